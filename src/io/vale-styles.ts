/** Reads Vale styles from the disk, as they are: one style, a folder of styles, or what a `.vale.ini` names. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { readStyleFile } from '../config/style-file.js';
import type { Layer } from '../config/types.js';
import { layerOf, readValeIni, stylesOf, type ValeIni } from '../config/vale-ini.js';
import { decode } from '../drafts/decode.js';
import { builtInStyle } from '../rule/vale/built-in.js';
import { loadLinear } from '../rule/vale/linear.js';
import { NeedleBook } from '../rule/vale/needles.js';
import { styleRule } from '../rule/vale/style-rule.js';
import type { Surroundings } from '../rule/vale/types.js';
import type { Rule, Trouble } from '../types.js';
import { projectRoot, shownPath } from './find-config.js';

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
const mostBytes = 1024 * 1024;
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
  const isInside = (file: string) => {
    const real = realpathSync(file);
    return real === root || real.startsWith(root + sep);
  };
  if (!isInside(path)) return 'lies outside the project';
  const ini = statSync(path).isFile() ? path : iniFor(path);
  if (ini !== undefined) return fromIni(ini, isInside);
  const styles = isStyle(path) ? [path] : foldersIn(path).filter(isStyle);
  if (styles.length === 0) return 'holds no style: neither rule files (.yml), nor folders of them, nor a .vale.ini';
  return readStyles(styles, { accepted: [], needles: new NeedleBook() });
}

function iniFor(folder: string): string | undefined {
  const own = iniNames.map((name) => join(folder, name)).find((file) => isFile(file));
  if (own !== undefined) return own;
  // The folder of styles itself may be named, with the file beside it.
  const beside = iniNames.map((name) => join(dirname(folder), name)).find((file) => isFile(file));
  const path = beside && readValeIni('', '', textOf(beside)).stylesPath;
  return path !== undefined && beside && resolve(dirname(beside), path) === folder ? beside : undefined;
}

function fromIni(file: string, isInside: (file: string) => boolean): Styles | string {
  const folder = dirname(file);
  const ini = readValeIni(shownPath(file), folder.split(sep).join('/'), textOf(file));
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
  const around: Surroundings = { accepted: vocabulary.accepted, needles: new NeedleBook() };
  const read = readStyles(styles, around);
  const rules = [...builtIn(ini, vocabulary, around), ...read.rules];
  return { rules, layer: layerOf(ini, rules), faults: [...faults, ...read.faults], notices: read.notices };
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
      .flatMap((path) => textOf(path).split(/\r\n|\r|\n/))
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('# '));
  return { accepted: terms('accept.txt'), rejected: terms('reject.txt') };
}

function builtIn(ini: ValeIni, { accepted, rejected }: Vocabulary, around: Surroundings): Rule[] {
  if (!stylesOf(ini).has('Vale')) return [];
  return builtInStyle(accepted, rejected).map((file) => styleRule(file, around));
}

function readStyles(folders: readonly string[], around: Surroundings): Styles {
  const rules: Rule[] = [];
  const faults: Trouble[] = [];
  const notices: Trouble[] = [];
  for (const folder of folders) {
    const left = new Map<string, string[]>();
    for (const file of filesIn(folder).slice(0, mostFiles)) {
      const path = shownPath(join(folder, file));
      if (/\.yaml$/.test(file)) faults.push({ path, message: 'is left out: rule files end in .yml' });
      if (!/\.yml$/.test(file)) continue;
      const name = basename(file, '.yml');
      const text = textOf(join(folder, file));
      const reading = readStyleFile({ path, style: basename(folder), name, text }, around);
      if ('rule' in reading) rules.push(reading.rule);
      else if ('trouble' in reading) faults.push(reading.trouble);
      else left.set(reading.left, [...(left.get(reading.left) ?? []), `${basename(folder)}/${name}`]);
    }
    for (const [why, names] of left) notices.push({ path: shownPath(folder), message: `not imported: ${names.join(', ')}; ${why}` });
  }
  return { rules, faults, notices };
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
const isStyle = (folder: string) => filesIn(folder).some((file) => /\.ya?ml$/.test(file) && !file.startsWith('.'));
const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => isFile(join(folder, name)))
    .sort();
const foldersIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== 'config' && name !== 'node_modules' && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());

function textOf(file: string): string {
  if (statSync(file).size > mostBytes) return '';
  const decoded = decode(readFileSync(file));
  return 'text' in decoded ? decoded.text : '';
}
