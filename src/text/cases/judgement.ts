/** A judgement on somebody in a case, or on the case itself: the word of judgement, and whom it is passed on. */

import type { Draft, Sentence, Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import type { Prejudice } from './found.js';
import { events, parties, theCourt } from './who.js';

/** Words of a judgement: never those of a report. */
const judgements = wordSet(
  'clearly obviously plainly undoubtedly surely deserve deserves deserved lying lied liar lies guilty innocent shame ashamed disgusting disgraceful disgrace pathetic joke farce shambles laughable ridiculous outrageous unbelievable incredible convincing unconvincing clutching straws soft lenient harsh flimsy biased sham hopeless brilliant useless shifty rot hang hanged hung previous monstrous sickening evil callous negligent blame fault doubt doubts doubted suspicious dodgy truth truthful honest smirking crocodile bang weird convict acquit overwhelming nasty damning unfit odd weirdo creepy sinister cruel selfish lazy remorse smug arrogant stupid idiot idiots pretending pretends fooling compelling watertight airtight farcical excuses fooled manipulative calculated calculating dangerous unrepentant deranged twisted warped sadistic barbaric inhuman subhuman savage spineless dreadful awful terrible horrible horrid foul rotten loathsome repulsive repugnant despicable vicious shocking appalling shameful shameless worst bored smirked sneered lowest ghastly hateful depraved bully ruthless spiteful greedy devious slimy sly',
);

/** The course of justice itself, and what opinion says of it. */
const processes = wordSet(
  'case charges charge allegations allegation trial verdict ruling prosecution inquest hearing evidence decision proceedings defence',
);

const onProcess = wordSet(
  'farce joke sham weak thin flimsy laughable nonsense rubbish shambles disgrace disgraceful ridiculous wrong unfair baseless groundless unfounded solid strong watertight overwhelming damning strongest weakest pathetic circus nonsensical absurd bogus fair rigged fixed compelling convincing',
);

const be = wordSet("is are was were isn't aren't be been looks look sounds seems");

const duty = wordSet("should shouldn't ought deserves deserve");

const knowers = wordSet('everyone everybody nobody anyone anybody');

const knowing = wordSet('know knows knew see seen saw believe believes believed buys thinks think');

/** Parties only where one is meant: that man, these people, some people. */
const anyone = wordSet(
  'driver owner pair man woman men women people person teenager lad boy girl gang hospital school couple worker council teacher nurse doctor doctors',
);

const meant = wordSet('charged arrested the that this these those some what such accused his her our');

const decisions = wordSet('decision ruling verdict sentence judgment judgement bail excuse defence alibi');

const scathing = wordSet('shocking appalling terrible dreadful crazy bonkers absurd awful wrong soft great fantastic terrific insane mad');

const ours = wordSet("we we're our us you your i anyone anybody everyone residents people drivers");

const characters = wordSet(
  'dreadful awful terrible horrible horrid foul rotten loathsome repulsive repugnant despicable vicious shameful shameless cruel callous selfish lazy stupid nasty creepy sinister twisted warped sadistic barbaric savage spineless evil disgusting useless arrogant smug manipulative deranged devious slimy sly ruthless weird unfit lying guilty innocent dangerous',
);

const kinds = wordSet(
  'parents parent mother father mum dad man woman men women couple people person family boy girl lad stepdad stepmum stepfather carer nurse teacher coach boyfriend',
);

/** “The case against him is weak”: said of it, by a verb of being. */
function isOfProcess(words: readonly Word[], first: number, i: number): boolean {
  let copula = i - 1;
  while (copula > first && degrees.holds(words[copula])) copula--;
  if (!be.holds(words[copula])) return false;
  // “The trial must be fair.”
  if (lowerAt(words, i) === 'fair' && lowerAt(words, copula) === 'be') return false;
  for (let j = copula - 1; j >= Math.max(first, copula - 6); j--) {
    const { lower } = words[j] as Word;
    if (processes.has(lower.endsWith("'s") ? lower.slice(0, -2) : lower)) return true;
  }
  return false;
}

const reports = wordSet('called described branded labelled');

const degrees = wordSet('a an the so very just such pretty quite really utterly total complete clearly far too one');

const could = wordSet('could can');
const whatIsKnown = wordSet('that who what which it how he she they him her them was');

/** “Everyone knows he did it”: the word at `i` says what those at `known` know; not “can anyone see him?”, nor of any who could. */
function isKnown(words: readonly Word[], known: number, i: number, last: number): boolean {
  if (i <= known || i - known > 4 || !knowing.holds(words[i])) return false;
  if ((words[known] as Word).lower.startsWith('any') && firstIn(words, known + 1, i, could) < 0) return false;
  return i + 1 === last || words[i + 1]?.joined === false || whatIsKnown.holds(words[i + 1]);
}

const opinion = (words: readonly Word[], first: number, last: number): Prejudice => ({
  span: spanOf(words, first, last),
  kind: 'opinion',
  sure: false,
});

/** A judgement that begins at the word at `i` or the one before; `anew`: nobody was named before. */
function judgedAt(words: readonly Word[], first: number, i: number, anew: boolean): Prejudice | undefined {
  const { lower } = words[i] as Word;
  const next = words[i + 1];
  const isJudging = judgements.holds(words[i]);
  if (isJudging && lower !== 'guilty' && anew && parties.holds(words[i + 2]) && next?.lower === 'about') return opinion(words, i, i + 2);
  if (lower === 'doubt' && next?.lower === 'about' && parties.holds(words[i + 3])) return opinion(words, i, i + 3);
  // “Dreadful parents”, “what a cruel woman”.
  if (isJudging && characters.holds(words[i]) && kinds.holds(next) && next?.joined) return opinion(words, i, i + 1);
  if (onProcess.holds(words[i]) && isOfProcess(words, first, i)) return opinion(words, i, i);
  if (decisions.holds(words[i]) && (scathing.holds(words[i - 1]) || judgements.holds(words[i - 1]))) return opinion(words, i - 1, i);
  return undefined;
}

/** A judgement by the word at `i` on the party named before. */
function judgedOf(words: readonly Word[], { first, last }: Sentence, party: number, i: number): Prejudice | undefined {
  const { lower } = words[i] as Word;
  const next = words[i + 1]?.lower;
  if (lower === 'responsible' && be.holds(words[i - 1]) && next !== 'for' && i - party <= 3) return opinion(words, party, i);
  if (duty.holds(words[i]) && !ours.holds(words[i - 1]) && i - party <= 5 && next !== 'call')
    return opinion(words, party, Math.min(last - 1, i + 2));
  if (!judgements.holds(words[i]) || i - party > 9 || meansElse(words, first, party, i)) return undefined;
  return opinion(words, party, i);
}

const afterInnocent = wordSet('until unless');
const afterLying = wordSet('in on next down there');
const pleas = wordSet('not proven proved pleaded plead pleads pleading found feel feels felt be');
const finding = wordSet('found');
/** “To decide if he is guilty.” */
const inDoubt = wordSet('if whether');

/** “Called guilty”, “innocent until”, “lying in bed”, “pleaded guilty”, “a shocking attack”: reported, or no judgement here. */
function meansElse(words: readonly Word[], first: number, party: number, i: number): boolean {
  const { lower } = words[i] as Word;
  const next = words[i + 1];
  if (firstIn(words, party + 1, i, reports) >= 0 || events.holds(next)) return true;
  if (lower === 'innocent') return afterInnocent.holds(next);
  if (lower === 'lying') return afterLying.holds(next);
  if (lower === 'guilty' && firstIn(words, Math.max(first, i - 3), i, inDoubt) >= 0) return true;
  if (lower === 'guilty') return pleas.holds(words[i - 1]) || firstIn(words, Math.max(first, i - 4), i, finding) >= 0;
  if (lower === 'fault') return words[i - 1]?.lower === 'not';
  return lower === 'previous' && next !== undefined && !theCourt.holds(words[party]);
}

export function judgedIn({ words }: Draft, sentence: Sentence): Prejudice | undefined {
  const { first, last } = sentence;
  let party = -1;
  let known = -1;
  for (let i = first; i < last; i++) {
    const word = words[i] as Word;
    if (knowers.holds(word) || (word.lower === 'all' && words[i - 1]?.lower === 'we')) known = i;
    if (known >= 0 && isKnown(words, known, i, last)) return opinion(words, known, i);
    if (party < 0 && parties.holds(word) && (!anyone.holds(word) || meant.holds(words[i - 1]))) party = i;
    const found = judgedAt(words, first, i, party < 0) ?? (party >= 0 && party < i ? judgedOf(words, sentence, party, i) : undefined);
    if (found) return found;
  }
  return undefined;
}
