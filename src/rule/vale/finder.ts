/** Compiled patterns that find their matches in a text. */
import { once } from '../../text/on-demand.js';
import { BadPattern } from './bad-pattern.js';
import { createEngine, type Engine, type Found } from './engine.js';
import { requiredTexts } from './literals.js';
import { NeedleBook } from './needles.js';

/** With which of the finder's alternatives it is, where each is one group. */
export type Match = Readonly<Found>;

export interface Finder {
  /** All matches in order, never overlapping. `draft` is the text that `text` is a part of. */
  all(text: string, draft?: string): readonly Match[];
  test(text: string, draft?: string): boolean;
  /** False where a draft lacks the fixed texts of all alternatives. */
  mayMatch(draft: string): boolean;
}

interface FinderFlags {
  readonly ignoreCase?: boolean;
  /** Each alternative is one group, and a match tells which. */
  readonly grouped?: boolean;
  /** Shared by the rules of a style, so that a text is searched for the fixed parts of all patterns at once. */
  readonly needles?: NeedleBook;
}

/** A pattern, or a list of alternatives with what stands around them; each is made a group where that is asked. */
export type Source = string | { readonly before: string; readonly list: readonly string[]; readonly after: string };

const none: readonly Match[] = [];

/** Letters that mean themselves. */
const plainText = /^[A-Za-z0-9][A-Za-z0-9 ,'-]*$/;

/** Compiles a pattern of a style; throws `BadPattern` where it is none. */
export function createFinder(
  source: Source,
  { ignoreCase = false, grouped = false, needles = new NeedleBook() }: FinderFlags = {},
): Finder {
  const { before, list, after } = typeof source === 'string' ? { before: '', list: [source], after: '' } : source;
  // Alternatives are searched for one by one: most texts hold the fixed letters of none.
  const isApart = list.length > 0 && isFrame(before, after) && areApart(list);
  const wrapped = (part: string) => (grouped ? `(${part})` : part);
  const parts = isApart ? list : [`${before}${list.map(wrapped).join('|')}${after}`];
  const number = needles.open();
  /** Those that may match anywhere. */
  const always: number[] = [];
  /** Those that match fixed texts only, whether they are written as patterns or not. */
  const fixed: boolean[] = [];
  const engines = parts.map((part, index) => {
    const isText = isApart && plainText.test(part);
    const engine = once(() => createEngine(isApart ? before + wrapped(part) + after : part, ignoreCase));
    // What is no pattern is told when the rule is read, not when it first finds something.
    if (!isText) named(engine, isApart ? part : (list.find((one) => !isBalanced(one)) ?? list[0] ?? before.replace(/\(\?m\).*$/s, '')));
    const required = isText ? { texts: [part.toLowerCase()], isAll: true } : requiredTexts(part);
    fixed[index] = isApart && (required?.isAll === true || isName(part));
    const asWords = isApart && before.endsWith('\\b(?:') && required?.isAll === true;
    if (!required || !needles.enter(number, index, required.texts, asWords)) always.push(index);
    return engine;
  });
  const engineOf = (index: number) => (engines[index] as () => Engine)();
  const candidates = (draft: string): readonly number[] => {
    const present = needles.in(draft).get(number);
    if (!present) return always;
    return always.length === 0 ? present : [...always, ...present].sort((a, b) => a - b);
  };
  const group = ({ groups }: Found) => (grouped ? groups.findIndex((one) => one !== undefined) : 0);
  return {
    all(text, draft = text) {
      const searched = candidates(draft);
      if (searched.length === 0) return none;
      const find = (index: number, from = 0, most = Number.POSITIVE_INFINITY) => {
        const found = engineOf(index).all(text, draft, from, most);
        for (const one of found) {
          one.which = isApart ? index : group(one);
          one.isFixed = fixed[index] === true;
        }
        return found;
      };
      return searched.length === 1 ? find(searched[0] as number) : leftmost(searched, (index, from) => find(index, from, 1)[0]);
    },
    mayMatch: (draft) => always.length > 0 || needles.in(draft).has(number),
    test: (text, draft = text) => candidates(draft).some((index) => engineOf(index).test(text, draft)),
  };
}

/** Says which of a rule's patterns it is that cannot be read. */
function named(work: () => unknown, pattern = ''): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    throw new BadPattern(`has a pattern that cannot be read: “${pattern.slice(0, 80)}” ${error.message}`, pattern);
  }
}

/** What all alternatives at once would match: the leftmost, of those the first in the list, then on behind it. */
function leftmost(searched: readonly number[], next: (index: number, from: number) => Match | undefined): readonly Match[] {
  let waiting = searched.flatMap((index) => next(index, 0) ?? []);
  const matches: Match[] = [];
  for (let from = 0; waiting.length > 0; ) {
    waiting = waiting.flatMap((match) => (match.start < from ? (next(match.which, from) ?? []) : [match]));
    const best = waiting.reduce<Match | undefined>(
      (first, match) => (first === undefined || match.start < first.start ? match : first),
      undefined,
    );
    if (!best) break;
    matches.push(best);
    from = best.end > best.start ? best.end : best.end + 1;
  }
  return matches;
}

const isFrame = (before: string, after: string) => /^(?:\(\?m\))?(?:\\b)?\(\?:$/.test(before) && /^\)(?:\\b)?$/.test(after);

/** Whether a pattern is meant for fixed texts only: many write a name such as example.io without a \\ before its point. */
function isName(part: string): boolean {
  return /\w\.\w/.test(part) && requiredTexts(part.replace(/(?<=\w)\.(?=\w)/g, '\\.'))?.isAll === true;
}

/** Flags, names and references in the middle reach beyond their own alternative. */
const reaching = /\(\?[a-z]*(?:-[a-z]+)?\)|\(\?P?<\w|\\[1-9k]/;

/** Whether each alternative is a pattern by itself, so that it may be left out without a change to the others. */
function areApart(list: readonly string[]): boolean {
  return list.every((part) => plainText.test(part) || (!reaching.test(part) && isBalanced(part)));
}

/** Some lists open a bracket in one item and close it in another. */
function isBalanced(part: string): boolean {
  let depth = 0;
  for (const [sign] of part.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]/gs)) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Why a line of a vocabulary cannot be used; undefined where it can. */
export function patternFault(source: string): string | undefined {
  if (plainText.test(source)) return undefined;
  try {
    createEngine(source, false);
    return undefined;
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    return `is left out: “${source.slice(0, 80)}” ${error.message}`;
  }
}

/** Whether a pattern, anchored at both ends, is the whole of a text. */
export function wholeOf(source: string): (text: string) => boolean {
  if (/^[\p{L}\p{Nd} -]*$/u.test(source)) return (text) => source === text;
  try {
    const engine = createEngine(`^(?:${source})$`, false);
    return (text) => engine.test(text, text);
  } catch {
    return (text) => source === text;
  }
}
