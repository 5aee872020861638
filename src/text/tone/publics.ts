/** Classes of people, as a notice names its readers: “residents”, “patrons of the leisure centre”. */
import type { Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

/** Those a notice speaks about: whole classes of people, by what their words end in or by name. */
const publics = wordSet(
  'public community parents carers pupils staff members people persons individuals families households householders businesses guardians landlords learners colleagues candidates delegates guests motorists cyclists users folk everybody everyone volunteers tenants',
);
const kindsOfPeople = /(?:[^m]ents|ants|ers|ors|ees|ists|ians|rons)$/;
const things = wordSet(
  'incidents accidents events orders numbers papers letters computers posters centres offers covers flowers powers corners doors floors errors sensors colours talents patents contents plants grants matters others years fees trees committees services officers servers waters answers',
);

/** True of “residents”, “applicants”, “the public”: a class of people, in the third person. */
export function isPublic(lower: string): boolean {
  return publics.has(lower) || (!things.has(lower) && kindsOfPeople.test(lower));
}

const leads = wordSet('all the any our these those both most some');
const links = wordSet('of in at on with using from to who without under attending living wishing holding');

/** The class of people that begins the clause before `i`: “Patrons of the leisure centre”. */
export function headOf(words: readonly Word[], i: number, first: number): number {
  let from = i - 1;
  while (from > first && i - from < 9 && words[from]?.joined) from--;
  let head = from;
  while (leads.holds(words[head])) head++;
  // “Blue badge holders”: the class is named by the last of two or three words.
  for (let j = head; j < Math.min(i, head + 3); j++)
    if (isPublic(lowerAt(words, j)) && (j === i - 1 || links.holds(words[j + 1]))) return from;
  return -1;
}
