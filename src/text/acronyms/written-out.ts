/** Words that are part of a name: the written-out form beside its short form, or a longer term that the list of short forms has. */
import type { Draft, Span } from '../../types.js';
import { fact } from '../fact.js';
import { cellList, once, readRows, type WordList } from '../words/word-list.js';
import { findExpansions } from './expansions.js';

/** “looked after child (LAC)”: the words that explain a short form. */
const explaining = fact(({ text }: Draft): readonly Span[] =>
  findExpansions(text)
    .filter(({ short }) => severalCapitals.test(short))
    .map(({ longSpan }) => longSpan),
);

const severalCapitals = /\p{Lu}.*\p{Lu}/u;
const letter = /[\p{L}\p{N}]/u;

/** As long as the text itself. */
const levelled = (text: string) => text.toLowerCase().replaceAll('’', "'").replaceAll(/[\s-]/g, ' ');
const levelledText = fact(({ text }: Draft) => levelled(text));

/** Whether the words at a span explain a short form, or are some of those that do. */
export const explainsShortForm = (draft: Draft, [from, to]: Span): boolean =>
  explaining(draft).some(([start, end]) => start < to && from < end);

/** Whether the words at a span are some of a longer term; `list` has the column `expansions`. */
export function partOfListedName(list: WordList): (draft: Draft, span: Span) => boolean {
  const names = once(() => readRows(list).flatMap(({ expansions }) => cellList(expansions).map(levelled)));
  return (draft, span) => isPartOfName(draft, span, names());
}

/** “care plans” in “education, health and care plans”. */
function isPartOfName(draft: Draft, [start, end]: Span, names: readonly string[]): boolean {
  const text = levelledText(draft);
  // An İ is longer in small letters: no place would be where it was.
  if (text.length !== draft.text.length) return false;
  const part = text.slice(start, end).replace(/s$/, '');
  return names.some((name) => {
    if (name.length <= end - start) return false;
    for (let at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
      const from = start - at;
      if (from < 0 || !text.startsWith(name, from) || letter.test(text[from - 1] ?? '')) continue;
      const to = from + name.length + (text[from + name.length] === 's' ? 1 : 0);
      if (end <= to && !letter.test(text[to] ?? '')) return true;
    }
    return false;
  });
}
