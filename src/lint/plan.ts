import { defaultsOf } from '../rule/options.js';
import { maskOf } from '../text/signs.js';
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
  /** Without any of these signs, as `signsOf` gives them, it is not asked. */
  readonly needs?: number;
  /** What the rule remembers of this run, if it is one that compares drafts; its moment, if the rule is dated. */
  readonly memory?: unknown;
  /** Asked so that personal data can be masked; what it finds is not reported. */
  readonly isUnsaid?: boolean;
}

/** A rule as nobody changed it. Its options are made when it is first asked: most drafts ask few rules. */
export class OwnSetting implements RuleSetting {
  readonly severity: Severity;
  private made: Options | undefined;

  constructor(
    private readonly rule: Rule,
    severity: Severity,
  ) {
    this.severity = severity;
  }

  get options(): Options {
    this.made ??= defaultsOf(this.rule.options);
    return this.made;
  }
}

/** A step of a plan. */
class Planned implements Step {
  readonly needs: number;
  readonly severity: Severity;
  readonly message?: string;
  readonly allow?: ReadonlySet<string>;
  readonly platforms?: readonly PlatformId[];

  constructor(
    readonly rule: Rule,
    private readonly setting: RuleSetting,
    readonly memory: unknown,
  ) {
    this.needs = maskOf(rule.needs);
    this.severity = setting.severity;
    if (setting.message !== undefined) this.message = setting.message;
    if (setting.allow) this.allow = setting.allow;
    if (setting.platforms) this.platforms = setting.platforms;
  }

  get options(): Options {
    return this.setting.options;
  }
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** The memories of one run. */
type Memories = (rule: Rule) => unknown;

/**
 * Starts a run: each rule that compares drafts gets one memory, shared by all plans of the run. Such
 * rules must see all drafts in input order and in one thread, whoever reports them, and what they
 * found is never kept for another run.
 */
export function startMemories(run: Run = {}): Memories {
  const memories = new Map<Rule, unknown>();
  return (rule) => {
    if (rule.dated) return run.now;
    if (rule.memory && !memories.has(rule)) memories.set(rule, rule.memory(run));
    return memories.get(rule);
  };
}

/** Which rules look at a draft, how severe and with which options; rules that are off are left out. */
export function planSteps(rules: readonly Rule[], settings: RuleSettings, memories: Memories = startMemories()): Step[] {
  const steps: Step[] = [];
  for (const rule of rules) {
    const setting = settings.get(rule.id);
    if (setting) steps.push(new Planned(rule, setting, memories(rule)));
  }
  return steps;
}

/**
 * The steps, and those of `rules`, which are about personal data, that are not among them: what they know is masked, whatever is
 * reported. One that is asked for some platforms only is asked for the others, too.
 */
export function withMasking(steps: readonly Step[], rules: readonly Rule[], settings: RuleSettings): readonly Step[] {
  const unsaid = rules.flatMap((rule): Step[] => {
    const own = steps.find((step) => step.rule === rule);
    if (own && !own.platforms) return [];
    const { severity, options, allow }: RuleSetting = settings.get(rule.id) ?? new OwnSetting(rule, 'warning');
    return [{ rule, severity, options, needs: maskOf(rule.needs), isUnsaid: true, ...(allow && { allow }) }];
  });
  return unsaid.length === 0 ? steps : [...steps, ...unsaid];
}

/** The rules that must see also those drafts that another shard reports. */
export function comparing(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.rule.memory);
}

/** Whether the rule may be asked in another thread: it remembers nothing, and is ours. */
export function mayGoApart({ rule }: Step): boolean {
  return !rule.memory && !rule.foreign;
}

/** Whether an editor worded what the rule says: a declared rule, or one of ours with a message of the house. */
export function isHouse({ rule, message }: Step): boolean {
  return rule.house === true || message !== undefined;
}

export function applies(step: Step, draft: Draft): boolean {
  return !step.platforms || draft.platforms.some((platform) => step.platforms?.includes(platform));
}
