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

/** A source that holds one or more lines of JSON, a draft each. */
export function readJsonLine(source: Source, settings: ReadSettings): Reading | Promise<Reading> {
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  const broken: Broken[] = [];
  let start = 0;
  while (start < source.text.length) {
    let end = source.text.indexOf('\n', start);
    if (end < 0) end = source.text.length;
    const line = source.text.slice(start, end);
    if (line.trim() !== '') readLine(source, line, start, settings, { drafts, troubles, broken });
    start = end + 1;
  }
  return broken.length === 0 ? { drafts, troubles } : explained(source, { drafts, troubles }, broken);
}

/** What is wrong in lines that are no JSON: who writes sound lines need not load what tells. */
async function explained(source: Source, { drafts, troubles }: Reading, broken: readonly Broken[]): Promise<Reading> {
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
  return { drafts, troubles: told };
}

interface Lines {
  readonly drafts: Draft[];
  readonly troubles: Trouble[];
  readonly broken: Broken[];
}

function readLine(source: Source, line: string, start: number, settings: ReadSettings, { drafts, troubles, broken }: Lines): void {
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
