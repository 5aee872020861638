// `npm run bench`: what a check costs, as ratios and rates, beside Node itself and the tools people use today.
// `--million` adds a long run, with one job and with two; `--no-peers` leaves the others out.
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, folder, hasValgrind, instructions, measure } from './measure.mjs';
import { installPeers } from './peers.mjs';
import { posts } from './posts.mjs';
import { costOf, starts } from './starts.mjs';

const peers = process.argv.includes('--no-peers') ? [] : installPeers();

function cold() {
  const cost = hasValgrind ? instructions : (args) => measure(args).cpu;
  const floor = cost(['-e', '0']);
  console.log(`cold start, times "node -e 0" (${floor.toFixed(hasValgrind ? 0 : 3)} ${hasValgrind ? 'million instructions' : 's CPU'})`);
  const runs = [...starts(), ...peers.map(({ name, args }) => [`${name}, plain`, [[...args, 'plain.txt']]])];
  for (const [name, all] of runs) console.log(`  ${name.padEnd(40)} ${(costOf(all, cost) / floor).toFixed(2)} x`);
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

/** A thousand files: what takes others minutes with ten thousand. */
function others() {
  mkdirSync(join(folder, 'few'));
  let n = 0;
  const files = [...posts(1_000)].map((text) => {
    const file = join('few', `${String(n++).padStart(5, '0')}.txt`);
    writeFileSync(join(folder, file), text);
    return file;
  });
  const own = measure([command, ...files]).cpu;
  console.log(`  ${'1,000 files of one post'.padEnd(40)} ${own.toFixed(2)} s CPU`);
  for (const { name, args } of peers)
    console.log(`  ${`the same, ${name}`.padEnd(40)} ${(measure([...args, ...files]).cpu / own).toFixed(1)} times that`);
}

try {
  cold();
  console.log('many drafts, recommended rules, findings printed');
  warm();
  others();
  if (process.argv.includes('--million')) million();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
