import type { Draft, Span } from '../../types.js';
import { lowerText } from '../lower.js';
import { words } from '../options.js';
import type { Hit, Kind } from './kind.js';

interface Name {
  readonly exact: string;
  /** In lower case; a draft without it cannot hold the name. */
  readonly needle: string;
  readonly pattern: RegExp;
}

const spaces = '[\\s\\u2010-\\u2015-]';
const isSign = (part: string) => part === '@' || part === '#';
const isAnd = (part: string) => part === '&' || part.toLowerCase() === 'and';

/** What somebody may write between two parts of a name, where the name itself has `written`. */
function gapBetween(before: string, written: string, after: string): string {
  if (isSign(before)) return '';
  if (written.includes('_')) return `(?:_|${spaces}?)`;
  // “I phone you” is not iPhone.
  if (written === '' && (before.length === 1 || after.length === 1) && !isAnd(before) && !isAnd(after)) return '[\\u2010-\\u2015-]?';
  if (/['’]/.test(written)) return `(?:['’]|${spaces}{0,2})`;
  // A point and a space end a sentence, unless what stands before is short: St. John’s.
  if (written.includes('.') || (/\s/.test(written) && before.length <= 3)) return `\\.?${spaces}{0,2}`;
  return `(?:['’.]|${spaces}{0,2})`;
}

/** A part with its accents, or as somebody writes it who has none: Zoe for Zoë. */
function partPattern(part: string): string {
  return part.replaceAll(/[^\p{ASCII}]/gu, (letter) => {
    const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return plain === letter ? letter : `(?:${letter}|${plain}\\p{M}*)`;
  });
}

/** Every way to write the name with other capitals, spaces, hyphens, points, apostrophes or accents, or “and” for “&”. */
function nameOf(written: string): Name | undefined {
  const exact = written.normalize('NFC');
  const found = [...exact.matchAll(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}\p{N}]+|\p{Lu}+|&|[@#]/gu)];
  const letters = found.map(([part]) => part).filter((part) => !isSign(part) && !isAnd(part));
  if (letters.length === 0) return undefined;
  let pattern = '';
  found.forEach((match, index) => {
    const [part] = match;
    const before = found[index - 1];
    if (before) pattern += gapBetween(before[0], exact.slice(before.index + before[0].length, match.index), part);
    pattern += isAnd(part) && before ? '(?:&|and)' : partPattern(part);
  });
  const plain = letters.flatMap((part) => part.match(/\p{ASCII}+/gu) ?? []);
  const needle = plain.reduce((best, part) => (part.length > best.length ? part : best), '').toLowerCase();
  return { exact, needle, pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`, 'giu') };
}

/** Whether each of two names would be found as a wrong spelling of the other. */
export function sameName(one: string, other: string): boolean {
  const [first, second] = [plainApostrophes(one), plainApostrophes(other)];
  if (first === second) return false;
  const covers = (name: string, written: string) => written.match(nameOf(name)?.pattern ?? /^$/)?.[0] === written;
  return covers(first, second) && covers(second, first);
}

const plainApostrophes = (text: string) => text.normalize('NFC').replaceAll('’', "'");

/** Inside a link or an address nothing is a name; a name that starts with @ or # may be a handle or tag. */
function isSpared(draft: Draft, [start, end]: Span, exact: string): boolean {
  return draft.entities.some(
    (entity) => entity.start < end && start < entity.end && (entity.kind === 'url' || entity.kind === 'email' || !/^[@#]/.test(exact)),
  );
}

export const spell: Kind = {
  about: 'names that are written in one way only',
  fields: {
    names: words('The names, exactly as they are written.'),
  },
  needs: ['names'],
  patterns: [],
  message: 'It is written “{suggestion}”.',
  slots: ['match', 'suggestion'],
  make(fields) {
    const names = (fields.names as string[]).flatMap((exact) => nameOf(exact) ?? []);
    return (draft) => {
      const hits: Hit[] = [];
      const lower = lowerText(draft).text;
      for (const { exact, needle, pattern } of names) {
        if (!lower.includes(needle)) continue;
        for (const match of draft.text.matchAll(pattern)) {
          const span: Span = [match.index, match.index + match[0].length];
          if (isWell(draft, match[0], span, exact) || isSpared(draft, span, exact)) continue;
          hits.push({ span, data: { suggestion: exact }, suggest: [exact] });
        }
      }
      return hits;
    };
  },
};

/** As the name is written; the match may lack a sign at the name's own end: “St. John’s!”. */
function isWell({ text, sentences }: Draft, match: string, [start]: Span, exact: string): boolean {
  const straight = plainApostrophes(exact);
  if (plainApostrophes(match) === straight || text.replaceAll('’', "'").startsWith(straight, start)) return true;
  // A name in small letters has a capital where it begins a sentence.
  const small = /^\p{Ll}{2}/u.test(exact) && match === (exact[0] as string).toUpperCase() + exact.slice(1);
  return small && sentences.some((sentence) => sentence.start === start);
}
