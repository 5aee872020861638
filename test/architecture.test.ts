/** Imports run one way, files stay short, and only io/ and cli/ touch the machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { findWords } from '../src/text/words/words.js';
import { root } from './support/run.js';

/** A file may import from its own layer and from those before it. */
const layers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['types', /^src\/(?:types|results|rule-types|stages|policy|modules\.d)\.ts$/],
  ['text', /^src\/text\/(?:words\/|[^/]+$)/],
  ['numbers, phrases, tone', /^src\/text\/(?:numbers|phrases|tone)\//],
  ['people', /^src\/text\/people\//],
  ['what is told', /^src\/text\/(?:acronyms|cases|harm|life|politics)\//],
  ['platforms', /^src\/platforms\//],
  ['register', /^src\/register\//],
  ['rule', /^src\/rule\//],
  ['rules', /^rules\//],
  ['drafts', /^src\/drafts\//],
  ['lint', /^src\/lint\//],
  ['config', /^src\/config\//],
  ['report', /^src\/report\//],
  ['io', /^src\/io\//],
  ['cli', /^src\/(?:cli\/|index\.ts)/],
];

const sources = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

const layerOf = (file: string) => layers.findIndex(([, pattern]) => pattern.test(file));

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) =>
    normalize(join(dirname(file), match[1] as string)).replace(/\.js$/, '.ts'),
  );
}

it.each(sources)('%s belongs to a layer and imports downwards', (file) => {
  expect(layerOf(file)).toBeGreaterThanOrEqual(0);
  for (const target of importsOf(file).filter((path) => path.endsWith('.ts'))) {
    expect(layerOf(target), `${file} imports ${target}`).toBeLessThanOrEqual(layerOf(file));
  }
});

it.each(sources)('%s is short enough to read at one sitting', (file) => {
  expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(270);
});

it.each(sources.filter((file) => !/^src\/(?:io|cli)\//.test(file)))('%s does not touch the machine', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).not.toMatch(/'node:(?:fs|child_process|net|http|https|worker_threads)/);
  expect(text).not.toMatch(/\bprocess\./);
});

// Each set takes a bit with every spelling of a run: one made for a draft would widen them all, again and again.
it.each(sources.filter((file) => !file.endsWith('word-set.ts')))('%s makes sets of words at its top only', (file) => {
  let statement = '';
  for (const line of readFileSync(join(root, file), 'utf8').split('\n')) {
    if (/^\w/.test(line)) statement = line;
    if (line.includes('wordSet(')) expect(statement).toMatch(/^(?:export )?const (?!.*=>)/);
  }
});

/** The texts of the sets of a file, also where a constant of its own holds them; not those that are put together. */
function setsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const constants = new Map([...text.matchAll(/^const (\w+) =\s*(['"])(.*?)\2;/gm)].map(([, name, , words]) => [name, words]));
  const given = [...text.matchAll(/\b(?:wordSet|one|ending|maybe|some)\(\s*(?:(['"])(.*?)\1|(\w+)\))/g)];
  return given.flatMap(([, , words, name]) => words ?? constants.get(name) ?? []);
}

// Words of a draft have straight apostrophes, whatever it was written with, and a hyphen parts them: another spelling is
// found nowhere. Those with a full stop are abbreviations, which are looked for in the text itself.
it.each(sources)('%s names words as they are looked up', (file) => {
  const words = setsOf(file).flatMap((set) => set.split(' '));
  const never = words.filter((word) => !word.includes('.') && findWords(word, word)[0]?.lower !== word);
  expect(never).toEqual([]);
});

it.each(sources)('%s names each word of a set once', (file) => {
  const twice = setsOf(file).flatMap((set) => {
    const words = set.split(' ');
    return words.filter((word, at) => words.indexOf(word) !== at);
  });
  expect(twice).toEqual([]);
});

it('nothing imports in a circle', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) throw new Error([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file)) return;
    for (const target of staticImports(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
});

/** Type-only imports vanish in the build and make no circle. */
function staticImports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/import type [^;]+;/g, '');
  return [...text.matchAll(/from '(\.[^']+\.js)'/g)]
    .map((match) => normalize(join(dirname(file), match[1] as string)).replace(/\.js$/, '.ts'))
    .filter((target) => sources.includes(target));
}
