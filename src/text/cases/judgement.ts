/** A judgement on somebody in a case, or on the case itself: the word of judgement, and whom it is passed on. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';

export interface Prejudice {
  readonly span: Span;
  readonly kind: 'opinion' | 'outcome' | 'asked' | 'guess' | 'remark' | 'placed';
  readonly sure: boolean;
}

/** Who a case is about and who hears it; “he” and “she” may be either. */
export const parties = wordSet(
  "he she they him her them his he's she's they're hes shes parents mother father mum dad accused suspect suspects defendant defence prosecution judge jury witness witnesses evidence story alibi barrister lawyers lawyer magistrates coroner cps hospital carer boyfriend stepdad stepfather victim teacher doctor doctors nurse worker man woman men women people person trust council teenager lad boy girl coach priest couple neighbour stepmum driver owner pair",
);

export const theCourt = wordSet(
  'defence prosecution judge jury witness witnesses evidence story alibi barrister magistrates cps lawyer lawyers',
);

/** Words of a judgement: never those of a report. */
const judgements = wordSet(
  'clearly obviously plainly undoubtedly surely deserve deserves deserved lying lied liar lies guilty innocent shame ashamed disgusting disgraceful disgrace pathetic joke farce shambles laughable ridiculous outrageous unbelievable incredible convincing unconvincing clutching straws soft lenient harsh flimsy biased sham hopeless brilliant useless shifty rot hang hanged hung previous monstrous sickening evil callous cold-blooded negligent blame fault doubt doubts doubted suspicious dodgy truth truthful honest smirking crocodile bang weird scot-free convict acquit overwhelming nasty damning unfit odd weirdo creepy sinister cruel selfish lazy remorse smug arrogant stupid idiot idiots pretending pretends fooling compelling watertight airtight farcical excuses fooled manipulative calculated calculating dangerous unrepentant deranged twisted warped sadistic barbaric inhuman subhuman savage spineless dreadful awful terrible horrible horrid foul rotten loathsome repulsive repugnant despicable vicious shocking appalling shameful shameless worst bored smirked sneered lowest ghastly hateful depraved bully ruthless spiteful greedy devious slimy sly',
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

export function spanOf(words: readonly Word[], first: number, last: number): Span {
  return [(words[first] as Word).start, (words[last] as Word).end];
}

/** What is shocking is the attack, not the man: “a shocking attack” is no opinion on who did it. */
export const events = wordSet(
  'attack incident crime crimes offence offences death assault murder case loss circumstances act robbery burglary behaviour violence event collision driving dog dogs weapon weapons substance',
);

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
  for (let j = copula - 1; j >= Math.max(first, copula - 6); j--) {
    const { lower } = words[j] as Word;
    if (processes.has(lower.endsWith("'s") ? lower.slice(0, -2) : lower)) return true;
  }
  return false;
}

const reports = wordSet('called described branded labelled');

const degrees = wordSet('a an the so very just such pretty quite really utterly total complete clearly far too one');

export function judgedIn({ words }: Draft, { first, last }: Sentence): Prejudice | undefined {
  let party = -1;
  let known = -1;
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    if (knowers.has(lower) || (lower === 'all' && words[i - 1]?.lower === 'we')) known = i;
    if (
      known >= 0 &&
      i - known <= 4 &&
      knowing.has(lower) &&
      i > known &&
      !(
        /^any/.test((words[known] as Word).lower) &&
        !words.slice(known + 1, i).some((word) => word.lower === 'could' || word.lower === 'can')
      )
    ) {
      const told =
        /^(?:that|who|what|which|it|how|he|she|they|him|her|them|was)$/.test(words[i + 1]?.lower ?? '') ||
        i + 1 === last ||
        words[i + 1]?.joined === false;
      if (told) return { span: spanOf(words, known, i), kind: 'opinion', sure: false };
    }
    if (parties.has(lower) && party < 0 && (!anyone.has(lower) || meant.holds(words[i - 1]))) party = i;
    if (judgements.has(lower) && lower !== 'guilty' && party < 0 && parties.holds(words[i + 2]) && words[i + 1]?.lower === 'about')
      return { span: spanOf(words, i, i + 2), kind: 'opinion', sure: false };
    if (lower === 'doubt' && words[i + 1]?.lower === 'about' && parties.holds(words[i + 3]))
      return { span: spanOf(words, i, i + 3), kind: 'opinion', sure: false };
    // “Dreadful parents”, “what a cruel woman”.
    if (judgements.has(lower) && characters.has(lower) && kinds.holds(words[i + 1]) && words[i + 1]?.joined)
      return { span: spanOf(words, i, i + 1), kind: 'opinion', sure: false };
    if (onProcess.has(lower) && isOfProcess(words, first, i)) return { span: spanOf(words, i, i), kind: 'opinion', sure: false };
    if (lower === 'responsible' && be.holds(words[i - 1]) && words[i + 1]?.lower !== 'for' && party >= 0 && i - party <= 3)
      return { span: spanOf(words, party, i), kind: 'opinion', sure: false };
    if (decisions.has(lower) && (scathing.holds(words[i - 1]) || judgements.holds(words[i - 1])))
      return { span: spanOf(words, i - 1, i), kind: 'opinion', sure: false };
    if (party < 0 || i === party) continue;
    const subject = words[party]?.lower ?? '';
    if (duty.has(lower) && !ours.holds(words[i - 1]) && i - party <= 5 && words[i + 1]?.lower !== 'call')
      return { span: spanOf(words, party, Math.min(last - 1, i + 2)), kind: 'opinion', sure: false };
    if (!judgements.has(lower) || i - party > 9) continue;
    if (firstIn(words, party + 1, i, reports) >= 0) continue;
    if (lower === 'innocent' && /^(?:until|unless)$/.test(words[i + 1]?.lower ?? '')) continue;
    if (lower === 'lying' && /^(?:in|on|next|down|there)$/.test(words[i + 1]?.lower ?? '')) continue;
    if (
      lower === 'guilty' &&
      /^(?:not|proven|proved|pleaded|plead|pleads|pleading|found|feel|feels|felt|be)$/.test(words[i - 1]?.lower ?? '')
    )
      continue;
    if (lower === 'guilty' && words.slice(Math.max(first, i - 4), i).some((word) => word.lower === 'found')) continue;
    if (words[i - 1]?.lower === 'not' && (lower === 'wrong' || lower === 'fault')) continue;
    if (events.holds(words[i + 1]) || (lower === 'previous' && words[i + 1]?.lower !== undefined && !theCourt.has(subject))) continue;
    return { span: spanOf(words, party, i), kind: 'opinion', sure: false };
  }
  return undefined;
}
