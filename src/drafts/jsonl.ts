import { createDraft } from '../text/draft.js';
import { mistyped } from '../text/nearest.js';
import type { Draft, Trouble } from '../types.js';
import type { Reading, ReadSettings } from './index.js';
import { findValue, stringPieces } from './json-string.js';
import { describe } from './meta.js';
import { locateLazily, type Piece, rewriteLazily, type Source } from './source.js';

/** A source that holds one or more lines of JSON, a draft each. */
export function readJsonLine(source: Source, settings: ReadSettings): Reading {
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  let start = 0;
  while (start < source.text.length) {
    let end = source.text.indexOf('\n', start);
    if (end < 0) end = source.text.length;
    const line = source.text.slice(start, end);
    if (line.trim() !== '') readLine(source, line, start, settings, drafts, troubles);
    start = end + 1;
  }
  return { drafts, troubles };
}

function readLine(source: Source, line: string, start: number, settings: ReadSettings, drafts: Draft[], troubles: Trouble[]): void {
  const complain = (message: string, hint: string) => troubles.push({ path: source.path, place: source.place(start), message, hint });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    complain('this line is not valid JSON', 'Write one object a line, such as {"text": "…"}.');
    return;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    const near = typeof value === 'object' && value !== null && Object.keys(value).find((key) => mistyped(key, ['text']));
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
