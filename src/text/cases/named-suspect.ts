/** A name that stands beside an arrest, before any charge. */

import type { Draft, Span, Word } from '../../types.js';
import { type Person, personsOf } from '../people/names.js';
import { sentenceAt } from '../sentences.js';
import { wordSet } from '../words/word-set.js';
import { spanOf } from '../words/words.js';

const sought = wordSet(
  'wanted missing locate recall absconded appeal seen breach warrant find trace whereabouts murdered killed died victim',
);
const decided = wordSet('jailed convicted sentenced imprisoned charged guilty pleaded admitted banned fined court');
const detained = wordSet('arrested suspect detained questioned suspected named held accused');

/** Those of nobody's office. */
const plainTitles = wordSet('mr mrs ms miss');

/** Somebody named who is arrested and not charged. */
export function namedSuspect(draft: Draft): Person | undefined {
  const { words } = draft;
  if (words.some(({ lower }, i) => sought.has(lower) || (decided.has(lower) && !isDenied(words[i - 1]?.lower, words[i - 2]?.lower))))
    return undefined;
  for (const person of personsOf(draft)) {
    if (!person.full || !person.sure || (person.title !== undefined && !plainTitles.has(person.title))) continue;
    const sentence = sentenceAt(draft, person.start);
    if (!sentence) continue;
    const from = Math.max(sentence.first, person.first - 8);
    const to = Math.min(sentence.last, person.last + 8);
    for (let i = from; i < to; i++) {
      const word = words[i];
      if (!word || !detained.holds(word) || (i >= person.first && i < person.last)) continue;
      // “PC Lee said … arrested”, “officers arrested by Jo Khan”, “Jo Khan arrested two men”.
      if (
        i < person.first
          ? i >= person.first - 3 || leadsTo(words, i + 1, person.first)
          : isPassive(words[i - 1]?.lower, words[i + 1]?.lower, i === person.last)
      )
        return person;
    }
  }
  return undefined;
}

function isDenied(before: string | undefined, further: string | undefined): boolean {
  return /n't$|^not$|^yet$/.test(before ?? '') || /n't$|^not$/.test(further ?? '');
}

const leads = wordSet(
  "is as called named locally year old aged local by man woman teenager in our area has been the who it was from he's she's it's",
);

/** “The man we arrested is Darren Peel”, “arrested 44-year-old Darren Peel”. */
function leadsTo(words: Draft['words'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower, shape } = words[i] as Draft['words'][number];
    if (shape !== 'number' && !leads.has(lower)) return false;
  }
  return true;
}

const passives = wordSet('was been is');

function isPassive(before: string | undefined, after: string | undefined, beside: boolean): boolean {
  return passives.has(before ?? '') || (beside && (after === 'on' || after === 'for' || after === undefined));
}

const away = wordSet('suspended arrested');
const police = wordSet('police detectives');
const beforePanel = wordSet('panel tribunal register struck');
const theySay = wordSet('he she');
/** In words, from a name to what befell its bearer. */
const reach = 16;

/** “Mrs Orme has been suspended”, where the police are at work: a surname is enough for her school to know her by. */
export function suspendedPerson({ words }: Draft): Span | undefined {
  if (!away.hasAny(words) || !police.hasAny(words) || beforePanel.hasAny(words) || words.some((word) => decided.holds(word)))
    return undefined;
  for (let i = 0; i < words.length; i++) {
    if (!plainTitles.has((words[i] as Word).lower)) continue;
    let to = i + 1;
    while (words[to]?.shape === 'title' && (to === i + 1 || words[to]?.joined)) to++;
    for (let at = to; to > i + 1 && at < to + reach; at++)
      if (away.holds(words[at]) && isOf(words, to, at)) return spanOf(words, i + 1, to - 1);
  }
  return undefined;
}

/** “Was suspended” right after the name, or “he has been suspended”. */
function isOf(words: Draft['words'], from: number, at: number): boolean {
  if (!passives.holds(words[at - 1])) return false;
  const verb = words[at - 1]?.lower === 'been' ? at - 2 : at - 1;
  return verb === from || theySay.holds(words[verb - 1]);
}
