import { tooManyWarnings } from '../lint/verdict.js';
import { visible } from '../text/visible.js';
import type { Finding, Result } from '../types.js';
import { advice, nameOf, troubleAdvice } from './advice.js';
import type { Reporter } from './index.js';
import { element, xml } from './xml.js';

const header = '<?xml version="1.0" encoding="UTF-8"?>\n';

function testCase(result: Result): string {
  const open = element('testcase', { classname: result.draft.path, name: nameOf(result) });
  const failures = result.findings.filter(isError).map((finding) => {
    const attributes = { type: finding.rule, message: `${finding.severity}: ${finding.message}` };
    return `      ${element('failure', attributes)}>${xml(visible(`${placeOf(finding)}: ${advice(finding)}`))}</failure>\n`;
  });
  const inside = failures.join('') + printed(result.findings.filter((finding) => !isError(finding)));
  return inside === '' ? `    ${open}/>\n` : `    ${open}>\n${inside}    </testcase>\n`;
}

const isError = ({ severity }: Finding) => severity === 'error';

const placeOf = ({ start }: Finding) => `line ${start.line}, column ${start.column}`;

/** What is worth reading and fails nothing stands where a test's own output would. */
function printed(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const lines = findings.map((finding) => {
    return xml(visible(`${placeOf(finding)}: ${finding.severity}: ${advice(finding)} (${finding.rule})`));
  });
  return `      <system-out>${lines.join('\n')}</system-out>\n`;
}

/** No draft by itself is at fault where there are too many warnings in all. */
function limitCase(warning: number, most: number): string {
  const message = tooManyWarnings(warning, most);
  const failure = element('failure', { type: 'max-warnings', message });
  return `    ${element('testcase', { classname: 'chscb', name: '--max-warnings' })}>\n      ${failure}/>\n    </testcase>\n`;
}

/** A draft a test case. As for the exit code, only its errors are failures, and more warnings than are allowed. */
export const junit: Reporter = () => {
  const cases: string[] = [];
  let failed = 0;
  return {
    result(result) {
      cases.push(testCase(result));
      if (result.findings.some(isError)) failed++;
      return '';
    },
    end({ troubles, counts: { warning }, mostWarnings }) {
      const limit = mostWarnings === undefined ? [] : [limitCase(warning, mostWarnings)];
      const counts = { tests: cases.length + limit.length, failures: failed + limit.length, errors: troubles.length };
      const suite = element('testsuite', { name: 'chscb', ...counts });
      const problems = troubles.map((problem) => {
        const open = element('testcase', { classname: problem.path ?? 'chscb', name: 'could not be checked' });
        return `    ${open}>\n      ${element('error', { message: problem.message })}/>\n    </testcase>\n`;
      });
      return `${header}${element('testsuites', counts)}>\n  ${suite}>\n${[...cases, ...limit].join('')}${problems.join('')}  </testsuite>\n</testsuites>\n`;
    },
  };
};

const checkstyleSeverity = { error: 'error', warning: 'warning', note: 'info' } as const;

/** Checkstyle 4.3: a file an element, however many drafts it holds. */
export const checkstyle: Reporter = () => {
  const files = new Map<string, string[]>();
  return {
    result({ draft, findings }) {
      const lines = files.get(draft.path) ?? [];
      files.set(draft.path, lines);
      for (const finding of findings) {
        const { line, column } = finding.start;
        const attributes = {
          line,
          column,
          severity: checkstyleSeverity[finding.severity],
          message: advice(finding),
          source: `chscb.${finding.rule}`,
        };
        lines.push(`    ${element('error', attributes)}/>\n`);
      }
      return '';
    },
    end({ troubles }) {
      for (const problem of troubles) {
        const { path = 'chscb', place } = problem;
        const lines = files.get(path) ?? [];
        files.set(path, lines);
        const at = { line: place?.line ?? 1, column: place?.column ?? 1 };
        lines.push(`    ${element('error', { ...at, severity: 'error', message: troubleAdvice(problem), source: 'chscb' })}/>\n`);
      }
      const body = [...files].map(([path, lines]) => `  ${element('file', { name: path })}>\n${lines.join('')}  </file>\n`);
      return `${header}<checkstyle version="4.3">\n${body.join('')}</checkstyle>\n`;
    },
  };
};
