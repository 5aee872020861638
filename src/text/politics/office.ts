/** Those in office whom a post shows, by name or by their office alone. */
import type { Draft, Span, Word } from '../../types.js';
import { personsOf } from '../people/names.js';
import { wordSet } from '../words/word-set.js';
import { actorsOf } from './politics.js';

const office = /^(?:cllr|councillor|mp|mayor|minister|baroness|lord|pcc|leader|deputy)$/;

/** Cllr Anntoinette Bramble; in a pre-election period even a neutral mention lends a platform. */
export function politicianIn(draft: Draft): Span | undefined {
  for (const { title, start, end, first } of personsOf(draft)) {
    if (title !== undefined && office.test(title)) return [draft.words[first - 1]?.start ?? start, end];
    const after = draft.text.slice(end, end + 5);
    if (/^,? MP\b/.test(after)) return [start, end + after.indexOf('MP') + 2];
  }
  return officeOfPlace(draft);
}

const elected = /(?:^|\s)(?:mayor|mp|pcc|crime commissioner|council leader|leader)$/i;
const place = /^ (?:of|for) (?:the )?\p{Lu}[\p{L}'’-]*(?: (?:(?:and|&) )?\p{Lu}[\p{L}'’-]*)*/u;

/** The Mayor of Toytown: there is one, so that it is as good as a name. */
function officeOfPlace(draft: Draft): Span | undefined {
  const shown = officeIn(draft);
  if (!shown || !elected.test(draft.text.slice(...shown))) return undefined;
  const [of] = place.exec(draft.text.slice(shown[1])) ?? [];
  // “The Mayor of London’s cycle scheme” shows nobody.
  return of === undefined || /['’]s?$/.test(of) ? undefined : [shown[0], shown[1] + of.length];
}

const inOffice = wordSet('mayor mp minister pcc councillor commissioner leader secretary chancellor');
/** “Write to your MP”, “what a councillor does”, and those who hold an office in name only or no more. */
const notShown = wordSet('your their his her a an any every each lord youth young junior former then');
const church = wordSet('church chapel parish sermon worship congregation sunday');

const determiners = wordSet('the our');
const partsOfOffice = wordSet('local ward deputy prime home health');

/** The Mayor, our MP: nobody is named, and all the same it is a candidate who is shown. */
export function officeIn(draft: Draft): Span | undefined {
  const { words } = draft;
  for (const { kind, first, end } of actorsOf(draft)) {
    if (kind !== 'office' || !inOffice.holds(words[first])) continue;
    const from = startOf(words, first);
    if (notShown.hasAny(words.slice(Math.max(0, from - 1), first + 1))) continue;
    if (words[first]?.lower === 'minister' && church.hasAny(words)) continue;
    return [words[from]?.start ?? 0, end];
  }
  return undefined;
}

/** “the Home Secretary” from its first word on. */
function startOf(words: readonly Word[], first: number): number {
  let from = first;
  while (from > 0 && words[from]?.joined && !determiners.holds(words[from])) {
    const before = words[from - 1];
    if (before?.shape !== 'title' && !determiners.holds(before) && !partsOfOffice.holds(before)) break;
    from--;
  }
  return from;
}
