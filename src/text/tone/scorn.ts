/** Scorn: readers called names, or spoken of as “some people”. */
import type { Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Found, StingRecogniser } from './stings.js';

const scornfulWords =
  'lazy selfish thoughtless inconsiderate ignorant rude entitled mindless stupid idiotic ungrateful clueless brainless gormless moaning whinging whining daft dim dozy disrespectful childish';
const scornful = wordSet(scornfulWords);
/** Whom a public body writes for; of vandals and thieves it may say what it likes. */
const readers = wordSet(
  'people owners owner parents parent drivers driver neighbours neighbour tenants residents cyclists motorists visitors customers patients pupils smokers walkers shoppers individuals individual few minority lot adults mums dads passengers person man woman behaviour attitude',
);
const remarks = wordSet('comment remark attitude post reply response question excuse message reaction suggestion');
const nameWords =
  'idiots idiot morons moron muppets muppet clowns fools halfwits numpties numpty cretins whingers moaners jobsworths imbeciles dimwits plonkers freeloaders scroungers timewasters snowflakes busybodies';
const names = wordSet(nameWords);
const pointing = wordSet('few some these those the you such total complete utter absolute selfish by many more of are being');
const told = wordSet('call calls called calling word name names film song play game circus book');

/** “Lazy dog owners”, “a few idiots”, “what an ignorant comment”. */
function nameCalled(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if (names.has(lower)) {
    if (firstIn(words, first, last, told) >= 0) return undefined;
    return i === first || pointing.holds(words[i - 1]) ? [i, i + 1] : undefined;
  }
  if (!scornful.has(lower) || /^(?:not|isn't|aren't|feel|sound)$/.test(lowerAt(words, i - 1))) return undefined;
  if (/^an?$/.test(lowerAt(words, i - 1)) && lowerAt(words, i - 2) === 'what' && remarks.holds(words[i + 1])) return [i - 2, i + 2];
  for (let j = i + 1; j < Math.min(last, i + 4) && words[j]?.joined; j++) if (readers.holds(words[j])) return [i, j + 1];
  return undefined;
}

export const evidentlyWords = 'clearly obviously evidently apparently plainly still';
export const evidently = wordSet(evidentlyWords);
const some = wordSet('some certain');
const faults = wordSet('manners shame respect sense consideration idea brain brains decency clue courtesy patience');
const scorned = wordSet('bothered read count park listen learn think care bother grasp');
const fond = wordSet('love loves loved enjoy enjoyed like liked');

const deemed = wordSet(
  "think believe feel assume reckon expect prefer need struggle missed forgot can't cannot don't didn't haven't won't couldn't aren't weren't",
);

/** “Some people have no manners”, “certain parents just won't listen”, “clearly some parents think”. */
function scornsSome(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  if (!some.holds(words[i]) || !readers.holds(words[i + 1])) return undefined;
  if (i === first + 1 && evidently.holds(words[first]) && deemed.holds(words[i + 2])) return [first, i + 3];
  let denied = false;
  for (let j = i + 2; j < Math.min(last, i + 8); j++) {
    const lower = lowerAt(words, j);
    if (lower === 'no' || /n't$|^(?:never|cannot|not)$/.test(lower)) denied = true;
    else if (denied && (faults.has(lower) || (scorned.has(lower) && !/^(?:to|they)$/.test(lowerAt(words, j - 1))))) return [i, j + 1];
    // “Some won't be told”; some are never told of their rights.
    else if (denied && lower === 'told' && lowerAt(words, j - 1) === 'be') return [i, j + 1];
    else if (/^(?:clearly|obviously|apparently|evidently)$/.test(lower) && !fond.holds(words[j + 1])) return [i, j + 1];
  }
  return undefined;
}

export const scorns: readonly StingRecogniser[] = [
  {
    turnsOn: wordSet(`${scornfulWords} ${nameWords}`),
    find: nameCalled,
    instead: 'say what was done, and what it does to others',
    mild: true,
  },
  {
    turnsOn: some,
    needs: readers,
    find: scornsSome,
    instead: 'say what happened, and what would help',
  },
];
