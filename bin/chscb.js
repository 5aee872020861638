#!/usr/bin/env node
// Starts the built command. It is CommonJS because Node starts that faster.
const { main } = require('../dist/cli.cjs');

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
