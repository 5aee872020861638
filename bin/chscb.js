#!/usr/bin/env node
// Starts the built command. CommonJS, and where the build kept what V8 compiled of a file, from there:
// both start faster. What was compiled by another Node is refused by V8 and does no harm.
const { readFileSync } = require('node:fs');
const { dirname, sep } = require('node:path');
const { Script } = require('node:vm');

// What node:module gives, and without loading that.
const Module = module.constructor;

/** By path; the build asks it for what V8 compiled. */
const scripts = new Map();

/** As node:path joins them, where `id` begins with ./ or ../; V8 would have to compile all that node:path can. */
function pathFrom(folder, id) {
  const own = id.replaceAll('/', sep);
  return own.startsWith('..') ? `${dirname(folder)}${own.slice(2)}` : `${folder}${own.slice(1)}`;
}

/** Loads a file of dist/ as require() would, without searching for it. */
function load(filename) {
  const known = require.cache[filename];
  if (known) return known.exports;
  let cachedData;
  try {
    cachedData = readFileSync(`${filename}.cache`);
  } catch {
    return require(filename);
  }
  // Every file of dist/ is ASCII; to ask for an encoding by its name would cost more than to read it.
  const script = new Script(readFileSync(filename).latin1Slice(), { filename, cachedData });
  scripts.set(filename, script);
  const loaded = new Module(filename, module);
  loaded.filename = filename;
  loaded.loaded = true;
  require.cache[filename] = loaded;
  const folder = dirname(filename);
  const requireFrom = (id) => (id.startsWith('.') ? load(pathFrom(folder, id)) : require(id));
  script.runInThisContext()(loaded.exports, requireFrom, loaded, filename, folder);
  return loaded.exports;
}

const { main } = load(pathFrom(__dirname, '../dist/cli.cjs'));

if (require.main === module) {
  let isOver = false;
  // Whoever else ends the process, or lets it wait for what never comes, has not checked the drafts: that is no 0, and no 1.
  process.on('exit', (code) => {
    if (isOver || code > 1) return;
    process.stderr.write(
      'chscb: it was ended before its work was done, and not all was checked. Is there a plugin that ends or hangs it?\n',
    );
    process.exitCode = 2;
  });
  main(process.argv.slice(2)).then(
    // By now all is written (see src/io/sink.ts), and to take Node apart in good order would only take time.
    (code) => {
      isOver = true;
      process.exit(code);
    },
    (error) => {
      isOver = true;
      // What was not foreseen is no finding: 2, and never a page of compiled code.
      const trace = String(error?.stack ?? error).replace(/[^\n\x20-\x7e]/g, '?');
      process.stderr.write(`chscb: it failed, and not all was checked. Please report this with the draft that caused it.\n${trace}\n`);
      process.exitCode = 2;
    },
  );
}

module.exports = { main, scripts };
