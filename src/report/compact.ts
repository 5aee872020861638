import { visible } from '../text/visible.js';
import { advice } from './advice.js';
import type { Reporter } from './index.js';
import { trouble } from './trouble.js';

/** `file:line:col: severity: message (rule)`, a finding a line, as editors and grep like it. */
export const compact: Reporter = ({ isFile }) => ({
  result: ({ draft, findings }) =>
    findings
      .map(
        (finding) =>
          `${visible(draft.path)}:${finding.start.line}:${finding.start.column}: ${finding.severity}: ${visible(advice(finding))} (${finding.rule})\n`,
      )
      .join(''),
  end: ({ troubles }) => (isFile ? troubles.map((problem) => `${visible(trouble(problem))}\n`).join('') : ''),
});
