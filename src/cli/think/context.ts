/** The words around a place in a draft, for who answers a question about it without the draft before them. */
import { questions } from '../../lint/questions.js';
import { visible } from '../../text/visible.js';
import type { Draft, Span } from '../../types.js';

/** UTF-16 units of a long sentence that are shown on either side. */
const reach = 120;

/** The sentence, or the sentences, that a place stands in, in one line; cut between words where it is long. */
export function sentenceAround({ text, sentences }: Draft, [start, end]: Span): string {
  const inside = sentences.filter((sentence) => sentence.start < Math.max(end, start + 1) && sentence.end > start);
  // A tag or a link by itself is no sentence.
  const line: Span = [text.lastIndexOf('\n', start - 1) + 1, lineEnd(text, end)];
  const from = Math.min(start, inside[0]?.start ?? line[0]);
  const to = Math.max(end, inside.at(-1)?.end ?? line[1]);
  return visible(`${before(text, from, start)}${text.slice(start, end)}${after(text, end, to)}`.replaceAll(/\s+/g, ' ').trim());
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

function before(text: string, from: number, to: number): string {
  if (to - from <= reach) return text.slice(from, to);
  const near = text.slice(to - reach, to);
  return `…${near.slice(Math.max(0, near.search(/\s/)))}`.replace(/^…\s+/, '… ');
}

function after(text: string, from: number, to: number): string {
  if (to - from <= reach) return text.slice(from, to);
  return `${text.slice(from, from + reach).replace(/\s\S*$/, '')} …`;
}

/** The first word of a text that makes a question fit; undefined where something else does. */
export function cueOf(ask: string, text: string): Span | undefined {
  for (const { words } of questions.filter((question) => question.ask === ask))
    for (const { index, 0: word } of text.matchAll(/\p{L}+/gu)) if (words?.has(word.toLowerCase())) return [index, index + word.length];
  return undefined;
}
