/**
 * Annotations for the logs of GitHub Actions and Azure Pipelines. Both read commands from what is
 * printed, so every value is escaped as their own toolkits do it.
 */
import { severities } from '../stages.js';
import { many } from '../text/counted.js';
import { visible } from '../text/visible.js';
import type { Finding, Severity, Trouble, Verdict } from '../types.js';
import { advice, slashed, troubleAdvice } from './advice.js';
import { checked } from './ending.js';
import type { Reporter } from './index.js';

interface Noted {
  readonly path: string;
  readonly finding: Finding;
}

/** GitHub shows ten annotations of each kind a step; a message is cut at 4,096 units. */
const most = 10;
const longest = 4000;

const kinds: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function githubLine({ path, finding }: Noted): string {
  const { rule, severity, start, end } = finding;
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const place = `file=${escapeProperty(visible(slashed(path)))},line=${start.line},endLine=${end.line}${columns}`;
  return `::${kinds[severity]} title=${escapeProperty(`chscb ${rule}`)},${place}::${escapeData(visible(advice(finding)).slice(0, longest))}\n`;
}

function githubTrouble(problem: Trouble): string {
  const { path, place } = problem;
  const at = place === undefined ? '' : `,line=${place.line},col=${place.column}`;
  const where = path === undefined ? '' : `,file=${escapeProperty(visible(slashed(path)))}${at}`;
  return `::error title=chscb${where}::${escapeData(troubleAdvice(problem).slice(0, longest))}\n`;
}

/** What is no annotation, as a line of the log; it begins with a word, so no runner takes it for a command. */
function plainLine({ path, finding }: Noted): string {
  const { rule, severity, start } = finding;
  return `${severity} ${visible(slashed(path))}:${start.line}:${start.column}: ${visible(advice(finding))} (${rule})\n`;
}

/** A log that says nothing could also be one of a run that checked nothing. */
const total = ({ counts }: Verdict) => `${checked(counts)}\n`;

/** The first ten of each kind as annotations; the rest as lines, as GitHub would not show them. */
export const github: Reporter = () => {
  const kept: Record<Severity, Noted[]> = { error: [], warning: [], note: [] };
  const left = { error: 0, warning: 0, note: 0 };
  return {
    result({ draft, findings }) {
      const lines: string[] = [];
      for (const finding of findings) {
        const noted = { path: draft.path, finding };
        const own = kept[finding.severity];
        if (own.length < most) {
          own.push(noted);
          continue;
        }
        left[finding.severity]++;
        lines.push(plainLine(noted));
      }
      return lines.join('');
    },
    end(verdict) {
      const { troubles } = verdict;
      // What was not looked at may be worse than what was.
      const told = troubles.slice(0, most).map(githubTrouble);
      const replaced = kept.error.splice(most - told.length);
      left.error += troubles.length - told.length + replaced.length;
      const notes = severities.flatMap((severity) => kept[severity].map(githubLine));
      const more = severities.filter((severity) => left[severity] > 0);
      const rest = more.map((severity) => many(left[severity], severity)).join(', ');
      const ten = rest === '' ? '' : `chscb: above as lines, because GitHub annotates ten of a kind: ${rest} more.\n`;
      return [...replaced.map(plainLine), ...told, ...notes, ten, total(verdict)].join('');
    },
  };
};

const escapeAzure = (text: string) => text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeAzureProperty = (text: string) => escapeAzure(text).replaceAll(']', '%5D').replaceAll(';', '%3B');

function azureTrouble(problem: Trouble): string {
  const { path, place } = problem;
  const at = place === undefined ? '' : `;linenumber=${place.line};columnnumber=${place.column}`;
  const where = path === undefined ? '' : `;sourcepath=${escapeAzureProperty(visible(slashed(path)))}${at}`;
  return `##vso[task.logissue type=error${where}]${escapeAzure(troubleAdvice(problem))}\n`;
}

/** Azure knows errors and warnings only; notes are printed as plain lines. */
export const azure: Reporter = () => ({
  result: ({ draft, findings }) =>
    findings
      .map((finding) => {
        const { rule, severity, start } = finding;
        if (severity === 'note') return plainLine({ path: draft.path, finding });
        const path = visible(slashed(draft.path));
        const message = visible(advice(finding));
        const place = `sourcepath=${escapeAzureProperty(path)};linenumber=${start.line};columnnumber=${start.column}`;
        return `##vso[task.logissue type=${severity};${place};code=${escapeAzureProperty(rule)}]${escapeAzure(message)}\n`;
      })
      .join(''),
  end: (verdict) => verdict.troubles.map(azureTrouble).join('') + total(verdict),
});
