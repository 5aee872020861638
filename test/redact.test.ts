/** What a report may not say: all that a finding took from the draft, and nothing of our own words. */
import { describe, expect, it } from 'vitest';
import { redactResult } from '../src/lint/redact.js';
import { createDraft } from '../src/text/draft.js';
import type { Finding } from '../src/types.js';
import { emptyFolder } from './support/folder.js';
import { chscb } from './support/run.js';

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

it('says in one way what it takes out, and leaves our own words to say instead', () => {
  const draft = createDraft({ text: 'Mary Lamb aged 4 made a MASH referral at the hub.' });
  const base = redacted('identity', 'x') as Finding;
  const own = 'multi-agency safeguarding hub';
  const at = (excerpt: string, more: Partial<Finding>): Finding => {
    const start = draft.text.indexOf(excerpt);
    return { ...base, rule: 'house', excerpt, span: [start, start + excerpt.length], suggest: [], data: {}, message: '', ...more };
  };
  const findings = [
    at('Mary Lamb aged 4', { rule: 'identity', message: 'Who is this?' }),
    at('aged 4 made', { message: '“aged 4 made” reads badly.', data: { what: 'aged 4 made' } }),
    at('MASH', { message: `“MASH”: write “${own}”.`, data: { instead: own }, suggest: [own] }),
    at('Mary', { message: 'Write “Mary Lamb”.', data: { instead: 'Mary Lamb' }, suggest: ['Mary Lamb'] }),
  ];
  const shown = (how: 'all' | 'personal') =>
    redactResult({ draft, findings, allowed: [], unusedAllows: [], troubles: [] }, how, (id) => id === 'identity').findings.map(
      ({ message, excerpt }) => `${message} ${excerpt}`,
    );
  expect(JSON.stringify([shown('all'), shown('personal')])).not.toMatch(/█|Mary/);
  expect(shown('all')[2]).toBe(`“[redacted 4 characters]”: write “${own}”. [redacted 4 characters]`);
  expect(shown('personal').slice(1, 3)).toEqual([
    '“[redacted 6 characters] made” reads badly. [redacted 6 characters] made',
    `“MASH”: write “${own}”. MASH`,
  ]);
});

it('takes the same out of the finding of somebody else’s rule: it may come from the draft', () =>
  expect(JSON.stringify(redacted('plugin/names', 'Mary Lamb'))).not.toContain('Mary'));

describe('what is told of a file, where nothing of a draft is to be shown', () => {
  const table = 'Date,Text,Platform\n2030-03-05,Call Jane Smith of Mill Lane, she is ten,x\n2030-03-05,Hi there all,twiter\n';
  it.each([
    ['check', '--redact'],
    ['preview', '--redact'],
  ])('%s quotes names and no texts: %s', (command, flag) => {
    const { path: cwd, put } = emptyFolder();
    put('plan.csv', table);
    const { err, out } = chscb([command, 'plan.csv', flag, '--format', 'json'], { cwd });
    for (const said of [err, out]) {
      expect(said).toContain('Platform: “[redacted 10 characters]” is not a platform chscb knows.');
      expect(said).toContain('“twiter” is not a platform');
      expect(said).not.toContain('she is');
    }
    expect(chscb([command, 'plan.csv', '--no-redact'], { cwd }).err).toContain('“she is ten”');
  });
});
