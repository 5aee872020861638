import type { RuleSetting, RuleSettings } from '../lint/plan.js';
import { defaultsOf } from '../rule/options.js';
import type { PlatformId, Rule } from '../types.js';
import type { Config, RuleEntry } from './types.js';

/** The policy's two platforms; a draft that names none goes to them. */
export const defaultPlatforms: readonly PlatformId[] = ['x', 'facebook'];

/** What holds for the drafts of one file: every rule that is on, with complete options. */
export interface Resolved {
  readonly platforms: readonly PlatformId[];
  readonly settings: RuleSettings;
}

export function resolveConfig(config: Config, rules: readonly Rule[]): Resolved {
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const setting = settingOf(rule, config.rules?.[rule.id]);
    if (setting) settings.set(rule.id, setting);
  }
  return { platforms: config.platforms ?? defaultPlatforms, settings };
}

function settingOf(rule: Rule, entry: RuleEntry | undefined): RuleSetting | undefined {
  const {
    severity = rule.severity,
    message,
    allow,
    platforms,
    ...options
  } = typeof entry === 'object' ? entry : { severity: entry ?? rule.severity };
  if (severity === 'off') return undefined;
  return {
    severity,
    options: { ...defaultsOf(rule.options), ...options },
    ...(message !== undefined && { message }),
    ...(allow && { allow: new Set(allow.map((word) => word.toLowerCase())) }),
    ...(platforms && { platforms }),
  };
}
