// Bundles the command and the two libraries into dist/: CommonJS, because Node starts it faster, with
// everything heavy in chunks of its own that are loaded when a draft needs them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { britishWordsPlugin } from './british-words.mjs';
import { asciiOnly, wrapped } from './chunk-forms.mjs';
import { plainEnv, writeDrafts } from './drafts.mjs';
import { idleFunctions } from './idle-functions.mjs';
import { idleModules, idleNames, lazyChunks, plainExports, readRuns } from './later.mjs';
import { lazyConstants } from './lazy-constants.mjs';
import { licences } from './licences.mjs';
import { listTexts } from './list-texts.mjs';
import { markMade } from './made-of.mjs';
import { quickReadability } from './quick-readability.mjs';
import { ruleBodies } from './rule-bodies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
const taken = licences(['dictionary-en-gb']);
const importersOf = new Map();

// The command is a bundle of its own, with a file for each way it starts.
const command = [{ cli: 'src/cli/main.ts' }, 'dist'];
const starts = ['main', 'check', 'program'];
const drafts = writeDrafts(root);
const [plainRun, richRun, configuredRun] = [
  { cwd: drafts, argv: ['plain.txt'] },
  { cwd: drafts, argv: ['rich.txt'] },
  { cwd: join(drafts, 'configured'), argv: ['../plain.txt'] },
];
await bundle(...command, { starts, minify: false });
const lists = await listsToAsk();
writeLists();
const idle = functionsThatWait();
rmSync('dist', { recursive: true });
await bundle(...command, { starts, idle, minify: false });
writeLists();
const waiting = partsThatWait();
rmSync('dist', { recursive: true });
await bundle(...command, { starts, idle, waiting });
await bundle({ index: 'src/index.ts', rule: 'src/rule/index.ts' }, 'dist/lib');
copyFileSync('src/config/schema.json', 'dist/schema.json');
taken.write('dist/LICENCES.txt');
writeLists();
writeCodeCache();

/** Module -> those of its functions that a plain draft leaves alone, where it runs others. */
function functionsThatWait() {
  const runs = readRuns('dist', 'chunks/check.cjs', [plainRun]);
  const [idle] = idleModules(runs, importersOf);
  return new Map([...idleNames(runs)].filter(([id]) => !idle.has(id)));
}

/**
 * Chunks for what a plain draft does without: what a config needs; what only links, tags and emoji need; word lists;
 * for each folder of src/text what stands there, as typical posts need some of this and some of that; what else they
 * need; and what few drafts need.
 */
function partsThatWait() {
  const posts = readdirSync(join(drafts, 'typical')).map((name) => ({ cwd: drafts, argv: [`typical/${name}`] }));
  const runs = readRuns('dist', 'chunks/check.cjs', [plainRun, richRun, configuredRun, ...posts]);
  const [plain, rich, configured, ...typical] = idleModules(runs, importersOf);
  const shareOf = (id) => typical.filter((idle) => !idle.has(id)).length / typical.length;
  function chunkOf(id) {
    const share = shareOf(id);
    if (!plain.has(id)) return undefined;
    if (!configured.has(id)) return 'configured';
    if (!rich.has(id)) return share < 0.2 ? 'marks' : undefined;
    if (share < 0.2 && id.includes('.tsv')) return 'lists';
    return /^src\/text\/(\w+)\//.exec(id)?.[1] ?? (share > 0 ? 'later' : 'seldom');
  }
  const chunks = new Map([...plain].map((id) => [id, chunkOf(id)]));
  const names = new Set([...chunks.values()].filter((name) => name !== undefined));
  return new Map([...names].map((name) => [name, (id) => chunks.get(id) === name]));
}

/** What the command asks in place of the word lists. */
async function listsToAsk() {
  await bundle({ gate: 'bin/gate.ts' }, 'dist/build');
  const { gateOfAllLists, readyLists } = await import(`file://${root}dist/build/gate.cjs`);
  rmSync('dist/build', { recursive: true });
  return { gate: gateOfAllLists(), ready: readyLists() };
}

/** Beside the file that asks for them, see src/io/gate-file.ts. */
function writeLists() {
  writeFileSync('dist/chunks/gate.bin', lists.gate);
  mkdirSync('dist/chunks/phrases');
  for (const [name, bytes] of lists.ready) writeFileSync(`dist/chunks/phrases/${name}.txt`, bytes);
}

/**
 * What V8 compiled on these command lines, for this very Node. The plain ones come first: what only the
 * others need of a file that every run loads would make every start read more.
 */
function writeCodeCache() {
  const runs = [
    { ...plainRun, without: [...waiting.keys()] },
    { ...richRun, without: [...waiting.keys()].filter((name) => name !== 'marks') },
    configuredRun,
    { cwd: drafts, argv: ['typical'] },
    { cwd: drafts, argv: ['--help'] },
    { cwd: join(drafts, 'yaml'), argv: ['../plain.txt'] },
    { cwd: join(drafts, 'styled'), argv: ['../plain.txt', '../rich.txt'] },
  ];
  execFileSync(process.execPath, ['bin/code-cache.cjs', JSON.stringify(runs)], { stdio: ['ignore', 'ignore', 'pipe'], env: plainEnv });
  rmSync(drafts, { recursive: true });
}

/**
 * `starts`: modules of src/cli/ whose imports stand in one file each, as finding and opening files costs more than
 * reading them. `idle`: module -> the names of its functions that may wait. `waiting`: chunk -> which modules wait in
 * it until something of them is needed.
 */
async function bundle(input, dir, { starts = [], idle = new Map(), waiting, minify = true } = {}) {
  const needs = new Map(starts.map((name) => [name, new Set()]));
  const build = await rolldown({
    input,
    platform: 'node',
    ...(waiting && { preserveEntrySignatures: 'allow-extension' }),
    // Node's own punycode module is deprecated and says so on stderr.
    resolve: { alias: { punycode: fileURLToPath(import.meta.resolve('punycode/')) } },
    plugins: [
      taken.plugin,
      listTexts(),
      tables(),
      britishWordsPlugin(),
      idleFunctions((id) => idle.get(relative(root, id))),
      lazyConstants(),
      ...(starts.length > 0 ? [ruleBodies()] : []),
      noChildProcess(),
      quickReadability(),
      staticImports(needs),
      importGraph(),
      asciiOnly(),
      ...(waiting ? [lazyChunks([...waiting.keys()]), plainExports(), wrapped()] : []),
    ],
  });
  const chunkThatWaits = (id) => [...(waiting ?? [])].find(([, holds]) => holds(relative(root, id)))?.[0];
  const groups = starts.map((name) => ({ name, test: (id) => chunkThatWaits(id) === undefined && isFor(name, id, needs) }));
  for (const name of waiting?.keys() ?? []) groups.push({ name, test: (id) => chunkThatWaits(id) === name });
  // Its import() is for configs that are programs, which nobody may run: see code-cache.cjs.
  if (starts.length > 0) groups.push({ name: 'cosmiconfig', test: /node_modules\/cosmiconfig\// });
  await build.write({
    dir,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: ({ name }) => (groups.some((group) => group.name === name) ? `chunks/${name}.cjs` : 'chunks/[name]-[hash].cjs'),
    // `--readable` keeps names and lines, for a profile.
    minify: minify && !process.argv.includes('--readable'),
    codeSplitting: { groups, ...(waiting && { includeDependenciesRecursively: false }) },
  });
  await build.close();
}

/** What the first start needs, and what more than one of the others does, stands in the file of the first. */
function isFor(name, id, needs) {
  const asking = [...needs.keys()].filter((start) => needs.get(start).has(id));
  const [first] = needs.keys();
  return name === (asking.length > 1 ? first : asking[0]);
}

/** Gathers what each start imports without `import()`. */
function staticImports(needs) {
  return {
    name: 'static-imports',
    buildEnd() {
      for (const [name, needed] of needs) {
        const visit = (id) => {
          const module = needed.has(id) ? null : this.getModuleInfo(id);
          if (!module) return;
          needed.add(id);
          module.importedIds.forEach(visit);
        };
        visit(join(root, `src/cli/${name}.ts`));
      }
    },
  };
}

/** Module -> those that import it, of the bundle that was made last. */
function importGraph() {
  return {
    name: 'import-graph',
    buildEnd() {
      for (const id of this.getModuleIds())
        importersOf.set(
          relative(root, id),
          this.getModuleInfo(id).importers.map((one) => relative(root, one)),
        );
    },
  };
}

/** A table as text: its keys may be letters that `asciiOnly` could not write as names. */
function tables() {
  return {
    name: 'tables',
    transform(code, id) {
      if (!id.endsWith('unhomoglyph/data.json')) return undefined;
      return { code: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))});`, map: null, moduleType: 'js' };
    },
  };
}

/** commander loads node:child_process, and with it node:net and streams, for a kind of subcommand that we have none of. */
function noChildProcess() {
  return {
    name: 'no-child-process',
    resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('/commander/') ? '\0no-child-process' : undefined),
    load: (id) => (id === '\0no-child-process' ? 'export {};' : undefined),
  };
}

if (!process.argv.includes('--no-types')) {
  execFileSync('node_modules/.bin/tsc', ['-p', 'bin/tsconfig.types.json'], { stdio: 'inherit' });
  if (!process.argv.includes('--readable')) markMade(root);
}
