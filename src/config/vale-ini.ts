/** `.vale.ini`: which styles and rules of Vale hold for which files. */
import type { Level, Rule, Trouble } from '../types.js';
import type { Layer, Override } from './types.js';

interface Section {
  /** `*` for what holds everywhere. */
  readonly glob: string;
  basedOn?: readonly string[];
  readonly rules: Map<string, Level | 'YES'>;
}

export interface ValeIni {
  readonly path: string;
  readonly folder: string;
  readonly stylesPath?: string;
  readonly vocabularies: readonly string[];
  readonly minimum: Level;
  readonly sections: readonly Section[];
  readonly troubles: readonly Trouble[];
}

const levels: ReadonlyMap<string, Level | 'YES'> = new Map([
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
/** They speak of markup, of which a post has none. */
const markupKeys = new Set(['BlockIgnores', 'TokenIgnores', 'CommentDelimiters', 'Transform', 'Lang', 'View', 'Blueprint']);

const listed = (value: string) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export function readValeIni(path: string, folder: string, text: string): ValeIni {
  const troubles: Trouble[] = [];
  const sections: Section[] = [];
  let section: Section | undefined;
  /** A section about file formats, not about rules. */
  let isAside = false;
  let stylesPath: string | undefined;
  let vocabularies: readonly string[] = [];
  let minimum: Level = 'note';
  const core = (key: string, value: string, complain: (message: string) => void) => {
    if (key === 'StylesPath') stylesPath = value;
    else if (key === 'Vocab') vocabularies = listed(value);
    else if (key === 'MinAlertLevel') {
      const level = levels.get(value);
      if (level === undefined || level === 'YES' || level === 'off') complain('expected suggestion, warning or error');
      else minimum = level;
    }
  };
  text.split(/\r\n|\r|\n/).forEach((written, index) => {
    const line = written.trim();
    const complain = (message: string) => void troubles.push({ path, place: { line: index + 1, column: 1 }, message });
    if (line === '' || /^[#;]/.test(line)) return;
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      isAside = heading === 'formats' || heading === 'asciidoctor';
      section = { glob: heading, rules: new Map() };
      if (!isAside) sections.push(section);
      return;
    }
    const [, key = '', value = ''] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (key === '') complain('is not a line of the kind “key = value”');
    else if (isAside || markupKeys.has(key)) return;
    else if (coreKeys.has(key)) {
      if (section) complain(`${key} stands in a section; it belongs above the first one`);
      else core(key, value, (message) => complain(`${key}: ${message}`));
    } else if (!section) complain(`${key} belongs in a section such as [*]`);
    else if (key === 'BasedOnStyles') section.basedOn = listed(value);
    else {
      const level = levels.get(value);
      if (!/^[^.]+\.[^.]+$/.test(key)) complain(`${key} is not a key, and not a rule such as Microsoft.We`);
      else if (level === undefined) complain(`${key}: expected YES, NO, suggestion, warning or error`);
      else section.rules.set(key.replace('.', '/'), level);
    }
  });
  return { path, folder, ...(stylesPath !== undefined && { stylesPath }), vocabularies, minimum, sections, troubles };
}

/** The styles that some section names. */
export function stylesOf({ sections }: ValeIni): Set<string> {
  const rules = sections.flatMap(({ rules }) =>
    [...rules].filter(([, level]) => level !== 'off').map(([id]) => id.split('/')[0] as string),
  );
  return new Set([...sections.flatMap(({ basedOn = [] }) => basedOn), ...rules]);
}

const rank: readonly Level[] = ['off', 'note', 'warning', 'error'];

/** The same, as a config says it. Of the sections that match a file the last that names styles wins. */
export function layerOf(ini: ValeIni, rules: readonly Rule[]): Layer {
  const levelOf = (rule: Rule, level: Level | 'YES'): Level => {
    const asked = level === 'YES' ? rule.severity : level;
    return rank.indexOf(asked) < rank.indexOf(ini.minimum) ? 'off' : asked;
  };
  const says = ({ basedOn, rules: named }: Section): Record<string, Level> =>
    Object.fromEntries(
      rules.flatMap((rule): [string, Level][] => {
        const own = named.get(rule.id);
        if (own !== undefined) return [[rule.id, levelOf(rule, own)]];
        return basedOn ? [[rule.id, basedOn.includes(rule.id.split('/')[0] as string) ? levelOf(rule, 'YES') : 'off']] : [];
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
function globOf(glob: string): string {
  return glob.includes('/') ? glob : `**/${glob}`;
}
