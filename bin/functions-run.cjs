// Prints, as JSON, where the functions of a chunk start and how often a command line ran each of them; what
// runs while the chunk is loaded does not count. A step of the build, see later.mjs.
const { Session } = require('node:inspector');
const { join } = require('node:path');

const [dir, chunk, run] = process.argv.slice(2);
const { cwd, argv } = JSON.parse(run);
const { main } = require(join(process.cwd(), dir, 'cli.cjs'));
const file = join(process.cwd(), dir, chunk);
const session = new Session();
session.connect();
const post = (method, params) =>
  new Promise((resolve, reject) => session.post(method, params, (error, done) => (error ? reject(error) : resolve(done))));

async function report() {
  await post('Profiler.enable');
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  require(file);
  process.chdir(cwd);
  // Taking it once starts the counts anew.
  const all = functionsIn(await post('Profiler.takePreciseCoverage'));
  await main(argv);
  const ran = functionsIn(await post('Profiler.takePreciseCoverage'));
  const starts = (functions) => functions.map(({ start }) => start);
  const hasRun = ({ count }) => count > 0;
  // A function with a name that ran meanwhile makes what stands at the top of other modules.
  return { all: starts(all), ran: starts([...all.filter((one) => hasRun(one) && one.name !== ''), ...ran.filter(hasRun)]) };
}

function functionsIn({ result }) {
  const ours = result.find(({ url }) => url === file || url === `file://${file}`);
  return ours
    ? ours.functions.map(({ functionName, ranges: [{ startOffset, count }] }) => ({ name: functionName, start: startOffset, count }))
    : [];
}

report().then((found) => process.stdout.write(`\n${JSON.stringify(found)}`));
