import type { Draft, Option, Options, Report, Rule, Run } from '../types.js';

type Slots<Template extends string> = Template extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** A report whose data must fill the slots of the message it names. */
export type ReportFor<Messages extends Readonly<Record<string, string>>> = {
  [Id in keyof Messages & string]: Omit<Report<Id>, 'data'> &
    ([Slots<Messages[Id]>] extends [never]
      ? { readonly data?: Readonly<Record<string, string | number>> }
      : { readonly data: Readonly<Record<Slots<Messages[Id]>, string | number>> & Readonly<Record<string, string | number>> });
}[keyof Messages & string];

type ValuesOf<Specs extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Specs]: Specs[Name] extends Option<infer Value> ? Value : never;
};

export interface RuleDefinition<
  Messages extends Readonly<Record<string, string>>,
  Specs extends Readonly<Record<string, Option>>,
  Memory = undefined,
> extends Omit<Rule, 'options' | 'messages' | 'memory' | 'dated' | 'check'> {
  readonly options: Specs;
  readonly messages: Messages;
  memory?(run: Run): Memory;
  dated?(options: ValuesOf<Specs>): boolean;
  /** Whether there may be anything to find, where that is soon told: a generator that is started and ends at once costs more. */
  looksAt?(draft: Draft, options: ValuesOf<Specs>): boolean;
  check(draft: Draft, options: ValuesOf<Specs>, memory: Memory): Iterable<ReportFor<Messages>> | Promise<Iterable<ReportFor<Messages>>>;
}

const nothing: readonly Report[] = [];

/** Makes a rule. An unknown message, a slot without data or a misused option does not compile. */
export function defineRule<
  const Messages extends Readonly<Record<string, string>>,
  const Specs extends Readonly<Record<string, Option>>,
  Memory = undefined,
>({ looksAt, ...definition }: RuleDefinition<Messages, Specs, Memory>): Rule {
  const rule = definition as unknown as Rule;
  return looksAt ? { ...rule, check: checkOf(rule.check, looksAt as unknown as Looks) } : rule;
}

type Looks = (draft: Draft, options: Options) => boolean;

/** The check, asked only about the drafts for which `looksAt` is true. The build calls it too, see bin/rule-bodies.mjs. */
export function checkOf(check: Rule['check'], looksAt: Looks | undefined): Rule['check'] {
  return looksAt ? (draft, options, memory) => (looksAt(draft, options) ? check(draft, options, memory) : nothing) : check;
}
