import { wordSet } from '../words/word-set.js';

/** The sentence is said by somebody else, or of what is not known. */
export const hearsay = wordSet(
  'alleged allegedly accused suspected suspicion claim claims claimed heard told said says denies denied deny reports reported according whether if unless until may might prosecutors prosecution',
);
