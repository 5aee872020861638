/**
 * Patterns that a config may give. They run on RE2's engine, whose time is linear in the text, so that
 * none can hang a run; what that engine cannot express is refused, with what to write instead.
 */
import { RE2JS, RE2JSException } from 're2js';
import { once } from '../text/on-demand.js';
import type { Span } from '../types.js';
import { unicodePattern } from './unicode-pattern.js';
import { createEngine, isWide } from './vale/engine.js';
import { requiredTexts } from './vale/literals.js';

export interface PatternFlags {
  readonly case: boolean;
  readonly wholeWord: boolean;
}

/** The spans of a pattern in a text, in order. `lower` is the text in lower case. */
export type FindPattern = (text: string, lower: string) => readonly Span[];

const none: readonly Span[] = [];

const longest = 2_000;

/** Constructs of other engines, what to do instead, and the nearest that works where there is one. */
const beyond: readonly (readonly [sign: RegExp, what: string, instead: string, nearest?: string])[] = [
  [/\(\?=/g, 'looks ahead', 'match what follows as well, or use a rule of kind require', '(?:'],
  [/\(\?!(?:[^()\\]|\\.)*\)/g, 'looks ahead', 'list what may stand nearby under “unless: {near: [...]}”', ''],
  [/\(\?!/g, 'looks ahead', 'list what may stand nearby under “unless: {near: [...]}”'],
  [/\(\?>/g, 'holds back what it matched', 'leave out the >', '(?:'],
  [/(?<=[*+?}])\+/g, 'holds back what it matched', 'leave out the second +; the result is the same here', ''],
  [/\\[1-9]|\\k</g, 'refers back to a group', 'write the words out; words typed twice are found by repeated-word'],
  [/\\[GZ]|\(\?\(/g, 'uses something that patterns cannot do here', 'use ^, $ or alternatives: (a|b)'],
];

/** The pattern without what this engine has not; undefined where that is no pattern either. */
function nearestPattern(source: string): string | undefined {
  let near = source;
  for (const [sign, , , nearest] of beyond) if (nearest !== undefined) near = near.replaceAll(sign, nearest);
  return near !== source && refusePattern(near) === undefined ? near : undefined;
}

/** Why a pattern cannot be used, in a sentence with the way out; undefined where it can. */
export function refusePattern(source: string): string | undefined {
  if (source === '') return 'is empty';
  if (source.length > longest) return `is longer than ${longest} characters`;
  for (const [sign, what, instead] of beyond) {
    sign.lastIndex = 0;
    const match = sign.exec(source);
    if (!match) continue;
    const near = nearestPattern(source);
    return `${what} at character ${match.index + 1}, “${match[0]}”, which could hang a run; ${instead}${near === undefined ? '' : `. The nearest that works: ${near}`}`;
  }
  try {
    RE2JS.compile(unicodePattern(source), RE2JS.LOOKBEHINDS);
    return undefined;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message
      .replace(/^error parsing regexp: /, '')
      .replaceAll('`', '“')
      .replace(/“([^“]*)$/, '”$1');
    return `is not a pattern this engine takes: ${reason}${/repeat/.test(reason) ? '; at most 1,000 repetitions' : ''}`;
  }
}

const wordChar = /[\p{L}\p{M}\p{N}_]/u;

/** Whether a word is cut at this offset: letters on both sides. */
function insideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordChar.test(text[at - 1] as string) && wordChar.test(text[at] as string);
}

/** `\b` in the middle, on a text with letters beyond ASCII: V8 knows their words, RE2 does not. Patterns that may take long have a time limit. */
function edgedRun(source: string, flags: PatternFlags): Run {
  const engine = createEngine(`(?m)${source}`, !flags.case);
  return (text) => engine.all(text, text).map(({ start, end }): Span => [start, end]);
}

/** `\b` at an end is the whole word, which is looked at in all scripts; the engine's own knows ASCII only. */
function withoutEdges(source: string): { body: string; start: boolean; end: boolean } {
  // Of alternatives each has its own ends.
  if (/\|/.test(source.replaceAll(/\\.|\[[^\]]*\]|\((?:[^()\\]|\\.)*\)/g, ''))) return { body: source, start: false, end: false };
  const start = source.startsWith('\\b');
  const end = /(?:^|[^\\])(?:\\\\)*\\b$/.test(source.slice(start ? 2 : 0));
  return { body: source.slice(start ? 2 : 0, end ? -2 : undefined), start, end };
}

/** Node's own engine takes at most this long a text: with one repetition its time is quadratic at worst. */
const quickLength = 4_000;

/**
 * Plain characters and classes, with at most one repetition and three `?`, in groups that are not
 * repeated: both engines find the same there (a test compares them), Node's in a tenth of the time.
 */
export function isQuick(source: string): boolean {
  const flat = source.replaceAll(/\\.|\((?!\?)((?:[^()\\]|\\.)*)\)(?![?*+{])/g, (part, inside?: string) =>
    inside === undefined ? part : `${inside}|`,
  );
  const parts = flat.match(/\\[wds.]|\[\^?(?:[^\]\\[^.]|\\[wds])+\]|[^\\[\](){}^$*+?]|[*+]\??|\{\d(?:,\d)?\}|\?/g) ?? [];
  if (parts.join('') !== flat) return false;
  const repetitions = parts.filter((part) => /^[*+{]/.test(part)).length;
  const options = parts.filter((part) => part === '?' || part === '|').length;
  return repetitions <= 1 && options <= 6;
}

type Run = (text: string) => Iterable<Span>;

function quickRun(source: string, flags: PatternFlags): Run {
  const pattern = new RegExp(
    unicodePattern(source).replaceAll('.', (_, at: number, all: string) => (all[at - 1] === '\\' ? '.' : '[^\\n]')),
    flags.case ? 'gu' : 'giu',
  );
  return function* (text) {
    for (const match of text.matchAll(pattern)) yield [match.index, match.index + match[0].length];
  };
}

/** A sound pattern without the `\b` at its ends. */
export function compilePattern(source: string, flags: Pick<PatternFlags, 'case'>): RE2JS {
  const { body } = withoutEdges(source);
  return RE2JS.compile(unicodePattern(body), RE2JS.LOOKBEHINDS | RE2JS.MULTILINE | (flags.case ? 0 : RE2JS.CASE_INSENSITIVE));
}

function linearRun(source: string, flags: PatternFlags): Run {
  const pattern = compilePattern(source, flags);
  return function* (text) {
    const matcher = pattern.matcher(text);
    while (matcher.find()) yield [matcher.start(), matcher.end()];
  };
}

/** A sound pattern -> its finder. Compiled on first use; a draft without its fixed letters is not searched at all. */
export function patternFinder(source: string, flags: PatternFlags): FindPattern {
  const { body, start, end } = withoutEdges(source);
  const needles = fixedTexts(body);
  const startsWhole = start || flags.wholeWord;
  const endsWhole = end || flags.wholeWord;
  const quick = isQuick(body) ? once(() => quickRun(body, flags)) : undefined;
  const linear = once(() => linearRun(source, flags));
  const edged = /\\[bB]/.test(body) ? once(() => edgedRun(body, flags)) : undefined;
  return (text, lower) => {
    // A match without case takes ſ for s, which small letters do not show.
    if (needles && !needles.some((needle) => lower.includes(needle)) && !lower.includes('ſ')) return none;
    const run = edged && isWide(text) ? edged() : quick && text.length <= quickLength ? quick() : linear();
    const spans: Span[] = [];
    for (const span of run(text)) {
      if (span[0] === span[1]) continue;
      if ((startsWhole && insideWord(text, span[0])) || (endsWhole && insideWord(text, span[1]))) continue;
      spans.push(span);
    }
    return spans;
  };
}

/** One of these stands in every match, in lower case; undefined where no such list is plain to see. */
export function fixedTexts(source: string): readonly string[] | undefined {
  const texts = requiredTexts(source)?.texts;
  return texts?.every((text) => text !== '') ? texts : undefined;
}
