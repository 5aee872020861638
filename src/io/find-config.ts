/**
 * Finds and reads config files. A config comes from the checkout that is being checked, perhaps from
 * a stranger's pull request: it is data, and nothing of the checkout is ever run.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { ConfigText } from '../config/parse.js';
import { decode } from '../drafts/decode.js';
import type { Trouble } from '../types.js';
import { namedThere, readTrouble } from './inputs.js';
import { foldersUp, liesIn, shownPath } from './project.js';

export const configNames = ['.chscbrc', '.chscbrc.json', '.chscbrc.yaml', '.chscbrc.yml'] as const;
const codeNames = ['.chscbrc.js', '.chscbrc.cjs', '.chscbrc.mjs', '.chscbrc.ts', 'chscb.config.js', 'chscb.config.mjs', 'chscb.config.ts'];
const mostBytes = 1024 * 1024;

/** A link that leads nowhere was meant to hold. */
const isThere = (file: string) => namedThere(file) !== undefined;

/** Every start asks for some twenty names in each folder: join() would cost more than the questions. */
const inside = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep);

/** The names of the configs in a folder. */
function configsIn(folder: string): string[] {
  const within = inside(folder);
  const names: string[] = configNames.filter((name) => isThere(within + name));
  if (packageHolds(`${within}package.json`)) names.push('package.json');
  return names;
}

/**
 * Configs that lie above what is named and not above the working folder, as between the two: they do not hold, and
 * somebody may think they do.
 */
export function configsBetween(named: Iterable<string>): string[] {
  const here = process.cwd();
  const seen = new Set<string>();
  const configs: string[] = [];
  for (const path of named) {
    const lies = dirname(resolve(path));
    // What lies elsewhere may be here under another name.
    const from = liesIn(lies, here) ? lies : realFolder(lies);
    for (const folder of foldersUp(from)) {
      if (seen.has(folder) || liesIn(here, folder)) break;
      seen.add(folder);
      const [name] = configsIn(folder);
      if (name !== undefined) configs.push(shownPath(join(folder, name)));
    }
  }
  return configs;
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** A cheap look, before anything is loaded: the nearest folder that holds a config, and which. */
export function locateConfig(from: string): { folder: string; names: string[] } | Trouble | undefined {
  for (const folder of foldersUp(from)) {
    const names = configsIn(folder);
    const code = names.length === 0 ? codeNames.find((name) => existsSync(inside(folder) + name)) : undefined;
    if (code !== undefined) {
      return {
        path: shownPath(join(folder, code)),
        message: 'is a program; a config is data',
        hint: 'Write it as .chscbrc.yaml: chscb init',
      };
    }
    if (names.length > 1) {
      return {
        path: shownPath(join(folder, names[1] as string)),
        message: `${names[1] === 'package.json' ? 'its key “chscb” ' : ''}is beside ${names[0]}, and only one of them can apply`,
        hint: 'Remove one.',
      };
    }
    if (names.length === 1) return { folder, names };
  }
  return undefined;
}

/** What people call a config that is none: its name -> the one that counts. */
const nearNames: readonly (readonly [name: string, right: string])[] = [
  ...configNames.flatMap((right) => [[right.slice(1), right] as const, [`${right}.txt`, right] as const]),
  ['.chscbrc.jsonc', '.chscbrc.json, without comments'],
  ['.chscbrc.json5', '.chscbrc.json'],
  ['.chscbrc.toml', '.chscbrc.yaml, in YAML'],
  ['.chscb.yaml', '.chscbrc.yaml'],
  ['.chscb.yml', '.chscbrc.yml'],
  ['chscb.yaml', '.chscbrc.yaml'],
  ['chscb.yml', '.chscbrc.yml'],
];

/** Where there is no config: a file of this folder that was meant to be one. */
export function nearConfig(folder: string): Trouble | undefined {
  const within = inside(folder);
  const near = nearNames.find(([name]) => existsSync(within + name));
  return near && { path: near[0], message: 'is not read as a config, because of its name', hint: `Name it ${near[1]}.` };
}

/** Whether a package.json has a config of ours in it. */
export function packageHolds(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes('"chscb"') && Object.hasOwn(JSON.parse(text) as object, 'chscb');
  } catch {
    return false;
  }
}

/**
 * The nearest config, by cosmiconfig. Left alone, it runs `.config/config.cjs` of the working folder
 * while it is being made, follows `$import`, and loads scripts; so it is made while the working folder
 * is our own, knows only these names, and its loaders hand over the text without reading it.
 */
export async function findConfig(from = process.cwd()): Promise<ConfigText | Trouble | undefined> {
  const located = locateConfig(from);
  if (!located || 'message' in located) return located;
  const { cosmiconfigSync } = await import('cosmiconfig');
  const asText = (_: string, text: string) => ({ text });
  const never = (file: string) => {
    throw new Error(`${file} is a program; a config is data`);
  };
  const explorer = insideOwnFolder(() =>
    cosmiconfigSync('chscb', {
      searchPlaces: located.names,
      packageProp: [],
      cache: false,
      loaders: {
        noExt: asText,
        '.json': asText,
        '.yaml': asText,
        '.yml': asText,
        '.js': never,
        '.cjs': never,
        '.mjs': never,
        '.ts': never,
      },
    }),
  );
  const file = join(located.folder, located.names[0] as string);
  try {
    const tooLarge = checkFile(file);
    if (tooLarge !== undefined) return { path: shownPath(file), message: tooLarge };
    return readConfig(explorer.search(located.folder)?.filepath ?? file);
  } catch (error) {
    return readTrouble(shownPath(file), error);
  }
}

/** cosmiconfig reads its own settings from the working folder; ours has none. */
function insideOwnFolder<Value>(work: () => Value): Value {
  const before = process.cwd();
  process.chdir(import.meta.dirname);
  try {
    return work();
  } finally {
    process.chdir(before);
  }
}

function checkFile(file: string): string | undefined {
  const stats = statSync(file);
  if (!stats.isFile()) return 'is not a regular file';
  return stats.size > mostBytes ? 'is larger than 1 MiB, too large for a config' : undefined;
}

/** A config file that somebody named. */
export function readConfig(path: string): ConfigText | Trouble {
  const file = resolve(path);
  const shown = shownPath(file);
  try {
    const refused = checkFile(file);
    if (refused !== undefined) return { path: shown, message: refused };
    if (/^\.[cm]?[jt]sx?$/.test(extname(file)))
      return { path: shown, message: 'is a program; a config is data', hint: 'Write it as YAML or JSON.' };
    const decoded = decode(readFileSync(file));
    if ('trouble' in decoded) return { path: shown, ...decoded.trouble };
    const at = basename(file) === 'package.json' ? ['chscb'] : [];
    return { path: shown, file: realpathSync(file), folder: dirname(file), text: decoded.text, at };
  } catch (error) {
    return readTrouble(shown, error);
  }
}
