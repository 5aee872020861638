/**
 * The seven formulas of retext-readability, from the same packages, over counts of our own. The library
 * itself looks every word up in two long lists from end to end and counts its syllables anew: a
 * millisecond a sentence, so it is asked only about what is called hard here. A differential test holds this against it.
 */
import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { daleChall } from 'dale-chall';
import { daleChallFormula, daleChallGradeLevel } from 'dale-chall-formula';
import { flesch } from 'flesch';
import { gunningFog } from 'gunning-fog';
import { smogFormula } from 'smog-formula';
import { spache } from 'spache';
import { spacheFormula } from 'spache-formula';
import { syllable } from 'syllable';
import { remembered } from './remembered.js';

/** A word as the formulas count it. */
interface Measured {
  readonly lower: string;
  readonly syllables: number;
  /** Known to every reader, by the lists of Dale and Chall, and of Spache. */
  readonly isEasy: boolean;
  readonly isFamiliar: boolean;
}

const easy = new Set(daleChall);
const familiar = new Set(spache);

/** Counting syllables takes a dozen patterns a word; posts use the same words again and again. */
const measure = remembered((word): Measured => {
  const lower = word.toLowerCase();
  return { lower, syllables: syllable(word), isEasy: easy.has(lower), isFamiliar: familiar.has(lower) };
}, 20_000);

const gradeToAge = (grade: number) => Math.round(grade + 5);

/** For each formula the age of reader that a sentence of these words asks for. */
function agesFor(words: readonly string[]): readonly number[] {
  let [letter, syllables, polysillabicWord, complexPolysillabicWord] = [0, 0, 0, 0];
  const easyHere = new Set<string>();
  const familiarHere = new Set<string>();
  for (const word of words) {
    const measured = measure(word);
    letter += word.length;
    syllables += measured.syllables;
    if (measured.syllables >= 3) {
      polysillabicWord++;
      // A capital makes it a name, which Gunning leaves out.
      if (word.charCodeAt(0) === measured.lower.charCodeAt(0)) complexPolysillabicWord++;
    }
    if (measured.isEasy) easyHere.add(measured.lower);
    if (measured.isFamiliar) familiarHere.add(measured.lower);
  }
  const word = words.length;
  const counts = {
    sentence: 1,
    word,
    letter,
    character: letter,
    syllable: syllables,
    polysillabicWord,
    complexPolysillabicWord,
    difficultWord: word - easyHere.size,
    unfamiliarWord: word - familiarHere.size,
  };
  return [
    gradeToAge(automatedReadability(counts)),
    gradeToAge(colemanLiau(counts)),
    gradeToAge(daleChallGradeLevel(daleChallFormula(counts))[1]),
    20 - Math.floor(flesch(counts) / 10),
    gradeToAge(gunningFog(counts)),
    Math.ceil(Math.sqrt(smogFormula(counts)) + 2.5),
    gradeToAge(spacheFormula(counts)),
  ];
}

/** How many of the formulas ask for a reader older than `age`. */
export function formulasAbove(words: readonly string[], age: number): number {
  return agesFor(words).filter((asked) => asked > age).length;
}
