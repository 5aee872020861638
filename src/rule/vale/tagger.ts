/** Words of a sentence with their parts of speech, in the tags of the Penn Treebank that styles are written for. */

export interface Tagged {
  readonly text: string;
  readonly start: number;
  readonly tag: string;
}

interface Term {
  readonly text: string;
  readonly tags?: ReadonlySet<string>;
}

type Nlp = (text: string) => { readonly docs: readonly (readonly Term[])[] };

let nlp: Nlp | undefined;

/** compromise, loaded when a style asks for parts of speech and a post may hold what it looks for. */
export async function loadTagger(): Promise<(text: string) => readonly Tagged[]> {
  nlp ??= (await import('compromise/two')).default as unknown as Nlp;
  const ready = nlp;
  return (text) => tagAll(text, ready);
}

const piece = /\p{L}[\p{L}\p{M}\p{N}_]*(?:[-.’'&][\p{L}\p{N}]+)*|\p{N}+(?:[.,:/]\p{N}+)*|\S/gu;
/** The Treebank takes these for words of their own. */
const ending = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

function tagAll(text: string, read: Nlp): readonly Tagged[] {
  const terms = termsIn(text, read);
  const words: Tagged[] = [];
  for (const match of text.matchAll(piece)) {
    const whole = match[0];
    const tags = terms.get(match.index) ?? none;
    const short = whole.length > 2 ? (ending.exec(whole)?.[0] ?? '') : '';
    const stem = whole.slice(0, whole.length - short.length);
    words.push({ text: stem, start: match.index, tag: tagOf(stem, tags, words, short !== '') });
    if (short !== '') words.push({ text: short, start: match.index + stem.length, tag: endingTag(short, tags) });
  }
  return words;
}

const none: ReadonlySet<string> = new Set();

function termsIn(text: string, read: Nlp): Map<number, ReadonlySet<string>> {
  const terms = new Map<number, ReadonlySet<string>>();
  let at = 0;
  for (const term of read(text).docs.flat()) {
    if (term.text === '') continue;
    const found = text.indexOf(term.text, at);
    if (found < 0) continue;
    terms.set(found, term.tags ?? none);
    at = found + term.text.length;
  }
  return terms;
}

function endingTag(short: string, tags: ReadonlySet<string>): string {
  const plain = short.toLowerCase().replace('’', "'");
  if (plain === "n't") return 'RB';
  if (plain === "'s") return tags.has('Possessive') ? 'POS' : 'VBZ';
  return plain === "'ll" || plain === "'d" ? 'MD' : 'VBP';
}

const marks: Readonly<Record<string, string>> = {
  ',': ',',
  '.': '.',
  '!': '.',
  '?': '.',
  ':': ':',
  ';': ':',
  '–': ':',
  '—': ':',
  '-': ':',
  '…': ':',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  $: '$',
  '#': '#',
  '"': "''",
  '“': '``',
  '”': "''",
  "'": "''",
  '’': "''",
};

/** Closed classes, where there is nothing to guess. */
const closed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    VB: 'be',
    VBP: 'am are have do',
    VBZ: 'is has does',
    VBD: 'was were had did',
    VBG: 'being having doing',
    VBN: 'been',
    MD: 'can could may might must shall should will would ca wo cannot',
    DT: 'a an the this these those each every some any no another all both either neither',
    PRP: 'i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves',
    PRP$: 'my your his its our their her',
    CC: 'and or but nor yet',
    TO: 'to',
    WP: 'who whom what whoever whatever',
    WDT: 'which whichever',
    WP$: 'whose',
    WRB: 'how when where why whenever wherever',
    RB: 'not very too also just only quite really never always',
  }).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
);

/** From the first that a word has. */
const byTag: readonly (readonly [name: string, tag: string])[] = [
  ['Gerund', 'VBG'],
  ['Participle', 'VBN'],
  ['PastTense', 'VBD'],
  ['Modal', 'MD'],
  ['Infinitive', 'VB'],
  ['PresentTense', 'VBZ'],
  ['Copula', 'VBP'],
  ['Verb', 'VB'],
  ['Comparative', 'JJR'],
  ['Superlative', 'JJS'],
  ['Adjective', 'JJ'],
  ['Adverb', 'RB'],
  ['NumericValue', 'CD'],
  ['Cardinal', 'CD'],
  ['Ordinal', 'JJ'],
  ['Value', 'CD'],
  ['Conjunction', 'CC'],
  ['Preposition', 'IN'],
  ['QuestionWord', 'WP'],
  ['Determiner', 'DT'],
  ['Pronoun', 'PRP'],
];

function tagOf(word: string, tags: ReadonlySet<string>, before: readonly Tagged[], isHost: boolean): string {
  const mark = marks[word];
  if (mark !== undefined) return mark;
  const lower = word.toLowerCase();
  const last = before.findLast(({ tag }) => tag !== 'RB');
  if (lower === 'there') return tags.has('Adverb') ? 'RB' : 'EX';
  if (/^(?:have|do|be)$/.test(lower) && last && /^(?:MD|TO)$/.test(last.tag)) return 'VB';
  const fixed = closed.get(lower);
  if (fixed !== undefined) return fixed;
  const isVerb = tags.has('Verb');
  if (isVerb && /ing$/.test(lower)) return 'VBG';
  if (isVerb && (tags.has('PastTense') || tags.has('Participle'))) {
    const helped = last !== undefined && /^(?:be|am|are|is|was|were|been|being|have|has|had|having|'ve|get|gets|got)$/i.test(last.text);
    return helped || tags.has('Participle') || tags.has('Passive') ? 'VBN' : 'VBD';
  }
  if (isVerb && tags.has('Infinitive') && last && /^(?:PRP|NNS|NNPS)$/.test(last.tag)) return 'VBP';
  if (tags.has('Noun') && !isVerb && !tags.has('Pronoun')) {
    if (tags.has('Possessive') && isHost) return 'NN';
    const proper = tags.has('ProperNoun') || (/^\p{Lu}/u.test(word) && before.length > 0);
    return `NN${proper ? 'P' : ''}${tags.has('Plural') ? 'S' : ''}`;
  }
  return byTag.find(([name]) => tags.has(name))?.[1] ?? (/\p{N}/u.test(word) ? 'CD' : /\p{L}/u.test(word) ? 'NN' : 'SYM');
}
