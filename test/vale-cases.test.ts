/**
 * The figures of the importer against Vale's own answers. Runs where the caller names both:
 * VALE_CASES=cases.json VALE_STYLES=<folder of styles> npx vitest run --config test/vitest.config.mts test/vale-cases.test.ts
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readStyleFile } from '../src/config/style-file.js';
import { lintDraft } from '../src/lint/lint.js';
import { planSteps } from '../src/lint/plan.js';
import { createDraft } from '../src/text/draft.js';
import type { Finding } from '../src/types.js';

interface Alert {
  readonly line: number;
  readonly col: number;
  readonly check: string;
  readonly message: string;
  readonly match: string;
  readonly pos_ok: boolean;
}

interface Case {
  readonly id: string;
  readonly rules: readonly string[];
  readonly input: string;
  readonly expected: readonly Alert[];
}

const { VALE_CASES: cases = '', VALE_STYLES: styles = '' } = process.env;

it.skipIf(cases === '' || styles === '')('finds what Vale finds, where it finds it', async () => {
  let expected = 0;
  let extra = 0;
  let placed = 0;
  let inPlace = 0;
  let worded = 0;
  let matched = 0;
  const wrong: string[] = [];
  for (const one of JSON.parse(readFileSync(cases, 'utf8')) as Case[]) {
    const left = [...(await findingsOf(one))];
    for (const alert of one.expected) {
      expected++;
      const rule = alert.check.replace('.', '/');
      const onLine = left.filter((finding) => finding.rule === rule && finding.start.line === alert.line);
      const found = onLine.find((finding) => columnOf(one.input, finding) === alert.col) ?? onLine[0];
      if (!found) {
        wrong.push(`missing ${one.id} ${alert.line}:${alert.col} “${alert.match}”`);
        continue;
      }
      left.splice(left.indexOf(found), 1);
      matched++;
      if (alert.pos_ok) placed++;
      if (alert.pos_ok && columnOf(one.input, found) === alert.col) inPlace++;
      else if (alert.pos_ok)
        wrong.push(`place ${one.id} ${alert.line}:${alert.col} “${alert.match}”, not ${columnOf(one.input, found)} “${found.excerpt}”`);
      if (found.message === alert.message) worded++;
      else wrong.push(`words ${one.id} “${alert.message}”, not “${found.message}”`);
    }
    extra += left.length;
    wrong.push(...left.map((finding) => `extra ${one.id} ${finding.start.line}:${finding.start.column} “${finding.excerpt}”`));
  }
  const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(2)} %)`;
  process.stdout.write(
    `${wrong.slice(0, 60).join('\n')}\nfound ${share(matched, expected)}, extra ${share(extra, expected)}, in place ${share(inPlace, placed)}, same words ${share(worded, matched)}\n`,
  );
  expect(matched / expected).toBeGreaterThanOrEqual(0.99);
  expect(extra / expected).toBeLessThanOrEqual(0.01);
});

async function findingsOf({ rules, input }: Case): Promise<readonly Finding[]> {
  const read = rules.flatMap((file) => {
    const path = join(styles, basename(dirname(file)), basename(file));
    const reading = readStyleFile(
      { path, style: basename(dirname(file)), name: basename(file, '.yml'), text: readFileSync(path, 'utf8') },
      { accepted: [] },
    );
    if ('trouble' in reading) process.stdout.write(`${JSON.stringify(reading.trouble)}\n`);
    return 'rule' in reading ? [reading.rule] : [];
  });
  const settings = new Map(read.map((rule) => [rule.id, { severity: 'warning' as const, options: {} }]));
  const result = await lintDraft(createDraft({ text: input }), planSteps(read, settings));
  if (result.troubles.length > 0) process.stdout.write(`${JSON.stringify(result.troubles)}\n`);
  return result.findings.flatMap((finding) => [finding, ...(finding.also ?? [])]);
}

/** Vale counts code points. */
function columnOf(text: string, { span }: Finding): number {
  const line = text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, span[0]);
  return [...line].length + 1;
}
