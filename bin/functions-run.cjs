// Prints, as JSON, where the functions of a chunk start, and which of them each of several command lines ran, in a
// bundle loaded anew; what runs while the chunk is loaded does not count. A step of the build, see later.mjs.
const { readFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { join } = require('node:path');

const [dir, chunk, runs] = process.argv.slice(2);
const folder = join(process.cwd(), dir);
const file = join(folder, chunk);
/** Constants that are made on first use, see lazy-constants.mjs. */
const made = new Set(
  Array.from(readFileSync(file, 'utf8').matchAll(/^const ([\w$]+) = \(\) => \(?made_[\w$]+ \?\?= /gm), ([, name]) => name),
);
const session = new Session();
session.connect();
const post = (method, params) =>
  new Promise((resolve, reject) => session.post(method, params, (error, done) => (error ? reject(error) : resolve(done))));

async function report() {
  await post('Profiler.enable');
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const ran = [];
  let all = [];
  for (const { cwd, argv } of JSON.parse(runs)) {
    for (const path of Object.keys(require.cache)) if (path.startsWith(folder)) delete require.cache[path];
    const { main } = require(join(folder, 'cli.cjs'));
    require(file);
    process.chdir(cwd);
    // Taking it once starts the counts anew.
    const loaded = functionsIn(await post('Profiler.takePreciseCoverage'));
    await main(argv);
    const then = functionsIn(await post('Profiler.takePreciseCoverage'));
    const hasRun = ({ count }) => count > 0;
    all = starts(loaded);
    // A function with a name that ran meanwhile makes what stands at the top of other modules.
    ran.push(starts([...loaded.filter((one) => hasRun(one) && one.name !== '' && !made.has(one.name)), ...then.filter(hasRun)]));
  }
  return { all, ran };
}

const starts = (functions) => functions.map(({ start }) => start);

/** Of the chunk as it was loaded last. */
function functionsIn({ result }) {
  const ours = result.filter(({ url }) => url === file || url === `file://${file}`);
  const last = ours.sort((a, b) => a.scriptId - b.scriptId).at(-1);
  return last
    ? last.functions.map(({ functionName, ranges: [{ startOffset, count }] }) => ({ name: functionName, start: startOffset, count }))
    : [];
}

report().then((found) => process.stdout.write(`\n${JSON.stringify(found)}`));
