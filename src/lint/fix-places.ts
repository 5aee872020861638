/**
 * What the fixes of one run wrote into a draft, and which rules had a hand in each place. A rule that
 * comes back to a place with the same words, and finds it no shorter than it was then, would come back for ever.
 */
import type { Span } from '../types.js';

/** A fix, and what it stands instead of. */
export interface Edit {
  readonly rule: string;
  /** The words that it replaces. */
  readonly excerpt: string;
  readonly span: Span;
  readonly put: string;
}

/** One fix of several that undo each other. */
export interface Turn extends Pick<Edit, 'rule' | 'excerpt'> {
  /** By how much the place had grown before it. */
  readonly grown: number;
}

/** A place that fixes wrote, and how it came about. */
interface Rewritten {
  readonly span: Span;
  readonly turns: readonly Turn[];
  readonly grown: number;
}

export class FixPlaces {
  #places: readonly Rewritten[] = [];

  /** Fixes that were made: in order, never overlapping, in offsets of the text before all of them. */
  add(edits: readonly Edit[]): void {
    let shift = 0;
    for (const edit of edits) {
      const { span, put } = edit;
      this.#addOne({ ...edit, span: [span[0] + shift, span[1] + shift] });
      shift += put.length - (span[1] - span[0]);
    }
  }

  #addOne({ rule, excerpt, span: [start, end], put }: Edit): void {
    const by = put.length - (end - start);
    const touched = this.#touchedBy([start, end]);
    const before = sumOf(touched);
    const moved = this.#places
      .filter((place) => !touched.includes(place))
      .map((place) => (place.span[0] >= end ? movedBy(place, by) : place));
    const place: Rewritten = {
      span: [Math.min(start, ...touched.map(({ span }) => span[0])), Math.max(end, ...touched.map(({ span }) => span[1])) + by],
      turns: [...touched.flatMap(({ turns }) => turns), { rule, excerpt, grown: before }],
      grown: before + by,
    };
    this.#places = [...moved, place];
  }

  /** The whole text moved, as where white space at its beginning was not read back. */
  move(by: number): void {
    if (by !== 0) this.#places = this.#places.map((place) => movedBy(place, by));
  }

  clear(): void {
    this.#places = [];
  }

  /** Whether a place that was written holds all of these words. */
  holds([start, end]: Span): boolean {
    return start < end && this.#places.some(({ span }) => span[0] <= start && end <= span[1]);
  }

  /** The fixes that this one would begin again. `anyWords`: after so many rounds that the rule need not find the same words. */
  loopOf({ rule, excerpt, span }: Edit, anyWords = false): readonly Turn[] | undefined {
    const touched = this.#touchedBy(span);
    const grown = sumOf(touched);
    const turns = touched.flatMap((place) => place.turns);
    const isAgain = (turn: Turn) => turn.rule === rule && turn.grown <= grown && (anyWords || (excerpt !== '' && sameWords(turn, excerpt)));
    const at = turns.findIndex(isAgain);
    return at < 0 ? undefined : [...turns.slice(at), { rule, excerpt, grown }];
  }

  #touchedBy([start, end]: Span): readonly Rewritten[] {
    return this.#places.filter(({ span }) => (start === end ? span[0] <= start && start <= span[1] : span[0] < end && start < span[1]));
  }
}

const sumOf = (places: readonly Rewritten[]) => places.reduce((sum, { grown }) => sum + grown, 0);
const movedBy = (place: Rewritten, by: number): Rewritten => ({ ...place, span: [place.span[0] + by, place.span[1] + by] });
const sameWords = (turn: Turn, excerpt: string) => turn.excerpt.toLowerCase() === excerpt.toLowerCase();

/** Fixes of one draft that undo each other: none of them is made. */
export class FixLoops {
  readonly #found: { readonly rules: readonly string[]; readonly keys: ReadonlySet<string> }[] = [];

  add(turns: readonly Turn[]): void {
    this.#found.push({ rules: [...new Set(turns.map(({ rule }) => rule))], keys: new Set(turns.map(keyOf)) });
  }

  get count(): number {
    return this.#found.length;
  }

  /** Of all of them. */
  get rules(): readonly string[] {
    return [...new Set(this.#found.flatMap(({ rules }) => rules))];
  }

  /** The rules of the loop to which a fix of these words belongs. */
  rulesOf(finding: Pick<Edit, 'rule' | 'excerpt'>): readonly string[] | undefined {
    return this.#found.find(({ keys }) => keys.has(keyOf(finding)))?.rules;
  }
}

const keyOf = ({ rule, excerpt }: Pick<Edit, 'rule' | 'excerpt'>) => `${rule} ${excerpt.toLowerCase()}`;
