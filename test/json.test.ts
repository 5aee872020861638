/** What is put together by hand is what JSON.stringify would write. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { lintDraft } from '../src/lint/lint.js';
import { planSteps } from '../src/lint/plan.js';
import { resultJson, toJson } from '../src/report/json.js';
import { defaultsOf } from '../src/rule/options.js';
import type { Result } from '../src/types.js';
import { draftOf } from './support/run.js';

function byLibrary({ draft, findings, allowed, unusedAllows }: Result): string {
  const { path, id, platforms, text } = draft;
  return toJson({ path, id, platforms, start: draft.locate(0), text, findings, allowed, unusedAllows });
}

const steps = planSteps(rules, new Map(rules.map(({ id, options }) => [id, { severity: 'warning', options: defaultsOf(options) }])));

it('for the findings of every rule, joined and answered ones too', async () => {
  for (const { examples, id } of rules) {
    for (const { text, meta = {} } of examples) {
      const draft = await draftOf(text, {
        id,
        platforms: ['x', 'facebook'],
        meta,
        allow: { acronyms: 'agreed', [id]: 'it’s “known”', none: '' },
      });
      const result = await lintDraft(draft, steps);
      expect(resultJson(result)).toBe(byLibrary(result));
    }
  }
});

it('for any characters, in any place', async () => {
  const strange = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '"',
      '\\',
      '\n',
      '\u2028',
      '\u200b',
      '#',
      '##',
      '\ud800',
      '😀',
      '\0',
      'é',
      '\uffff',
      '£',
      '\x7f',
      '\xa0',
      '\xad',
      '\xae',
      '\u034e',
      '\u034f',
      '\u200f',
      '\u2010',
      '\u2027',
    ),
  });
  await fc.assert(
    fc.asyncProperty(strange, strange, fc.double(), async (text, other, number) => {
      const draft = await draftOf(text, { id: other, path: other, platforms: ['x'] });
      const result = await lintDraft(draft, steps);
      const findings = result.findings.map((finding) => ({ ...finding, data: { [other]: other, number, none: undefined as never } }));
      expect(resultJson({ ...result, findings })).toBe(byLibrary({ ...result, findings }));
    }),
    { numRuns: 300 },
  );
});

it('letters of plane 14, which nobody sees, are escaped like other hidden characters, and the value stays', () => {
  const text = 'a\u{e0041}\u{e0001}\u{1f469}\u200d\u{1f467}\u202e';
  expect(toJson(text)).toBe('"a\\udb40\\udc41\\udb40\\udc01\u{1f469}\\u200d\u{1f467}\\u202e"');
  expect(JSON.parse(toJson(text))).toBe(text);
});
