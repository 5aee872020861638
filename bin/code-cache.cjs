// Runs the built command once and keeps what V8 compiled on the way: see chscb.js. A step of the build.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const cache = join(__dirname, '../dist/chunks/core.cjs.cache');
writeFileSync(cache, '');
const script = require('./chscb.js');

process.on('exit', () => writeFileSync(cache, script.createCachedData()));
