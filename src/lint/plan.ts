import type { Draft, Options, PlatformId, Rule, Run, Severity } from '../types.js';

/** What a config says of one rule, checked and complete. */
export interface RuleSetting {
  readonly severity: Severity;
  readonly options: Options;
  /** House wording by message id, or one wording for all. */
  readonly message?: string;
  /** Excerpts that this rule never reports, in lower case. */
  readonly allow?: ReadonlySet<string>;
  readonly platforms?: readonly PlatformId[];
}

/** One rule as it applies to a draft. */
export interface Step extends RuleSetting {
  readonly rule: Rule;
  /** What the rule remembers of this run, if it is one that compares drafts. */
  readonly memory?: unknown;
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** The memories of one run. */
export type Memories = (rule: Rule) => unknown;

/**
 * Starts a run: each rule that compares drafts gets one memory, shared by all plans of the run.
 * Such rules see the drafts in input order, in one thread; a shard compares only its own drafts,
 * and a result that was cached must be without them.
 */
export function startRun(run: Run = {}): Memories {
  const memories = new Map<Rule, unknown>();
  return (rule) => {
    if (rule.memory && !memories.has(rule)) memories.set(rule, rule.memory(run));
    return memories.get(rule);
  };
}

/** Which rules look at a draft, how severe and with which options; rules that are off are left out. */
export function planSteps(rules: readonly Rule[], settings: RuleSettings, memories: Memories = startRun()): Step[] {
  const steps: Step[] = [];
  for (const rule of rules) {
    const setting = settings.get(rule.id);
    if (setting) steps.push({ rule, ...setting, ...(rule.memory && { memory: memories(rule) }) });
  }
  return steps;
}

export function applies(step: Step, draft: Draft): boolean {
  return !step.platforms || draft.platforms.some((platform) => step.platforms?.includes(platform));
}
