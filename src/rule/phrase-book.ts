import { fact } from '../text/fact.js';
import { type PhraseMatch, phraseWords } from '../text/phrases/phrases.js';
import type { Draft, Word } from '../types.js';

interface Node {
  readonly rest: readonly string[];
  readonly owner: number;
  readonly entry: unknown;
}

/**
 * One index for the phrases of many rules: a draft is walked once, however many rules there are. For
 * each rule the matches are those of a `phraseIndex` of its own.
 */
export class PhraseBook {
  readonly #starts = new Map<string, Node[]>();
  #owners = 0;
  readonly #found = fact((draft) => this.#walk(draft.words));

  /** Enters the phrases of one rule; gives back what finds them. */
  enter<Entry>(rows: Iterable<readonly [phrase: string, entry: Entry]>): (draft: Draft) => readonly PhraseMatch<Entry>[] {
    const owner = this.#owners++;
    for (const [phrase, entry] of rows) {
      const [head, ...rest] = phraseWords(phrase);
      if (head === undefined) continue;
      const nodes = this.#starts.get(head) ?? [];
      nodes.push({ rest, owner, entry });
      nodes.sort((a, b) => b.rest.length - a.rest.length);
      this.#starts.set(head, nodes);
    }
    return (draft) => (this.#found(draft).get(owner) ?? none) as readonly PhraseMatch<Entry>[];
  }

  /** “board's” is also “board”, where it is no phrase itself. */
  #nodesFor(lower: string): readonly Node[] | undefined {
    const exact = this.#starts.get(lower);
    const plain = lower.endsWith("'s") ? this.#starts.get(lower.slice(0, -2)) : undefined;
    return exact && plain ? [...exact, ...plain] : (exact ?? plain);
  }

  #walk(words: readonly Word[]): ReadonlyMap<number, PhraseMatch<unknown>[]> {
    let found: Map<number, PhraseMatch<unknown>[]> | undefined;
    for (let first = 0; first < words.length; first++) {
      const word = words[first] as Word;
      const nodes = this.#nodesFor(word.lower);
      if (!nodes) continue;
      for (const { rest, owner, entry } of nodes) {
        if (!follows(words, first + 1, rest)) continue;
        found ??= new Map();
        const last = first + 1 + rest.length;
        const match = { span: [word.start, (words[last - 1] as Word).end] as const, entry, first, last };
        const before = found.get(owner);
        if (!before) found.set(owner, [match]);
        else if ((before.at(-1)?.last ?? 0) <= first) before.push(match);
      }
    }
    return found ?? nothing;
  }
}

const none: readonly never[] = [];
const nothing: ReadonlyMap<number, never[]> = new Map();

function follows(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    const word = words[from + i];
    if (!word?.joined || word.lower !== rest[i]) return false;
  }
  return true;
}
