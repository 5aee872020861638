/** Words that are part of a name: the written-out form beside its short form, or a longer term that the list of short forms has. */
import type { Draft, Span } from '../../types.js';
import { fact } from '../fact.js';
import { phraseList } from '../phrases/phrase-list.js';
import { allForms } from '../words/inflect.js';
import { cellList, readRows, type WordList } from '../words/word-list.js';
import { expansionsOf } from './expansions.js';

/** “looked after child (LAC)”: the words that explain a short form. */
const explaining = fact((draft): readonly Span[] =>
  expansionsOf(draft)
    .filter(({ short }) => severalCapitals.test(short))
    .map(({ longSpan }) => longSpan),
);

const severalCapitals = /\p{Lu}.*\p{Lu}/u;
/** Whether the words at a span explain a short form, or are some of those that do. */
export const explainsShortForm = (draft: Draft, [from, to]: Span): boolean =>
  explaining(draft).some(([start, end]) => start < to && from < end);

/** What stands before the words that the index looks for: it knows no commas. */
interface Name {
  readonly before: string;
}

function* rowsOf(list: WordList): Generator<readonly [string, Name]> {
  for (const { expansions } of readRows(list)) {
    for (const name of cellList(expansions)) {
      const from = name.lastIndexOf(', ') + 1;
      const last = name.slice(from).trim();
      if (!last.includes(' ')) continue;
      for (const [form] of allForms(last, 'noun')) yield [form, { before: name.slice(0, from).trim().toLowerCase() }];
    }
  }
}

/** One for all rules that ask. */
const finders = new Map<WordList, (draft: Draft) => readonly Span[]>();

function namesOf(list: WordList): (draft: Draft) => readonly Span[] {
  const index = phraseList('names', () => rowsOf(list));
  return fact((draft) =>
    index.find(draft.words).flatMap(({ span: [start, end], entry: { before } }) => {
      const from = start - before.length - 1;
      if (before === '') return [[start, end] as const];
      return from >= 0 && draft.text.slice(from, start - 1).toLowerCase() === before ? [[from, end] as const] : [];
    }),
  );
}

/** Whether the words at a span are some of a longer term, “care plans” in “education, health and care plans”; `list` has the column `expansions`. */
export function partOfListedName(list: WordList): (draft: Draft, span: Span) => boolean {
  const names = finders.get(list) ?? namesOf(list);
  finders.set(list, names);
  return (draft, [from, to]) => names(draft).some(([start, end]) => start <= from && to <= end && to - from < end - start);
}
