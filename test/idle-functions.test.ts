/** The step of the build that lets functions of a module wait: both parts together do what the module did. */
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { idleFunctions } from '../bin/idle-functions.mjs';
import { lazyConstants } from '../bin/lazy-constants.mjs';
import { emptyFolder } from './support/folder.js';

const source = `
import { sep } from 'node:path';
enum Kind { small = 1, large = 2 }
interface Size { readonly kind: Kind }
const digits = /\\d+/;
const units = new Map([['m', 'metres']]);
const table = [twice(1), twice(2)];
let asked = 0;
/** Waits, with the map that nothing else needs. */
export function unitOf(text: string): string | undefined { return units.get(text.replace(digits, '')); }
/** Changes what is kept in the first part, and so stays there. */
export function count(): number { return ++asked; }
/** Asked for while the module is loaded. */
function twice(n: number): number { return n * 2; }
const hidden = (size: Size) => size.kind === Kind.large && sep.length === 1;
export function run(text: string): unknown[] {
  return [digits.test(text), table, text === 'rare' ? [hidden({ kind: Kind.large }), unitOf('5m'), count()] : undefined];
}
`;

const { path: folder, at, put } = emptyFolder();
put('module.ts', source);

async function built(idle: readonly string[]) {
  const modules: string[] = [];
  const see = {
    name: 'see',
    moduleParsed: ({ id, code }: { id: string; code: string | null }) => void modules.push(`${id.slice(folder.length)}\n${code}`),
  };
  const build = await rolldown({
    input: at('module.ts'),
    platform: 'node',
    plugins: [idleFunctions((id: string) => (id.endsWith('module.ts') ? new Set(idle) : undefined)), lazyConstants(), see],
  });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  const { run } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return { rest: modules.find((one) => one.startsWith('/module.ts?rest')) ?? '', told: ['12', 'rare', 'rare'].map((text) => run(text)) };
}

it('puts what may wait apart, and changes nothing', async () => {
  const whole = await built([]);
  expect(whole.rest).toBe('');
  const parts = await built(['unitOf', 'count', 'twice', 'hidden']);
  expect(parts.told).toEqual(whole.told);
  for (const name of ['unitOf', 'units', 'hidden']) expect(parts.rest).toMatch(new RegExp(`(?:const|function) ${name}\\b`));
  for (const name of ['count', 'twice', 'table']) expect(parts.rest).not.toMatch(new RegExp(`(?:const|function) ${name}\\b`));
});
