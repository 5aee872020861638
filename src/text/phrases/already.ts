/** A text that already says what somebody would have it say: “family hub”, where “family hub” is to stand instead of “hub”. */
import type { Span } from '../../types.js';

const evened = (text: string) => text.replaceAll(/\s+/g, ' ').toLowerCase();
const letter = /[\p{L}\p{N}]/u;
const beginsWithLetter = /^[\p{L}\p{N}]/u;
const endsWithLetter = /[\p{L}\p{N}]$/u;

/** True where the words at `span` stand in the midst of `suggestion` as they would if it were put there. */
export function readsAlready(text: string, [start, end]: Span, suggestion: string): boolean {
  const written = evened(text.slice(start, end));
  const wanted = evened(suggestion);
  if (written === '' || wanted.length <= written.length) return false;
  // White space that was evened out takes no more room than this.
  const before = evened(text.slice(Math.max(0, start - 2 * wanted.length), start));
  const after = evened(text.slice(end, end + 2 * wanted.length));
  for (let at = wanted.indexOf(written); at >= 0; at = wanted.indexOf(written, at + 1)) {
    const [head, tail] = [wanted.slice(0, at), wanted.slice(at + written.length)];
    if (!before.endsWith(head) || !after.startsWith(tail)) continue;
    const beyond = [before.charAt(before.length - head.length - 1), after.charAt(tail.length)] as const;
    const isCut = (beginsWithLetter.test(head) && letter.test(beyond[0])) || (endsWithLetter.test(tail) && letter.test(beyond[1]));
    if (!isCut) return true;
  }
  return false;
}
