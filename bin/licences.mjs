import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packageOf = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** Gathers the packages that a bundle takes in, whose licences ask to be named wherever they go; `others` are read in other ways. */
export function licences(others) {
  const homes = new Map(others.map((name) => [name, `node_modules/${name}`]));
  return {
    plugin: {
      name: 'licences',
      moduleParsed({ id }) {
        const [, home, name] = packageOf.exec(id.replaceAll('\\', '/')) ?? [];
        if (home) homes.set(name, home);
      },
    },
    /** One file with the licence of each, by name. */
    write(file) {
      const parts = [...homes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, home]) => `${title(name, home)}\n\n${textIn(home)}\n`);
      writeFileSync(file, `chscb holds code of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`);
    },
  };
}

function title(name, home) {
  const { version, license, author } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : author?.name;
  return [`${name} ${version}`, license ?? 'see below', ...(by ? [by] : [])].join(', ');
}

function textIn(home) {
  const file = readdirSync(home).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(home, file), 'utf8').trim() : 'The package brings no text of its licence.';
}
