#!/usr/bin/env node
// Starts the built command. CommonJS, and its main file from V8's cache of the compiled code where the
// build made one: both start faster. A cache made by another Node is refused by V8 and does no harm.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { Script, constants } = require('node:vm');

const core = join(__dirname, '../dist/chunks/core.cjs');

/** Loads `file` as require() would, from its cache; undefined where there is none. */
function loadCompiled(file) {
  let cachedData;
  try {
    cachedData = readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData, importModuleDynamically });
  const loaded = new Module(file, module);
  loaded.filename = file;
  require.cache[file] = loaded;
  script.runInThisContext()(loaded.exports, Module.createRequire(file), loaded, file, join(file, '..'));
  loaded.loaded = true;
  return script;
}

module.exports = loadCompiled(core);

require('../dist/cli.cjs')
  .main(process.argv.slice(2))
  .then(
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
