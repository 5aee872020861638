/**
 * What a pattern cannot match without: one of some fixed texts, in small letters. A text without them
 * need not be searched at all.
 */

/** `exact`: all it can match, where that is few texts. `needs`: every match holds one of these. */
interface Part {
  readonly exact?: readonly string[] | undefined;
  readonly needs?: readonly string[] | undefined;
}

const mostTexts = 24;
const shortest = 3;
/** Takes no character. */
const nothing: Part = { exact: [''] };
const anything: Part = {};

interface Required {
  readonly texts: readonly string[];
  /** The pattern matches these and nothing else. */
  readonly isAll: boolean;
}

/** At least one of these stands in every match; undefined where no such list is plain to see. */
export function requiredTexts(source: string): Required | undefined {
  const cursor = { source, at: 0 };
  const part = alternatives(cursor);
  if (!part || cursor.at < source.length) return undefined;
  if (part.exact && !part.exact.includes('')) return { texts: part.exact, isAll: true };
  const texts = bestOf(part);
  return texts && { texts, isAll: false };
}

interface Cursor {
  readonly source: string;
  at: number;
}

const score = (texts: readonly string[]) => texts.reduce((least, text) => Math.min(least, text.length), 99);
const isUseful = (texts: readonly string[] | undefined) => texts !== undefined && texts.length > 0 && score(texts) >= shortest;

function bestOf({ exact, needs }: Part): readonly string[] | undefined {
  const own = isUseful(exact) ? exact : undefined;
  if (own && needs) return score(own) >= score(needs) ? own : needs;
  return own ?? needs;
}

function alternatives(cursor: Cursor): Part | undefined {
  const branches: Part[] = [];
  for (;;) {
    const branch = sequence(cursor);
    if (!branch) return undefined;
    branches.push(branch);
    if (cursor.source[cursor.at] !== '|') break;
    cursor.at++;
  }
  if (branches.length === 1) return branches[0];
  const exact = branches.flatMap((branch) => branch.exact ?? []);
  if (branches.every((branch) => branch.exact) && exact.length <= mostTexts) return { exact };
  const needs = branches.map(bestOf);
  return needs.every((one) => one !== undefined) ? { needs: needs.flatMap((one) => one ?? []) } : anything;
}

function sequence(cursor: Cursor): Part | undefined {
  let run: readonly string[] = [''];
  let isExact = true;
  let needs: readonly string[] | undefined;
  const keep = (texts: readonly string[] | undefined) => {
    if (texts && isUseful(texts) && (!needs || score(texts) > score(needs))) needs = texts;
  };
  const breakOff = () => {
    keep(run);
    run = [''];
    isExact = false;
  };
  for (;;) {
    const char = cursor.source[cursor.at];
    if (char === undefined || char === '|' || char === ')') break;
    const part = atom(cursor);
    if (!part) return undefined;
    const { exact } = part;
    const [least, most] = quantifier(cursor);
    const joined = exact && joinedWith(run, least === 0 ? [...new Set(['', ...exact])] : exact);
    if (joined && most === 1) run = joined;
    else if (least === 0) breakOff();
    else {
      if (joined) run = joined;
      breakOff();
      keep(part.needs);
      if (exact && !joined) run = exact;
    }
  }
  if (isExact) return { exact: run };
  keep(run);
  return { needs };
}

function joinedWith(run: readonly string[], next: readonly string[]): readonly string[] | undefined {
  if (run.length * next.length > mostTexts) return undefined;
  return run.flatMap((start) => next.map((end) => start + end));
}

const single = [1, 1] as const;

function quantifier(cursor: Cursor): readonly [least: number, most: number] {
  const char = cursor.source[cursor.at];
  if (char !== '?' && char !== '*' && char !== '+' && char !== '{') return single;
  const written = /^(?:[?*+]|\{(\d+)(,(\d*))?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 12));
  if (!written) return single;
  cursor.at += written[0].length;
  if (written[0].startsWith('?')) return [0, 1];
  if (written[1] === undefined) return [written[0].startsWith('*') ? 0 : 1, Number.POSITIVE_INFINITY];
  return [Number(written[1]), written[2] === undefined ? Number(written[1]) : Number(written[3] || Number.POSITIVE_INFINITY)];
}

/** One character, class or group; undefined where the pattern is not understood. */
function atom(cursor: Cursor): Part | undefined {
  const char = cursor.source[cursor.at] as string;
  if (char === '(') return group(cursor);
  if (char === '[') return oneOf(cursor);
  if (char === '\\') {
    const next = cursor.source[cursor.at + 1] ?? '';
    cursor.at += 2;
    if (/[bBAzZ]/.test(next)) return nothing;
    if (/[a-zA-Z0-9]/.test(next)) return /[pPxuk]/.test(next) ? undefined : anything;
    return literal(next);
  }
  cursor.at++;
  if (char === '^' || char === '$') return nothing;
  if (char === '*' || char === '+' || char === '?') return undefined;
  return char === '.' ? anything : literal(char);
}

const literal = (char: string): Part => (char >= ' ' && char <= '~' ? { exact: [char.toLowerCase()] } : anything);

function group(cursor: Cursor): Part | undefined {
  const rest = cursor.source.slice(cursor.at);
  const flags = /^\(\?[a-z]*(?:-[a-z]+)?\)/.exec(rest);
  if (flags) {
    cursor.at += flags[0].length;
    return nothing;
  }
  const opening = /^\((?:\?(?:<?[=!]|[a-z]*(?:-[a-z]+)?:|P?<\w+>))?/.exec(rest)?.[0] ?? '(';
  cursor.at += opening.length;
  if (cursor.source[cursor.at] === '?') return undefined;
  const inside = alternatives(cursor);
  if (!inside || cursor.source[cursor.at] !== ')') return undefined;
  cursor.at++;
  return /[=!]$/.test(opening) ? nothing : inside;
}

function oneOf(cursor: Cursor): Part | undefined {
  const written = /^\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]/.exec(cursor.source.slice(cursor.at))?.[0];
  if (written === undefined) return undefined;
  cursor.at += written.length;
  const inside = written.slice(1, -1);
  if (!/^[A-Za-z0-9 _',.]{1,6}$/.test(inside)) return anything;
  return { exact: [...new Set(inside.toLowerCase())] };
}
