/** Every sample schedule is read as it should be, and each character of each draft is where it is said to be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decode } from '../src/drafts/decode.js';
import type { ReaderSettings } from '../src/drafts/index.js';
import { decodeWindows1252 } from '../src/drafts/windows-1252.js';
import { lineStarts } from '../src/text/locate.js';
import type { Draft, Trouble } from '../src/types.js';
import { readAll } from './support/read.js';
import { root } from './support/run.js';

const folder = join(root, 'fixtures/schedules');
const files = readdirSync(folder).filter((name) => name.includes('.') && name !== 'README.md');

/** What a person would say of a file whose content does not tell it. */
const settings: Readonly<Record<string, Partial<ReaderSettings>>> = {
  'hootsuite-bulk-composer.csv': { input: 'hootsuite', platforms: ['x'], dates: 'dmy' },
  'hootsuite-bulk-composer-us-dates.csv': { input: 'hootsuite', platforms: ['x'], dates: 'mdy' },
  'sproutsocial.csv': { dates: 'dmy' },
};

function remark(kind: string, { place, message, hint }: Trouble): string {
  return `${kind}${place ? ` ${place.line}:${place.column}` : ''} ${message}${hint === undefined ? '' : ` [${hint}]`}`;
}

function show({ id, platforms, text, meta, allow, thread, locate }: Draft, start: ReturnType<typeof locate>): string {
  const rest = { platforms, text, meta, ...(Object.keys(allow).length > 0 && { allow }), ...(thread && { thread: thread.index }) };
  return `${id} ${start.line}:${start.column} ${JSON.stringify(rest, null, 1).replaceAll(/\n */g, ' ')}`;
}

it.each(files)('%s', async (name) => {
  const { drafts, troubles, notices } = await readAll(join(folder, name), settings[name]);
  const lines = [
    ...drafts.map((draft) => show(draft, draft.locate(0))),
    ...troubles.map((trouble) => remark('trouble', trouble)),
    ...notices.map((notice) => remark('notice', notice)),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/schedules/expected/${name}.txt`);
});

/** Where the draft and the file differ: line ends, escapes, and the space before a link of another cell. */
const differs = /[\s"\\',;]/;

it.each(files)('%s: every character stands where it is said to', async (name) => {
  const bytes = readFileSync(join(folder, name));
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : decodeWindows1252(bytes);
  const starts = lineStarts(text);
  const { drafts } = await readAll(join(folder, name), settings[name]);
  for (const draft of drafts) {
    for (let at = 0; at < draft.text.length; at++) {
      const { line, column } = draft.locate(at);
      const char = draft.text[at] as string;
      if (!differs.test(char)) expect(text[(starts[line - 1] as number) + column - 1], `${draft.id} at ${at}`).toBe(char);
    }
  }
});
