import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { numbersOf } from './numbers.js';

/** A time of day or a link: people are asked to come there. */
export const isInvitation = fact(
  (draft: Draft): boolean =>
    numbersOf(draft).some(({ kind }) => kind === 'time') || draft.entities.some(({ kind }) => kind === 'url' || kind === 'email'),
);
