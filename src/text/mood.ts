/** What surrounds a question: alone and without a kind word, it weighs more. */
import type { Draft } from '../types.js';
import { Class, classesOf } from './word-classes.js';

export interface Mood {
  /** What a pressing question weighs more. */
  readonly bare: number;
  /** The draft begins with “you”, as charges do. */
  readonly accuses: boolean;
}

/** Any of these anywhere, and a question is asked kindly or by a body. */
const notBare =
  Class.We | Class.Audience | Class.Work | Class.Please | Class.Thanks | Class.Sorry | Class.Greeting | Class.Hedge | Class.Request;

const calm: Mood = { bare: 0, accuses: false };

/**
 * Nobody but “you” is spoken of, nothing is offered: what is left is the question alone. One that
 * nothing led up to may be asked of all followers. `kind`: there are kind phrases.
 */
export function moodOf(draft: Draft, kind: boolean): Mood {
  const { words, entities, sentences } = draft;
  const { all, of } = classesOf(draft);
  const addressed = entities[0]?.kind === 'handle' && entities[0].start < (words[0]?.start ?? 0) ? 1 : 0;
  if (kind || all & notBare || entities.length > addressed) return calm;
  const you = Class.You | Class.Your;
  if (sentences.length < 2) return { bare: all & you ? 0.5 : 0, accuses: false };
  return { bare: 1, accuses: ((of[0] ?? 0) & you) !== 0 };
}
