import { createDraft } from '../text/draft.js';
import type { Fields } from '../text/fields.js';
import { mistyped } from '../text/nearest.js';
import type { Draft, Trouble } from '../types.js';
import type { ReaderSettings, Reading } from './index.js';
import { findValue, repeatedKey, stringPieces } from './json-string.js';
import { describe } from './meta.js';
import { locateLazily, type Piece, rewriteLazily, type Source } from './source.js';
import { holdsMore, isTextKey, isWording } from './text-keys.js';
import type { Tree } from './tree.js';
import { holdsWording } from './wordings.js';

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
  /** It holds a text beside “text”. */
  readonly isText: boolean;
  /** What “media” holds, where no line before had the same keys in it. */
  readonly media?: object;
}

/** A line that says more than one text, or calls it otherwise, and what is to be said where there is no post in it at all. */
interface Fuller {
  readonly line: string;
  readonly start: number;
  /** The drafts and the troubles before it. */
  readonly drafts: number;
  readonly troubles: number;
  readonly complain?: () => Trouble;
}

/** More keys than this are not written by people, and a file of any length must not fill the memory with them. */
const mostKeys = 1000;

/** A source that holds one or more lines of JSON, a draft each; `met` are the keys of the file so far. */
export function readJsonLine(source: Source, settings: ReaderSettings, met: Set<string>): Reading | Promise<Reading> {
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  const broken: Broken[] = [];
  const newKeys: NewKey[] = [];
  const fuller: Fuller[] = [];
  let start = 0;
  while (start < source.text.length) {
    let end = source.text.indexOf('\n', start);
    if (end < 0) end = source.text.length;
    const line = source.text.slice(start, end);
    if (line.trim() !== '') readLine(source, line, start, settings, { drafts, troubles, broken, met, newKeys, fuller });
    start = end + 1;
  }
  if (broken.length + newKeys.length + fuller.length === 0) return { drafts, troubles };
  const told = explained(source, { drafts, troubles }, broken, newKeys, met);
  return fuller.length === 0 ? told : told.then((reading) => withFuller(source, reading, settings, fuller, met));
}

/** Most lines are sound, and their keys those of the line before: they need not load what tells. */
async function explained(
  source: Source,
  { drafts, troubles }: Reading,
  broken: readonly Broken[],
  newKeys: readonly NewKey[],
  met: Set<string>,
): Promise<Reading> {
  const notices = newKeys.length === 0 ? [] : await slips(source, newKeys, met);
  return {
    drafts,
    troubles: broken.length === 0 ? troubles : await withFaults(source, troubles, broken),
    ...(notices.length > 0 && { notices }),
  };
}

/** Keys that nothing reads and that were clearly meant for others, as in front matter. */
async function slips(source: Source, newKeys: readonly NewKey[], met: Set<string>): Promise<Trouble[]> {
  const { mediaSlips, meantKey } = await import('./keys.js');
  return newKeys.flatMap(({ key, start, isText, media }) => {
    if (media)
      return mediaSlips(media).flatMap(({ path, answer }) => {
        const message = `“${path.at(-1)}” was not used. ${answer} There may be more of it.`;
        if (met.has(message) || met.size >= mostKeys) return [];
        met.add(message);
        return [{ path: source.path, place: source.place(start), message }];
      });
    const meant = isText ? undefined : meantKey(key);
    if (meant === undefined && !isText) return [];
    const message = isText
      ? `“${key}” was not read: “text” holds the post. There may be more of it.`
      : `“${key}” was not used. Did you mean “${meant}”? There may be more of it.`;
    return [{ path: source.path, place: source.place(start), message }];
  });
}

/** The posts of lines that are read as a file of JSON is, each in its place among the others. */
async function withFuller(
  source: Source,
  reading: Reading,
  settings: ReaderSettings,
  fuller: readonly Fuller[],
  met: Set<string>,
): Promise<Reading> {
  const [{ readEntriesOfLine }, { jsonTree }] = await Promise.all([import('./entries.js'), import('./json-tree.js')]);
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  const notices = [...(reading.notices ?? [])];
  let [draftsSoFar, troublesSoFar] = [0, 0];
  for (const { line, start, drafts: before, troubles: troublesBefore, complain } of fuller) {
    drafts.push(...reading.drafts.slice(draftsSoFar, before));
    troubles.push(...reading.troubles.slice(troublesSoFar, troublesBefore));
    [draftsSoFar, troublesSoFar] = [before, troublesBefore];
    const tree = jsonTree(line);
    const own = 'fault' in tree ? undefined : readEntriesOfLine(source, shifted(tree, start), `line ${source.place(start).line}`, settings);
    if (own) {
      drafts.push(...own.drafts);
      troubles.push(...own.troubles);
    } else if ('fault' in tree) {
      troubles.push({
        path: source.path,
        place: source.place(start + tree.offset),
        message: `this line ${tree.fault}`,
        hint: 'Correct this line.',
      });
    } else if (complain) troubles.push(complain());
    for (const notice of own?.notices ?? []) {
      if (met.has(notice.message) || met.size >= mostKeys) continue;
      met.add(notice.message);
      notices.push(notice);
    }
  }
  drafts.push(...reading.drafts.slice(draftsSoFar));
  troubles.push(...reading.troubles.slice(troublesSoFar));
  return { drafts, troubles, ...(notices.length > 0 && { notices }) };
}

/** The tree of a line with the places of its file. */
function shifted(tree: Tree, by: number): Tree {
  return {
    ...tree,
    pieces: (path) => tree.pieces(path).map(({ text, file }) => ({ text, file: file + by })),
    offset: (path) => tree.offset(path) + by,
  };
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
  readonly fuller: Fuller[];
}

function readLine(source: Source, line: string, start: number, settings: ReaderSettings, lines: Lines): void {
  const { drafts, troubles, broken, met, newKeys, fuller } = lines;
  const trouble = (message: string, hint: string) => ({ path: source.path, place: source.place(start), message, hint });
  const complain = (message: string, hint: string) => troubles.push(trouble(message, hint));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    broken.push({ at: troubles.length, line, start });
    complain('this line is not valid JSON', 'Write one object a line, such as {"text": "…"}.');
    return;
  }
  const before = { line, start, drafts: drafts.length, troubles: troubles.length };
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    const own = () => trouble(...withoutText(value));
    if (typeof value === 'object' && value !== null) fuller.push({ ...before, complain: own });
    else troubles.push(own());
    return;
  }
  if (line.indexOf('"text"') !== line.lastIndexOf('"text"') && repeatedKey(line, 'text')) {
    complain('this line has the key “text” twice', 'Write one object a line, such as {"text": "…"}.');
    return;
  }
  if (holdsMore(value as Fields) || Object.entries(value).some(([key, inner]) => holdsWording(key, inner))) {
    fuller.push(before);
    return;
  }
  const { text, id, ...fields } = value as { text: string; id?: unknown } & Record<string, unknown>;
  newKeys.push(...keysNotMet(fields, start, met));
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

/** From then on they are met. */
function keysNotMet(fields: Fields, start: number, met: Set<string>): NewKey[] {
  const meet = (name: string) => {
    if (met.has(name) || met.size >= mostKeys) return false;
    met.add(name);
    return true;
  };
  const keys = Object.keys(fields).filter(meet);
  const added = keys.map((key): NewKey => ({ key, start, isText: isTextKey(key) && isWording(fields[key]) }));
  const { media } = fields;
  if (typeof media !== 'object' || media === null || !meet(`media ${keysIn(media).join(' ')}`)) return added;
  return [...added, { key: 'media', start, isText: false, media }];
}

/** Those of an item and of what it holds; a list has none of its own. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

function withoutText(value: unknown): [message: string, hint: string] {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const near = keys.find((key) => mistyped(key, ['text']));
  if (near === 'text') return ['the “text” of this line is not a text', 'Write it in double quotes, such as {"text": "…"}.'];
  return [
    'this line has no “text”',
    near ? `Did you mean “text” instead of “${near}”?` : 'Write one object a line, such as {"text": "…"}.',
  ];
}
