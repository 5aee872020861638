/** Plugins of retext as rules. */
import { expect, it } from 'vitest';
import { lintDraft } from '../src/lint/lint.js';
import { planSteps } from '../src/lint/plan.js';
import { retextRule } from '../src/rule/retext.js';
import { createDraft } from '../src/text/draft.js';

interface Told {
  message(reason: string, options: object): object;
}

/** As published plugins are: a function of options that gives a transformer of trees. */
const colours = (options?: unknown) => (tree: { children: object[] }, file: Told) => {
  const { say = 'grey' } = (options ?? {}) as { say?: string };
  const place = { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 9, offset: 8 } };
  const message = file.message(`Unexpected spelling; say ${say}.`, { place, ruleId: 'gray', source: 'colours' });
  Object.assign(message, { expected: [say], note: 'British English.', url: 'https://example.org/grey' });
  tree.children = [];
};

it('keeps messages, places, suggestions, notes and links, and leaves the tree as it was', async () => {
  const rule = retextRule('retext-colours', colours as never, { say: 'grey' });
  const draft = createDraft({ text: 'The gray house' });
  const steps = planSteps([rule], new Map([[rule.id, { severity: 'warning' as const, options: {} }]]));
  const { findings, troubles } = await lintDraft(draft, steps);
  expect(troubles).toEqual([]);
  expect(findings).toMatchObject([
    {
      rule: 'retext/colours',
      excerpt: 'gray',
      suggest: ['grey'],
      message: 'Unexpected spelling; say grey. British English.',
      url: 'https://example.org/grey',
    },
  ]);
  expect((await draft.tree).children).not.toEqual([]);
});
