/** News of a court: grown-ups are named and placed there by those whose part it is. */
import type { Draft } from '../../types.js';
import { wordSet } from '../words/word-set.js';

const dealtWith = wordSet('jailed sentenced convicted imprisoned charged pleaded guilty fined banned disqualified court magistrates');

export const isCourtNews = ({ words }: Draft): boolean => dealtWith.hasAny(words);
