/**
 * Finds and reads config files. A config comes from the checkout that is being checked, perhaps from
 * a stranger's pull request: it is data, and nothing of the checkout is ever run.
 */
import { existsSync, lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ConfigText, ParsedConfig } from '../config/parse.js';
import { decode } from '../drafts/decode.js';
import type { Trouble } from '../types.js';
import { readTrouble } from './inputs.js';

export const configNames = ['.chscbrc', '.chscbrc.json', '.chscbrc.yaml', '.chscbrc.yml'] as const;
const codeNames = ['.chscbrc.js', '.chscbrc.cjs', '.chscbrc.mjs', '.chscbrc.ts', 'chscb.config.js', 'chscb.config.mjs', 'chscb.config.ts'];
const mostBytes = 1024 * 1024;

/** As people write a path: from the working folder where it lies below, with slashes. */
export function shownPath(file: string): string {
  const inside = relative(process.cwd(), file);
  return (inside.startsWith('..') || isAbsolute(inside) ? file : inside).split(sep).join('/');
}

/** The folders to look in: this one and those above, up to the repository, the home folder or the root. */
function* foldersUp(from: string): Generator<string> {
  // What os.homedir() asks first; a start need not load node:os for it.
  const home = (process.platform !== 'win32' && process.env.HOME) || process.getBuiltinModule('node:os').homedir();
  for (let folder = from; ; folder = dirname(folder)) {
    yield folder;
    if (folder === home || folder === dirname(folder) || existsSync(join(folder, '.git'))) return;
  }
}

/** What has this name, also a link that leads nowhere; undefined where nothing has, or nobody may look. */
export function namedThere(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

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
    const from = lies === here || lies.startsWith(inside(here)) ? lies : realFolder(lies);
    for (const folder of foldersUp(from)) {
      if (seen.has(folder) || inside(here).startsWith(inside(folder))) break;
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
        message: `${names[1] === 'package.json' ? 'its key “chscb” ' : ''}stands beside ${names[0]}; only one of them can hold`,
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

/** The folder that `extends` may not leave: the repository, else the package, else the config's own. */
export function projectRoot(folder: string): string {
  let nearestPackage: string | undefined;
  for (const above of foldersUp(folder)) {
    if (existsSync(join(above, '.git'))) return above;
    if (nearestPackage === undefined && existsSync(join(above, 'package.json'))) nearestPackage = above;
  }
  return nearestPackage ?? folder;
}

const notThere = 'does not exist beside this config; a file is written “./team.yaml” or “../shared/team.yaml”';

/** Reads what a config extends: a file beside it, or the config of an installed package. Never outside the project. */
export function fetchExtended(target: string, from: ParsedConfig): ConfigText | string {
  if (/^[a-z][a-z+.-]+:/i.test(target)) return 'is not a file, a package or a preset; configs are not fetched from elsewhere';
  const beside = resolve(from.folder, target);
  const isPath = /^\.{1,2}\//.test(target) || isAbsolute(target) || (/\.(?:json|ya?ml)$/.test(target) && existsSync(beside));
  const file = isPath ? beside : packageConfig(target, from.folder);
  if (file === undefined) {
    // A package has no such name. What lies in the folder of one may end like a file, where its owner is named: @acme/team.yaml.
    if (/^~|\\|^[^@].*\.[a-z]{2,5}$/i.test(target))
      return existsSync(beside) ? 'is not a config; that is a file of YAML or JSON, such as “./team.yaml”' : notThere;
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
    return `is not installed. If it is a package: npm install ${name}; if it is a file, write “./${target}”`;
  }
  const root = realpathSync(projectRoot(from.folder));
  try {
    const real = realpathSync(file);
    if (real !== root && !real.startsWith(root + sep)) return 'lies outside the project';
  } catch {
    return 'does not exist';
  }
  const read = readConfig(file);
  return 'text' in read ? read : read.message;
}

/** The config of `node_modules/<name>`: a .chscbrc file, or the chscb key of its package.json. */
function packageConfig(name: string, from: string): string | undefined {
  for (const folder of foldersUp(from)) {
    const home = join(folder, 'node_modules', ...name.split('/'));
    if (name.split('/').includes('..') || !existsSync(home)) continue;
    if (/\.(?:json|ya?ml)$/.test(name)) return home;
    const file = configNames.map((one) => join(home, one)).find((one) => existsSync(one));
    return file ?? join(home, 'package.json');
  }
  return undefined;
}
