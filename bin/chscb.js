#!/usr/bin/env node
// Starts the built command. CommonJS, and each file with V8's cache of its compiled code where the build
// made one: both start faster. A cache made by another Node is refused by V8 and does no harm.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script, constants } = require('node:vm');

const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;

/** What was loaded, by path. The build asks it for what V8 compiled. */
const loaded = new Map();

/** Loads a file of dist/ as require() would, without searching for it. */
function load(filename) {
  const known = loaded.get(filename);
  if (known) return known.module.exports;
  const source = readFileSync(filename, 'latin1');
  const wrapped = `(function(exports,require,module,__filename,__dirname){${source}\n})`;
  const script = new Script(wrapped, { filename, cachedData: cacheOf(filename), importModuleDynamically });
  const module = { exports: {} };
  loaded.set(filename, { module, script });
  const folder = dirname(filename);
  const requireFrom = (id) => (id.startsWith('.') ? load(join(folder, id)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, filename, folder);
  return module.exports;
}

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

const { main } = load(join(__dirname, '../dist/cli.cjs'));

if (require.main === module) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      // What was not foreseen is no finding: 2, and never a page of compiled code.
      const trace = String(error?.stack ?? error).replace(/[^\n\x20-\x7e]/g, '?');
      process.stderr.write(`chscb: it failed, and not all was checked. Please report this with the draft that caused it.\n${trace}\n`);
      process.exitCode = 2;
    },
  );
}

module.exports = { main, loaded };
