// Bundles the command and the two libraries into dist/: CommonJS, because Node starts it faster, with
// everything heavy in chunks of its own that are loaded when a draft needs them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { britishWordsPlugin } from './british-words.mjs';
import { lazyPatterns } from './lazy-patterns.mjs';
import { tsv } from './tsv-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

// The command is a bundle of its own: what it needs for a plain draft stands in one file.
await bundle({ cli: 'src/cli/main.ts' }, 'dist');
await bundle({ index: 'src/index.ts', rule: 'src/rule/index.ts' }, 'dist/lib');
copyFileSync('src/config/schema.json', 'dist/schema.json');
await writeGateFile();
writeCodeCache();

/** What the command asks before it reads a word list. */
async function writeGateFile() {
  await bundle({ gate: 'bin/gate.ts' }, 'dist/build');
  const { gateOfAllLists } = await import(`file://${root}dist/build/gate.cjs`);
  // Beside the file that asks for it, see src/cli/main.ts.
  writeFileSync('dist/chunks/gate.bin', gateOfAllLists());
  rmSync('dist/build', { recursive: true });
}

/** What V8 compiled while the command checked two plain drafts, for this very Node. */
function writeCodeCache() {
  const folder = mkdtempSync(join(tmpdir(), 'chscb-build-'));
  writeFileSync(join(folder, 'plain.txt'), 'Come and meet the team at the library on Friday at 6pm.');
  writeFileSync(
    join(folder, 'rich.txt'),
    'Join us on Friday 🎉 https://www.example.org.uk/meet #KeepSafe @example. Lunch is free for children.',
  );
  execFileSync(process.execPath, ['bin/code-cache.cjs', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
}

async function bundle(input, dir) {
  const needed = new Set();
  const build = await rolldown({
    input,
    platform: 'node',
    // Node's own punycode module is deprecated and says so on stderr.
    resolve: { alias: { punycode: fileURLToPath(import.meta.resolve('punycode/')) } },
    plugins: [tsv(), tables(), britishWordsPlugin(), lazyPatterns(), neededFromTheStart(needed), asciiOnly()],
  });
  await build.write({
    dir,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: ({ name }) => (name === 'core' ? 'chunks/core.cjs' : 'chunks/[name]-[hash].cjs'),
    minify: true,
    // One file for all that every run loads: finding and opening files costs more than reading them.
    codeSplitting: { groups: [{ name: 'core', test: (id) => needed.has(id) || id.includes('rolldown/runtime') }] },
  });
  await build.close();
}

/** Gathers the modules that the entries import without `import()`. */
function neededFromTheStart(needed) {
  return {
    name: 'needed-from-the-start',
    buildEnd() {
      const visit = (id) => {
        const module = needed.has(id) ? null : this.getModuleInfo(id);
        if (!module) return;
        needed.add(id);
        module.importedIds.forEach(visit);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id);
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

if (!process.argv.includes('--no-types')) execFileSync('node_modules/.bin/tsc', ['-p', 'bin/tsconfig.types.json'], { stdio: 'inherit' });
