import type { DateOrder } from '../drafts/dates.js';
import type { Path } from '../drafts/tree.js';
import { OwnSetting, type RuleSetting, type RuleSettings } from '../lint/plan.js';
import type { Registers } from '../register/types.js';
import { defaultsOf } from '../rule/options.js';
import type { Level, Option, PlatformId, Rule } from '../types.js';
import { globMatcher } from './glob.js';
import { editList, editRecord } from './lists.js';
import { mergeOrganisation, type OrganisationLists, withOrganisation } from './organisation.js';
import type { Layer, ListSetting, Override, RecordSetting, RuleEntry } from './types.js';

/** The policy's two platforms; a draft that names none goes to them. */
export const defaultPlatforms: readonly PlatformId[] = ['x', 'facebook'];

/** Where no config names a register. */
export const noRegisters: Registers = { people: [], accounts: [] };

/** Who said it: the layer, and the key in it. Undefined: the rule's own default. */
export interface Origin {
  readonly layer: Layer;
  readonly path: Path;
}

interface RuleOrigins {
  readonly severity: Level;
  readonly from: Readonly<Record<string, Origin>>;
}

/** What holds for the drafts of one file: every rule that is on, with complete options. */
export interface Resolved {
  readonly platforms: readonly PlatformId[];
  readonly platformsFrom?: Origin;
  readonly dates?: DateOrder;
  readonly settings: RuleSettings;
  /** For every rule, also those that are off: who set its level and each of its options. */
  readonly origins: ReadonlyMap<string, RuleOrigins>;
}

const noOrigins: RuleOrigins['from'] = {};

/** What one layer, or one of its overrides, says. */
interface Voice {
  readonly layer: Layer;
  readonly path: Path;
  readonly says: Pick<Override, 'platforms' | 'dates' | 'rules'>;
}

/** For a path (absolute, with slashes; undefined where there is no file) what holds there; worked out once for each set of overrides. */
export function createResolver(
  layers: readonly Layer[],
  rules: readonly Rule[],
  registers: Registers = noRegisters,
): (path?: string) => Resolved {
  const organisation = mergeOrganisation(layers, rules);
  const known = new Map<string, Resolved>();
  const matchers = layers.map((layer) =>
    (layer.config.overrides ?? []).map(({ files }) => globMatcher(typeof files === 'string' ? [files] : files)),
  );
  return (path) => {
    const voices = layers.flatMap((layer, index): Voice[] => {
      const inside = relativeTo(layer.folder, path);
      const overrides = (layer.config.overrides ?? []).flatMap((says, at): Voice[] =>
        inside !== undefined && matchers[index]?.[at]?.(inside) ? [{ layer, path: ['overrides', at], says }] : [],
      );
      return [{ layer, path: [], says: layer.config }, ...overrides];
    });
    const key = voices.map((voice) => `${layers.indexOf(voice.layer)}.${voice.path.at(-1) ?? ''}`).join();
    let resolved = known.get(key);
    if (!resolved) {
      resolved = resolve(voices, rules, organisation, registers);
      known.set(key, resolved);
    }
    return resolved;
  };
}

function relativeTo(folder: string, path: string | undefined): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

function resolve(voices: readonly Voice[], rules: readonly Rule[], organisation: OrganisationLists, registers: Registers): Resolved {
  const settings = new Map<string, RuleSetting>();
  const origins = new Map<string, RuleOrigins>();
  const isLocal = organisation.words.size > 0 || organisation.records.size > 0 || registers !== noRegisters;
  const spoken = new Set(voices.flatMap(({ says }) => Object.keys(says.rules ?? {})));
  for (const rule of rules) {
    if (!isLocal && !spoken.has(rule.id)) {
      origins.set(rule.id, { severity: rule.severity, from: noOrigins });
      if (rule.severity !== 'off') settings.set(rule.id, new OwnSetting(rule, rule.severity));
      continue;
    }
    const settled = settle(rule, voices, organisation);
    origins.set(rule.id, settled);
    if (settled.setting) settings.set(rule.id, withRegisters(rule, settled.setting, registers));
  }
  const last = voices.findLast((voice) => voice.says.platforms);
  const dates = voices.findLast((voice) => voice.says.dates)?.says.dates;
  return {
    platforms: last?.says.platforms ?? defaultPlatforms,
    ...(last && { platformsFrom: { layer: last.layer, path: [...last.path, 'platforms'] } }),
    ...(dates && { dates }),
    settings,
    origins,
  };
}

/** One rule after everybody who speaks of it: each key is set by the last who names it, lists may be edited. */
function settle(rule: Rule, voices: readonly Voice[], organisation: OrganisationLists): RuleOrigins & { setting?: RuleSetting } {
  const from: Record<string, Origin> = {};
  const values: Record<string, unknown> = { severity: rule.severity, ...defaultsOf(rule.options) };
  for (const [key, { as }] of Object.entries(rule.options)) {
    if (as !== undefined)
      takeOver(as, voices, (value, origin) => {
        values[key] = value;
        from[key] = origin;
      });
  }
  for (const { layer, path, says } of voices) {
    const entry = entryOf(says, rule.id);
    if (entry === undefined) continue;
    const at = [...path, 'rules', rule.id];
    if (typeof entry === 'string') {
      values.severity = entry;
      from.severity = { layer, path: at };
      continue;
    }
    for (const [key, value] of Object.entries(entry)) {
      values[key] = inherit(rule.options[key], key, values[key], value);
      from[key] = { layer, path: [...at, key] };
    }
  }
  const { severity, message, allow, platforms, ...options } = values as {
    severity: Level;
    message?: string;
    allow?: readonly string[];
    platforms?: readonly PlatformId[];
  } & Record<string, unknown>;
  if (severity === 'off') return { severity, from };
  const setting: RuleSetting = {
    severity,
    options: withOrganisation(rule, options, organisation),
    ...(message !== undefined && { message }),
    ...(allow && { allow: new Set(allow.map((word) => word.toLowerCase())) }),
    ...(platforms && { platforms }),
  };
  return { severity, from, setting };
}

function entryOf({ rules }: Voice['says'], id: string): RuleEntry | undefined {
  return rules && Object.hasOwn(rules, id) ? rules[id] : undefined;
}

/** What is told to another rule, by each who tells it. */
function takeOver(as: string, voices: readonly Voice[], take: (value: unknown, origin: Origin) => void): void {
  const [id = '', option = ''] = as.split('.');
  for (const { layer, path, says } of voices) {
    const entry = entryOf(says, id);
    if (typeof entry === 'object' && Object.hasOwn(entry, option)) take(entry[option], { layer, path: [...path, 'rules', id, option] });
  }
}

/** Hands the rule the registers it asks for. */
function withRegisters(rule: Rule, setting: RuleSetting, registers: Registers): RuleSetting {
  const asked = Object.entries(rule.options).filter(([, option]) => option.kind === 'register');
  if (asked.length === 0) return setting;
  const lists = asked.map(([name, option]) => [name, registers[option.choices?.[0] as keyof Registers]]);
  return { ...setting, options: { ...setting.options, ...Object.fromEntries(lists) } };
}

function inherit(option: Option | undefined, key: string, inherited: unknown, value: unknown): unknown {
  if (option?.kind === 'words' || key === 'allow')
    return editList((inherited as readonly string[] | undefined) ?? [], value as ListSetting);
  if (option?.kind === 'record') return editRecord(inherited as Readonly<Record<string, string>>, value as RecordSetting);
  if (option?.kind === 'numbers') return { ...(inherited as object), ...(value as object) };
  return value;
}
