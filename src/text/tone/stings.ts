/** What stings a reader by its grammar alone, sentence by sentence: rebukes first, then mockery, scolding, retorts and digs. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { once } from '../on-demand.js';
import { firstFound, type Recogniser } from '../words/recogniser.js';
import { type Turnings, turnings } from '../words/turning.js';
import { digs } from './digs.js';
import { mockeries } from './mockery.js';
import { rebukes } from './rebuke.js';
import { retorts } from './retorts.js';
import { scoldings } from './scold.js';

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

/** Asked where nothing rebukes. */
const others = once(() => turnings<StingRecogniser>([...mockeries(), ...scoldings(), ...retorts(), ...digs()]));

function stingIn(draft: Draft, sentence: Sentence): Sting | undefined {
  const find = (recognisers: Turnings<StingRecogniser>) => firstFound<Found, StingRecogniser>(recognisers, draft, sentence);
  const sting = find(rebukes()) ?? find(others());
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
  const { words, sentences } = draft;
  return rebukes().mayFind(words) || others().mayFind(words) ? sentences.map((sentence) => stingIn(draft, sentence)) : none;
});
