/**
 * Remembers which rules found something in a draft, so that the next run asks only these: what is
 * reported is always found anew, and a run with a cache prints the same bytes as one without.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { serialize } from 'node:v8';
import { version } from '../../package.json' with { type: 'json' };
import { rules as ownRules } from '../../rules/index.js';
import type { Layer } from '../config/types.js';
import { readCache, writeCache } from '../io/cache-file.js';
import { liesIn, shownPath } from '../io/project.js';
import { CannotWrite } from '../io/sink.js';
import type { Step } from '../lint/plan.js';
import { asDay } from '../register/days.js';
import type { Draft, Result, Trouble } from '../types.js';
import { UsageError } from './settings.js';

export interface Cache {
  /** The steps that may find something in this draft. */
  stepsFor(draft: Draft, steps: readonly Step[]): readonly Step[];
  /** Remembers a result of all steps, or of those that `stepsFor` gave. */
  learn(draft: Draft, steps: readonly Step[], result: Result): void;
  /** Why it could not be kept, if so. */
  save(): Trouble | undefined;
}

/** The cache that a config asks for. A config may come from anybody, so the file lies below the config. */
export function cacheOf(layers: readonly Layer[]): string | undefined {
  const layer = layers.findLast(({ config }) => config.cache !== undefined);
  const asked = layer?.config.cache;
  if (!layer || asked === undefined || asked === false) return undefined;
  const file = resolve(layer.folder, asked === true ? '.chscb-cache' : asked);
  if (!liesIn(file, layer.folder))
    throw new UsageError(
      `${layer.origin}: cache: “${asked}” lies outside the folder of the config. Name a file inside it, or leave it to --cache.`,
    );
  return shownPath(file);
}

const own: ReadonlySet<unknown> = new Set(ownRules);

/** A rule that compares drafts, or that comes from elsewhere and may change any day, is always asked. */
const isAlwaysAsked = ({ rule }: Step) => rule.memory !== undefined || !own.has(rule);

export function openCache(path: string): Cache {
  const known = readCache(path);
  const entries = new Map(known);
  const plans = new Map<readonly Step[], string>();
  const keys = new WeakMap<Draft, string>();
  const planOf = (steps: readonly Step[]) => {
    const plan = plans.get(steps) ?? hashOfPlan(steps);
    plans.set(steps, plan);
    return plan;
  };
  const keyOf = (draft: Draft, steps: readonly Step[]) => {
    const { text, id, path: file, platforms, meta, thread } = draft;
    const key = keys.get(draft) ?? hash(planOf(steps) + JSON.stringify([text, id, file, platforms, meta, thread]));
    keys.set(draft, key);
    return key;
  };
  return {
    stepsFor(draft, steps) {
      const found = known.get(keyOf(draft, steps));
      return found ? steps.filter((step) => found.includes(step.rule.id) || isAlwaysAsked(step)) : steps;
    },
    learn(draft, steps, { findings, allowed, unsaid = [], troubles }) {
      const key = keyOf(draft, steps);
      entries.delete(key);
      if (troubles.length > 0) return;
      const all = [...findings, ...allowed, ...unsaid];
      entries.set(key, [...new Set(all.flatMap(({ rule, also = [] }) => [rule, ...also.map((reason) => reason.rule)]))].sort());
    },
    save() {
      try {
        return writeCache(path, entries) ? undefined : { path, message: 'is not a cache of chscb; it was left as it is' };
      } catch (error) {
        if (!(error instanceof CannotWrite)) throw error;
        return { message: `the cache was not kept: ${error.message}` };
      }
    },
  };
}

function hash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

/** Everything that decides what a rule finds, besides the draft: this very build of the rules, their options, and the day where one looks at it. */
function hashOfPlan(steps: readonly Step[]): string {
  const asked = steps.filter((step) => !isAlwaysAsked(step));
  const settings = asked.map(({ rule, options, allow, platforms, memory }) => [
    rule.id,
    options,
    allow,
    platforms,
    rule.dated?.(options) && asDay(memory),
  ]);
  return hash(serialize([version, statSync(__dirname).mtimeMs, settings]));
}
