// What the command is run on while it is built, and some of it where starts are measured.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the built command runs in while it is built: what a start does must not hang on who builds. */
export const plainEnv = { ...process.env, CI: '', NO_COLOR: '1' };

/** A folder with what the built command is run on while it is built; whoever is done removes it. */
export function writeDrafts(root) {
  const folder = mkdtempSync(join(tmpdir(), 'chscb-build-'));
  writeFileSync(join(folder, 'plain.txt'), 'Come and meet the team at the library on Friday at 6pm.');
  writeFileSync(join(folder, 'rich.txt'), 'Join us on Friday 🎉 https://www.example.org.uk/meet #KeepSafe @example.');
  mkdirSync(join(folder, 'typical'));
  typicalPosts(root, 24).forEach((text, i) => {
    writeFileSync(join(folder, `typical/${i}.txt`), text);
  });
  mkdirSync(join(folder, 'configured'));
  writeFileSync(join(folder, 'configured/.chscbrc.json'), '{"platforms": ["x"], "rules": {"long-sentence": {"max": 20}}}');
  writeStyle(join(folder, 'styled'));
  // What JSON that is not plain asks for as well, see src/config/plain-json.ts.
  mkdirSync(join(folder, 'yaml'));
  writeFileSync(join(folder, 'yaml/.chscbrc.yaml'), 'platforms: [x]\nrules: { long-sentence: { max: 20 } }\n');
  return folder;
}

/** So many of our plain official posts, of every kind. `from`: between nought and one, for others than those at 0. */
export function typicalPosts(root, count, from = 0) {
  const folder = join(root, 'fixtures/clean');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
  return Array.from({ length: count }, (_, i) => JSON.parse(lines[Math.floor(((i + from) * lines.length) / count)]).text);
}

/** A project with a Vale style of the commonest kinds. */
function writeStyle(folder) {
  const rules = {
    Words: "extends: existence\nmessage: No '%s'.\nignorecase: true\ntokens:\n  - meet(?:ing)?\n  - come and\nexceptions:\n  - a team\n",
    Swaps: "extends: substitution\nmessage: Say '%s', not '%s'.\naction:\n  name: replace\nswap:\n  team: people\n  '[Ll]unch': dinner\n",
    Length: 'extends: occurrence\nmessage: Long.\nscope: sentence\nmax: 4\ntoken: \\w+\n',
  };
  mkdirSync(join(folder, 'styles/House'), { recursive: true });
  for (const [name, text] of Object.entries(rules)) writeFileSync(join(folder, `styles/House/${name}.yml`), text);
  writeFileSync(join(folder, '.chscbrc.json'), '{"extends": ["vale:styles"]}');
}
