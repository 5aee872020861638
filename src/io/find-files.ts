import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { draftExtensions, isAboutFolder, isDraftFile, isOfficeFile } from '../drafts/formats.js';
import type { Trouble } from '../types.js';
import { configNames, configsBetween } from './find-config.js';
import { isLink, missing, readTrouble } from './inputs.js';
import { liesIn, projectRoot, shownPath } from './project.js';
import { isLeftBehind } from './temporary.js';

export interface Found {
  readonly files: readonly string[];
  /** Those of the files that lie in a folder that was named, and the folder. */
  readonly walked: ReadonlyMap<string, string>;
  /** Those that were named themselves. */
  readonly named: ReadonlySet<string>;
  /** Documents of office programs that lie in a folder that was named. */
  readonly office: ReadonlySet<string>;
  /** Links that lie in a folder that was named, and lead to a folder or out of the project. */
  readonly links: ReadonlySet<string>;
  /** Configs that lie in folders that were looked through, or above what was named, one of each folder. */
  readonly configs: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Paths that led to no draft. */
  readonly unmatched: readonly Trouble[];
}

const globSign = /[*?[\]{}!]/;
const slashes = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** `.chscbignore` in the working folder, in the syntax of .gitignore. */
export async function ignoring(): Promise<(path: string) => boolean> {
  if (!existsSync('.chscbignore')) return () => false;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(readFileSync('.chscbignore', 'utf8'));
  return (path) => {
    const own = slashes(isAbsolute(path) ? relative(process.cwd(), path) : path).replace(/^\.\//, '');
    return own !== '' && !own.startsWith('..') && rules.ignores(own);
  };
}

/** What the user named -> files, in the order named; folders by name. Each file once, as it was named first. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files = new FileSet();
  const walked = new Map<string, string>();
  const own = new Set<string>();
  const office = new Set<string>();
  const links = new Set<string>();
  const configs: string[] = [];
  const troubles: Trouble[] = [];
  const unmatched: Trouble[] = [];
  const isIgnored = await ignoring();
  for (const path of paths) {
    if (isLeftBehind(path) && existsSync(path)) troubles.push(leftBehind(path));
    else if (existsSync(path) || isLink(path)) named(path, { files, walked, own, office, links, configs }, troubles, unmatched, isIgnored);
    else if (globSign.test(path)) await matching(path, { files, links }, unmatched, isIgnored);
    else unmatched.push(missing(path));
  }
  const above = configsAbove([...paths, ...files.paths().filter((file) => !walked.has(file))], isIgnored);
  const told = new Set([...configs.map((config) => shownPath(resolve(config))), ...above]);
  return { files: files.paths(), walked, named: own, office, links, configs: [...told], troubles, unmatched };
}

const leftBehind = (path: string): Trouble => ({
  path,
  message:
    'is not a draft but a temporary file: a command that was stopped while writing left it behind; the file it was to replace is unchanged',
  hint: 'Delete it.',
});

type Ignored = (path: string) => boolean;

/** Files under the names that they were first met by: `a.md` and `./a.md` are one. */
class FileSet {
  readonly #byPlace = new Map<string, string>();

  /** What the file is called from now on. */
  add(path: string): string {
    const place = resolve(path);
    const known = this.#byPlace.get(place);
    if (known === undefined) this.#byPlace.set(place, path);
    return known ?? path;
  }

  paths(): string[] {
    return [...this.#byPlace.values()];
  }
}

/** Configs above what is named that do not hold, see `configsBetween`; a glob names nothing by itself. */
export function configsAbove(named: readonly string[], isIgnored: Ignored): string[] {
  return configsBetween(named.filter((path) => existsSync(path))).filter((config) => !isIgnored(config));
}

interface Sets {
  readonly files: FileSet;
  readonly walked: Map<string, string>;
  readonly own: Set<string>;
  readonly office: Set<string>;
  readonly links: Set<string>;
  readonly configs: string[];
}

function named(path: string, sets: Sets, troubles: Trouble[], unmatched: Trouble[], isIgnored: Ignored): void {
  const { files, walked, own: ownFiles, office, links, configs } = sets;
  try {
    if (!statSync(path).isDirectory()) {
      ownFiles.add(files.add(path));
      return;
    }
  } catch (error) {
    troubles.push(readTrouble(path, error));
    return;
  }
  const own = new Set<string>();
  const faults = troubles.length;
  let ignored = 0;
  const counted: Ignored = (one) => isIgnored(one) && ++ignored > 0;
  walk(path, { files: own, office, links, configs, troubles, isIgnored: counted, seen: new Set() });
  for (const file of own) {
    const known = files.add(file);
    if (!walked.has(known)) walked.set(known, path);
  }
  if (own.size === 0 && troubles.length === faults) {
    const kinds = { path, message: 'holds no drafts', hint: `Drafts are ${draftExtensions()} files.` };
    unmatched.push(ignored > 0 ? { path, message: `holds no drafts but ${leftOutByUs}`, hint: nameIt } : kinds);
  }
}

const leftOutByUs = 'what .chscbignore leaves out';
const nameIt = 'Name a file itself to check it.';

interface Gathered {
  readonly files: Set<string>;
  readonly office: Set<string>;
  readonly links: Set<string>;
  readonly configs: string[];
  readonly troubles: Trouble[];
  readonly isIgnored: Ignored;
  readonly seen: Set<string>;
}

/** Depth first, by name in code point order. */
function walk(folder: string, gathered: Gathered): void {
  const { files, office, links, configs, troubles, isIgnored, seen } = gathered;
  let entries: Dirent[];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    troubles.push(readTrouble(folder, error));
    return;
  }
  const config = entries.find(({ name }) => isConfigName(name));
  if (config && !isIgnored(join(folder, config.name))) configs.push(join(folder, config.name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isIgnored(`${path}/`)) walk(path, gathered);
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      const isElsewhere = entry.isSymbolicLink() && leadsElsewhere(path);
      const set = isElsewhere ? links : isDraftFile(entry.name) ? files : isOfficeFile(entry.name) ? office : undefined;
      if (set && !isIgnored(path)) set.add(path);
    }
  }
}

/** To a folder, which may hold the link, or to a draft out of the project: somebody else's checkout has nothing to read there. */
function leadsElsewhere(link: string): boolean {
  try {
    const to = realpathSync(link);
    return isFolder(to) || (isDraftFile(link) && !liesIn(to, projectRoot(realpathSync(dirname(link)))));
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const isConfigName = (name: string) => name.startsWith('.') && (configNames as readonly string[]).includes(name);

/** A link to a file as a file, which tinyglobby sees only where it follows links, and those to folders too. */
function readLinks(folder: string, options: { withFileTypes: true }): Dirent[] {
  return readdirSync(folder, options).map((entry) => {
    if (!entry.isSymbolicLink() || isFolder(join(folder, entry.name))) return entry;
    return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
  });
}

async function matching(
  pattern: string,
  { files, links }: Pick<Sets, 'files' | 'links'>,
  unmatched: Trouble[],
  isIgnored: Ignored,
): Promise<void> {
  const { globSync } = await import('tinyglobby');
  const fs = { readdirSync: readLinks as typeof readdirSync };
  const found = globSync(slashes(pattern), { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false, fs }).sort();
  // “*.md” means the posts; “READ*” means what it says.
  const isNamed = /(?:^|\/)[a-z][^/]*$/i.test(slashes(pattern));
  const isMeant = (path: string) => isNamed || !isAboutFolder(path);
  const meant = found.filter((path) => !isIgnored(path) && isMeant(path) && !isLeftBehind(path));
  const away = new Set(meant.filter((path) => isLink(path) && leadsElsewhere(path)));
  for (const path of meant) (away.has(path) ? links : files).add(path);
  if (found.length === 0) unmatched.push({ path: pattern, message: 'matches no file' });
  else if (away.size === meant.length) {
    const unmeant = found.some(isIgnored) ? leftOutByUs : 'README files and the like, which are not drafts';
    const what = away.size > 0 ? 'links out of the project' : unmeant;
    unmatched.push({ path: pattern, message: `matches nothing but ${what}`, hint: nameIt });
  }
}
