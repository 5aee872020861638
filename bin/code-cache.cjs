// Runs the built command once and keeps what V8 compiled: see chscb.js. A step of the build.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { script } = require('./chscb.js');

process.on('exit', () => {
  writeFileSync(join(__dirname, '../dist/cli.cjs.cache'), script.createCachedData());
});
