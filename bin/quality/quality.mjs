// `npm run quality`: precision, recall and F1 of each rule, and the share of posts that it flags, over
// every set we hold; exit 1 where a figure is worse than fixtures/quality/baseline.json says.
//   -- --update         writes the baseline
//   -- --misses [rule]  lists what was missed or wrong, posts that are to stay unread excepted
//   -- --posts <file>   measures any JSONL of {text, expect?, quiet?} instead
//   -- --peers          what write-good, alex and Harper say of the unseen posts, beside chscb
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measurePairs, measureSet, ofLength, rates } from './measure.mjs';
import { pairs, readCases, sets } from './sets.mjs';

const baselineFile = fileURLToPath(new URL('../../fixtures/quality/baseline.json', import.meta.url));

const { values, positionals } = parseArgs({
  options: {
    update: { type: 'boolean' },
    misses: { type: 'boolean' },
    posts: { type: 'string', multiple: true },
    peers: { type: 'boolean' },
  },
  allowPositionals: true,
});

const print = (line = '') => process.stdout.write(`${line}\n`);
const rate = (value) => value.toFixed(3).padStart(9);
const share = (part, whole) => Math.round((part / Math.max(1, whole)) * 1e5) / 1e5;

/** name -> figure: precision and recall must not drop, shares must not grow. */
const figures = {};

function printSet(name, { posts, loud, findings, flagged, scores, misses }) {
  print(
    `\n${name}: ${posts} posts, ${(share(loud, posts) * 100).toFixed(2)} % with a warning or error, ${share(findings, posts).toFixed(3)} findings a post (length aside)`,
  );
  const plain = sets[name]?.plain;
  if (plain) {
    figures[`${name} | all | loud`] = share(loud, posts);
    figures[`${name} | all | findings`] = share(findings, posts);
  }
  const rules = [...new Set([...flagged.keys(), ...scores.keys()])].sort();
  if (rules.length > 0) print(`  ${'rule'.padEnd(20)}  flagged  precision  recall      F1   hits misses  wrong`);
  for (const rule of rules) {
    const part = share(flagged.get(rule) ?? 0, posts);
    const line = `  ${rule.padEnd(20)} ${`${(part * 100).toFixed(2)} %`.padStart(8)}`;
    const score = scores.get(rule);
    if (!score) {
      print(line);
      if (plain && !ofLength.has(rule)) figures[`${name} | ${rule} | flagged`] = part;
      continue;
    }
    const { precision, recall, f1 } = rates(score);
    print(
      `${line}  ${rate(precision)}${rate(recall)}${rate(f1)} ${[score.hit, score.miss, score.wrong].map((n) => String(n).padStart(6)).join(' ')}`,
    );
    figures[`${name} | ${rule} | precision`] = Number(precision.toFixed(4));
    figures[`${name} | ${rule} | recall`] = Number(recall.toFixed(4));
  }
  // Some posts are to stay unread: see fixtures/unseen/README.md.
  if (!values.misses || sets[name]?.unread) return;
  for (const { id, rule, what, excerpt, text } of misses) {
    if (positionals.length === 0 || positionals.includes(rule))
      print(`    ${rule} ${what} ${id} [${excerpt}] ${text.replaceAll('\n', ' ⏎ ')}`);
  }
}

/** What got worse since the baseline, one line each. */
function worse(baseline) {
  return Object.entries(figures).flatMap(([name, now]) => {
    const before = baseline[name] ?? (/(?:precision|recall)$/.test(name) ? undefined : 0);
    if (before === undefined) return [];
    const dropped = /(?:precision|recall)$/.test(name) ? now < before : now > before;
    return dropped ? [`${name}: ${before} before, ${now} now`] : [];
  });
}

if (values.peers) {
  await (await import('./peers.mjs')).comparePeers(print);
} else if (values.posts) {
  for (const file of values.posts) printSet(file, await measureSet(readCases(file)));
} else {
  for (const [name, { cases }] of Object.entries(sets)) printSet(name, await measureSet(cases()));
  const { precision, recall, f1 } = rates(measurePairs(pairs()));
  print(`\npairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
  figures['pairs | expansions | precision'] = Number(precision.toFixed(4));
  figures['pairs | expansions | recall'] = Number(recall.toFixed(4));
  if (values.update) {
    writeFileSync(baselineFile, `${JSON.stringify(figures, null, 2)}\n`);
    print('\nThe baseline is written.');
  } else {
    const dropped = worse(JSON.parse(readFileSync(baselineFile, 'utf8')));
    if (dropped.length > 0) {
      print(`\nWorse than the baseline:\n  ${dropped.join('\n  ')}`);
      process.exitCode = 1;
    } else print('\nNo figure is worse than the baseline.');
  }
}
