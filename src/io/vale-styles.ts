/** Reads Vale styles from the disk, as they are: one style, a folder of styles, or what a `.vale.ini` names. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readStyleFile } from '../config/style-file.js';
import type { Layer } from '../config/types.js';
import { layerOf, readValeIni, stylesOf, unknownNames, type ValeIni } from '../config/vale-ini.js';
import { BadPattern } from '../rule/vale/bad-pattern.js';
import { builtInStyle } from '../rule/vale/built-in.js';
import { patternFault } from '../rule/vale/finder.js';
import { loadLinear } from '../rule/vale/linear.js';
import { NeedleBook } from '../rule/vale/needles.js';
import { ignoredSpans } from '../rule/vale/spared.js';
import { styleRule } from '../rule/vale/style-rule.js';
import type { Surroundings } from '../rule/vale/types.js';
import type { Rule, Trouble } from '../types.js';
import { liesIn, projectRoot, shownPath } from './project.js';
import { filesIn, isFile, readerOf, readText, ruleFiles, textOr } from './vale-files.js';

export interface Styles {
  readonly rules: readonly Rule[];
  /** What a .vale.ini says of their levels. */
  readonly layer?: Layer;
  /** What is wrong with single rules; the others hold. */
  readonly faults: readonly Trouble[];
  /** What was left out on purpose. */
  readonly notices: readonly Trouble[];
}

const iniNames = ['.vale.ini', '_vale.ini', 'vale.ini', '.vale', '_vale'];
const mostFiles = 2_000;

/** What `extends: vale:<target>` means for a config in `folder`; a text says why it cannot be had. */
export async function loadStyles(target: string, folder: string): Promise<Styles | string> {
  const styles = readTarget(target, folder);
  await loadLinear();
  return styles;
}

function readTarget(target: string, folder: string): Styles | string {
  const path = resolve(folder, target);
  if (!existsSync(path)) return 'does not exist';
  const root = realpathSync(projectRoot(folder));
  const isInside = (file: string) => liesIn(realpathSync(file), root);
  if (!isInside(path)) return 'lies outside the project';
  const ini = statSync(path).isFile() ? path : iniFor(path);
  if (ini !== undefined) return fromIni(ini, isInside);
  const styles = isStyle(path) ? [path] : foldersIn(path).filter((one) => ruleFiles(one).length > 0);
  if (styles.length === 0) return 'holds no style: neither rule files (.yml), nor folders of them, nor a .vale.ini';
  const home = isStyle(path) ? dirname(path) : path;
  return readStyles(styles, { accepted: [], needles: new NeedleBook(true), read: readerOf(home, isInside) });
}

function iniFor(folder: string): string | undefined {
  const own = iniNames.map((name) => join(folder, name)).find((file) => isFile(file));
  if (own !== undefined) return own;
  // The folder of styles itself may be named, with the file beside it.
  const beside = iniNames.map((name) => join(dirname(folder), name)).find((file) => isFile(file));
  const read = beside === undefined ? undefined : readText(beside);
  if (beside === undefined || read === undefined || !('text' in read)) return undefined;
  const { stylesPath } = readValeIni('', '', read.text);
  return stylesPath !== undefined && resolve(dirname(beside), stylesPath) === folder ? beside : undefined;
}

function fromIni(file: string, isInside: (file: string) => boolean): Styles | string {
  const folder = dirname(file);
  const read = readText(file);
  if (!('text' in read)) return read.trouble;
  const ini = readValeIni(shownPath(file), folder.split(sep).join('/'), read.text);
  const stylesPath = resolve(folder, ini.stylesPath ?? 'styles');
  const faults: Trouble[] = [...ini.troubles];
  if (existsSync(stylesPath) && !isInside(stylesPath)) return `names the StylesPath “${ini.stylesPath}”, which lies outside the project`;
  const vocabulary = readVocabularies(ini, stylesPath, faults);
  const styles: string[] = [];
  for (const name of stylesOf(ini)) {
    const home = join(stylesPath, name);
    if (name === 'Vale') continue;
    if (/^[\w .+-]+$/.test(name) && existsSync(home) && isInside(home)) styles.push(home);
    else faults.push({ path: ini.path, message: `names the style “${name}”, which is not in ${shownPath(stylesPath)}` });
  }
  const around: Surroundings = {
    accepted: vocabulary.accepted,
    needles: new NeedleBook(true),
    read: readerOf(stylesPath, isInside),
    ignoreLists: ignoreLists(stylesPath, faults),
    ...ignoredBy(ini, faults),
  };
  const imported = readStyles(styles, around);
  const rules = [...builtIn(ini, vocabulary, around), ...imported.rules];
  const known = new Set([...rules.map(({ id }) => id), ...imported.left]);
  faults.push(...imported.faults, ...unknownNames(ini, known));
  return { rules, layer: layerOf(ini, rules), faults, notices: [...ini.notices, ...imported.notices] };
}

function ignoredBy(ini: ValeIni, faults: Trouble[]): Pick<Surroundings, 'ignored'> {
  if (ini.ignores.length === 0) return {};
  try {
    return { ignored: ignoredSpans(ini.ignores) };
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    faults.push({ path: ini.path, message: `BlockIgnores or TokenIgnores ${error.message}` });
    return {};
  }
}

interface Vocabulary {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
}

function readVocabularies(ini: ValeIni, stylesPath: string, faults: Trouble[]): Vocabulary {
  const folders = ini.vocabularies.flatMap((name) => {
    const homes = [join(stylesPath, 'config', 'vocabularies', name), join(stylesPath, 'Vocab', name)];
    const home = homes.find((folder) => existsSync(folder));
    if (home === undefined)
      faults.push({ path: ini.path, message: `names the vocabulary “${name}”, which is not in ${shownPath(stylesPath)}` });
    return home === undefined ? [] : [home];
  });
  const terms = (file: string) =>
    folders
      .map((folder) => join(folder, file))
      .filter((path) => isFile(path))
      .flatMap((path) => termsIn(path, faults));
  return { accepted: terms('accept.txt'), rejected: terms('reject.txt') };
}

/** A pattern a line; one that is none is told, and would otherwise spoil every rule. */
function termsIn(path: string, faults: Trouble[]): string[] {
  const lines = textOr(path, faults)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  return lines.filter((line, index) => {
    if (line === '' || line.startsWith('# ')) return false;
    const fault = patternFault(line);
    if (fault !== undefined) faults.push({ path: shownPath(path), place: { line: index + 1, column: 1 }, message: fault });
    return fault === undefined;
  });
}

function ignoreLists(stylesPath: string, faults: Trouble[]): string[] {
  const folder = join(stylesPath, 'config', 'ignore');
  return existsSync(folder) ? filesIn(folder).map((file) => textOr(join(folder, file), faults)) : [];
}

function builtIn(ini: ValeIni, { accepted, rejected }: Vocabulary, around: Surroundings): Rule[] {
  if (!stylesOf(ini).has('Vale')) return [];
  return builtInStyle(accepted, rejected).map((file) => styleRule(file, around).rule);
}

interface Imported extends Styles {
  /** Ids of rules that were not imported. */
  readonly left: readonly string[];
}

function readStyles(folders: readonly string[], around: Surroundings): Imported {
  const rules: Rule[] = [];
  const faults: Trouble[] = [];
  const notices: Trouble[] = [];
  const all: string[] = [];
  for (const folder of folders) {
    const style = basename(folder);
    const left = new Map<string, string[]>();
    const files = ruleFiles(folder);
    if (files.length > mostFiles)
      faults.push({ path: shownPath(folder), message: `has more than ${mostFiles} files; the rest is left out` });
    for (const file of files.slice(0, mostFiles)) {
      const path = shownPath(file);
      if (/\.yaml$/.test(file)) {
        faults.push({ path, message: 'is left out: rule files end in .yml' });
        continue;
      }
      // Folders below the style are part of the name.
      const name = relative(folder, file).slice(0, -'.yml'.length).replaceAll(sep, '.');
      all.push(`${style}/${name}`);
      const read = readText(file);
      if (!('text' in read)) {
        faults.push({ path, message: `is left out: it ${read.trouble}` });
        continue;
      }
      const reading = readStyleFile({ path, style, name, text: read.text }, around);
      if ('rule' in reading) {
        rules.push(reading.rule);
        notices.push(...reading.remarks);
      } else if ('trouble' in reading) faults.push(reading.trouble);
      else left.set(reading.left, [...(left.get(reading.left) ?? []), `${style}/${name}`]);
    }
    for (const [why, names] of left) notices.push({ path: shownPath(folder), message: `not imported: ${names.join(', ')}; ${why}` });
  }
  return { rules, faults, notices, left: all };
}

const isStyle = (folder: string) => filesIn(folder).some((file) => /\.ya?ml$/.test(file) && !file.startsWith('.'));
const foldersIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== 'config' && name !== 'node_modules' && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
