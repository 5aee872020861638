/** Asking for a vote, by what stands around the verb. */
import type { Sentence, Word } from '../../types.js';
import type { Turning } from '../words/turning.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Actor } from './politics.js';

/** At the word at `i`; `actors`: all that the draft names. */
export interface CanvassLook extends Turning {
  /** The index of the last word that asks, from the one at `i` on; -1 where nothing does. */
  find(words: readonly Word[], i: number, sentence: Sentence, actors: readonly Actor[]): number;
  readonly unsure?: boolean;
}

/** What people vote for beside those who stand for office. */
const contests = wordSet(
  'award awards favourite competition shortlist shortlisted year month week star photo name library book parks animal finalist nominated nominees poll scheme token tokens grant grants lottery charity community project',
);
export const electoral = wordSet(
  'election elections candidate candidates party councillor commissioner mayor mp parliament polls ward ballot council',
);

/** The first of those named right after “vote” or “vote for”. */
function namedAfter(words: readonly Word[], i: number, actors: readonly Actor[]): Actor | undefined {
  const at = lowerAt(words, i + 1) === 'for' ? i + 2 : i + 1;
  return actors.find(({ first, last }) => first >= at && first <= at + 2 && last > 0);
}

/** “Vote Labour”, “re-elect Cllr Jones”; not “how to vote for a mayor”. */
function voteFor(words: readonly Word[], i: number, { first }: Sentence, actors: readonly Actor[]): number {
  const whom = namedAfter(words, i, actors);
  if (!whom || (whom.kind === 'office' && !lowerAt(words, i).endsWith('elect'))) return -1;
  return firstIn(words, first, i, telling) < 0 ? whom.last - 1 : -1;
}
const telling = wordSet('how where whether');

/** “Vote yes”, “vote them out”; not “vote leave a mark”. */
function voteYes(words: readonly Word[], i: number, { last }: Sentence): number {
  // “Can I vote? Yes, by post.”
  if (i + 1 >= last) return -1;
  return answers.holds(words[i + 1]) || (lowerAt(words, i + 1) === 'leave' && lowerAt(words, i + 2) !== 'a') ? i + 1 : -1;
}
const answers = wordSet('yes them remain');

/** “Vote no.” */
function voteNo(words: readonly Word[], i: number, { last }: Sentence): number {
  if (i + 1 >= last || lowerAt(words, i + 1) !== 'no') return -1;
  return words[i + 2] === undefined || electoral.hasAny(words) ? i + 1 : -1;
}

/** “Vote for change”, “vote for Jenny Price” before an election, “vote for Ben on 7 May”; not for the star of the month. */
function voteForName(words: readonly Word[], i: number): number {
  if (lowerAt(words, i + 1) !== 'for' || contests.hasAny(words)) return -1;
  if (them.holds(words[i + 2])) return i + 2;
  if (words[i + 2]?.shape !== 'title') return -1;
  if (words[i + 3]?.shape === 'title' && electoral.hasAny(words)) return i + 3;
  return lowerAt(words, i + 3) === 'on' ? i + 2 : -1;
}
const them = wordSet('me him her them change us');

/** “A vote for Labour”, also where the sentence tells how people vote. */
function aVoteFor(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  if (lowerAt(words, i - 1) !== 'a' || lowerAt(words, i + 1) !== 'for') return -1;
  const whom = namedAfter(words, i, actors);
  return whom?.kind === 'party' ? whom.last - 1 : -1;
}

/** “Never vote Tory”; not “don't vote twice”. */
function neverVote(words: readonly Word[], i: number, { last }: Sentence): number {
  return refusals.holds(words[i - 1]) && i + 1 < last && !manners.holds(words[i + 1]) ? i + 1 : -1;
}
const refusals = wordSet("don't not never");
/** When, where and how often people vote. */
const manners = wordSet('by if until without in on at online more twice yet for');

/** “You know who to vote for.” */
function whoToVoteFor(words: readonly Word[], i: number): number {
  return lowerAt(words, i + 1) === 'for' && knowing.holds(words[i - 1]) && lowerAt(words, i - 2) === 'who' ? i + 1 : -1;
}
const knowing = wordSet('to know knows knew');

/** “You know what to do on polling day.” */
function whatToDo(words: readonly Word[], i: number, { last }: Sentence): number {
  const does = lowerAt(words, i - 1) === 'you' && lowerAt(words, i + 1) === 'what' && lowerAt(words, i + 3) === 'do';
  return does ? firstIn(words, i + 4, Math.min(last, i + 8), pollingWords) : -1;
}
const pollingWords = wordSet('polling ballot election polls');

const voting = wordSet('vote voting elect reelect');
const forWhom = wordSet('for');

export const votes: readonly CanvassLook[] = [
  { turnsOn: voting, find: voteFor },
  { turnsOn: voting, find: voteYes },
  { turnsOn: voting, needs: wordSet('no'), find: voteNo, unsure: true },
  { turnsOn: voting, needs: forWhom, find: voteForName },
  { turnsOn: voting, needs: forWhom, find: aVoteFor },
  { turnsOn: wordSet('vote'), needs: refusals, find: neverVote },
  { turnsOn: voting, needs: wordSet('who'), find: whoToVoteFor },
  { turnsOn: wordSet('know'), needs: pollingWords, find: whatToDo, unsure: true },
];
