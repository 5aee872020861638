// Runs the built command on each of the given command lines (JSON, a list of lists) and keeps what V8
// compiled of a file by the end of the first run that loaded it: see chscb.js. A step of the build.
const { writeFileSync } = require('node:fs');
const { main, loaded } = require('./chscb.js');

async function warmUp(runs) {
  const kept = new Set();
  for (const argv of runs) {
    await main(argv);
    for (const [file, { script }] of loaded) {
      if (kept.has(file)) continue;
      kept.add(file);
      writeFileSync(`${file}.cache`, script.createCachedData());
    }
  }
}

warmUp(JSON.parse(process.argv[2]));
