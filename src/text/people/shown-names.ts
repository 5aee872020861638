/**
 * First names in a text that stands beside a picture. There even a name alone tells who somebody is, so
 * more counts than elsewhere: “well done jayden”, “Meet Lily!”, #WellDoneJayden.
 */
import type { Draft, Span } from '../../types.js';
import { fact } from '../fact.js';
import { areaWord, doubtfulName, fieldWordsOf, givenName, isClass, nameBitsOf, schoolWord, streetWord } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { personsOf } from './names.js';

/** Every name, in the order of the text. */
export const shownNames = fact((draft: Draft): readonly Span[] => {
  const spans: Span[] = [...namedOutright(draft), ...afterPraise(draft), ...inTags(draft.text)];
  spans.push(...besideOthers(draft, spans));
  const sorted = spans.sort(([a, z], [b, y]) => a - b || y - z);
  return sorted.filter(([start], at) => !sorted.slice(0, at).some(([, end]) => start < end));
});

function* namedOutright(draft: Draft): Iterable<Span> {
  for (const { start, end, title, sure } of personsOf(draft)) if (title === undefined && sure) yield [start, end];
}

/** What is said to somebody, or of somebody who is shown: a name follows. */
const praise =
  /(?:^|\s)(?:well done|congrat(?:ulation)?s|bravo|happy birthday|so proud of|(?:say|said) (?:hello|hi|hey) to|meet|introducing|this is|here is|here's|good luck|hats off to|shout ?-?out to|high five for)(?: to| our| little| young| lovely| brilliant| amazing| the)*$/;
const wordsOfPraise = 6;
/** A name before these is that of something else: Well done Victoria Park, Meet Grace House. */
const things = wordSet(
  'park house centre center hall school primary academy nursery college ward team class club fc road street trust church council hospital library court estate station day week fund award awards group united city town museum gardens',
);

function* afterPraise(draft: Draft): Iterable<Span> {
  const { text, words } = draft;
  // Mrs Ivy Cooper, and then “Happy birthday, Ivy!”
  const adults = personsOf(draft).flatMap(({ title, start, end }) =>
    title === undefined ? [] : text.slice(start, end).toLowerCase().split(' '),
  );
  for (const [i, word] of words.entries()) {
    if (adults.includes(word.lower)) continue;
    const bits = nameBitsOf(word.lower);
    if (!(bits & givenName) || word.lower.length < 3 || i === 0) continue;
    // Without a capital, hope and will are words.
    if (bits & doubtfulName && word.shape !== 'title') continue;
    // Ward 7; the comma of “Lily, 7” would part them.
    if (isClass(fieldWordsOf(draft), i, areaWord | schoolWord) || (words[i + 1]?.joined && words[i + 1]?.shape === 'number')) continue;
    if (things.holds(words[i + 1]) || isClass(fieldWordsOf(draft), i + 1, schoolWord | streetWord | areaWord)) continue;
    const before = words.slice(Math.max(0, i - wordsOfPraise), i);
    const gap = text.slice(before.at(-1)?.end ?? 0, word.start);
    if (/^[\s,:]*$/.test(gap) && praise.test(before.map(({ lower }) => lower).join(' '))) yield [word.start, word.end];
  }
}

const tag = /#([\p{L}\p{N}_]+)/gu;
const praiseInTag =
  /^(?:well_?done|congrat(?:ulation)?s|bravo|happy_?(?:\d+(?:st|nd|rd|th))?_?birthday|proud_?of|meet|thank_?you|good_?luck)_?(?=\p{L})/iu;

/** #WellDoneJayden, #Jayden */
function* inTags(text: string): Iterable<Span> {
  if (!text.includes('#')) return;
  for (const { 0: all, 1: name = '', index } of text.matchAll(tag)) {
    const lead = praiseInTag.exec(name)?.[0] ?? '';
    const bits = nameBitsOf(name.slice(lead.length).toLowerCase());
    const isName = bits & givenName && (lead !== '' || !(bits & doubtfulName)) && name.length - lead.length > 2;
    if (isName) yield [index + 1 + lead.length, index + all.length];
  }
}

/** The other one of “Zuzanna and Krzysztof”: no list holds every name. */
function* besideOthers(draft: Draft, known: readonly Span[]): Iterable<Span> {
  const { text, words } = draft;
  const classes = fieldWordsOf(draft);
  const isStart = (at: number) => known.some(([start]) => start === at);
  const isEnd = (at: number) => known.some(([, end]) => end === at);
  for (const [i, word] of words.entries()) {
    const isAlone = !words[i + 1]?.joined || words[i + 1]?.shape === 'lower';
    if (word.shape !== 'title' || !isAlone || word.lower.endsWith("'s") || isClass(classes, i, schoolWord | streetWord | areaWord))
      continue;
    const joins = (at: number) => lowerAt(words, at) === 'and';
    const isSecond = (joins(i - 1) && isEnd(words[i - 2]?.end ?? -1)) || (text.startsWith(' & ', word.start - 3) && isEnd(word.start - 3));
    const isFirst = i > 0 && joins(i + 1) && isStart(words[i + 2]?.start ?? -1) && word.joined && words[i - 1]?.shape === 'lower';
    if (isSecond || isFirst) yield [word.start, word.end];
  }
}
