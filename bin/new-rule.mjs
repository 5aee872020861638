// npm run new-rule -- think/thing: starts a rule file with its examples, and registers it.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const shelves = ['write', 'read', 'think'];
const [stage, id] = (process.argv[2] ?? '').split('/');

if (!shelves.includes(stage) || !/^[a-z]+(?:-[a-z]+)*$/.test(id ?? ''))
  stop(`Name the shelf and the rule: npm run new-rule -- think/thing\nShelves: ${shelves.join(', ')}`);
const taken = shelves.map((shelf) => `rules/${shelf}/${id}.ts`).find((file) => existsSync(file));
if (taken) stop(`${taken} is already there.`);

const file = `rules/${stage}/${id}.ts`;
const message =
  stage === 'think' ? 'Does “{match}” belong here?' : stage === 'read' ? 'A reader may stumble over “{match}”.' : '“{match}” stands here.';
writeFileSync(
  file,
  `import { defineRule, words } from '../../src/rule/index.js';

export default defineRule({
  id: '${id}',
  stage: '${stage}',
  severity: 'note',
  summary: 'what this finds, in a few words',
  why: 'Why it matters to whoever reads the post, in a sentence or two.',
  policy: '4.1',
  source: 'where this is known from',
  options: {
    words: words('The words to look for.', ['thing']),
  },
  messages: {
    found: '${message}',
  },
  examples: [
    { text: 'This is the thing.', finds: ['thing'] },
    { text: 'This is something else.', finds: [] },
  ],
  *check(draft, options) {
    for (const word of draft.words) {
      if (!options.words.includes(word.lower)) continue;
      yield { span: [word.start, word.end], message: 'found', data: { match: draft.text.slice(word.start, word.end) } };
    }
  },
});
`,
);
process.stdout.write(`Wrote ${file}. Now what is made from the rules, which takes a minute.\n`);
// First the list of rules, for what is made from the rules in it.
run('npx', 'vitest', 'run', '--config', 'test/vitest.config.mts', 'test/generated.test.ts', '-u');
run('npm', 'run', 'generate');
process.stdout.write(`Its examples are its tests: npx vitest run --config test/vitest.config.mts test/rules.test.ts -t ${id}\n`);

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) stop(`${stdout}${stderr}\n“${[command, ...args].join(' ')}” failed, as shown above; ${file} is there.`);
}

function stop(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
