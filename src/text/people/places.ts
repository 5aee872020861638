/** Named places that narrow down where somebody lives or learns: streets, schools, estates and wards. */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { areaWord, fieldWordsOf, isClass, schoolWord, streetWord } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';

export interface NamedPlace {
  readonly kind: 'street' | 'school' | 'area';
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
  /** A house number stands before the street: 14 Cedar Road. */
  readonly numbered: boolean;
  /** Ends as parks, hills and houses do as well: a street only where somebody comes from there. */
  readonly doubtful: boolean;
  /** More of a name follows: Cedar Road Surgery is no home. */
  readonly venue: boolean;
}

const none: readonly NamedPlace[] = [];
const longest = 5;

/** Words that no name of a place begins with, though a sentence may write them with a capital. */
const notNames = wordSet(
  'the a an our your my their his her its this that these those at in on near from to of off by for and or primary secondary high nursery infant junior local every each all any new summer special private state public boarding sunday after before back old year reception home night cross main',
);
const insideNames = wordSet('of the and on ce rc c');
/** These end the names of districts, parks and institutions as often: without a house number, no street. */
const districts = wordSet('park hill green vale heath gate wood end bridge wharf cross point fields common');
/** These need somebody who lives there to be streets. */
const rareStreets = wordSet(
  'house tower towers buildings court view path place way parade rise lodge villas mansions gardens square walk row yard cottages croft mount heights quay corner approach broadway flats',
);

export const placesOf = fact((draft: Draft): readonly NamedPlace[] => {
  const classes = fieldWordsOf(draft);
  if (!(classes.all & (streetWord | schoolWord | areaWord))) return none;
  const { words, text } = draft;
  const found: NamedPlace[] = [];
  for (let i = 1; i < words.length; i++) {
    if (!isClass(classes, i, streetWord | schoolWord | areaWord)) continue;
    const word = words[i] as Word;
    if (word.shape === 'lower' && !isClass(classes, i, areaWord)) continue;
    const home = word.lower === 'home';
    if (home && words[i - 1]?.lower !== "children's") continue;
    if (
      isClass(classes, i, schoolWord) &&
      i + 1 < words.length &&
      words[i + 1]?.joined &&
      isClass(classes, i + 1, schoolWord) &&
      words[i + 1]?.shape === 'title'
    )
      continue;
    const first = nameStart(words, home ? i - 1 : i);
    if (first >= (home ? i - 1 : i)) continue;
    const numbered = houseNumberAt(text, words, first - 1);
    const kind = isClass(classes, i, schoolWord) ? 'school' : isClass(classes, i, areaWord) ? 'area' : 'street';
    if (kind === 'street' && !numbered && districts.holds(word)) continue;
    const from = numbered ? first - 1 : first;
    const place: NamedPlace = {
      kind,
      start: (words[from] as Word).start,
      end: word.end,
      first: from,
      last: i + 1,
      numbered,
      doubtful: kind === 'street' && !numbered && rareStreets.holds(word),
      venue: isTitle(words[i + 1]),
    };
    const before = found.at(-1);
    if (before && before.last > from) found.pop();
    found.push(place);
  }
  return found.length === 0 ? none : found;
});

function isTitle(next: Word | undefined): boolean {
  return next?.joined === true && (next.shape === 'title' || next.shape === 'mixed') && !next.lower.startsWith("i'");
}

/** The first of the capitalised words that run up to `i`; `i` itself where there is none. */
function nameStart(words: readonly Word[], i: number): number {
  let first = i;
  for (let j = i; j > 0 && i - j < longest; j--) {
    if (!(words[j] as Word).joined && !isDotted(words, j)) break;
    const before = words[j - 1] as Word;
    if (before.shape === 'title' || before.shape === 'upper' || before.shape === 'mixed') {
      if (notNames.holds(before) && !(first < i)) {
        // Orchard Primary School: the kind of school is within the name.
        if (!isKindOfSchool(before.lower)) break;
        continue;
      }
      if (notNames.holds(before)) break;
      first = j - 1;
    } else if (!insideNames.holds(before)) break;
  }
  return first;
}

function isKindOfSchool(lower: string): boolean {
  return (
    lower === 'primary' ||
    lower === 'secondary' ||
    lower === 'high' ||
    lower === 'infant' ||
    lower === 'junior' ||
    lower === 'nursery' ||
    lower === 'special'
  );
}

/** St. Mary's: the full stop of the abbreviation does not end the name. */
function isDotted(words: readonly Word[], j: number): boolean {
  return words[j - 1]?.lower === 'st' && (words[j] as Word).start - (words[j - 1] as Word).end <= 2;
}

function houseNumberAt(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || next.start - word.end > 2) return false;
  return /^\d{1,4}[a-z]?$/.test(word.lower) && !/[£$€:]/.test(text[word.start - 1] ?? '');
}
