/** What is not the writer's word: somebody else says so, or the police ask. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { wordSet } from '../words/word-set.js';

/** The sentence is said by somebody else, or of what is not known. */
export const hearsay = wordSet(
  'alleged allegedly accused suspected suspicion claim claims claimed heard told said says denies denied deny reports reported according whether if unless until may might prosecutors prosecution',
);

/** Posts that look for somebody or for witnesses tell what happened, and ask. */
export const seeks = fact(({ text }: Draft): boolean => soughtFor.test(text));

const soughtFor =
  /\b(?:witness(?:es|ed)|dash ?cam|crimestoppers|information|appeal(?:ing)?|recogni[sz]e|did you see|(?:saw|see|seen) anything|quote|quoting|call(?:ing)? (?:us on )?101|helpline|0\d{3,4} ?\d{3})\b/i;
