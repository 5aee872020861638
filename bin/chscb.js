#!/usr/bin/env node
// Starts the built command. CommonJS, and from V8's own cache of the compiled file where the build
// made one for this Node: both start faster. A cache made by another Node is refused by V8 and unused.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script, constants } = require('node:vm');

const file = join(__dirname, '../dist/cli.cjs');

function cached() {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`, {
  filename: file,
  cachedData: cached(),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const built = { id: file, filename: file, loaded: true, exports: {} };
// The chunks ask for this very file: they must get this copy of it, not one of their own.
require.cache[file] = built;
const requireBuilt = (id) => require(id.startsWith('.') ? join(dirname(file), id) : id);
script.runInThisContext()(built.exports, requireBuilt, built, file, dirname(file));

module.exports = { script };
built.exports.main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
