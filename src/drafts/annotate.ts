/** Sets one key of a draft's front matter; every other byte stays. */

import { isMap, isPair, isScalar, stringify } from 'yaml';
import { camelCase } from '../text/fields.js';
import { findBlock } from './front-matter.js';
import { parseYaml } from './yaml.js';

type Annotated =
  | { readonly text: string }
  /** The file has a block that cannot be written to. */
  | undefined;

/** `change` gets the value that is there now. A file without front matter gets one. */
export function annotate(text: string, key: string, change: (value: unknown) => unknown): Annotated {
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const write = (value: unknown) => stringify({ [key]: value }, { lineWidth: 0 }).replaceAll('\n', line);
  if (text.startsWith('+++')) return undefined;
  if (!/^---[ \t]*[\r\n]/.test(text)) return { text: `---${line}${write(change(undefined))}---${line}${text}` };
  const block = findBlock(text);
  if (!block || /\r(?!\n)/.test(text.slice(0, block.end))) return undefined;
  const { document, value, fault } = parseYaml(text, block.start, block.end);
  const map = document.contents;
  if (fault || (map !== null && (!isMap(map) || map.flow))) return undefined;
  const pair = isMap(map)
    ? map.items.find((item) => isPair(item) && isScalar(item.key) && camelCase(String(item.key.value)) === key)
    : undefined;
  if (!pair || !isScalar(pair.key)) {
    return { text: `${text.slice(0, block.end)}${write(change(undefined))}${text.slice(block.end)}` };
  }
  const start = pair.key.range?.[0] ?? block.end;
  const end = endOfLine(text, (pair.value as { range?: readonly number[] } | null)?.range?.[1] ?? start);
  return { text: `${text.slice(0, start)}${write(change((value as Record<string, unknown>)[String(pair.key.value)]))}${text.slice(end)}` };
}

/** After the line that holds the last character of a value; a block ends at the start of the next line already. */
function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
