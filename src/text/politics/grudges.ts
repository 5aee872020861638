/** What is held against a party or those in office by what stands around the name. */
import type { Word } from '../../types.js';
import { type Turning, turnings } from '../words/turning.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Actor, Partisan } from './politics.js';

/** The first and the last word of what is found. */
export type Ends = readonly [first: number, last: number];

export interface ActorLook extends Turning {
  readonly kind: Partisan['kind'];
  /** `words`: the sentence, and no more; what stands around the actor in it. */
  find(words: readonly Word[], actor: Actor): Ends | undefined;
}

/** “Labour still wants to cut”, “the opposition plans to close”. */
function plansHarm(words: readonly Word[], { kind, first, last }: Actor): Ends | undefined {
  if (kind !== 'party' && lowerAt(words, first) !== 'opposition') return undefined;
  const plan = yet.holds(words[last]) ? last + 1 : last;
  return plans.holds(words[plan]) && lowerAt(words, plan + 1) === 'to' && harms.holds(words[plan + 2]) ? [first, plan + 2] : undefined;
}
const yet = wordSet('still now');
const plans = wordSet('want wants plan plans intend intends threaten threatens tried tries');
const harms = wordSet('shut close cut scrap sell axe abolish privatise slash end ban stop');

/** “The Tories blocked our plan”, “the minister voted down your pay rise”. */
function blockedOurs(words: readonly Word[], { kind, first, last }: Actor): Ends | undefined {
  if (!blocked.holds(words[last]) || (kind !== 'party' && lowerAt(words, last) !== 'voted')) return undefined;
  return firstIn(words, last + 1, last + 4, ours) >= 0 ? [first, last + 1] : undefined;
}
const blocked = wordSet('voted blocked rejected killed');
const ours = wordSet('our your');

/** “Appalled by the minister.” */
function disappointedBy(words: readonly Word[], { first }: Actor): Ends | undefined {
  const sorry = firstIn(words, first - 4, first, disappointed);
  return sorry >= 0 ? [sorry, first] : undefined;
}
const disappointed = wordSet('disappointed appalled disgusted ashamed angry furious tired');

/** “It's time ministers woke up.” */
function timeTheyWoke(words: readonly Word[], { first, last }: Actor): Ends | undefined {
  return lowerAt(words, last) === 'woke' && firstIn(words, 0, first, time) >= 0 ? [0, last] : undefined;
}
const time = wordSet("time it's");

/** “What has the government ever done for us?” */
function whatHaveThey(words: readonly Word[], { last }: Actor): Ends | undefined {
  if (lowerAt(words, 0) !== 'what' || !have.holds(words[1])) return undefined;
  return firstIn(words, last, words.length, ever) >= 0 ? [0, words.length - 1] : undefined;
}
const have = wordSet('has have');
const ever = wordSet('ever');

export const grudges = turnings<ActorLook>([
  { turnsOn: plans, needs: harms, kind: 'attack', find: plansHarm },
  { turnsOn: blocked, needs: ours, kind: 'attack', find: blockedOurs },
  { turnsOn: disappointed, kind: 'attack', find: disappointedBy },
  { turnsOn: wordSet('woke'), needs: time, kind: 'attack', find: timeTheyWoke },
  { turnsOn: ever, needs: have, kind: 'attack', find: whatHaveThey },
]);
