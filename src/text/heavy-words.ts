/**
 * The long words of a sentence that a writer could change, to tell a sentence that is hard from one
 * that is only full of names, dates and long words which everybody knows. Loads a large list, so it is
 * asked only about sentences that the formulas call hard.
 */
import { syllable } from 'syllable';
import type { Draft, Sentence, Word } from '../types.js';
import { type CommonWords, loadCommonWords } from './words/common-words.js';
import { wordSet } from './words/word-set.js';

export type HeavyWords = (draft: Draft, sentence: Sentence) => readonly Word[];

/** What public bodies write every day, and every reader says: the list of common words has computing in mind. */
const everyday = wordSet(
  'ambulance ambulances anniversary anonymously antisocial anytime burglaries burglary celebrate celebrated celebrates celebrating celebration celebrations children collision collisions communities community constable constables custody detective detectives disabilities disability firefighter firefighters gardening grandparent grandparents investigate investigated investigating investigation investigations libraries library medicine medicines motorcycle motorcyclist neighbourhood neighbourhoods organisation organisations pedestrian pedestrians pharmacist pharmacy policing recycle recycled recycling robberies robbery teenager teenagers vaccinate vaccinated vaccination vaccinations vegetable vegetables volunteer volunteered volunteering volunteers',
);

let heavy: HeavyWords | undefined;

/** At once where the list is loaded already. */
export function heavyWords(): HeavyWords | Promise<HeavyWords> {
  if (heavy) return heavy;
  return loadCommonWords().then((common) => {
    heavy = (draft, { first, last }) =>
      draft.words.slice(first, last).filter((word, i) => isHeavy(common, draft.text.slice(word.start, word.end), word, i === 0));
    return heavy;
  });
}

function isHeavy(common: CommonWords, written: string, { lower, shape }: Word, opening: boolean): boolean {
  if (shape === 'number' || shape === 'upper' || shape === 'mixed' || (shape === 'title' && !opening)) return false;
  const syllables = written.length > 5 ? syllable(written) : 0;
  if (syllables < 3) return false;
  const plain = lower.replace(/'s$/, '');
  const size = common.get(plain);
  // The commonest words, and the next where they are no longer than “officer”.
  return !(size === 10 || (size === 20 && syllables === 3) || everyday.has(plain));
}
