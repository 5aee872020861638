/** Words of praise, and where they are favour to somebody in office, a party or a side in a vote. */
import type { Sentence, Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Actor } from './politics.js';

export const praises = wordSet(
  'brilliant fantastic wonderful superb terrific amazing best hero heroes champion champions delivered delivers delivering trusted trust trusts proud great love loved saved delight delighted thanks thank congratulations congrats cheers good excellent outstanding hooray bravo backing support supports supporting right fresh well luck better gets',
);
/** Enough for somebody in office, too: a visit may be great without the visitor. */
const strongPraises = wordSet(
  'brilliant fantastic superb terrific amazing hero champion trusted trust best outstanding bravo delivered proud right wonderful excellent fresh',
);
const works = wordSet('speech plan plans bill budget policy policies manifesto decision leadership work reforms programme answer');
const civic = wordSet(
  'visit visited visits opened opens opening launch launched unveiled joined joins welcome welcomed funding funded fund meet meeting met came come see saw seeing visiting coming joining approved',
);

/** Of the word of praise at `i`. */
export function isPraise(words: readonly Word[], actor: Actor, i: number, sentence: Sentence): boolean {
  const { kind, first, last } = actor;
  if ((i < first ? first - i : i - last + 1) > 10) return false;
  if (!isMeant(words, i)) return false;
  if (kind === 'party') return lowerAt(words, i) !== 'support' || i < first;
  if (kind === 'cause') return strongPraises.holds(words[i]);
  if (thanking.holds(words[i]) && i < first) return isFavour(words, actor, i, sentence);
  if (!strongPraises.holds(words[i]) || firstIn(words, sentence.first, sentence.last, civic) >= 0) return false;
  return i < first ? isBefore(words, actor, i) : isAfter(words, actor, i);
}
const thanking = wordSet('well congratulations congrats thanks thank proud great bravo');

/** “Well done”, “is right about”; not “as well”, “right now”, “not good”. */
function isMeant(words: readonly Word[], i: number): boolean {
  const lower = lowerAt(words, i);
  if (lower === 'well' && lowerAt(words, i + 1) !== 'done') return false;
  if (lower === 'right' && words[i + 1] !== undefined && !rightly.holds(words[i + 1])) return false;
  return !denials.holds(words[i - 1]);
}
const rightly = wordSet('about to on again');
const denials = wordSet('not no never');

/** Thanks for a visit are manners; thanks for a policy are favour. */
function isFavour(words: readonly Word[], { first }: Actor, i: number, sentence: Sentence): boolean {
  const isCivic = firstIn(words, sentence.first, sentence.last, civic) >= 0;
  if (isCivic && lowerAt(words, i) !== 'proud') return false;
  for (let j = sentence.first; j < sentence.last; j++) {
    if (lowerAt(words, j) === 'again') return true;
    if (lowerAt(words, j) === 'finally' || works.holds(words[j])) return !councillors.holds(words[first]);
    if (lowerAt(words, j) === 'standing' && lowerAt(words, j + 1) === 'up') return true;
  }
  return cheering.holds(words[i]) && national.holds(words[first]) && !isCivic;
}
const councillors = wordSet('cllr councillor councillors');
const cheering = wordSet('well bravo');
const national = wordSet('pm chancellor government minister');

/** “Our brilliant MP”, “fantastic speech by the minister”, “proud of the minister's work”. */
function isBefore(words: readonly Word[], { first, last }: Actor, i: number): boolean {
  const gap = first - i;
  const near = gap <= 2 || (lowerAt(words, i + 1) === 'that' && gap <= 4);
  if (near && !loosely.holds(words[i])) return true;
  for (let j = i + 1; j < first; j++) if (works.holds(words[j]) && (ways.holds(words[j + 1]) || j + 1 === first)) return true;
  return lowerAt(words, i) === 'proud' && works.holds(words[last]);
}
const loosely = wordSet('right best');
const ways = wordSet('by from of');

/** “The mayor has delivered”, “the minister is a breath of fresh air”. */
function isAfter(words: readonly Word[], { last }: Actor, i: number): boolean {
  const verb = lowerAt(words, last) === 'has' ? last + 1 : last;
  return (lowerAt(words, i) === 'delivered' && i === verb) || be.holds(words[last]) || be.holds(words[last + 1]);
}
const be = wordSet("is are was were has have isn't aren't wasn't gets");
