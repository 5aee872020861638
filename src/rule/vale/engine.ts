/**
 * Runs one pattern: by V8's engine, which is the fastest; by RE2's where the pattern could make V8's
 * run for hours; and under a time limit where RE2 does not know the pattern.
 */

import { once } from '../../text/on-demand.js';
import { keepRecent } from '../../text/recent.js';
import { BadPattern } from './bad-pattern.js';
import { withinBudget } from './budget.js';
import { latinLetters } from './classes.js';
import type { Alphabet } from './escapes.js';
import { hasEdges, isLinear, type LinearMatch, linearFinder, wantLinear } from './linear.js';
import { translate } from './regex.js';
import { riskOf } from './risk.js';

export interface Found extends LinearMatch {
  readonly text: string;
  /** Which alternative of a list it is, and whether that one is a fixed text; for the list to say. */
  which: number;
  isFixed: boolean;
}

export interface Engine {
  /** The matches, `most` of them, that begin at `from` or later. `draft` is the text that `text` is a part of. */
  all(text: string, draft: string, from?: number, most?: number): readonly Found[];
  test(text: string, draft: string): boolean;
}

const longText = 2_000;
const hugeText = 20_000;
const beyondAscii = /[^\x00-\x7f]/;
const wideWordChar = /[^\P{L}A-Za-z]|\p{Mn}|[^\P{Nd}0-9]|[^\P{Pc}_]|[\u200c\u200d]/u;

const widerWordChar = new RegExp(`[^\\P{L}A-Za-z${latinLetters}]|[^\\P{Mn}${latinLetters}]|[^\\P{Nd}0-9]|[^\\P{Pc}_]`, 'u');

/** Letters or digits beyond ASCII: none; Latin ones only; or others, so that the words of all scripts must be known. */
const reachOf = remembered((text: string): Alphabet => {
  if (!beyondAscii.test(text) || !wideWordChar.test(text)) return 'ascii';
  return widerWordChar.test(text) ? 'all' : 'latin';
});

export const isWide = (text: string) => reachOf(text) !== 'ascii';

/** What takes a whole character must not take half an emoji. */
const takesAny = /\.|\[\^|\\[SWD]/;
const hasPairs = remembered((text: string) => /[\ud800-\udbff]/.test(text));
/** Emoji and others that JavaScript takes for two characters each without `u`. */
const beyondPlane = /[\ud800-\udbff]/;
/** Nor may what takes any sign or letter miss a “. */
const takesKinds = /\\[pP]/;
const isBeyond = remembered((text: string) => beyondAscii.test(text));

const mostRecent = 256;

/** Rules look at the same few texts one after the other. */
function remembered<Value extends NonNullable<unknown>>(work: (text: string) => Value): (text: string) => Value {
  const recent = new Map<string, Value>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const value = work(text);
    keepRecent(recent, text, value, mostRecent);
    return value;
  };
}

/** Throws `BadPattern` where the source is no pattern. */
export function createEngine(source: string, ignoreCase: boolean): Engine {
  const { plain, latin, unicode } = translate(source);
  const flags = `g${ignoreCase ? 'i' : ''}${beyondPlane.test(plain) ? 'u' : ''}`;
  const pairs = flags.endsWith('u') ? flags : `${flags}u`;
  const narrow = compile(plain, flags);
  const isPaired = takesAny.test(source.replaceAll('\\.', ''));
  const paired = once(() => compile(plain, pairs));
  const wide = once(() => compile(unicode(), pairs));
  const broad = once(() => compile(latin(), flags));
  const broadPaired = once(() => compile(latin(), pairs));
  const reach = takesKinds.test(source) ? (draft: string): Alphabet => (isBeyond(draft) ? 'all' : 'ascii') : reachOf;
  const patternFor = (draft: string) => {
    const needed = reach(draft);
    if (needed === 'all') return wide();
    if (isPaired && hasPairs(draft)) return needed === 'ascii' ? paired() : broadPaired();
    return needed === 'ascii' ? narrow : broad();
  };
  const risk = riskOf(source);
  if (risk === 'any' && isLinear(source)) wantLinear();
  const linear = once(() => ({ find: isLinear(source) ? linearFinder(source, ignoreCase) : undefined }));
  const riskyFrom = { none: Number.POSITIVE_INFINITY, huge: hugeText, long: longText, any: 0 }[risk];
  const isRisky = (text: string) => text.length > riskyFrom;
  return {
    all(text, draft, from = 0, most = Number.POSITIVE_INFINITY) {
      if (from > text.length) return none;
      const pattern = patternFor(draft);
      if (!isRisky(text)) return allMatches(pattern, text, from, most);
      const find = reach(draft) !== 'ascii' && hasEdges(source) ? undefined : linear().find;
      if (find)
        return find(text, from, most).map((match) => ({ ...match, text: text.slice(match.start, match.end), which: 0, isFixed: false }));
      return withinBudget(() => allMatches(pattern, text, from, most));
    },
    test(text, draft) {
      const pattern = patternFor(draft);
      if (isRisky(text)) return this.all(text, draft, 0).length > 0;
      pattern.lastIndex = 0;
      return pattern.test(text);
    },
  };
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, '').toLowerCase() : String(error);
    throw new BadPattern(`is not a pattern: ${reason}`);
  }
}

const none: readonly Found[] = [];
const noGroups: readonly undefined[] = [];

function allMatches(pattern: RegExp, searched: string, from: number, most: number): readonly Found[] {
  pattern.lastIndex = from;
  let found = pattern.exec(searched);
  if (!found) return none;
  const matches: Found[] = [];
  for (; found; found = pattern.exec(searched)) {
    const text = found[0];
    matches.push({
      start: found.index,
      end: found.index + text.length,
      text,
      groups: found.length > 1 ? found.slice(1) : noGroups,
      which: 0,
      isFixed: false,
    });
    if (matches.length >= most) break;
    if (text === '') pattern.lastIndex++;
  }
  return matches;
}
