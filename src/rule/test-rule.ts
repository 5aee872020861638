/** A rule's examples are its tests: for declared rules, for plugins, and for whoever writes one. */
import { createDraft, prepareDraft } from '../text/draft.js';
import { fill } from '../text/fill.js';
import { loadTwitterText } from '../text/twitter-text.js';
import type { Draft, Example, Report, Rule } from '../types.js';
import { defaultsOf } from './options.js';

export interface Tried {
  readonly example: Example;
  /** The excerpts found, in reading order. */
  readonly found: readonly string[];
  /** Whether these are the ones the example asks for. */
  readonly holds: boolean;
}

/** Runs a rule on one of its examples. Throws what the rule throws. */
export async function tryExample(rule: Rule, example: Example): Promise<Tried> {
  await loadTwitterText();
  const settings = { ...defaultsOf(rule.options), ...example.options };
  const run = example.run ?? {};
  const memory = rule.dated ? run.now : rule.memory?.(run);
  // A check may be a generator: what it remembers of a draft, it has only learned once it was asked for all of it.
  const reportsOn = async (draft: Draft): Promise<Report[]> => [...(await rule.check(draft, settings, memory))];
  for (const earlier of example.earlier ?? []) await reportsOn(await draftOf(earlier));
  const reports = await reportsOn(await draftOf(example));
  reports.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  for (const { message, data } of reports) fill(rule.messages[message] ?? `{${message}}`, data);
  const found = reports.map(({ span }) => example.text.slice(...span));
  return { example, found, holds: found.length === example.finds.length && found.every((excerpt, at) => excerpt === example.finds[at]) };
}

async function draftOf({ text, platforms = ['x', 'facebook'], meta, after }: Omit<Example, 'finds'>): Promise<Draft> {
  const thread = after && { posts: [...after, text], index: after.length };
  const draft = createDraft({ text, platforms, ...(meta && { meta }), ...(thread && { thread }) });
  await prepareDraft(draft);
  return draft;
}

/** What the rule should have found, and what it found. */
export function difference({ example, found }: Tried): string {
  const list = (excerpts: readonly string[]) => (excerpts.length > 0 ? excerpts.map((excerpt) => `“${excerpt}”`).join(', ') : 'nothing');
  return `expected ${list(example.finds)}, found ${list(found)}`;
}

type It = (name: string, test: () => Promise<void>) => unknown;

/**
 * Tests a rule by its examples with vitest or node:test: `testRule(rule, it)`. There must be examples
 * both of what it finds and of what it leaves, and each must find exactly what it says.
 */
export function testRule(rule: Rule, it: It): void {
  it(`${rule.id} has examples both ways`, async () => {
    if (!rule.examples.some(({ finds }) => finds.length > 0)) throw new Error('there is no example of what the rule finds');
    if (!rule.examples.some(({ finds }) => finds.length === 0)) throw new Error('there is no example of what the rule leaves');
  });
  for (const example of rule.examples) {
    it(`${rule.id}: ${example.text.slice(0, 60)}`, async () => {
      const tried = await tryExample(rule, example);
      if (!tried.holds) throw new Error(difference(tried));
    });
  }
}
