// Runs the built command on each of the given command lines (JSON, a list of {cwd, argv, without}) and keeps what V8
// compiled of a file by the end of the first run that loaded it: see chscb.js. Fails when a run loads one of the
// chunks that it is to do `without`. A step of the build.
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '../dist');

async function warmUp(runs) {
  const files = ['cli.cjs', ...readdirSync(join(dist, 'chunks')).map((name) => join('chunks', name))]
    .map((name) => join(dist, name))
    .filter((file) => file.endsWith('.cjs') && mayCompile(file));
  const left = new Set(files);
  for (const file of files) writeFileSync(`${file}.cache`, '');
  const { main, scripts } = require('./chscb.js');
  for (const { cwd, argv, without = [] } of runs) {
    process.chdir(cwd);
    await main(argv);
    for (const name of without) if (scripts.has(join(dist, 'chunks', `${name}.cjs`))) failAt(name, argv);
    for (const [file, script] of scripts) if (left.delete(file)) writeFileSync(`${file}.cache`, script.createCachedData());
  }
  for (const file of left) rmSync(`${file}.cache`);
}

/** Which modules wait is found out by which functions run: what stands at the top of one can be read all the same. */
function failAt(name, argv) {
  const why = 'a module that waits there gives a value, not a function, to one that does not: give it by a function';
  throw new Error(`"chscb ${argv.join(' ')}" loads ${name}.cjs: ${why}.`);
}

/** A file that loads what users name must be loaded by Node itself; cosmiconfig must not load anything. */
function mayCompile(file) {
  return file.endsWith('cosmiconfig.cjs') || !/\bimport\(/.test(readFileSync(file, 'latin1'));
}

warmUp(JSON.parse(process.argv[2]));
