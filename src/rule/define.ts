import type { Draft, Option, Report, Rule, Run } from '../types.js';

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
> extends Omit<Rule, 'options' | 'messages' | 'memory' | 'check'> {
  readonly options: Specs;
  readonly messages: Messages;
  memory?(run: Run): Memory;
  check(draft: Draft, options: ValuesOf<Specs>, memory: Memory): Iterable<ReportFor<Messages>> | Promise<Iterable<ReportFor<Messages>>>;
}

/**
 * Makes a rule. An unknown message, a slot without data or a misused option does not compile;
 * nothing happens at run time.
 */
export function defineRule<
  const Messages extends Readonly<Record<string, string>>,
  const Specs extends Readonly<Record<string, Option>>,
  Memory = undefined,
>(rule: RuleDefinition<Messages, Specs, Memory>): Rule {
  return rule as unknown as Rule;
}
