/** Requests for a vote, a signature or a letter: what a public body may never ask. */
import type { Draft, Sentence, Word } from '../../types.js';
import { turnings } from '../words/turning.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import type { Actor, Partisan } from './politics.js';
import { type CanvassLook, electoral, votes } from './votes.js';

/** The first of those named among the next words. */
const namedWithin = (actors: readonly Actor[], i: number, reach: number) => actors.find(({ first }) => first > i && first <= i + reach);

/** “She gets our vote.” */
function hasOurVote(words: readonly Word[], i: number): number {
  return ours.holds(words[i + 1]) && lowerAt(words, i + 2) === 'vote' ? i + 2 : -1;
}
const ours = wordSet('our my');

/** “Give him four more years.” */
function moreYears(words: readonly Word[], i: number, { first, last }: Sentence): number {
  return lowerAt(words, i + 1) === 'years' && terms.holds(words[i - 1]) && firstIn(words, first, last, whose) >= 0 ? i + 1 : -1;
}
const terms = wordSet('four five 4 5');
const whose = wordSet('him her them us mayor vote');

/** “Get the Tories out”, “kick them out” before an election. */
function getOut(words: readonly Word[], i: number, { last }: Sentence, actors: readonly Actor[]): number {
  const end = firstIn(words, i + 1, Math.min(last, i + 5), out);
  if (end < 0) return -1;
  return namedWithin(actors, i, end - i - 1) || (them.holds(words[i + 1]) && electoral.hasAny(words)) ? end : -1;
}
const out = wordSet('out');
const them = wordSet('them this him her');

/** “Don't let Labour.” */
function dontLet(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  if (lowerAt(words, i + 1) !== 'let') return -1;
  return actors.some(({ first, kind }) => kind === 'party' && first >= i + 2 && first <= i + 3) ? i + 2 : -1;
}

/** “Say no to austerity.” */
function sayNoTo(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  return answers.holds(words[i + 1]) && lowerAt(words, i + 2) === 'to' && actors.some(({ kind }) => kind === 'cause') ? i + 4 : -1;
}
const answers = wordSet('yes no');

/** “Support for”, “your support”: a noun. */
function isNoun(words: readonly Word[], i: number): boolean {
  return nounsEnd.holds(words[i + 1]) || nounsBegin.holds(words[i - 1]);
}
const nounsEnd = wordSet('for to');
const nounsBegin = wordSet('your our more of the come go get call with and');

/** “Join the Remain campaign”: a side in a vote. */
function backCause(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  if (isNoun(words, i)) return -1;
  return actors.find(({ first, kind }) => kind === 'cause' && first > i && first <= i + 4)?.first ?? -1;
}

/** “Join the mayor's campaign.” */
function joinCampaign(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  return !isNoun(words, i) && firstIn(words, i + 2, i + 5, campaign) >= 0 && namedWithin(actors, i, 3) ? i + 3 : -1;
}
const campaign = wordSet('campaign');

/** “We're backing the Greens”, “support our candidate”. */
function backParty(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  if (isNoun(words, i)) return -1;
  const stands = ({ first, kind }: Actor) => kind === 'party' || lowerAt(words, first) === 'candidate';
  return actors.find((actor) => actor.first > i && actor.first <= i + 4 && stands(actor))?.first ?? -1;
}

/** “Fingers crossed for our MP”, “good luck to Labour”; good luck to all candidates is fair. */
function wishLuck(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  if (lowerAt(words, i + 1) !== (lowerAt(words, i) === 'good' ? 'luck' : 'crossed')) return -1;
  const whom = namedWithin(actors, i, 6);
  return whom && lowerAt(words, whom.first) !== 'candidates' ? whom.first : -1;
}

/** “Put your cross next to Labour.” */
function tickBox(words: readonly Word[], i: number, _: Sentence, actors: readonly Actor[]): number {
  return beside.holds(words[i + 1]) ? (namedWithin(actors, i, 5)?.first ?? -1) : -1;
}
const beside = wordSet('by next against beside for in');

/** “Write to your MP and oppose the Bill.” */
function writeAgainst(words: readonly Word[], i: number, { last }: Sentence): number {
  if (firstIn(words, i, last, bodies) < 0) return -1;
  const to = firstIn(words, i + 1, Math.min(last, i + 14), against);
  return to >= 0 && !by.holds(words[to + 1]) ? to : -1;
}
const bodies = wordSet(
  "mp mps minister minister's ministers government government's parliament councillors bill bills chancellor cuts council's",
);
const against = wordSet('vote say demand save keep oppose opposing reject block stop scrap bin against out resist defeat kill');
const by = wordSet('by in');

/** “Vote it down”: the Bill. */
function voteItDown(words: readonly Word[], i: number): number {
  return lowerAt(words, i + 1) === 'it' && away.holds(words[i + 2]) ? i + 2 : -1;
}
const away = wordSet('out down');

const joining = wordSet('back backing support supporting join stand');
const askers = wordSet('write writing email lobby petition tell urge urging urged ask call march contact ring phone');
const polls = wordSet('polls election elections ballot poll vote');

const looks = turnings<CanvassLook>([
  ...votes,
  { turnsOn: wordSet('get gets got have has'), needs: wordSet('vote'), find: hasOurVote },
  { turnsOn: wordSet('more'), needs: whose, find: moreYears },
  { turnsOn: wordSet('get kick vote boot throw chuck keep'), needs: out, find: getOut },
  { turnsOn: wordSet("don't"), needs: wordSet('let'), find: dontLet },
  { turnsOn: wordSet('say'), needs: answers, find: sayNoTo },
  { turnsOn: joining, find: backCause },
  { turnsOn: joining, needs: campaign, find: joinCampaign },
  { turnsOn: wordSet('back backing support supporting backed'), find: backParty },
  { turnsOn: wordSet('fingers good'), needs: polls, find: wishLuck },
  { turnsOn: wordSet('cross tick x'), needs: beside, find: tickBox },
  { turnsOn: askers, needs: bodies, find: writeAgainst, unsure: true },
  { turnsOn: wordSet('throw vote voted kick'), needs: bodies, find: voteItDown, unsure: true },
]);

/** Asks for a vote, a signature or a letter against. */
export function canvassIn(draft: Draft, sentence: Sentence, actors: readonly Actor[]): Partisan | undefined {
  const { words } = draft;
  const may = looks.among(words);
  if (may.length === 0) return undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    for (const { turnsOn, find, unsure } of may) {
      const to = turnsOn.holds(words[i]) ? find(words, i, sentence, actors) : -1;
      if (to < 0) continue;
      // “Re elect” in two words.
      const from = lowerAt(words, i - 1) === 're' ? i - 1 : i;
      return { kind: 'canvass', span: spanOf(words, from, Math.min(sentence.last - 1, to)), sure: unsure !== true };
    }
  }
  return undefined;
}
