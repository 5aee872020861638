import type { Draft } from '../types.js';
import { wordSet } from './words/word-set.js';

/** Whether it goes to one person, who wrote first: it opens with their handle. */
export function isReply({ entities }: Pick<Draft, 'entities'>): boolean {
  return entities[0]?.kind === 'handle' && entities[0].start === 0;
}

const greetings = wordSet('hi hello hiya hey dear');
/** The initials of whoever is at the desk: “^JM”. */
const signed = /\^\p{L}{1,12}\s*$/u;

/** Whether a desk answers somebody, with a handle or without: “Hi Jo, ...”, “... ^JM”. */
export function isAnswer(draft: Draft): boolean {
  const [first, second] = draft.words;
  return (
    isReply(draft) ||
    (draft.text.includes('^', draft.text.length - 20) && signed.test(draft.text.slice(-20))) ||
    (greetings.holds(first) && second?.joined === true && second.shape === 'title')
  );
}
