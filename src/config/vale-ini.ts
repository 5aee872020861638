/** `.vale.ini`: which styles and rules of Vale hold for which files. */
import { levels } from '../stages.js';
import { nearest } from '../text/nearest.js';
import type { Level, Rule, Trouble } from '../types.js';
import type { Layer, Override } from './types.js';

interface Section {
  /** `*` for what holds everywhere. */
  readonly glob: string;
  basedOn?: readonly string[];
  /** By rule (`Style/Rule`) or whole style. */
  readonly rules: Map<string, Level | 'YES'>;
}

export interface ValeIni {
  readonly path: string;
  readonly folder: string;
  readonly stylesPath?: string;
  readonly vocabularies: readonly string[];
  readonly minimum: Level;
  readonly sections: readonly Section[];
  /** Patterns of text that no rule looks at. */
  readonly ignores: readonly string[];
  /** Where each rule or style is named, by line. */
  readonly named: ReadonlyMap<string, number>;
  readonly notices: readonly Trouble[];
  readonly troubles: readonly Trouble[];
}

const meantLevels: ReadonlyMap<string, Level | 'YES'> = new Map([
  ['YES', 'YES'],
  ['NO', 'off'],
  ['suggestion', 'note'],
  ['warning', 'warning'],
  ['error', 'error'],
]);

const coreKeys = new Set([
  'StylesPath',
  'MinAlertLevel',
  'Packages',
  'Vocab',
  'WordTemplate',
  'IgnoredScopes',
  'SkippedScopes',
  'IgnoredClasses',
  'NLPEndpoint',
]);
const ignoreKeys = new Set(['BlockIgnores', 'TokenIgnores', 'IgnorePatterns']);
/** They speak of markup, of which a post has none. */
const markupKeys = new Set(['CommentDelimiters', 'Transform', 'Lang', 'View', 'Blueprint']);

const listed = (value: string) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Lines with a `\` at their end go on in the next. */
function* logicalLines(text: string): Generator<readonly [line: string, number: number]> {
  let before = '';
  let first = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (before === '') first = index + 1;
    if (/(?:^|[^\\])\\$/.test(line) && !/^\s*[#;]/.test(line)) before += line.slice(0, -1);
    else {
      yield [(before + line).trim(), first];
      before = '';
    }
  }
  if (before !== '') yield [before.trim(), first];
}

/** Without a comment behind it, and without quotation marks around it. */
function plainValue(written: string): string {
  const quoted = /^(["'`])(.*?)\1\s*(?:[#;].*)?$/.exec(written.trim());
  return quoted?.[2] ?? written.replace(/\s[#;].*$/, '').trim();
}

/** What was read so far. */
interface Reading {
  stylesPath?: string;
  vocabularies: readonly string[];
  minimum: Level;
  readonly sections: Section[];
  readonly ignores: string[];
  readonly named: Map<string, number>;
  readonly notices: Trouble[];
  readonly troubles: Trouble[];
}

/** A line `key = value`, and how something is said of it. */
interface Line {
  readonly key: string;
  readonly value: string;
  readonly number: number;
  told(message: string): Trouble;
}

export function readValeIni(path: string, folder: string, text: string): ValeIni {
  const reading: Reading = {
    vocabularies: [],
    minimum: 'note',
    sections: [],
    ignores: [],
    named: new Map(),
    notices: [],
    troubles: [],
  };
  const { sections, troubles } = reading;
  let section: Section | undefined;
  /** A section about file formats, not about rules. */
  let isAside = false;
  for (const [line, number] of logicalLines(text)) {
    if (line === '' || /^[#;]/.test(line)) continue;
    const heading = /^\[(.+)\](?:\s*[#;].*)?$/.exec(line)?.[1];
    if (heading !== undefined) {
      isAside = heading === 'formats' || heading === 'asciidoctor';
      section = sections.find(({ glob }) => glob === heading) ?? { glob: heading, rules: new Map() };
      if (!isAside && !sections.includes(section)) sections.push(section);
      continue;
    }
    const [, key = '', written = ''] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    const told = (message: string): Trouble => ({ path, place: { line: number, column: 1 }, message });
    const said = { key, value: plainValue(written), number, told };
    if (key === '') troubles.push(told('is not a line of the kind “key = value”'));
    else if (isAside || markupKeys.has(key)) continue;
    else if (ignoreKeys.has(key)) reading.ignores.push(...listed(written));
    else if (coreKeys.has(key)) {
      if (section) troubles.push(told(`${key} stands in a section; it belongs above the first one`));
      else readCore(reading, said);
    } else if (!section) troubles.push(told(`${key} belongs in a section such as [*]`));
    else if (key === 'BasedOnStyles') section.basedOn = [...(section.basedOn ?? []), ...listed(said.value)];
    else readLevel(reading, section, said);
  }
  return { path, folder, ...reading };
}

function readCore(reading: Reading, { key, value, told }: Line): void {
  const { notices, troubles } = reading;
  if (key === 'StylesPath') reading.stylesPath = value;
  else if (key === 'Vocab') reading.vocabularies = [...reading.vocabularies, ...listed(value)];
  else if (key === 'MinAlertLevel') {
    const level = meantLevels.get(value);
    if (level === undefined || level === 'YES' || level === 'off')
      troubles.push(told('MinAlertLevel: expected suggestion, warning or error'));
    else reading.minimum = level;
  } else if (key === 'WordTemplate' && value !== '') {
    notices.push(told('WordTemplate is passed over: a word ends where its letters end'));
  } else if (key === 'Packages' && value !== '') {
    notices.push(told('Packages are not fetched here; the styles must lie in the StylesPath, where “vale sync” puts them'));
  }
}

/** How severe a rule or a style is. */
function readLevel({ named, troubles }: Reading, section: Section, { key, value, number, told }: Line): void {
  const level = meantLevels.get(value);
  if (!/^[\w -]+(?:\.[\w .-]+)?$/.test(key)) troubles.push(told(`${key} is not a key, and not a rule such as Microsoft.We`));
  else if (level === undefined) troubles.push(told(`${key}: expected YES, NO, suggestion, warning or error`));
  else {
    const name = key.replace('.', '/');
    section.rules.set(name, level);
    named.set(name, number);
  }
}

/** The styles that some section names. */
export function stylesOf({ sections }: ValeIni): Set<string> {
  const rules = sections.flatMap(({ rules }) =>
    [...rules].filter(([id, level]) => level !== 'off' && id.includes('/')).map(([id]) => id.split('/')[0] as string),
  );
  return new Set([...sections.flatMap(({ basedOn = [] }) => basedOn), ...rules]);
}

/** The same, as a config says it. Of the sections that match a file the last that names styles wins. */
export function layerOf(ini: ValeIni, rules: readonly Rule[]): Layer {
  const levelOf = (rule: Rule, level: Level | 'YES'): Level => {
    const asked = level === 'YES' ? rule.severity : level;
    return levels.indexOf(asked) < levels.indexOf(ini.minimum) ? 'off' : asked;
  };
  const says = ({ basedOn, rules: named }: Section): Record<string, Level> =>
    Object.fromEntries(
      rules.flatMap((rule): [string, Level][] => {
        const style = rule.id.split('/')[0] as string;
        const own = named.get(rule.id) ?? named.get(style);
        if (own !== undefined) return [[rule.id, levelOf(rule, own)]];
        return basedOn ? [[rule.id, basedOn.includes(style) ? levelOf(rule, 'YES') : 'off']] : [];
      }),
    );
  const everywhere = ini.sections.filter(({ glob }) => glob === '*').map(says);
  const some = ini.sections.filter(({ glob }) => glob !== '*');
  const overrides = some.map((section): Override => ({ files: globOf(section.glob), rules: says(section) }));
  const off = Object.fromEntries(rules.map((rule) => [rule.id, 'off' as const]));
  return {
    origin: ini.path,
    folder: ini.folder,
    config: { rules: Object.assign(off, ...everywhere), overrides },
    place: () => undefined,
  };
}

/** In Vale a star crosses folders. */
function globOf(glob: string): string | string[] {
  if (!glob.includes('/')) return `**/${glob}`;
  const deep = glob.replaceAll(/(?<!\*)\*(?!\*)/g, '**/*');
  return deep === glob ? glob : [glob, deep];
}

/** What a .vale.ini sets that no style has: its line, and what may have been meant. */
export function unknownNames({ path, named }: ValeIni, known: ReadonlySet<string>): Trouble[] {
  const styles = new Set([...known].map((id) => id.split('/')[0] as string));
  return [...named].flatMap(([name, line]): Trouble[] => {
    const [style = ''] = name.split('/');
    // Of a style that is not there, something else has been said.
    if (known.has(name) || (name.includes('/') ? !styles.has(style) : styles.has(name))) return [];
    const near = nearest(name, name.includes('/') ? known : styles);
    const shown = name.replace('/', '.');
    const meant = near === undefined ? '' : `; was “${near.replace('/', '.')}” meant?`;
    return [
      { path, place: { line, column: 1 }, message: `sets “${shown}”, which is no ${name.includes('/') ? 'rule' : 'style'} here${meant}` },
    ];
  });
}
