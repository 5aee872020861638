/** Words of blame, and where they are said of somebody in office or a party. */
import type { Word } from '../../types.js';
import { type WordSet, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Actor } from './politics.js';

export const blames = wordSet(
  "failed fails failing betrayed betrays betrayal disgrace disgraceful shame shameful lie lies lied lying liar liars clueless incompetent incompetence broke broken destroyed destroys destroying slashed slashes slashing resign useless pathetic hopeless wrecked wrecks wrecking ruined ruins ruining cruel heartless corrupt corruption joke chaos wasted wasting abandoned ignored ignores ignoring disaster catastrophe catastrophic mess stunt cheap starved starving clue answers couldn't can't doesn't don't refuses dithering sleaze hypocrite hypocrites hypocrisy scandal shambles shambolic callous wretched terrible awful appalling sick fed blame greedy bunch clowns crooks dishonest coward cowards spineless stole robbed neglected sold austerity damaged damaging typical ashamed rotten bonkers nonsense farce ideological soft weak same frightening hopelessly depth alarming dangerous ridiculous laughable delusional idiot idiots fool fools moron clown rude thick arrogant wrong stupid hurt evil nasty vicious vile fascist racist",
);
/** Also said of services and deadlines: only where the one in office does or is it. */
export const mildBlames = wordSet(
  "couldn't can't doesn't don't answers broke broken sick fed typical cheap ignored neglected sold soft weak starving ruined damaged blame robbed stole resign same",
);

/** How far the word at `i` is from the actor: 1 beside it. */
const gapTo = ({ first, last }: Actor, i: number) => (i < first ? first - i : i - last + 1);

/** A word that is blame only where more says so. `first`: of the sentence. */
interface Doubtful {
  readonly of: WordSet;
  where(words: readonly Word[], i: number, actor: Actor, first: number): boolean;
}

/** “No answers from ministers.” */
const areMissing = (words: readonly Word[], i: number) => lacking.holds(words[i - 1]);
const lacking = wordSet('no any');

/** “They're all the same.” */
const areAllTheSame = (words: readonly Word[], i: number) => lowerAt(words, i - 1) === 'the' && lowerAt(words, i - 2) === 'all';

/** “The minister is to blame.” */
const isToBlame = (words: readonly Word[], i: number, actor: Actor, first: number) =>
  lowerAt(words, i - 1) === 'to' ? gapTo(actor, i) <= 4 : isAimed(words, i, actor, first);

/** “Shame on the minister”; what is a shame is only a pity. */
const isShameOn = (words: readonly Word[], i: number, { kind }: Actor) => kind === 'party' || lowerAt(words, i + 1) === 'on';

/** “Broken promises”; not a broken lift. */
const isPromise = (words: readonly Word[], i: number) => promises.holds(words[i + 1]);
const promises = wordSet('promise promises its their his her every pledge pledges');

/** “Fed up with ministers.” */
const isFedUp = (words: readonly Word[], i: number) => lowerAt(words, i + 1) === 'up';

/** “Sick of this government.” */
const isSickOf = (words: readonly Word[], i: number, actor: Actor) => lowerAt(words, i + 1) === 'of' && gapTo(actor, i) <= 6;

/** “This government couldn't run a bath.” */
const cannot = (words: readonly Word[], i: number, { last }: Actor) => i === last && deeds.holds(words[i + 1]);
const deeds = wordSet('run organise care even tell be count govern manage');

/** “The council leader clearly doesn't care.” */
const doNot = (words: readonly Word[], i: number, { last }: Actor) => (i === last || i === last + 1) && cares.holds(words[i + 1]);
const cares = wordSet('work care have get understand listen give deserve know');

/** “Ministers ignored”, “the weak minister”, “typical, says the minister”: near to the one in office. */
function isAimed(words: readonly Word[], i: number, actor: Actor, first: number): boolean {
  if (actor.kind === 'party') return gapTo(actor, i) <= 6;
  if (i >= actor.last) return gapTo(actor, i) <= 4;
  return i === actor.first - 1 || (i === first && lowerAt(words, i) === 'typical');
}

/** The first that has the word decides. */
const doubtful: readonly Doubtful[] = [
  { of: wordSet('answers'), where: areMissing },
  { of: wordSet('same'), where: areAllTheSame },
  { of: wordSet('blame'), where: isToBlame },
  { of: wordSet('shame'), where: isShameOn },
  { of: wordSet('broken broke'), where: isPromise },
  { of: wordSet('fed'), where: isFedUp },
  { of: wordSet('sick'), where: isSickOf },
  { of: wordSet("couldn't can't"), where: cannot },
  { of: wordSet("doesn't don't"), where: doNot },
  { of: mildBlames, where: isAimed },
];

/** Whether the word of `blames` at `i`, in the sentence from `first` on, blames the actor. */
export function isBlame(words: readonly Word[], actor: Actor, i: number, first: number): boolean {
  if (gapTo(actor, i) > 12) return false;
  // “No answers” blames by its “no”.
  if (denials.holds(words[i - 1]) && lowerAt(words, i) !== 'answers') return false;
  for (const { of, where } of doubtful) if (of.holds(words[i])) return where(words, i, actor, first);
  return true;
}
const denials = wordSet('not no never without');
