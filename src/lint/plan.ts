import type { Draft, Options, PlatformId, Rule, Severity } from '../types.js';

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
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** Which rules look at a draft, how severe and with which options; rules that are off are left out. */
export function planSteps(rules: readonly Rule[], settings: RuleSettings): Step[] {
  const steps: Step[] = [];
  for (const rule of rules) {
    const setting = settings.get(rule.id);
    if (setting) steps.push({ rule, ...setting });
  }
  return steps;
}

export function applies(step: Step, draft: Draft): boolean {
  return !step.platforms || draft.platforms.some((platform) => step.platforms?.includes(platform));
}
