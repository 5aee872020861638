// `npm run bench`: what a check costs, as ratios and rates. Cold starts are counted in instructions
// by valgrind where it is installed, else in CPU time; NODE_EXTRA_CA_CERTS would double Node 20's
// own start, so it is unset.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { posts } from './posts.mjs';

const command = fileURLToPath(new URL('../chscb.js', import.meta.url));
const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chscb-bench-'));
const env = { ...process.env, NO_COLOR: '1', CI: '' };
delete env.NODE_EXTRA_CA_CERTS;

const hasValgrind = spawnSync('valgrind', ['--version']).status === 0;

/** Millions of instructions of one start, the least of three. */
function instructions(args) {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const { stderr } = spawnSync(
      'valgrind',
      ['--tool=callgrind', `--callgrind-out-file=${join(folder, 'callgrind')}`, process.execPath, ...args],
      {
        env,
        cwd: folder,
      },
    );
    least = Math.min(least, Number(/Collected : (\d+)/.exec(String(stderr))?.[1]) / 1e6);
  }
  return least;
}

/** Seconds of CPU and peak MB of a run whose report goes to a file. */
function measure(args) {
  const out = openSync(join(folder, 'out'), 'w');
  const { output, status } = spawnSync(process.execPath, ['--require', usage, ...args], {
    env,
    cwd: folder,
    stdio: ['ignore', out, 'pipe', 'pipe'],
  });
  closeSync(out);
  if (status === 2 || status === null) throw new Error(String(output[2]));
  return JSON.parse(String(output[3]));
}

function cold() {
  writeFileSync(join(folder, 'plain.txt'), 'Come and meet the team at Dalston Library on Tuesday at 6pm.\n');
  writeFileSync(join(folder, 'rich.txt'), 'Come and meet the team on Tuesday 🎉 https://www.example.org.uk/meet #KeepSafe\n');
  mkdirSync(join(folder, 'configured'));
  writeFileSync(join(folder, 'configured/.chscbrc'), '{"platforms": ["x"], "rules": {"long-sentence": {"max": 20}}}\n');
  const runs = [
    ['one draft, plain', [command, 'plain.txt']],
    ['one draft with link, tag and emoji', [command, 'rich.txt']],
    ['one draft with a JSON config', [command, '--config', 'configured/.chscbrc', 'plain.txt']],
    ['--version', [command, '--version']],
    ['--help', [command, '--help']],
  ];
  const cost = hasValgrind ? instructions : (args) => measure(args).cpu;
  const floor = cost(['-e', '0']);
  console.log(`cold start, times "node -e 0" (${floor.toFixed(hasValgrind ? 0 : 3)} ${hasValgrind ? 'million instructions' : 's CPU'})`);
  for (const [name, args] of runs) console.log(`  ${name.padEnd(40)} ${(cost(args) / floor).toFixed(2)} x`);
}

function written(file, count, toLine, header = '') {
  const lines = [];
  const fd = openSync(join(folder, file), 'w');
  writeFileSync(fd, header);
  let n = 0;
  for (const text of posts(count)) {
    lines.push(toLine(text, n++));
    if (lines.length === 10_000) writeFileSync(fd, `${lines.splice(0).join('\n')}\n`);
  }
  if (lines.length > 0) writeFileSync(fd, `${lines.join('\n')}\n`);
  closeSync(fd);
  return file;
}

const jsonl = (count) => written(`${count}.jsonl`, count, (text) => JSON.stringify({ text }));

/** A schedule: a post every seven hours. */
function csv(count) {
  const start = Date.UTC(2027, 0, 1);
  const row = (text, n) => {
    const at = new Date(start + n * 7 * 3_600_000).toISOString();
    return `${at.slice(0, 10)},${at.slice(11, 16)},x,"${text.replaceAll('"', '""')}",`;
  };
  return written(`${count}.csv`, count, row, 'Date,Time,Platforms,Text,Alt text\n');
}

function warm() {
  const empty = measure(['-e', '0']);
  for (const count of [10_000, 100_000]) {
    const { cpu, rss } = measure([command, '--format', 'jsonl', jsonl(count)]);
    const rate = Math.round(count / (cpu - empty.cpu));
    console.log(
      `  ${`${count.toLocaleString('en-GB')} drafts as JSONL`.padEnd(40)} ${rate.toLocaleString('en-GB')} drafts a second and core, ${rss.toFixed(0)} MB`,
    );
  }
  mkdirSync(join(folder, 'files'));
  let n = 0;
  for (const text of posts(10_000)) writeFileSync(join(folder, 'files', `${String(n++).padStart(5, '0')}.txt`), text);
  const line = (name, { cpu, wall, rss }) =>
    console.log(`  ${name.padEnd(40)} ${cpu.toFixed(2)} s CPU in ${wall.toFixed(2)} s, ${rss.toFixed(0)} MB`);
  line('10,000 files of one post', measure([command, 'files']));
  line('the same, filling a cache', measure([command, 'files', '--cache']));
  line('the same, with that cache', measure([command, 'files', '--cache']));
}

/** Long: a million drafts as a stream and as a schedule, with one thread of ours and with two. */
function million() {
  const count = 1_000_000;
  for (const file of [jsonl(count), csv(count)]) {
    const [one, two] = ['1', '2'].map((jobs) => measure([command, '--format', 'jsonl', '--jobs', jobs, file]));
    for (const [jobs, { cpu, wall, rss }] of [
      [1, one],
      [2, two],
    ])
      console.log(
        `  ${file.padEnd(16)} ${jobs} ${jobs === 1 ? 'job ' : 'jobs'} ${cpu.toFixed(0)} s CPU in ${wall.toFixed(0)} s, ${rss.toFixed(0)} MB`,
      );
    console.log(`  ${file.padEnd(16)} ${(one.wall / two.wall).toFixed(2)} times as fast with two`);
  }
}

try {
  cold();
  console.log('many drafts, recommended rules, findings printed');
  warm();
  if (process.argv.includes('--million')) million();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
