// The starts that are measured, over drafts made for them: {name, the arguments of Node of each}. Of several, the
// middle one counts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typicalPosts } from '../drafts.mjs';
import { command, folder, instructions } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function starts() {
  writeFileSync(join(folder, 'plain.txt'), 'Come and meet the team at Dalston Library on Tuesday at 6pm.\n');
  writeFileSync(join(folder, 'rich.txt'), 'Come and meet the team on Tuesday 🎉 https://www.example.org.uk/meet #KeepSafe\n');
  mkdirSync(join(folder, 'configured'));
  writeFileSync(join(folder, 'configured/.chscbrc'), '{"platforms": ["x"], "rules": {"long-sentence": {"max": 20}}}\n');
  // None of those that the build was made to start fast on: from halfway, three of fifteen would be.
  const posts = typicalPosts(root, 15, 0.3).map((text, i) => {
    writeFileSync(join(folder, `post${i}.txt`), `${text}\n`);
    return [command, `post${i}.txt`];
  });
  return [
    ['one draft, plain', [[command, 'plain.txt']]],
    ['one draft with link, tag and emoji', [[command, 'rich.txt']]],
    ['one draft with a JSON config', [[command, '--config', 'configured/.chscbrc', 'plain.txt']]],
    ['official posts, the middle of fifteen', posts],
    ['--version', [[command, '--version']]],
    ['--help', [[command, '--help']]],
  ];
}

/** What a start costs, by `cost` of the arguments of Node. */
export function costOf(all, cost = instructions) {
  const sorted = all.map((args) => cost(args, all.length > 1 ? 1 : undefined)).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
