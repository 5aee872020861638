/** How a text is written as a title or as a sentence. */

/** Small within a title for AP and Chicago both. */
const small = new Set('a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '));
/** Small for Chicago besides, however long. */
const prepositions = new Set(
  'with from into during including until against among throughout despite towards upon concerning about over through before between after since without under within along following across beyond around down near above'.split(
    ' ',
  ),
);

export interface CaseTerms {
  /** As they are to be written, by their small letters; also phrases. */
  readonly kept: ReadonlyMap<string, string>;
  /** Whether after this word, which is the one with that index, a sentence begins again. */
  begins(word: string, index: number): boolean;
}

const titleWord = '[\\p{N}\\p{L}]+[^\\s\\-/]*';
const sentenceWord = '[\\p{N}\\p{L}*]+\\S*';

/** A kept phrase counts as one word. */
function wordPattern(word: string, { kept }: CaseTerms): RegExp {
  const phrases = [...kept.keys()].filter((term) => /^\S+\s.*\S$/.test(term)).sort((a, b) => b.length - a.length);
  const escaped = phrases.map((phrase) => phrase.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&'));
  return new RegExp(phrases.length === 0 ? word : `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])|${word}`, 'giu');
}

const capital = (word: string) => word.replace(/^./u, (first) => first.toUpperCase());

export function titleCase(text: string, style: string, terms: CaseTerms): string {
  const pattern = wordPattern(titleWord, terms);
  const { kept } = terms;
  const count = text.match(pattern)?.length ?? 0;
  let index = -1;
  return text.replace(pattern, (word, at: number) => {
    index++;
    const lower = word.toLowerCase();
    const known = kept.get(lower) ?? kept.get(lower.replace(/[^\p{L}\p{N}]+$/u, ''));
    if (known !== undefined) return known + word.slice(known.length);
    const isInside = index > 0 && index < count - 1;
    const isSmall = small.has(lower) || (style === 'Chicago' && prepositions.has(lower));
    // After a colon or a dash a title begins again; within a compound only the hyphen joins.
    const before = text.slice(Math.max(0, at - 2), at);
    const opens = /[:\-\u2013\u2014]\s$/.test(before) || !/[\s\-/]$/.test(before);
    const joins = text[at + word.length] === '-' && !before.endsWith('-');
    return isSmall && isInside && !opens && !joins ? lower : capital(word);
  });
}

export function sentenceCase(text: string, terms: CaseTerms): string {
  const { kept, begins } = terms;
  let index = -1;
  let before = '';
  return text.replace(wordPattern(sentenceWord, terms), (word) => {
    index++;
    const lower = word.toLowerCase();
    const known = kept.get(lower);
    const isFirst = index === 0 || begins(before, index - 1);
    before = lower;
    return known ?? (isFirst ? capital(lower) : lower);
  });
}
