/** A child's abuse told as a relationship of two: “a 14-year-old who was in a relationship with a teacher”. */
import type { Draft, Span } from '../../types.js';
import { fact } from '../fact.js';
import { agesOf } from '../people/ages.js';
import { adult } from '../people/named-child.js';
import { wordSet } from '../words/word-set.js';

const told = wordSet('relationship relationships affair affairs romance fling dating slept');
const affair =
  /\b(?:(?:having|had|in|into|began|begun|started|starting) (?:an? )?(?:sexual |secret |inappropriate |intimate |illicit )?(?:relationships?|affairs?|romance|fling) with|(?:was|were|been|started|began) dating|slept with(?= (?:an?|her|his|their)\b))\b/i;
const denied = /\b(?:not|never|no|cannot|\w+n['’]t)\b/i;
const child = /\b(?:pupil|school(?:girl|boy)|young (?:girl|boy)|teenage (?:girl|boy))\b/i;
const grownUp = /\b(?:adult|teacher|coach|tutor|instructor|man|men|woman|driver|officer|priest|vicar|boss|neighbour|leader)\b/i;

/** In characters. */
const withWhom = 50;
/** Nobody below can agree to it. */
const ageOfConsent = 16;

/** What the wording hides, sentence by sentence. */
export const affairsOf = fact((draft: Draft): readonly Span[] => {
  if (!told.hasAny(draft.words)) return none;
  const ages = agesOf(draft).filter(({ group }) => !group);
  return draft.sentences.flatMap(({ start, end: until }): Span[] => {
    const sentence = draft.text.slice(start, until);
    const match = affair.exec(sentence);
    if (!match || denied.test(sentence)) return [];
    const here = ages.filter((age) => age.start >= start && age.end <= until);
    const young = here.some(({ years }) => years < ageOfConsent) || child.test(sentence);
    // With whom: what stands right behind.
    const end = match.index + match[0].length;
    const partner = sentence.slice(end, end + withWhom);
    const old =
      grownUp.test(partner) || here.some((age) => age.years >= adult && age.start >= start + end && age.start < start + end + withWhom);
    return young && old ? [[start + match.index, start + end]] : [];
  });
});

const none: readonly Span[] = [];
