/** News of a court: grown-ups are named and placed there by those whose part it is. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { wordSet } from '../words/word-set.js';
import { placesOf } from './places.js';

const dealtWith = wordSet('jailed sentenced convicted imprisoned charged pleaded guilty fined banned disqualified court magistrates');

/** Before “Court”: anything else, and it is a block of flats. */
const ofJustice = wordSet("crown magistrates county high supreme family youth coroner's sheriff appeal the");

/** “Flat 3, Albany Court”, “Wren Court” is where somebody lives. */
export const isCourtNews = fact((draft: Draft): boolean => {
  const { words } = draft;
  if (!dealtWith.hasAny(words)) return false;
  const homes = new Set(placesOf(draft).map(({ numbered, last }) => (numbered || !ofJustice.holds(words[last - 2]) ? last - 1 : -1)));
  return words.some((word, i) => dealtWith.holds(word) && !homes.has(i));
});
