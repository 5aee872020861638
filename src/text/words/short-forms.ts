/** Tokens that look like a short form: MASH, DSLs, DfE, C&F, S.O.P., KS2. What they mean is not asked here. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';

export interface ShortForm {
  /** As written, with its plural or possessive s. */
  readonly span: Span;
  /** Without dots, plural and possessive: how a list holds it. */
  readonly base: string;
  readonly plural: boolean;
  readonly possessive: boolean;
  /** Index of its first and, half-open, last word in `draft.words`. */
  readonly first: number;
  readonly last: number;
}

const possessiveEnd = /['’]s?$/;
const capitals = /\p{Lu}/u;

/** In order. Words in capitals are among them, headlines too: their reader must tell them apart. */
export const shortFormsOf = fact((draft) => {
  const { words } = draft;
  const found: ShortForm[] = [];
  for (let i = 0; i < words.length; i++) {
    const { shape, start, end } = words[i] as Word;
    if (shape === 'lower' || shape === 'number') continue;
    if (shape === 'title') {
      const last = end - start === 1 ? endOfDotted(draft, i) : i;
      if (last === i) continue;
      found.push(dotted(draft, i, last));
      i = last - 1;
    } else {
      const form = plain(draft, i);
      if (form) found.push(form);
    }
  }
  return found;
});

/** Half-open end of a run of single capitals, each with a full stop after it: S.O.P. */
function endOfDotted({ text, words }: Draft, first: number): number {
  let last = first;
  while (last < words.length) {
    const word = words[last] as Word;
    if (word.shape !== 'title' || word.end - word.start > 1 || text[word.end] !== '.') break;
    last++;
    if (words[last]?.start !== word.end + 1) break;
  }
  const tail = words[last];
  if (
    last > first &&
    tail &&
    tail.start === (words[last - 1] as Word).end + 1 &&
    /^\p{Lu}(?:['’]?s)?$/u.test(text.slice(tail.start, tail.end))
  )
    last++;
  return last - first > 1 ? last : first;
}

function dotted({ text, words }: Draft, first: number, last: number): ShortForm {
  const { start } = words[first] as Word;
  const end = (words[last - 1] as Word).end;
  const stop = text[end] === '.' ? end + 1 : end;
  const written = text.slice(start, end);
  const base = written.replace(/['’]?s$/, '').replaceAll('.', '');
  return { span: [start, stop], base, plural: /[^'’]s$/.test(written), possessive: /['’]s$/.test(written), first, last };
}

function plain({ text, words }: Draft, at: number): ShortForm | undefined {
  const { start, end } = words[at] as Word;
  const written = text.slice(start, end);
  const possessive = possessiveEnd.test(written);
  const singular = possessive ? written.replace(possessiveEnd, '') : written;
  const plural = /[\p{Lu}\p{N}]s$/u.test(singular);
  const base = plural ? singular.slice(0, -1) : singular;
  if (base.length < 2 || !capitals.test(base)) return undefined;
  return { span: [start, end], base, plural, possessive, first: at, last: at + 1 };
}
