/** Every report is valid for any text, and no host reads a command out of one. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Tally } from '../src/lint/verdict.js';
import { type ReportSettings, reporters } from '../src/report/index.js';
import { wrap } from '../src/report/wrap.js';
import { defineRule } from '../src/rule/index.js';
import type { Result, Severity } from '../src/types.js';
import { azureCommand, githubCommand } from './support/oracles.js';
import { checkDraft, draftOf, root } from './support/run.js';

/** Reports every third word, and says it back: the worst a rule can do. */
const echo = defineRule({
  id: 'echo',
  stage: 'read',
  severity: 'warning',
  summary: 'a word',
  why: 'Test.',
  source: 'test',
  policy: '4.4',
  options: {},
  messages: { word: 'The word {word} is here.' },
  examples: [],
  *check({ text }) {
    for (const match of text.matchAll(/\S+\s*/g)) {
      yield { span: [match.index, match.index + match[0].length], message: 'word', data: { word: match[0] }, suggest: [match[0], ''] };
    }
  },
});

const hostile = [
  '\x1b[31mred\x1b[0m',
  '\x1b]0;title\x07',
  '::error::x',
  '::set-env name=a::b',
  '##[error]x',
  '##vso[task.complete result=Failed;]',
  '\u0085::error::y',
  '\u202eevil',
  ']]>',
  '<script>alert(1)</script>',
  '<![CDATA[',
  '&amp;',
  '%0A::error::',
  '=1+1',
  '@SUM(A1)',
  '|',
  '`````',
  '[link](javascript:x)',
  '@everyone',
  'https://evil.example',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\0',
  'a\r\nb',
  '\u2028',
  '"quoted", cell',
  "it's",
  '👩‍👩‍👧',
  '\u{e0041}',
  ';]:,=',
  '--',
  '\\',
  '{word}',
  '$&',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 12 })), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '));

async function resultsOf(texts: readonly string[], severity: Severity): Promise<Result[]> {
  return Promise.all(
    texts.map(async (one, index) => {
      const draft = await draftOf(one, { path: `drafts/${one.slice(0, 20)} ${index}.md`, id: one.slice(0, 10), platforms: ['x'] });
      const { findings, troubles } = await checkDraft(draft, [{ rule: echo, severity, options: {} }]);
      return {
        draft,
        findings,
        allowed: findings.slice(0, 1).map((finding) => ({ ...finding, reason: one })),
        unusedAllows: [one],
        troubles,
      };
    }),
  );
}

async function report(format: string, results: readonly Result[], maxWarnings?: number): Promise<string> {
  const settings: ReportSettings = { color: false, quiet: false, rules: [echo], version: '1.0.0' };
  const load = reporters[format];
  if (!load) throw new Error(format);
  const run = await (await load())(settings);
  const tally = new Tally();
  let out = '';
  for (const result of results) {
    tally.add(result);
    out += run.result(result);
  }
  tally.troubles.push({ path: results[0]?.draft.text ?? '', message: results[0]?.draft.text ?? '' });
  return out + run.end(tally.verdict({ maxWarnings }));
}

const severities = fc.constantFrom<Severity>('error', 'warning', 'note');
const runs = Number(process.env.FC_RUNS ?? 100);

/** Runs a format over hostile texts and hands its output to `judge`. */
async function forAnyText(format: string, judge: (out: string, results: readonly Result[]) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), severities, async (texts, severity) => {
      const results = await resultsOf(texts, severity);
      judge(await report(format, results), results);
    }),
    { numRuns: runs },
  );
}

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe.each(Object.keys(reporters))('%s', (format) => {
  it('promises 5 and 6: lets no hidden character and no runner command through', async () => {
    await forAnyText(format, (out) => {
      expect(out).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
      expect(out.isWellFormed()).toBe(true);
      for (const line of out.split('\n')) {
        const seen = [githubCommand(line), azureCommand(line)].filter((command) => command !== undefined);
        for (const { name } of seen)
          expect([format, name]).toEqual(
            format === 'azure' ? ['azure', 'task.logissue'] : ['github', expect.stringMatching(/^(?:error|warning|notice)$/)],
          );
      }
    });
  });
});

it('never wraps a line so that it starts a command, after two spaces neither', () => {
  for (let pad = 0; pad < 90; pad++) {
    for (const line of wrap(`${'x'.repeat(pad)}  ::error::y ::error::z`, 2, 4)) expect(githubCommand(line)).toBeUndefined();
  }
});

it('promise 7: SARIF validates against the OASIS schema', async () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(`${root}fixtures/schemas/sarif-2.1.0.json`, 'utf8')));
  await forAnyText('sarif', (out) => {
    if (!validate(JSON.parse(out))) throw new Error(JSON.stringify(validate.errors));
  });
});

it.each(['junit', 'checkstyle'])('promise 7: %s is well-formed XML', async (format) => {
  await forAnyText(format, assertWellFormed);
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
  const out = await report(format, await resultsOf([`a${all.slice(33)}b`], 'error'));
  assertWellFormed(out);
  if (spawnSync('xmllint', ['--version']).status !== 0) return;
  expect(spawnSync('xmllint', ['--noout', '-'], { input: out }).stderr.toString()).toBe('');
});

it('junit fails where there are too many warnings, as the exit code does', async () => {
  const results = (await Promise.all([1, 2].map(() => resultsOf(['word'], 'warning')))).flat();
  const out = await report('junit', results, 1);
  expect(out).toContain('<testsuite name="chscb" tests="3" failures="1" errors="1">');
  expect(out).toContain(
    '<testcase classname="chscb" name="--max-warnings">\n      <failure type="max-warnings" message="2 warnings are more than the 1 that --max-warnings allows"/>',
  );
  expect(await report('junit', results, 2)).toContain('tests="2" failures="0"');
});

it('junit fails for errors only, as the exit code does, and prints what else was found', async () => {
  const results = await Promise.all((['error', 'warning', 'note'] as const).map((severity) => resultsOf(['word'], severity)));
  const out = await report('junit', results.flat());
  expect(out).toContain('<testsuite name="chscb" tests="3" failures="1" errors="1">');
  expect(out.match(/<failure [^>]*message="[^"]*"/g)).toEqual([expect.stringContaining('message="error: The word')]);
  expect(out.match(/<system-out>.*(?=<)/g)).toEqual([
    '<system-out>line 1, column 1: warning: The word word is here. (echo)',
    '<system-out>line 1, column 1: note: The word word is here. (echo)',
  ]);
});

it.each(['json', 'gitlab', 'rdjson'])('promise 7: %s is JSON', async (format) => {
  await forAnyText(format, (out) => void JSON.parse(out));
});

it('promise 7: json gives back the very findings', async () => {
  await forAnyText('json', (out, results) => {
    const parsed = JSON.parse(out);
    expect(parsed.results.map((result: { text: string }) => result.text)).toEqual(
      results.map((result) => JSON.parse(JSON.stringify(result.draft.text))),
    );
    expect(parsed.results.map((result: { findings: unknown[] }) => result.findings)).toEqual(
      results.map((result) => JSON.parse(JSON.stringify(result.findings))),
    );
  });
});

it('promise 7: gitlab fingerprints are unique', async () => {
  await forAnyText('gitlab', (out) => {
    const prints = JSON.parse(out).map((issue: { fingerprint: string }) => issue.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

it('promises 7 and 8: csv parses strictly and no cell is a formula', async () => {
  await forAnyText('csv', (out, results) => {
    const rows: string[][] = parse(out);
    expect(rows.length).toBe(2 + results.reduce((sum, { findings, troubles }) => sum + findings.length + troubles.length, 0));
    for (const cells of rows.slice(1)) for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });
});

it('github annotates ten of a kind and says how many more there are', async () => {
  const [result] = await resultsOf(['word '.repeat(25)], 'warning');
  const out = await report('github', [result as Result]);
  expect(out.match(/^::warning /gm)).toHaveLength(10);
  expect(out).toMatch(/15 warnings more/);
  // Nothing is lost: what is no annotation is a line.
  expect(out.match(/^warning .+:1:\d+: .+$/gm)).toHaveLength(15);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^\d+ drafts? checked: /);
  expect(githubCommand(/^::warning.*$/m.exec(out)?.[0] ?? '')).toMatchObject({ name: 'warning', properties: { line: '1', col: '1' } });
});

it('github defuses what a draft says in its lines as in its annotations', async () => {
  const words = ['##[error]x', '::error::x', '\u200b::warning::y', '%0A::error::z', 'a\r\n::stop-commands::z', '##vso[task.logissue]z'];
  const [result] = await resultsOf([`${words.join(' ')} `.repeat(5)], 'warning');
  const lines = (await report('github', [result as Result])).split('\n');
  expect(lines.filter((line) => line.startsWith('warning '))).toHaveLength(25);
  expect(lines.flatMap((line) => githubCommand(line)?.name ?? [])).toEqual(['error', ...Array(10).fill('warning')]);
  expect(lines.map(azureCommand).filter(Boolean)).toEqual([]);
});

it('promise 20: rdjson counts columns in UTF-8 bytes where the file is known', async () => {
  const { createSource, locator } = await import('../src/drafts/source.js');
  const source = createSource('a.txt', 'é 👍 word');
  const draft = await draftOf('é 👍 word', { path: 'a.txt', locate: locator(source, [{ text: 0, file: 0 }]) });
  const { findings, troubles } = await checkDraft(draft, [{ rule: echo, severity: 'note', options: {} }]);
  const out = JSON.parse(await report('rdjson', [{ draft, findings, troubles, allowed: [], unusedAllows: [] }]));
  expect(
    out.diagnostics.slice(0, -1).map((one: { location: { range: { start: { column: number } } } }) => one.location.range.start.column),
  ).toEqual([1, 4, 9]);
});

it('rdjson counts on in a line from whatever place was told before', async () => {
  const { createSource } = await import('../src/drafts/source.js');
  const line = 'é 👍 “word” and so on. '.repeat(20);
  const draft = await draftOf('a', { path: 'a.txt' });
  const source = createSource('a.txt', `${line}\n${line}`);
  const [sample] = (await checkDraft(draft, [{ rule: echo, severity: 'note', options: {} }])).findings;
  if (!sample) throw new Error('nothing was found');
  const spans = [...[5, 9, 2, 60, 59, 0].map((at) => [at, at + 20]), [line.length + 4, line.length + 9], [3, 70]] as const;
  const findings = spans.map(([from = 0, to = 0]) => ({ ...sample, start: source.place(from), end: source.place(to) }));
  const out = JSON.parse(await report('rdjson', [{ draft, findings, troubles: [], allowed: [], unusedAllows: [] }]));
  const columns = out.diagnostics
    .slice(0, -1)
    .map(({ location: { range } }: { location: { range: Record<'start' | 'end', { column: number }> } }) => [
      range.start.column,
      range.end.column,
    ]);
  const inBytes = (at: number) => Buffer.byteLength(source.text.slice(source.text.lastIndexOf('\n', at - 1) + 1, at)) + 1;
  expect(columns).toEqual(spans.map(([from = 0, to = 0]) => [inBytes(from), inBytes(to)]));
});

it('promise 8: html holds no script and nothing from outside', async () => {
  await forAnyText('html', (out) => {
    expect(out).not.toMatch(/<script|<img|<link|<iframe|javascript:[^<]*"|\son\w+=/i);
    expect(out.match(/<article>/g)?.length).toBe(out.match(/<\/article>/g)?.length);
  });
});
