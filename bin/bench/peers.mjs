// The tools people use today, for `npm run bench`: installed outside the package, and left out with a
// word where they cannot be had.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binOf, install } from '../install.mjs';
import { folder } from './measure.mjs';

const packages = ['write-good@1', 'alex@11', 'textlint@15', 'textlint-rule-no-todo@2'];

/** {name, args}: how Node runs each peer, before the files. */
export function installPeers() {
  const prefix = join(folder, 'peers');
  if (!install(prefix, packages)) {
    console.log('  write-good, alex and textlint could not be installed and are left out');
    return [retext()];
  }
  return [
    { name: 'write-good', args: [binOf(prefix, 'write-good')] },
    { name: 'alex', args: [binOf(prefix, 'alex'), '--why'] },
    {
      name: 'textlint, one rule',
      args: [binOf(prefix, 'textlint'), '--rules-base-directory', join(prefix, 'node_modules'), '--rule', 'no-todo'],
    },
    retext(),
  ];
}

/** What a script of a few lines does with the packages that chscb uses itself. */
function retext() {
  const modules = Object.fromEntries(
    ['unified', 'retext-english', 'retext-readability', 'vfile'].map((name) => [name, import.meta.resolve(name)]),
  );
  const script = join(folder, 'retext.mjs');
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
import { unified } from '${modules.unified}';
import english from '${modules['retext-english']}';
import readability from '${modules['retext-readability']}';
import { VFile } from '${modules.vfile}';
const pipeline = unified().use(english).use(readability).use(function () { this.compiler = () => ''; });
for (const path of process.argv.slice(2)) {
  const file = new VFile({ path, value: readFileSync(path) });
  await pipeline.process(file);
  for (const message of file.messages) console.log(String(message));
}
`,
  );
  return { name: 'retext with retext-readability', args: [fileURLToPath(`file://${script}`)] };
}
