import { stages } from '../stages.js';
import { many } from '../text/counted.js';
import { visible } from '../text/visible.js';
import type { Result } from '../types.js';
import { advice, nameOf } from './advice.js';
import { checked, ending } from './ending.js';
import type { Reporter } from './index.js';

/** GitHub refuses a step summary over 1 MiB; we stop well below it and say so. */
const mostUnits = 800_000;

/** Untrusted text inside a table cell: nothing in it is Markdown, HTML, a mention or a link. */
function plainMarkdown(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~^-]/g, '\\$&')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replaceAll('www.', 'www&#46;');
}

function section(result: Result): string {
  if (result.findings.length === 0) return '';
  const rows = stages.flatMap((stage) =>
    result.findings
      .filter((finding) => finding.stage === stage.id)
      .map((finding) => {
        const place = `${finding.start.line}:${finding.start.column}`;
        return `| ${stage.title} | ${finding.severity} | ${place} | ${plainMarkdown(finding.excerpt.slice(0, 80))} | ${plainMarkdown(advice(finding))} (${finding.rule}) |`;
      }),
  );
  return `### ${plainMarkdown(nameOf(result))}\n\n| stage | level | place | words | what |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n`;
}

/** For a step summary or a comment under a pull request. */
export const markdown: Reporter = () => {
  let written = 0;
  let left = 0;
  return {
    result(result) {
      const text = section(result);
      if (written + text.length > mostUnits) {
        left++;
        return '';
      }
      written += text.length;
      return text;
    },
    end({ counts, troubles }) {
      const problems = troubles
        .map(({ path, message }) => `- could not check ${plainMarkdown(path ?? '')}: ${plainMarkdown(message)}\n`)
        .join('');
      const more = left === 0 ? '' : `${many(left, 'draft')} with findings left out here: the summary would be too large.\n\n`;
      return `${more}${problems === '' ? '' : `${problems}\n`}**${checked(counts)}** ${ending({ troubles })}\n`;
    },
  };
};
