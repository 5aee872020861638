/** Compiled patterns that find their matches in a text, each by the engine that suits the text. */
import { withinBudget } from './budget.js';
import { BadPattern, translate } from './regex.js';
import { type Risk, riskOf } from './risk.js';

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The groups, from 1; undefined where one took no part. */
  readonly groups: readonly (string | undefined)[];
}

export interface Finder {
  /** All matches in order, never overlapping. `from` tells where to look on after one that does not count. */
  all(text: string): readonly Match[];
  test(text: string): boolean;
}

export interface FinderFlags {
  readonly ignoreCase?: boolean;
}

const longText = 2_000;
const beyondAscii = /[^\x00-\x7f]/;
const wideWordChar = /[^\P{L}A-Za-z]|\p{Mn}|[^\P{Nd}0-9]|[^\P{Pc}_]|[\u200c\u200d]/u;

/** Whether a text has letters or digits beyond ASCII, so that the words of all scripts must be known. */
const isWide = remembered((text: string) => beyondAscii.test(text) && wideWordChar.test(text));

/** Rules look at the same text one after the other. */
function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  let last: string | undefined;
  let value: Value;
  return (text) => {
    if (text !== last) {
      value = work(text);
      last = text;
    }
    return value;
  };
}

/** Compiles a pattern of a style; throws `BadPattern` where it is none. */
export function createFinder(source: string, { ignoreCase = false }: FinderFlags = {}): Finder {
  const { plain, unicode } = translate(source);
  const flags = ignoreCase ? 'gi' : 'g';
  const narrow = compile(plain, flags, source);
  let wide: RegExp | undefined;
  const risk = riskOf(source);
  const patternFor = (text: string) => {
    if (!isWide(text)) return narrow;
    wide ??= compile(unicode, `${flags}u`, source);
    return wide;
  };
  return {
    all(text) {
      const pattern = patternFor(text);
      return isGuarded(risk, text) ? withinBudget(() => allMatches(pattern, text)) : allMatches(pattern, text);
    },
    test(text) {
      const pattern = patternFor(text);
      pattern.lastIndex = 0;
      return isGuarded(risk, text) ? withinBudget(() => pattern.test(text)) : pattern.test(text);
    },
  };
}

function isGuarded(risk: Risk, text: string): boolean {
  return risk === 'any' || (risk === 'long' && text.length > longText);
}

function compile(source: string, flags: string, written: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, '').toLowerCase() : String(error);
    throw new BadPattern(`“${written.slice(0, 80)}” is not a pattern: ${reason}`);
  }
}

const none: readonly Match[] = [];

function allMatches(pattern: RegExp, text: string): readonly Match[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) return none;
  const matches: Match[] = [];
  for (; found; found = pattern.exec(text)) {
    const [whole, ...groups] = found;
    matches.push({ start: found.index, end: found.index + whole.length, text: whole, groups });
    if (whole === '') pattern.lastIndex++;
  }
  return matches;
}

/** Anchored at both ends: whether the pattern is the whole of a text. */
export function isWhole(source: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${translate(source).unicode})$`, 'u').test(text);
  } catch {
    return source === text;
  }
}
