/** Parties, those in office and campaigns as a post names them. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { fieldWordsOf, politicsWord } from '../words/field-words.js';
import { type Naming, namings } from './namings.js';
import { partyNouns } from './parties.js';

export interface Actor {
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`; empty for a handle. */
  readonly first: number;
  readonly last: number;
  /** A party or its people; somebody in office; a side in a vote. */
  readonly kind: 'party' | 'office' | 'cause';
}

/** A side taken. */
export interface Partisan {
  readonly kind: 'canvass' | 'attack' | 'praise';
  readonly span: Span;
  readonly sure: boolean;
}

const handles =
  /^@(?:uklabour|conservatives|libdems|thegreenparty|reformparty_uk|reform_uk|thesnp|plaid_?cymru|ukip|duponline|borisjohnson|keir_starmer|rishisunak|nigel_?farage|kemibadenoch)/i;

const none: readonly Actor[] = [];

export const actorsOf = fact((draft: Draft): readonly Actor[] => {
  const { words, text } = draft;
  const found: Actor[] = [];
  for (const { kind, start, end } of draft.entities)
    if (kind === 'handle' && handles.test(text.slice(start, end))) found.push({ start, end, first: 0, last: 0, kind: 'party' });
  const classes = fieldWordsOf(draft);
  if (!(classes.all & politicsWord)) return found.length === 0 ? none : found;
  const may = namings.among(words);
  for (let i = 0; i < words.length; i++) {
    const kind = kindAt(may, words, i);
    if (!kind) continue;
    const word = words[i] as Word;
    let last = i + 1;
    while (kind === 'party' && words[last]?.joined && partyNouns.holds(words[last])) last++;
    found.push({ start: word.start, end: (words[last - 1] as Word).end, first: i, last, kind });
    i = last - 1;
  }
  return found.length === 0 ? none : found;
});

/** What the word at `i` names. */
function kindAt(may: readonly Naming[], words: readonly Word[], i: number): Actor['kind'] | undefined {
  for (const naming of may) {
    if (!naming.turnsOn.holds(words[i])) continue;
    return naming.where === undefined || naming.where(words, i) ? naming.kind : undefined;
  }
  return undefined;
}
