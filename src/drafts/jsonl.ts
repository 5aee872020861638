import { createDraft } from '../text/draft.js';
import { mistyped } from '../text/nearest.js';
import type { Draft, Trouble } from '../types.js';
import type { Reading, ReadSettings } from './index.js';
import { findValue, stringPieces } from './json-string.js';
import { describe } from './meta.js';
import { locateLazily, type Piece, rewriteLazily, type Source } from './source.js';

/** A line that is no JSON, and which of the troubles it is. */
interface Broken {
  readonly at: number;
  readonly line: string;
  readonly start: number;
}

/** A key that no line before had. */
interface NewKey {
  readonly key: string;
  readonly start: number;
}

/** More keys than this are not written by people, and a file of any length must not fill the memory with them. */
const mostKeys = 1000;

/** A source that holds one or more lines of JSON, a draft each; `met` are the keys of the file so far. */
export function readJsonLine(source: Source, settings: ReadSettings, met: Set<string>): Reading | Promise<Reading> {
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  const broken: Broken[] = [];
  const newKeys: NewKey[] = [];
  let start = 0;
  while (start < source.text.length) {
    let end = source.text.indexOf('\n', start);
    if (end < 0) end = source.text.length;
    const line = source.text.slice(start, end);
    if (line.trim() !== '') readLine(source, line, start, settings, { drafts, troubles, broken, met, newKeys });
    start = end + 1;
  }
  return broken.length + newKeys.length === 0 ? { drafts, troubles } : explained(source, { drafts, troubles }, broken, newKeys);
}

/** Most lines are sound, and their keys those of the line before: they need not load what tells. */
async function explained(
  source: Source,
  { drafts, troubles }: Reading,
  broken: readonly Broken[],
  newKeys: readonly NewKey[],
): Promise<Reading> {
  const notices = newKeys.length === 0 ? [] : await slips(source, newKeys);
  return {
    drafts,
    troubles: broken.length === 0 ? troubles : await withFaults(source, troubles, broken),
    ...(notices.length > 0 && { notices }),
  };
}

/** Keys that nothing reads and that were clearly meant for others, as in front matter. */
async function slips(source: Source, newKeys: readonly NewKey[]): Promise<Trouble[]> {
  const { meantKey } = await import('./keys.js');
  return newKeys.flatMap(({ key, start }) => {
    const meant = meantKey(key);
    if (meant === undefined) return [];
    const message = `“${key}” was not used. Did you mean “${meant}”? There may be more of it.`;
    return [{ path: source.path, place: source.place(start), message }];
  });
}

/** What is wrong in lines that are no JSON. */
async function withFaults(source: Source, troubles: readonly Trouble[], broken: readonly Broken[]): Promise<readonly Trouble[]> {
  const { jsonFault } = await import('./json-faults.js');
  const told = [...troubles];
  for (const { at, line, start } of broken) {
    const fault = jsonFault(line);
    const trouble = troubles[at];
    if (!fault || !trouble) continue;
    const { offset, message, hint = trouble.hint } = fault;
    told[at] = {
      ...trouble,
      place: source.place(start + offset),
      message: `${trouble.message}: ${message}`,
      ...(hint !== undefined && { hint }),
    };
  }
  return told;
}

interface Lines {
  readonly drafts: Draft[];
  readonly troubles: Trouble[];
  readonly broken: Broken[];
  readonly met: Set<string>;
  readonly newKeys: NewKey[];
}

function readLine(source: Source, line: string, start: number, settings: ReadSettings, lines: Lines): void {
  const { drafts, troubles, broken, met, newKeys } = lines;
  const complain = (message: string, hint: string) => troubles.push({ path: source.path, place: source.place(start), message, hint });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    broken.push({ at: troubles.length, line, start });
    complain('this line is not valid JSON', 'Write one object a line, such as {"text": "…"}.');
    return;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const near = keys.find((key) => mistyped(key, ['text']));
    if (near === 'text') complain('the “text” of this line is not a text', 'Write it in double quotes, such as {"text": "…"}.');
    else
      complain(
        'this line has no “text”',
        near ? `Did you mean “text” instead of “${near}”?` : 'Write one object a line, such as {"text": "…"}.',
      );
    return;
  }
  const { text, id, ...fields } = value as { text: string; id?: unknown } & Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    if (met.has(key) || met.size >= mostKeys) continue;
    met.add(key);
    newKeys.push({ key, start });
  }
  const described = describe(fields, settings.dates);
  for (const { message, hint = 'Correct this line.' } of described.complaints) complain(message, hint);
  let known: Piece[] | undefined;
  const pieces = () => {
    known ??= stringPieces(line, findValue(line, ['text'])).map((piece) => ({ text: piece.text, file: piece.file + start }));
    return known;
  };
  drafts.push(
    createDraft({
      id: id === undefined || id === null ? `line ${source.place(start).line}` : String(id),
      path: source.path,
      platforms: described.platforms ?? settings.platforms,
      text,
      meta: described.meta,
      allow: described.allow,
      locate: locateLazily(source, pieces),
      rewrite: rewriteLazily(pieces, (put) => JSON.stringify(put).slice(1, -1)),
    }),
  );
}
