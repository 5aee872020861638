/** Which parts of a draft a rule's `scope` means. A post has no headings, tables, lists or code. */
import { fact } from '../../text/fact.js';
import type { Draft } from '../../types.js';
import type { Block } from './types.js';

export type BlockKind = 'text' | 'paragraph' | 'sentence' | 'raw' | 'summary';

const kinds: readonly BlockKind[] = ['text', 'paragraph', 'sentence', 'raw', 'summary'];

/** `text`, `~heading`, `sentence & ~blockquote`, or a list of which one must hold. Empty: nothing in a post. */
export function blockKinds(scopes: readonly string[]): readonly BlockKind[] {
  return kinds.filter((kind) => scopes.some((scope) => scope.split('&').every((part) => covers(part.trim(), kind))));
}

function covers(part: string, kind: BlockKind): boolean {
  if (part.startsWith('~')) return !covers(part.slice(1).trim(), kind) && kind === 'text';
  return part === kind || part === `${kind}.txt`;
}

const wholeText = (kind: BlockKind) => (draft: Draft) => [{ kind, text: draft.text, start: 0 }];

const paragraphs = (draft: Draft): Block[] => split(draft.text, 'paragraph', /(?:\r?\n[^\S\n]*){2,}/g);

/** A sentence ends at its mark, before a space; a line break alone ends none, as in Vale. */
const sentences = (draft: Draft): Block[] =>
  split(draft.text, 'sentence', /(?<=[.!?…]["'”’)\]]?|[.!?…]{2})(?<!\b(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|Prof|St|No|vs|cf|[A-Z])\.)\s+/g);

function split(text: string, kind: BlockKind, gap: RegExp): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const add = (end: number) => {
    if (/\S/.test(text.slice(start, end))) blocks.push({ kind, text: text.slice(start, end), start });
  };
  for (const match of text.matchAll(gap)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return blocks;
}

const cut: Readonly<Record<BlockKind, (draft: Draft) => readonly Block[]>> = {
  text: fact(wholeText('text')),
  raw: fact(wholeText('raw')),
  summary: fact(wholeText('summary')),
  paragraph: fact(paragraphs),
  sentence: fact(sentences),
};

export function blocksOf(draft: Draft, wanted: readonly BlockKind[]): readonly Block[] {
  const [first] = wanted;
  if (wanted.length === 1 && first) return cut[first](draft);
  return wanted.flatMap((kind) => cut[kind](draft));
}
