import { visible } from '../text/visible.js';
import { advice, troubleAdvice } from './advice.js';
import type { Reporter } from './index.js';

/** A spreadsheet takes a cell that starts so for a formula; an apostrophe makes it text. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = visible(value);
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A finding a row (RFC 4180). Cells never are formulas; for the exact text use JSON. */
export const csv: Reporter = () => {
  let first = true;
  const header = () => {
    if (!first) return '';
    first = false;
    return 'path,draft,line,column,severity,stage,rule,policy,excerpt,message\r\n';
  };
  return {
    result: ({ draft, findings }) =>
      header() +
      findings
        .map((finding) => {
          const { start, severity, stage, rule, policy, excerpt } = finding;
          const place = [draft.path, draft.id, start.line, start.column];
          const cells = [...place, severity, stage, rule, policy ?? '', excerpt, advice(finding)];
          return `${cells.map(cell).join(',')}\r\n`;
        })
        .join(''),
    end: ({ troubles }) =>
      header() +
      troubles
        .map((problem) => {
          const { path = '', place } = problem;
          const cells = [path, '', place?.line ?? '', place?.column ?? '', 'unchecked', '', '', '', '', troubleAdvice(problem)];
          return `${cells.map(cell).join(',')}\r\n`;
        })
        .join(''),
  };
};
