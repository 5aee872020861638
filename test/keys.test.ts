/** The keys that a misspelt one is compared with are those that the code reads: no more, no fewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { meantKey, readKeys } from '../src/drafts/keys.js';
import { isDescribed } from '../src/drafts/meta.js';
import { root } from './support/run.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const code = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join(folder, file)).replaceAll(/import\.meta|\/meta\.js/g, '')),
);

/** `meta.role`, `const { role } = draft.meta` and `{ meta: { role, author } }: Draft`. */
const asked = new Set(
  code.flatMap((text) => [
    ...[...text.matchAll(/\bmeta\??\.(\w+)/g)].map(([, key]) => key as string),
    ...[...text.matchAll(/\{ ([\w, ]+) \} = (?:\w+\.)?meta\b|\bmeta: \{ ([\w, ]+) \}/g)].flatMap(([, one, other]) =>
      (one ?? other ?? '').split(', '),
    ),
  ]),
);

/** What `Meta` promises to the rules of others is taken although none of ours may read it. */
const promised = [...(/interface Meta \{(.*?)\n\}/s.exec(read('src/types.ts'))?.[1] ?? '').matchAll(/readonly (\w+)\?:/g)].map(
  ([, key]) => key as string,
);

/** Not of the draft but of its text, and read before `meta` is made. */
const elsewhere = ['allow', 'social', 'socialText'];

it('finds what the code reads', () => {
  expect(asked.size).toBeGreaterThan(20);
  expect([...asked]).toEqual(expect.arrayContaining(['appeal', 'thoughtBy', 'role', 'author']));
  expect(promised).toContain('approvedBy');
});

it.each([...asked, ...promised])('%s, which is read, is known', (key) => {
  expect(isDescribed(key) || readKeys().includes(key)).toBe(true);
  expect(meantKey(key)).toBeUndefined();
});

it.each(readKeys())('%s, which is known, is read', (key) => {
  expect(isDescribed(key) || [...asked, ...promised, ...elsewhere].includes(key)).toBe(true);
});
