/** Which rules look at which file, and how: config, presets and command line put together. */

import { resolve, sep } from 'node:path';
import { rules as ownRules } from '../../rules/index.js';
import { createResolver, noRegisters, type Resolved } from '../config/resolve.js';
import type { Layer, RuleEntry } from '../config/types.js';
import type { DateOrder } from '../drafts/dates.js';
import { findConfig, locateConfig, nearConfig, readConfig } from '../io/find-config.js';
import { openGate } from '../io/gate-file.js';
import { planSteps, type Step, startMemories, withMasking } from '../lint/plan.js';
import type { Registers } from '../register/types.js';
import { didYouMean } from '../text/nearest.js';
import type { PlatformId, Rule, Trouble } from '../types.js';
import type { Loaded } from './load-config.js';
import { takenFile } from './not-found.js';
import { type CheckSettings, UsageError } from './settings.js';

export interface Plan {
  readonly platforms: readonly PlatformId[];
  readonly dates?: DateOrder;
  /** Of the rules that report. */
  readonly steps: readonly Step[];
  /** The same, and those whose findings are only masked. */
  readonly asked: readonly Step[];
}

export interface Setup {
  /** Every rule that there is: ours, declared and from plugins. */
  readonly rules: readonly Rule[];
  /** Those whose authors owe examples: declared ones, and those of plugins. */
  readonly tried: readonly Rule[];
  /** What holds together, base first; without a config none. */
  readonly layers: readonly Layer[];
  readonly registers: Registers;
  /** The config that was found or named. */
  readonly config?: string;
  /** For a draft's file, as the user names it; one plan for all files that the same overrides match. */
  planFor(path: string): Plan;
  resolve(path: string): Resolved;
  /** What is wrong with the config. With any, nothing can be checked. */
  readonly troubles: readonly Trouble[];
  /** Rules that could not be had, while all others hold. */
  readonly faults: readonly Trouble[];
  /** What is good to know, and no fault. */
  readonly notices: readonly Trouble[];
}

export type SetupSettings = Pick<CheckSettings, 'config' | 'only' | 'skip' | 'stage' | 'levels' | 'plugins' | 'now' | 'redact'>;

/**
 * Loads what the command line and the nearest config ask for. Without a config, nothing is loaded.
 * `isTold`: people will be told where in the config something stands.
 */
export async function loadSetup(settings: SetupSettings, isTold = false): Promise<Setup> {
  openGate(__dirname);
  const wanted = settings.config === false ? undefined : (settings.config ?? locateConfig(process.cwd()));
  const near = wanted === undefined && settings.config === undefined ? nearConfig(process.cwd()) : undefined;
  const notices = near ? [near] : [];
  if (wanted === undefined && !settings.plugins?.length)
    return createSetup({ rules: ownRules, layers: [], registers: noRegisters, troubles: [], notices }, settings);
  const config = typeof wanted === 'string' ? readConfig(wanted) : wanted && (await findConfig());
  const plain = isTold || settings.plugins?.length ? undefined : (await import('./plain-config.js')).loadPlain(config, ownRules);
  if (plain) return createSetup(plain, settings);
  const { loadConfig } = await import('./load-config.js');
  const loaded = await loadConfig(settings, config);
  return createSetup({ ...loaded, notices: [...notices, ...(loaded.notices ?? [])] }, settings);
}

function createSetup(loaded: Loaded, settings: SetupSettings): Setup {
  const { rules, tried = [], layers, registers, troubles, config, faults = [], notices = [] } = loaded;
  const chosen = rules.filter((rule) => isChosen(rule, settings));
  // With a config that cannot be had, nobody knows which rules there would be.
  if (troubles.length === 0) refuseStrayNames(settings, rules, chosen);
  const masking = settings.redact === false ? [] : rules.filter((rule) => rule.personal);
  const known = rules.filter((rule) => chosen.includes(rule) || masking.includes(rule));
  const resolver = createResolver([...layers, commandLine(settings, () => createResolver(layers, rules)())], known, registers);
  const plans = new Map<Resolved, Plan>();
  const memories = startMemories({ now: settings.now ?? new Date().toISOString() });
  const resolveFor = (path: string) => resolver(resolve(path).split(sep).join('/'));
  const isOnePlan = layers.every(({ config: { overrides } }) => !overrides?.length);
  let only: Plan | undefined;
  return {
    rules,
    tried,
    layers,
    registers,
    ...(config !== undefined && { config }),
    troubles,
    faults,
    notices,
    resolve: resolveFor,
    planFor(path) {
      if (only) return only;
      const resolved = resolveFor(path);
      let plan = plans.get(resolved);
      if (!plan) {
        const steps = planSteps(chosen, resolved.settings, memories);
        plan = {
          platforms: resolved.platforms,
          ...(resolved.dates && { dates: resolved.dates }),
          steps,
          asked: withMasking(steps, masking, resolved.settings),
        };
        plans.set(resolved, plan);
      }
      if (isOnePlan) only = plan;
      return plan;
    },
  };
}

/** The configs that hold, where one was looked for; whoever names a config, or none, has decided. */
export function configsInUse({ config }: SetupSettings, { layers }: Setup): ReadonlySet<string> | undefined {
  return config === undefined ? new Set(layers.map(({ origin }) => origin)) : undefined;
}

function refuseStrayNames(settings: SetupSettings, rules: readonly Rule[], chosen: readonly Rule[]): void {
  const { only = [], skip = [], levels = {} } = settings;
  refuseFiles(settings, rules);
  knownRules([...only, ...skip, ...Object.keys(levels)], rules);
  refuseNone(settings, chosen);
}

/** A path behind `--only` is taken for a rule: that is said, not that there is no such rule. */
function refuseFiles({ only = [], skip = [] }: SetupSettings, rules: readonly Rule[]): void {
  for (const [option, names] of [['--only', only] as const, ['--skip', skip] as const]) {
    const unknown = names.find((name) => !rules.some((rule) => rule.id === name));
    const taken = unknown === undefined ? undefined : takenFile(unknown, option);
    if (taken !== undefined) throw new UsageError(taken);
  }
}

/** An unknown rule on the command line is a mistake, answered with the nearest. */
export function knownRules(names: readonly string[], rules: readonly Rule[]): void {
  const ids = new Set(rules.map((rule) => rule.id));
  const unknown = names.find((name) => !ids.has(name));
  if (unknown !== undefined) throw new UsageError(`There is no rule “${unknown}”.${didYouMean(unknown, ids)} “chscb rules” lists them.`);
}

/** A run that asks no rule would call every draft fine. */
function refuseNone({ only, skip, stage, levels = {} }: SetupSettings, chosen: readonly Rule[]): void {
  if (chosen.some(({ id }) => levels[id] !== 'off')) return;
  const given = Object.entries({ only, skip, stage, rule: Object.keys(levels).length > 0 || undefined });
  const options = given.filter(([, value]) => value !== undefined).map(([name]) => `--${name}`);
  throw new UsageError(`${options.join(' and ')} ${options.length === 1 ? 'leaves' : 'leave'} no rule to run. Leave one out.`);
}

/** Whether `--only`, `--skip` and `--stage` let a rule run. */
export function isChosen(rule: Rule, { only, skip, stage }: SetupSettings): boolean {
  return (!only || only.includes(rule.id)) && !skip?.includes(rule.id) && (stage === undefined || rule.stage === stage);
}

/** The last layer. A rule that is asked for by name runs even where the config has it off. */
function commandLine({ levels, only = [] }: SetupSettings, before: () => Resolved): Layer {
  const off = only.length === 0 ? undefined : before().origins;
  const asked = only.filter((id) => off?.get(id)?.severity === 'off').map((id): [string, RuleEntry] => [id, 'warning']);
  return {
    origin: 'the command line',
    folder: '/',
    config: { rules: { ...Object.fromEntries(asked), ...levels } },
    place: () => undefined,
  };
}
