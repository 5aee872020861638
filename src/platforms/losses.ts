/** What a reader misses when a post is cut: the "not", the day, the place, the number to call, the link. */

import { type Broken, brokenAt } from '../text/cut.js';
import { type Numeral, numbersOf } from '../text/numbers/numbers.js';
import { wordSet } from '../text/words/word-set.js';
import { lowerAt } from '../text/words/words.js';
import type { Draft, Entity, Sentence, Word } from '../types.js';

/** After the cut, in the rest of its sentence, these bind or take back what was said before it, whoever does what. */
const takesBack = wordSet('unless except');
/** These do in a clause whose subject is seen: “the walk planned for Friday | will not take place”, “is cancelled”. */
const denies = wordSet("cannot can't don't won't isn't aren't doesn't wasn't weren't hasn't haven't didn't");
/** These do after a verb that is theirs: “is not”, “has been cancelled”; not “water, not milk”. */
const deniesAfterVerb = wordSet('not cancelled postponed abandoned closed');
const verbs = wordSet(
  'is are was were be been being has have had will would can could may might must should do does did remain remains now',
);
/** Here another clause begins, with a subject of its own: “where nobody would see it”. */
const opensClause = wordSet(
  'who whom whose which that when where while if because so but as since whether how why what for though although',
);
/** What is asked of the reader: a hidden “if” then says when. */
const asks = wordSet('please must call ring dial');
/** So many words of the clause must be seen before anything is told by them that could be taken back. */
const tellsSomething = 6;
/** “And don't forget a coat”, “not just on Mondays”: more is said, and nothing is taken back. */
const joins = wordSet('and or please');
const afterNot = wordSet('just only merely');
/** “But only for members”, “but not on Sunday”; “but do tell us” takes nothing back. */
const afterBut = wordSet("not only cannot can't don't won't isn't aren't doesn't must closed");
/** “Only if it is dry”. */
const afterOnly = wordSet('if when by with');
/** At the start of the next sentence, these turn round what the last one said. */
const turnsNext = wordSet('but however unless except');

type Kind = 'when' | 'where';
/** `month`: also a word, so only beside a number. */
type Sign = 'when' | 'where' | 'month';

/** One look-up a word. */
const signs = new Map<string, Sign>([
  ...signed(
    'when',
    'monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight weekend noon midday midnight january february april june july august september october november december',
  ),
  ...signed('month', 'march may'),
  ...signed(
    'where',
    'library centre hall school church mosque hospital park street road avenue lane square hub clinic college university station theatre museum surgery nursery zoom',
  ),
]);

function signed(sign: Sign, words: string): [string, Sign][] {
  return words.split(' ').map((word) => [word, sign]);
}

const kindNames: Readonly<Record<Exclude<Broken, 'word'>, string>> = {
  number: 'the number',
  url: 'the link',
  email: 'the address',
  handle: 'the handle',
  hashtag: 'the hashtag',
  cashtag: 'the cashtag',
  emoji: 'the emoji',
};

/**
 * “The cut falls inside the link” and the like; undefined where it falls between words, and in a mere
 * word, of which nothing is shown then and which nobody misses.
 */
export function brokenInWords(draft: Draft, offset: number): string | undefined {
  const broken = brokenAt(draft.text, draft.entities, offset);
  return broken === undefined || broken === 'word' ? undefined : kindNames[broken];
}

function isTime(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first >= 48 && first <= 57 && (lower.endsWith('am') || lower.endsWith('pm'));
}

/** “He called 999”: nobody is told to. */
const toldOf = wordSet('called rang phoned dialled calling ringing');

/** “Call 101”, “999 if it is burning now”; “111 people came” is a count. */
const beforeShort = wordSet('call ring dial phone text on to or via use nhs contact');
const afterShort = wordSet('if in or and for now straight immediately');

/** A number to dial: no reference, whatever it begins with. */
function isToCall({ words }: Draft, { kind, value, first, last }: Numeral): boolean {
  if (kind !== 'phone' || toldOf.holds(words[first - 1])) return false;
  const next = words[last];
  return value.length > 3 || beforeShort.holds(words[first - 1]) || next?.joined !== true || afterShort.holds(next);
}

function kindOf(words: readonly Word[], i: number): Kind | undefined {
  const word = words[i] as Word;
  if (word.shape === 'number') return undefined;
  const sign = signs.get(word.lower);
  if (sign === undefined) return isTime(word.lower) ? 'when' : undefined;
  if (sign === 'when') return isPast(words, i) ? undefined : sign;
  if (sign === 'where') return word.shape === 'title' && isPlace(words, i) ? sign : undefined;
  const dated = words[i - 1]?.shape === 'number' || words[i + 1]?.shape === 'number';
  return dated && word.shape !== 'lower' && !isPast(words, i) ? 'when' : undefined;
}

/** “Last weekend”; “quoting log 442 of 9 May”. */
function isPast(words: readonly Word[], i: number): boolean {
  return (
    lowerAt(words, i - 1) === 'last' ||
    (lowerAt(words, i - 2) === 'of' && words[i - 1]?.shape === 'number' && words[i - 3]?.shape === 'number') ||
    isTold(words, i)
  );
}

/** “Was rated good in a report today”, “died on Monday”: what happened is told, and nobody has to be there. */
function isTold(words: readonly Word[], i: number): boolean {
  for (let j = i; words[j]?.joined && j > i - farthestVerb; j--) {
    if (past.holds(words[j - 1])) return true;
    if (toCome.holds(words[j - 1])) return false;
  }
  return false;
}
const farthestVerb = 20;
const past = wordSet('was were had died happened arrested seized');
const toCome = wordSet("will is are be can come join has have we'll it's you");

/** Before the name of a place, past its article. */
const towards = wordSet('at in on outside inside near opposite behind into along beside through around between');
const articles = wordSet('the our your this');
/** A team is no place, whatever its name: the Multi-Agency Safeguarding Hub, the Operations Centre. */
const services = wordSet(
  'safeguarding operations operation contact control command call customer intelligence response referral assessment coordination excellence',
);

function isPlace(words: readonly Word[], i: number): boolean {
  const first = startOfName(words, i);
  for (let j = first; j < i; j++) if (services.holds(words[j])) return false;
  return towards.holds(words[articles.holds(words[first - 1]) ? first - 2 : first - 1]);
}

const longestName = 6;

/** The capitalised words before a place's noun belong to its name. */
function startOfName(words: readonly Word[], i: number): number {
  let first = i;
  while (i - first < longestName && words[first]?.joined && words[first - 1]?.shape === 'title') first--;
  return first;
}

function placeOf({ text, words }: Draft, i: number): string {
  return text.slice(words[startOfName(words, i)]?.start, words[i]?.end);
}

/** The word after the cut that takes back what stands before it in its sentence, or that starts the next. */
export function turnAfter(draft: Draft, cut: number): Word | undefined {
  const { sentences, words } = draft;
  const index = sentences.findIndex(({ end }) => end > cut);
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const inside = sentence.start < cut && cut < sentence.end;
  const turning = inside ? turnInside(draft, sentence, cut) : undefined;
  if (turning) return turning;
  const next = inside ? sentences[index + 1] : sentence;
  const opening = next && words[next.first];
  return opening && turnsNext.holds(opening) ? opening : undefined;
}

function isDenied(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (deniesAfterVerb.holds(words[i])) return verbs.holds(before) && !afterNot.holds(words[i + 1]);
  return denies.holds(words[i]) && !joins.holds(before) && !afterNot.holds(words[i + 1]);
}

function turnInside({ words }: Draft, { first, last }: Sentence, cut: number): Word | undefined {
  let seen = 0;
  let another = false;
  let asked = false;
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    if (word.start < cut) {
      seen++;
      asked ||= asks.holds(word);
    } else if (takesBack.holds(word) || (asked && word.lower === 'if')) return word;
    else if (seen >= tellsSomething) {
      if (word.lower === 'but' && [1, 2, 3].some((by) => i + by < last && afterBut.holds(words[i + by]))) return word;
      if (word.lower === 'only' && i + 1 < last && afterOnly.holds(words[i + 1])) return word;
      if (!another && isDenied(words, i)) return word;
    }
    another ||= opensClause.holds(word);
  }
  return undefined;
}

function firstHidden(entities: readonly Entity[], cut: number, kind: Entity['kind']): Entity | undefined {
  for (const entity of entities) if (entity.kind === kind) return entity.start >= cut ? entity : undefined;
  return undefined;
}

/** What stands only after the cut, the gravest first, each with its words: “the day or time (Tuesday)”. At most `most`. */
export function lossesAfter(draft: Draft, cut: number, most = 3): string[] {
  const { text, words, entities } = draft;
  /** The first word of each kind, by its index. */
  const first: Partial<Record<Kind, number>> = {};
  for (let i = 0; i < words.length; i++) {
    const kind = kindOf(words, i);
    if (kind !== undefined) first[kind] ??= i;
  }
  const hidden = (kind: Kind) => {
    const index = first[kind];
    return index !== undefined && (words[index] as Word).end > cut ? index : undefined;
  };
  const said: string[] = [];
  const turn = turnAfter(draft, cut);
  if (turn) said.push(`the “${text.slice(turn.start, turn.end)}” that its sentence turns on`);
  const number = numbersOf(draft).find((numeral) => isToCall(draft, numeral));
  if (number && number.end > cut) said.push(`the number to call (${text.slice(number.start, number.end)})`);
  const when = hidden('when');
  if (when !== undefined) said.push(`the day or time (${text.slice(words[when]?.start, words[when]?.end)})`);
  const where = hidden('where');
  if (where !== undefined) said.push(`the place (${placeOf(draft, where)})`);
  if (firstHidden(entities, cut, 'url')) said.push('the link');
  const handle = firstHidden(entities, cut, 'handle');
  if (handle) said.push(`who is meant (${text.slice(handle.start, handle.end)})`);
  return said.slice(0, most);
}
