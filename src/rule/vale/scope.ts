/** Which parts of a draft a rule's `scope` means. A post has no headings, tables, lists or code. */
import { fact } from '../../text/fact.js';
import { nearest } from '../../text/nearest.js';
import type { Draft } from '../../types.js';
import { BadRule, type Block, type BlockKind } from './types.js';

/** Of a scope's parts the first of these says which blocks are meant. */
const kinds: readonly BlockKind[] = ['raw', 'summary', 'sentence', 'paragraph', 'text'];
const inPosts = new Set<string>([...kinds, 'txt']);
/** What Vale knows besides, in markup and code. */
const elsewhere = new Set('heading table list blockquote figure attr code strong emphasis link comment frontmatter definition'.split(' '));

/** `text`, `~heading`, `sentence & ~blockquote`, or a list of which one must hold. Empty: nothing in a post. */
export function blockKinds(scopes: readonly string[]): readonly BlockKind[] {
  return [...new Set(scopes.flatMap((scope) => kindOf(scope.split('&').map((part) => part.trim())) ?? []))];
}

function kindOf(parts: readonly string[]): BlockKind | undefined {
  const wanted = parts.filter((part) => !part.startsWith('~')).flatMap(namesIn);
  const unwanted = parts.filter((part) => part.startsWith('~')).map((part) => namesIn(part.slice(1)));
  if (!wanted.every((name) => inPosts.has(name))) return undefined;
  const kind = kinds.find((one) => wanted.includes(one)) ?? 'text';
  // All of a negated part must hold for it to shut a block out.
  const has = new Set<string>([kind, 'text', 'txt']);
  return unwanted.some((names) => names.every((name) => has.has(name))) ? undefined : kind;
}

function namesIn(part: string): string[] {
  const names = part.split('.').map((name) => name.trim());
  const [first = ''] = names;
  const near = inPosts.has(first) || elsewhere.has(first) || first.length < 4 ? undefined : nearest(first, kinds);
  if (near !== undefined) throw new BadRule(`scope: “${first}” is not known; was “${near}” meant?`, 'scope');
  return names;
}

const wholeText = (kind: BlockKind) => (draft: Draft) => [{ kind, text: draft.text, start: 0 }];

const paragraphs = (draft: Draft): Block[] => split(draft.text, 'paragraph', /(?:\r?\n[^\S\n]*){2,}/g, () => true);

const ending = /[.!?…]["'”’)\]]?(\s+)/g;
const shortForm = /\b(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|Prof|St|No|vs|cf|[A-Z])\.$/;
const longestForm = 'Prof.'.length + 1;

/** A sentence ends at its mark, before a space; a line break alone ends none, as in Vale. */
const sentences = (draft: Draft): Block[] =>
  split(draft.text, 'sentence', ending, (end) => !shortForm.test(draft.text.slice(Math.max(0, end - longestForm), end)));

/** Cuts a text at its gaps: what `gap` captures of itself, or all of it. */
function split(text: string, kind: BlockKind, gap: RegExp, isGap: (start: number) => boolean): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    if (/\S/.test(part)) blocks.push({ kind, text: part, start });
  };
  for (const match of text.matchAll(gap)) {
    const [all, space = all] = match;
    const end = match.index + all.length;
    if (!isGap(end - space.length)) continue;
    add(end - space.length);
    start = end;
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
