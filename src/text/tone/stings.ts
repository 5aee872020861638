/** What stings a reader by its grammar alone, sentence by sentence: rebukes first, then mockery, scolding, retorts and digs. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { firstFound, type Recogniser } from '../words/recogniser.js';
import { digsFor } from './digs.js';
import { mockeriesFor } from './mockery.js';
import { rebukesFor } from './rebuke.js';
import { retortsFor } from './retorts.js';
import { scoldingsFor } from './scold.js';

/** Half-open range of words, and whether a kind voice around it makes it harmless. */
export type Found = readonly [from: number, to: number, soft?: boolean];

export interface StingRecogniser extends Recogniser<Found> {
  /** What to say instead. */
  readonly instead: string;
  /** May be said of strangers, or in earnest: worth a note. */
  readonly mild?: boolean;
  /** Thanks that are none. */
  readonly mocks?: boolean;
}

export interface Sting {
  readonly span: Span;
  readonly instead: string;
  readonly mild: boolean;
  readonly soft: boolean;
  readonly mocks: boolean;
}

type Recognisers = readonly StingRecogniser[];

function stingIn(draft: Draft, sentence: Sentence, before: Recognisers, then: Recognisers): Sting | undefined {
  const sting = firstFound<Found, StingRecogniser>(before, draft, sentence) ?? firstFound<Found, StingRecogniser>(then, draft, sentence);
  if (!sting) return undefined;
  const { words } = draft;
  const { first, last } = sentence;
  const [from, to, soft = false] = sting.found;
  const { instead, mild = false, mocks = false } = sting.by;
  return { span: [(words[Math.max(first, from)] as Word).start, (words[Math.min(to, last) - 1] as Word).end], instead, mild, soft, mocks };
}

const none: readonly never[] = [];

/** By the index of the sentence. */
export const stingsOf = fact((draft: Draft): readonly (Sting | undefined)[] => {
  const { words } = draft;
  const before = rebukesFor(words);
  const mocks = mockeriesFor(words);
  const scolds = scoldingsFor(words);
  const retorts = retortsFor(words);
  const digs = digsFor(words);
  const then = mocks.length + scolds.length + retorts.length + digs.length === 0 ? none : [...mocks, ...scolds, ...retorts, ...digs];
  return before.length + then.length === 0 ? none : draft.sentences.map((sentence) => stingIn(draft, sentence, before, then));
});
