/** Posts that are as they should be get no error and no warning. Notes may stand. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chscb, root } from './support/run.js';

const files = readdirSync(`${root}fixtures/clean`).filter((name) => name.endsWith('.jsonl'));

interface Checked {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly excerpt: string }[];
}

it('posts that are as they should be stay without warnings', () => {
  const { out, code } = chscb(['check', ...files.map((name) => `fixtures/clean/${name}`), '--format', 'jsonl', '--no-redact']);
  const results = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Checked);
  const alarms = results.flatMap(({ path, findings }) =>
    findings.filter(({ severity }) => severity !== 'note').map(({ rule, excerpt }) => `${path}: ${rule} at “${excerpt}”`),
  );
  expect(alarms).toEqual([]);
  expect(code).toBe(0);
  expect(results.length).toBeGreaterThan(500);
});
