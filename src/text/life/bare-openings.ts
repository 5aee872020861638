/**
 * Sentences of one's own life that begin without a subject: “Stuck on the bus”, “Gutted”, “Best flat
 * white”, “Just adopted a cat”, and “is so tired” where the writer's name is the subject.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { type CueAt, Life, publicVerbs } from './life-signs.js';

const notASubject = wordSet(
  "haven't didn't couldn't not what such a an the really so too very absolutely well still just and another pretty oh ugh ah yes omg wow anyway right ok okay but bit totally proper most some now that",
);

/** “Third coffee”, “New haircut”, “Leftover pizza”. */
const ordinals = wordSet('new second third fourth fifth sixth another leftover homemade final last only');
/** “Found: one tortoise”, “Stopped on the A12” begin a report. */
const reported = wordSet(
  'found lost seen stopped noticed locked needed wanted returned called opened invited arrived visited completed caught used started set asked told said',
);
/** Before a verb that nobody does: “just adopted”. */
const justs = wordSet('just finally');
const functionWords = wordSet(
  "of and but after from at in on with as this that already again now because so to for it i i've i'm what when we about is was doesn't isn't by here outside inside enough",
);
const bareNames = wordSet('mum mam mom dad nan nana gran granny grandma grandad grandpa hubby missus');
const namedVerbs = wordSet('turned turns is has was just made came bought got gave said called rang texted took loves');

/** “Is”, “needs” at the very start: the writer's name stands above the post and is the subject. */
const states = wordSet("is isn't was wishes needs wants misses hates loves feels thinks hopes");
const whereabouts = wordSet('at in back home off going not so very too really still about to she he it that her his my');

/** “is so tired”, “is off to bed”, “wishes it were Friday”: not “Is here”, nor what follows a handle. */
function pointsOfStatus(draft: Draft, cueAt: CueAt, { first, last }: Sentence): number {
  const { words, text } = draft;
  const { lower: opener, start } = words[first] as Word;
  if (first > 0 || text.slice(0, start).trim() !== '') return 0;
  const at = opener === 'really' || opener === 'still' ? first + 1 : first;
  const next = words[at + 1];
  if (at + 1 >= last || !next?.joined || !states.holds(words[at])) return 0;
  if (isSo(next.lower)) return 4;
  const kinds = cueAt[at + 1]?.kinds ?? 0;
  return whereabouts.holds(next) || next.lower.endsWith('ing') || kinds & (Life.Mood | Life.Thing | Life.Act) ? 4 : 0;
}

/** “Sooo”. */
const isSo = (lower: string) => lower.startsWith('soo') && lower.endsWith('o');

/** “Three biscuits deep”, “Second coffee”. */
function isCount({ lower, shape }: Word): boolean {
  return shape === 'number' ? lower.length === 1 : counts.has(lower);
}

const counts = wordSet('two three four five six');

/** The points of a sentence that begins without a subject, or that goes on so: “school over.. so tired”. */
export function pointsOfOpening(cueAt: CueAt, draft: Draft, sentence: Sentence): number {
  let best = pointsOfClause(cueAt, draft, sentence);
  const { words, text } = draft;
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    const { joined, start } = words[i] as Word;
    if (!joined && stop.test(text.slice((words[i - 1] as Word).end, start)))
      best = Math.max(best, pointsOfClause(cueAt, draft, { ...sentence, start, first: i }));
  }
  return best;
}

const stop = /[.…!]/;

const inOrder = wordSet('first last next');
const services = wordSet('bus buses train trains tram trams ferry ferries coach coaches');

/** “The last bus from Leeds is at 11.35pm.” */
function isTimetable({ words, text }: Draft, { start, end, first, last }: Pick<Sentence, 'start' | 'end' | 'first' | 'last'>): boolean {
  const at = firstIn(words, first, Math.min(first + 2, last), inOrder);
  return at >= 0 && firstIn(words, at + 1, Math.min(at + 3, last), services) >= 0 && /\d/.test(text.slice(start, end));
}

function pointsOfClause(cueAt: CueAt, draft: Draft, sentence: Sentence): number {
  const { first, last } = sentence;
  if (isTimetable(draft, sentence)) return 0;
  const status = isQuestion(draft, sentence) ? 0 : pointsOfStatus(draft, cueAt, sentence);
  if (status > 0) return status;
  for (let at = first; at < Math.min(last, first + 3); at++) {
    const points = pointsOfCue(cueAt, draft, sentence, at) ?? pointsOfPlain(cueAt, draft, sentence, at);
    if (points !== undefined) return points;
  }
  return 0;
}

const isQuestion = ({ text }: Draft, { end }: Sentence) => text[end - 1] === '?';

/** What a word gives that is a cue; undefined where it is none, or where the words after it tell. */
function pointsOfCue(cueAt: CueAt, draft: Draft, sentence: Sentence, at: number): number | undefined {
  const cue = cueAt[at];
  if (!cue) return undefined;
  const { words } = draft;
  const { first, last } = sentence;
  const { lower } = words[at] as Word;
  const asks = isQuestion(draft, sentence);
  if (cue.opening < 4 && isLabel(draft, cueAt, at)) return 0;
  // “Miss Okafor's class made soup”.
  if (lower === 'miss' && words[at + 1]?.shape === 'title') return 0;
  if (cue.opening > 0 && (!asks || cue.topic === 'asks')) {
    const isMood = (cue.kinds & (Life.Mood | Life.Act)) === Life.Mood && cueAt[at + 1] !== cue && !lower.endsWith('ing');
    if (isMood && !standsAlone(draft, cueAt, at, last)) return 0;
    return isSubject(words, at, last) ? 0 : cue.opening;
  }
  if (asks) return 0;
  // “A drunk man fell off the pier.”
  if (cue.kinds & Life.Act && articles.holds(words[at - 1])) return 0;
  if (cue.kinds & Life.Thing && isNoun(draft, at, last)) return 0;
  if (cue.kinds & Life.Act) return lower.endsWith('ing') ? 0 : takesObject(words, at, last) ? 4 : isMadeOf(cueAt, words, at, last) ? 0 : 3;
  if (cue.kinds & Life.Mood) return standsAlone(draft, cueAt, at, last) ? 4 : 0;
  if (cue.kinds & Life.Praise) return isList(draft, sentence) ? 0 : praisesThing(cueAt, words, at, last);
  if (ordinals.has(lower)) return praisesThing(cueAt, words, at, last, true);
  if (cue.kinds & Life.Light) return reported.has(lower) || lower.endsWith('ing') ? 0 : 2;
  if (cue.kinds & Life.Chat) return 2;
  if (cue.kinds & Life.Kin && at === first) return isNamed(draft, at, last) ? 3 : 0;
  return undefined;
}

/** What any other word gives; undefined where it is no subject, and the next may tell. */
function pointsOfPlain(cueAt: CueAt, draft: Draft, sentence: Sentence, at: number): number | undefined {
  const { words } = draft;
  const { start, end, first, last } = sentence;
  const { lower } = words[at] as Word;
  const asks = isQuestion(draft, sentence);
  if (at > first && lower.endsWith('ed') && justs.holds(words[at - 1]) && !publicVerbs.has(lower)) return 2;
  if (ordinals.has(lower)) return praisesThing(cueAt, words, at, last, true);
  // “What a curry”.
  if (lower === 'a' && at === first + 1 && words[first]?.lower === 'what') return asks ? 0 : praisesThing(cueAt, words, at, last);
  if (at === first && !asks && isCount(words[at] as Word))
    return eats(cueAt, words, at + 1, last) && !draft.text.slice(start, end).includes(':') ? 2 : 0;
  return notASubject.has(lower) || isSo(lower) ? undefined : 0;
}

/** “Just finished: 12 new flats”, “Tired but happy: 300 walkers” are headings. */
function isLabel({ words, text }: Draft, cueAt: CueAt, at: number): boolean {
  let end = at;
  while (end + 1 < words.length && cueAt[end + 1] === cueAt[at]) end++;
  for (let i = end; i < Math.min(words.length, end + 3) && (i === end || (words[i] as Word).joined); i++)
    if (text[(words[i] as Word).end] === ':') return true;
  return false;
}

/** How many words make a list, and say what it is good for. */
const listed = 2;
const ofDays = wordSet('my me i day today tonight plan plans mood weekend week morning evening status update dinner lunch tea');

/** “A quiet book, a warm drink, a walk: revision breaks that work.” */
export function isList({ words, text }: Draft, { first, last }: Pick<Sentence, 'first' | 'last'>): boolean {
  for (let i = first; i < last - listed; i++) {
    const { lower, end } = words[i] as Word;
    if (ofDays.has(lower)) return false;
    if (i >= first + listed && text[end] === ':') return true;
  }
  return false;
}

/** “Packed lunches for Friday's trip”: lunches that are packed. */
function isMadeOf(cueAt: CueAt, words: readonly Word[], at: number, last: number): boolean {
  const next = words[at + 1];
  return (
    at + 1 < last && next?.joined === true && (words[at] as Word).lower.endsWith('ed') && ((cueAt[at + 1]?.kinds ?? 0) & Life.Thing) !== 0
  );
}

/** “Knitted half a sock”, “Walked into”, not “Fried chicken”. */
function takesObject(words: readonly Word[], at: number, last: number): boolean {
  const next = words[at + 1];
  return at + 1 < last && next?.joined === true && (functionWords.holds(next) || objects.holds(next) || next.shape === 'number');
}

const objects = wordSet(
  'a an the my some half all too up out off down into through with over home around about way last past two three four five',
);

const articles = wordSet('a an the');
const beingVerbs = wordSet("is are isn't aren't was were can matters helps");

/** “Sleep is the best revision”, “Sleep, breakfast, two pens”: what one needs, not what one did. */
function isNoun({ words, text }: Draft, at: number, last: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= last || next === undefined) return false;
  return next.joined ? beingVerbs.holds(next) : text[(words[at] as Word).end] === ',';
}

/** “Feeling nervous is normal” is about everybody's nerves, “Bedtime stories are back” about stories. */
function isSubject(words: readonly Word[], at: number, last: number): boolean {
  if (!(words[at] as Word).lower.endsWith('ing')) {
    const noun = words[at + 1];
    return at + 2 < last && noun?.joined === true && noun.lower.endsWith('s') && words[at + 2]?.lower === 'are';
  }
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    const { lower, joined } = words[i] as Word;
    if (!joined) return false;
    if (lower === 'is' || lower === 'can' || lower === "isn't") return true;
  }
  return false;
}

/** “Tired today”, “Gutted.”, not “Tired parents”. */
function standsAlone(draft: Draft, cueAt: CueAt, at: number, last: number): boolean {
  const next = draft.words[at + 1];
  if (at + 1 >= last || !next?.joined) return true;
  // “Sad to hear” is courtesy.
  if (next.lower === 'to' && (draft.words[at + 2]?.lower === 'see' || publicVerbs.holds(draft.words[at + 2]))) return false;
  // “Bored looking for something to do”, not “Late opening tonight”.
  if (next.lower.endsWith('ing') && next.lower.length > 5) return (draft.words[at] as Word).lower !== 'late';
  return functionWords.holds(next) || ((cueAt[at + 1]?.kinds ?? 0) & Life.When) !== 0;
}

/** “Best flat white”, “Lovely long weekend”. */
function praisesThing(cueAt: CueAt, words: readonly Word[], at: number, last: number, only = false): number {
  for (let i = at + 1; i < Math.min(last, at + 4) && (words[i] as Word).joined; i++) {
    const cue = cueAt[i];
    if (!cue || (cue.kinds & Life.Thing) === 0) continue;
    // “New dog walking rules” are about rules.
    const next = words[i + 1];
    if (only && i + 1 < last && next?.joined && !functionWords.holds(next) && !cueAt[i + 1]) return 0;
    return cue.topic === 'weather' ? 1 : 3;
  }
  return 0;
}

function eats(cueAt: CueAt, words: readonly Word[], at: number, last: number): boolean {
  return at < last && words[at]?.joined === true && cueAt[at]?.topic === 'food and drink';
}

/** What may stand after “is” or “has”, not after a possessive: “Mum's home”, not “Gran's recipe”. */
export function isState(word: Word | undefined): boolean {
  return word !== undefined && (afterIs.holds(word) || /(?:ed|ing)$/.test(word.lower));
}

const afterIs = wordSet(
  'home back here at in on off out up not gone been got made broken poorly ill sick asleep awake away late done just already still so too having a an the my our visiting over coming',
);

/** “Mum's home”, “Dad made tea”, not “Mum of two”. */
function isNamed(draft: Draft, at: number, last: number): boolean {
  const word = draft.words[at] as Word;
  if (!bareNames.has(word.lower.replace("'s", ''))) return false;
  return at + 1 < last && (word.lower.endsWith("'s") || namedVerbs.holds(draft.words[at + 1]));
}
