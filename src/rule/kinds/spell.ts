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

/** Between the parts of a name somebody may write an apostrophe, a point, spaces or hyphens. */
const gap = "(?:['’.]|[\\s\\u2010-\\u2015-]{0,2})";
const isSign = (part: string) => part === '@' || part === '#';
const isAnd = (part: string) => part === '&' || part.toLowerCase() === 'and';

/** Every way to write the name with other capitals, spaces, hyphens, apostrophes, or “and” for “&”. */
function nameOf(exact: string): Name | undefined {
  const parts = exact.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}\p{N}_]+|\p{Lu}+|&|[@#]/gu) ?? [];
  const letters = parts.filter((part) => !isSign(part) && !isAnd(part));
  if (letters.length === 0) return undefined;
  let pattern = '';
  parts.forEach((part, index) => {
    const before = index > 0 && !isSign(parts[index - 1] as string) ? gap : '';
    pattern += before + (isAnd(part) && index > 0 ? '(?:&|and)' : part);
  });
  const needle = letters.reduce((best, part) => (part.length > best.length ? part : best), '').toLowerCase();
  return { exact, needle, pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`, 'giu') };
}

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
          if (match[0] === exact || isPartOfExact(draft.text, span, exact) || isSpared(draft, span, exact)) continue;
          hits.push({ span, data: { suggestion: exact }, suggest: [exact] });
        }
      }
      return hits;
    };
  },
};

/** The match may lack a sign at the name's own end: “St. John’s!”. */
function isPartOfExact(text: string, [start]: Span, exact: string): boolean {
  return text.startsWith(exact, start) || text.replaceAll('’', "'").startsWith(exact.replaceAll('’', "'"), start);
}
