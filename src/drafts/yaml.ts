/** YAML with places, by the `yaml` package. JSON is read the same way. */
import { Composer, type CST, type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import { blankedBefore, type Path } from './tree.js';
import { plainFault } from './yaml-faults.js';

export interface Yaml {
  readonly document: Document;
  readonly value: unknown;
  /** The first fault, with its offset in the file. */
  readonly fault?: { readonly message: string; readonly offset: number; readonly hint?: string };
}

const maxAliases = 100;
const maxDepth = 64;

/** Parses the part of `text` from `start` to `end`; every offset is one of `text`. */
export function parseYaml(text: string, start = 0, end = text.length): Yaml {
  // A lone CR ends a line, which the parser does not know.
  const padded = blankedBefore(text, start, end).replace(/\r(?!\n)/g, '\n');
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(padded)];
  // The parser's own check for equal keys takes quadratic time, and its composer recurses until Node aborts.
  const composer = new Composer({ prettyErrors: false, logLevel: 'silent', keepSourceTokens: true, uniqueKeys: false, merge: true });
  const deep = tooDeep(tokens);
  const [document, second] = composer.compose(deep === undefined ? tokens : [], true, padded.length) as Iterable<Document>;
  if (!document) throw new Error('the composer always yields a document at the end');
  const fault = (message: string, offset: number): Yaml => ({ document, value: undefined, fault: { message, offset } });
  if (deep !== undefined) return fault(`is nested more than ${maxDepth} levels deep`, deep);
  if (second) return fault('holds more than one document, parted by “---”; only one can be read', second.range?.[0] ?? start);
  const error = document.errors[0];
  if (error) return { document, value: undefined, fault: { ...plainFault(error, padded), offset: error.pos[0] } };
  const twice = repeatedKey(document);
  if (twice) return fault(`has the key “${twice.name}” twice`, twice.offset);
  try {
    return { document, value: document.toJS({ maxAliasCount: maxAliases }) };
  } catch (error) {
    const unknown = /Unresolved alias.*: (\S+)$/.exec(error instanceof Error ? error.message : '')?.[1];
    if (unknown === undefined) return fault('uses too many aliases', start);
    const offset = Math.max(start, padded.indexOf(`*${unknown}`));
    return {
      document,
      value: undefined,
      fault: { message: `a text cannot start with * here`, offset, hint: `Put it in quotes: "*${unknown}"` },
    };
  }
}

/** Offset of the first token that lies too deep. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: [token: CST.Token, depth: number][] = tokens.map((token) => [token, 0]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (depth > maxDepth) return token.offset;
    if (token.type === 'document' && token.value) open.push([token.value, depth]);
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) open.push([item.key, depth + 1]);
      if (item.value) open.push([item.value, depth + 1]);
    }
  }
  return undefined;
}

function repeatedKey(document: Document): { name: string; offset: number } | undefined {
  const open: unknown[] = [document.contents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isCollection(node)) continue;
    const keys = new Set<unknown>();
    for (const item of node.items) {
      if (!isPair(item)) open.push(item);
      else {
        open.push(item.value);
        if (!isScalar(item.key)) continue;
        if (keys.has(item.key.value)) return { name: String(item.key.value), offset: item.key.range?.[0] ?? 0 };
        keys.add(item.key.value);
      }
    }
  }
  return undefined;
}

/** The node at a path, also through aliases and the keys that “<<” takes over. */
export function nodeAt(document: Document, path: Path): unknown {
  return path.reduce<unknown>((node, step) => pairAt(document, node, step)?.value, document.contents);
}

/** Without an alias in between. */
export const resolved = (document: Document, node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);

interface At {
  readonly key?: unknown;
  readonly value: unknown;
}

function pairAt(document: Document, node: unknown, step: string | number, depth = 0): At | undefined {
  const parent = resolved(document, node);
  if (isSeq(parent)) return { value: parent.items[Number(step)] };
  if (!isMap(parent) || depth > maxDepth) return undefined;
  const own = parent.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (own) return own;
  // The parser makes a symbol of “<<”, so that a key in quotes stays one.
  const merged = parent.items.flatMap(({ key, value }) =>
    isScalar(key) && typeof key.value === 'symbol' ? [resolved(document, value)] : [],
  );
  for (const one of merged.flatMap((node) => (isSeq(node) ? node.items : [node]))) {
    const pair = isMap(resolved(document, one)) ? pairAt(document, one, step, depth + 1) : undefined;
    if (pair) return pair;
  }
  return undefined;
}

/** Offset at which a key is written; the end of the path is the key. */
export function keyOffset(document: Document, path: Path): number | undefined {
  const parent = resolved(document, nodeAt(document, path.slice(0, -1)));
  const key = isMap(parent) ? pairAt(document, parent, path.at(-1) ?? '')?.key : undefined;
  return isScalar(key) ? key.range?.[0] : (parent as { range?: readonly number[] | null } | undefined)?.range?.[0];
}
