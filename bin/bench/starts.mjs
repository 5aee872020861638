// The starts that are measured: {name, arguments of Node}, over drafts made for them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, folder } from './measure.mjs';

export function starts() {
  writeFileSync(join(folder, 'plain.txt'), 'Come and meet the team at Dalston Library on Tuesday at 6pm.\n');
  writeFileSync(join(folder, 'rich.txt'), 'Come and meet the team on Tuesday 🎉 https://www.example.org.uk/meet #KeepSafe\n');
  mkdirSync(join(folder, 'configured'));
  writeFileSync(join(folder, 'configured/.chscbrc'), '{"platforms": ["x"], "rules": {"long-sentence": {"max": 20}}}\n');
  return [
    ['one draft, plain', [command, 'plain.txt']],
    ['one draft with link, tag and emoji', [command, 'rich.txt']],
    ['one draft with a JSON config', [command, '--config', 'configured/.chscbrc', 'plain.txt']],
    ['--version', [command, '--version']],
    ['--help', [command, '--help']],
  ];
}
