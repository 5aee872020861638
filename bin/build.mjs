// Bundles the command and the two libraries into dist/: CommonJS, because Node starts it faster, with
// everything heavy in chunks of its own that are loaded when a draft needs them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { britishWordsPlugin } from './british-words.mjs';
import { idleModules, lazyChunks, plainExports } from './later.mjs';
import { lazyConstants } from './lazy-constants.mjs';
import { licences } from './licences.mjs';
import { listTexts } from './list-texts.mjs';
import { quickReadability } from './quick-readability.mjs';
import { ruleBodies } from './rule-bodies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
const taken = licences(['dictionary-en-gb']);

// The command is a bundle of its own, with a file for each way it starts.
const command = [{ cli: 'src/cli/main.ts' }, 'dist', ['main', 'check', 'program']];
const drafts = writeDrafts();
await bundle(...command, undefined, false);
await writeGateFile();
const idle = (draft) => idleModules('dist', 'chunks/check.cjs', drafts, [draft]);
const waiting = partsThatWait(idle('plain.txt'), idle('rich.txt'));
rmSync('dist', { recursive: true });
await bundle(...command, waiting);
await bundle({ index: 'src/index.ts', rule: 'src/rule/index.ts' }, 'dist/lib');
copyFileSync('src/config/schema.json', 'dist/schema.json');
taken.write('dist/LICENCES.txt');
await writeGateFile();
writeCodeCache();

/** Two chunks: what only links, tags and emoji need, and what most drafts do without. */
function partsThatWait(idle, idleWithMarks) {
  return new Map([
    ['marks', (id) => idle.has(id) && !idleWithMarks.has(id)],
    ['later', (id) => idle.has(id) && idleWithMarks.has(id)],
  ]);
}

/** What the command asks in place of the word lists. */
async function writeGateFile() {
  await bundle({ gate: 'bin/gate.ts' }, 'dist/build');
  const { gateOfAllLists, readyLists } = await import(`file://${root}dist/build/gate.cjs`);
  // Beside the file that asks for it, see src/cli/main.ts.
  writeFileSync('dist/chunks/gate.bin', gateOfAllLists());
  mkdirSync('dist/chunks/phrases');
  for (const [name, text] of readyLists()) writeFileSync(`dist/chunks/phrases/${name}.txt`, text);
  rmSync('dist/build', { recursive: true });
}

/** A folder with what the built command is run on while it is built. */
function writeDrafts() {
  const folder = mkdtempSync(join(tmpdir(), 'chscb-build-'));
  writeFileSync(join(folder, 'plain.txt'), 'Come and meet the team at the library on Friday at 6pm.');
  writeFileSync(
    join(folder, 'rich.txt'),
    'Join us on Friday 🎉 https://www.example.org.uk/meet #KeepSafe @example. Lunch is free for children.',
  );
  mkdirSync(join(folder, 'configured'));
  writeFileSync(join(folder, 'configured/.chscbrc.json'), '{"platforms": ["x"], "rules": {"long-sentence": {"max": 20}}}');
  writeStyle(join(folder, 'styled'));
  // What JSON that is not plain asks for as well, see src/config/plain-json.ts.
  mkdirSync(join(folder, 'yaml'));
  writeFileSync(join(folder, 'yaml/.chscbrc.yaml'), 'platforms: [x]\nrules: { long-sentence: { max: 20 } }\n');
  return folder;
}

/**
 * What V8 compiled on these command lines, for this very Node. The plain ones come first: what only the
 * others need of a file that every run loads would make every start read more.
 */
function writeCodeCache() {
  const runs = [
    { cwd: drafts, argv: ['plain.txt'], without: ['marks', 'later'] },
    { cwd: drafts, argv: ['rich.txt'], without: ['later'] },
    { cwd: drafts, argv: ['--help'] },
    { cwd: join(drafts, 'configured'), argv: ['../plain.txt'] },
    { cwd: join(drafts, 'yaml'), argv: ['../plain.txt'] },
    { cwd: join(drafts, 'styled'), argv: ['../plain.txt', '../rich.txt'] },
  ];
  execFileSync(process.execPath, ['bin/code-cache.cjs', JSON.stringify(runs)], { stdio: ['ignore', 'ignore', 'pipe'] });
  rmSync(drafts, { recursive: true });
}

/** A project with a Vale style of the commonest kinds. */
function writeStyle(folder) {
  const rules = {
    Words: "extends: existence\nmessage: No '%s'.\nignorecase: true\ntokens:\n  - meet(?:ing)?\n  - come and\nexceptions:\n  - a team\n",
    Swaps: "extends: substitution\nmessage: Say '%s', not '%s'.\naction:\n  name: replace\nswap:\n  team: people\n  '[Ll]unch': dinner\n",
    Length: 'extends: occurrence\nmessage: Long.\nscope: sentence\nmax: 4\ntoken: \\w+\n',
  };
  mkdirSync(join(folder, 'styles/House'), { recursive: true });
  for (const [name, text] of Object.entries(rules)) writeFileSync(join(folder, `styles/House/${name}.yml`), text);
  writeFileSync(join(folder, '.chscbrc.json'), '{"extends": ["vale:styles"]}');
}

/**
 * `starts`: modules of src/cli/ whose imports stand in one file each, as finding and opening files costs more than
 * reading them. `waiting`: chunk -> which modules wait in it until something of them is needed.
 */
async function bundle(input, dir, starts = [], waiting = undefined, minify = true) {
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
      lazyConstants(),
      ...(starts.length > 0 ? [ruleBodies()] : []),
      noChildProcess(),
      quickReadability(),
      staticImports(needs),
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

/** V8 reads a file of ASCII in half the time; escapes mean the same in strings, templates and patterns. */
function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  };
}

/** The few helpers of the bundler stand in cli.cjs, not in a file of their own that every start would open. */
function withRuntime({ isEntry, code }, runtime) {
  const file = runtime.fileName.replace('chunks/', '');
  return isEntry
    ? code.replace(`require("./chunks/${file}")`, `(exports=>{${runtime.code};return exports})(exports.runtime={})`)
    : code.replaceAll(`require("./${file}")`, 'require("../cli.cjs").runtime');
}

/** As one function, which chscb.js runs from V8's cache without joining texts of a megabyte; whoever requires the file runs it at once. */
function wrapped() {
  const names = 'exports,require,module,__filename,__dirname';
  const asFunction = (code) => `(run=>this===globalThis?run:run(${names}))(function(${names}){${code}\n})`;
  return {
    name: 'wrapped',
    generateBundle: {
      order: 'post',
      handler(_, files) {
        const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
        const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
        for (const file of chunks) file.code = asFunction(withRuntime(file, runtime));
        delete files[runtime.fileName];
      },
    },
  };
}

if (!process.argv.includes('--no-types')) execFileSync('node_modules/.bin/tsc', ['-p', 'bin/tsconfig.types.json'], { stdio: 'inherit' });
