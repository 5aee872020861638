/** What somebody in office is given the credit or the blame for: the visit is news, the credit is favour. */
import type { Draft, Sentence, Word } from '../../types.js';
import { turnings } from '../words/turning.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { type ActorLook, type Ends, grudges } from './grudges.js';
import type { Actor, Partisan } from './politics.js';

/** Where the verb stands after the name: “Cllr Ali has finally got”. */
function verbAfter(words: readonly Word[], { last }: Actor): number {
  let verb = last;
  while (verb < last + 4 && (words[verb]?.shape === 'title' || between.holds(words[verb]))) verb++;
  return verb;
}
const between = wordSet('has have of for who and always never finally again is');

/** “Cllr Ali fought for”, “our MP saved”; not fought crime. */
function fought(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  return fights.holds(words[verb]) && !fires.holds(words[verb + 1]) ? [actor.first, verb] : undefined;
}
const fights = wordSet('fought fights fighting championed champions battled saved saves campaigned campaigns');
const fires = wordSet('off fire fires crime');

/** “Cllr Jones got this crossing built”; not “got married”. */
function gotBuilt(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  if (!gets.holds(words[verb]) || firstIn(words, verb + 1, verb + 5, goods) < 0) return undefined;
  return lowerAt(words, verb) === 'got' && gotThere.holds(words[verb + 1]) ? undefined : [actor.first, verb + 1];
}
const gets = wordSet('got gets secured secures delivered delivers stood stands kept keeps');
const goods = wordSet(
  'built done fixed back reopened open sorted results promise promises pledge pledges word funding money us for up crossing playground hub centre library nursery school clinic better best this our your the it',
);
const gotThere = wordSet('the to married');

/** “Our MP has transformed”, “deserves”, “never stops”. */
function deserves(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  if (!deserving.holds(words[verb]) || (lowerAt(words, verb) === 'stops' && lowerAt(words, verb - 1) !== 'never')) return undefined;
  return [actor.first, verb];
}
const deserving = wordSet('transformed deserves deserved stops');

/** “Cllr Ali has done more”, “made sure”. */
function doneMore(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  const made = lowerAt(words, verb) === 'made' && lowerAt(words, verb + 1) === 'sure';
  return made || (lowerAt(words, verb) === 'done' && more.holds(words[verb + 1])) ? [actor.first, verb + 1] : undefined;
}
const more = wordSet('more so');

/** “The mayor let us down.” */
function letDown(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  return lowerAt(words, verb) === 'let' && firstIn(words, verb + 1, verb + 3, down) >= 0 ? [actor.first, verb + 1] : undefined;
}
const down = wordSet('down');

/** “Cllr Ali gets things done.” */
function thingsDone(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  const done = firstIn(words, verb, verb + 4, things);
  return done >= 0 && lowerAt(words, done + 1) === 'done' ? [actor.first, done + 1] : undefined;
}
const things = wordSet('things');

const effortAfter = (words: readonly Word[], { first }: Actor) => firstIn(words, first, first + 7, effort);
const effort = wordSet('work efforts effort campaign campaigning determination persistence fight dedication leadership vision');

/** “Cllr Ali's tireless work.” */
function tirelessWork(words: readonly Word[], actor: Actor): Ends | undefined {
  const work = effortAfter(words, actor);
  return lowerAt(words, work - 1) === 'tireless' ? [actor.first, work] : undefined;
}

/** The word before the name and its article: “without our mayor”. */
const wordBefore = (words: readonly Word[], { first }: Actor) => (articles.holds(words[first - 1]) ? first - 2 : first - 1);
const articles = wordSet('our the');

/** “Thanks to Cllr Ali's hard work”, “because the MP and her campaign”. */
function thanksToWork(words: readonly Word[], actor: Actor): Ends | undefined {
  const work = effortAfter(words, actor);
  if (work - actor.first <= 1 || firstIn(words, 0, actor.first, thanks) < 0) return undefined;
  return theirs.holds(words[work - 1]) || lowerAt(words, work - 1).endsWith("'s") ? [wordBefore(words, actor), work] : undefined;
}
const thanks = wordSet('thanks thank because');
const theirs = wordSet('hard great his her their');

/** “Without the mayor there would be no hub.” */
function withoutThem(words: readonly Word[], actor: Actor): Ends | undefined {
  const before = wordBefore(words, actor);
  return lowerAt(words, before) === 'without' && firstIn(words, actor.last, words.length, denials) >= 0 ? [before, actor.last] : undefined;
}
const denials = wordSet("no wouldn't never");

/** “Another promise kept by our mayor.” */
function promiseKept(words: readonly Word[], { first, last }: Actor): Ends | undefined {
  const promise = firstIn(words, 0, first, promises);
  return promise >= 0 && kept.holds(words[promise + 1]) ? [promise, last] : undefined;
}
const promises = wordSet('promise pledge');
const kept = wordSet('kept delivered honoured met');

/** “What a mayor!” */
function whatA(words: readonly Word[], { first }: Actor): Ends | undefined {
  return first === 2 && lowerAt(words, 0) === 'what' && lowerAt(words, 1) === 'a' ? [0, first] : undefined;
}

/** “The hardest working councillor”, “the mayor is the best”; not best dressed. */
function theBest(words: readonly Word[], { first }: Actor): Ends | undefined {
  const best = firstIn(words, 0, words.length, superlatives);
  if (best < 0 || best - first >= 9 || first - best >= 4 || besides.holds(words[best + 1])) return undefined;
  return [Math.min(best, first), Math.max(best, first)];
}
const superlatives = wordSet('best hardest finest worst greatest boldest bravest kindest hardworking tireless');
const besides = wordSet('dressed in');

/** “Nobody works harder than our MP”, “the mayor played a blinder”. */
function worksHarder(words: readonly Word[], { first, last }: Actor): Ends | undefined {
  const harder = firstIn(words, first - 6, last + 6, harders);
  return harder >= 0 ? [Math.min(harder - 1, first), Math.max(harder, first)] : undefined;
}
const harders = wordSet('harder blinder');

/** “The mayor delivered on all her pledges.” */
function keptPledges(words: readonly Word[], actor: Actor): Ends | undefined {
  const verb = verbAfter(words, actor);
  return keeps.holds(words[verb]) && firstIn(words, actor.last, words.length, pledges) >= 0 ? [actor.first, verb] : undefined;
}
const keeps = wordSet('delivered kept keeps');
const pledges = wordSet('pledges promises');

/** In the order of what stands after the name, what before, and what anywhere. */
const merits = turnings<ActorLook>([
  { turnsOn: fights, kind: 'praise', find: fought },
  { turnsOn: gets, needs: goods, kind: 'praise', find: gotBuilt },
  { turnsOn: deserving, kind: 'praise', find: deserves },
  { turnsOn: wordSet('done made'), kind: 'praise', find: doneMore },
  { turnsOn: wordSet('let'), needs: down, kind: 'attack', find: letDown },
  { turnsOn: things, kind: 'praise', find: thingsDone },
  { turnsOn: effort, needs: wordSet('tireless'), kind: 'praise', find: tirelessWork },
  { turnsOn: effort, needs: thanks, kind: 'praise', find: thanksToWork },
  { turnsOn: wordSet('without'), needs: denials, kind: 'praise', find: withoutThem },
  { turnsOn: promises, needs: kept, kind: 'praise', find: promiseKept },
  { turnsOn: wordSet('what'), kind: 'praise', find: whatA },
  { turnsOn: superlatives, kind: 'praise', find: theBest },
  { turnsOn: harders, kind: 'praise', find: worksHarder },
  { turnsOn: pledges, needs: keeps, kind: 'praise', find: keptPledges },
]);

/** Those whom voters choose. */
const elected = wordSet(
  "cllr councillor councillors councillor's mp mp's mps mayor mayor's pcc leader leader's minister minister's pm pm's chancellor chancellor's candidate",
);
const youngOnes = wordSet('youth young junior student school pupil deputy lord lady');

const isElected = (words: readonly Word[], { kind, first }: Actor) =>
  kind === 'office' && elected.holds(words[first]) && !youngOnes.holds(words[first - 1]);

/** Credit or blame in one sentence with those it is of. */
export function meritIn(draft: Draft, { first, last }: Sentence, actors: readonly Actor[]): Partisan | undefined {
  if (actors.length === 0) return undefined;
  const ofAll = grudges.among(draft.words);
  const ofElected = merits.among(draft.words);
  if (ofAll.length + ofElected.length === 0) return undefined;
  const words = draft.words.slice(first, last);
  for (const each of actors) {
    const actor = { ...each, first: each.first - first, last: each.last - first };
    const found = foundBy(ofAll, words, actor) ?? (isElected(words, actor) ? foundBy(ofElected, words, actor) : undefined);
    if (found) return found;
  }
  return undefined;
}

function foundBy(looks: readonly ActorLook[], words: readonly Word[], actor: Actor): Partisan | undefined {
  for (const { find, kind } of looks) {
    const ends = find(words, actor);
    if (ends) return { kind, span: spanOf(words, Math.max(0, ends[0]), Math.min(words.length - 1, ends[1])), sure: false };
  }
  return undefined;
}
