/** What a report may not say: all that a finding took from the draft, and nothing of our own words. */
import { expect, it } from 'vitest';
import { redactResult } from '../src/lint/redact.js';
import { createDraft } from '../src/text/draft.js';
import type { Finding } from '../src/types.js';

const text = 'Ring Mary Lamb on her mobile number: 07700 900318.';
const number = '07700 900318';

function redacted(rule: string, kind: string): Finding | undefined {
  const draft = createDraft({ text });
  const at = text.indexOf(number);
  const finding: Finding = {
    rule,
    stage: 'think',
    severity: 'warning',
    confidence: 'sure',
    messageId: 'number',
    message: `Whose ${kind} is this?`,
    data: { kind },
    span: [at, at + number.length],
    excerpt: number,
    start: draft.locate(at),
    end: draft.locate(at + number.length),
    suggest: [],
    fix: null,
    policy: null,
    platform: null,
    url: null,
  };
  const result = { draft, findings: [finding], allowed: [], unusedAllows: [], troubles: [] };
  return redactResult(result, 'all', (id) => id === 'identity').findings[0];
}

it('leaves the name of a kind of number, which is ours, though the draft says it as well', () =>
  expect(redacted('identity', 'mobile number')).toMatchObject({
    message: 'Whose mobile number is this?',
    excerpt: '[redacted 12 characters]',
  }));

it('takes the same out of the finding of somebody else’s rule: it may come from the draft', () =>
  expect(JSON.stringify(redacted('plugin/names', 'Mary Lamb'))).not.toContain('Mary'));
