import { chooseQuestions } from '../lint/questions.js';
import { stages } from '../stages.js';
import { visible } from '../text/visible.js';
import type { Finding, Result, Verdict } from '../types.js';
import { checked, ending } from './ending.js';
import { frame } from './frame.js';
import type { Reporter, ReportSettings } from './index.js';
import { type Paint, paintWith } from './paint.js';
import { trouble } from './trouble.js';
import { usualWidth, wrap } from './wrap.js';

/** The report for a person: a draft at a time, in the three stages of the motto. */
export const human: Reporter = async (settings) => {
  const paint = await paintWith(settings.color);
  return {
    result: (result) => (isLeftOut(result, settings) ? '' : `${draftReport(result, settings, paint)}\n`),
    end: (verdict) =>
      verdict.counts.drafts === 0 && verdict.troubles.length > 0
        ? `${paint.title('No draft was checked.')}\n${unchecked(verdict, settings)}`
        : summary(verdict, settings, paint),
  };
};

/** A log of a thousand drafts tells which want something; at the desk each is thought about. */
function isLeftOut({ findings, allowed, unusedAllows }: Result, { quiet, isRedacted }: ReportSettings): boolean {
  return findings.length === 0 && (quiet || (isRedacted === true && allowed.length === 0 && unusedAllows.length === 0));
}

function draftReport(result: Result, { quiet, isDry, isRedacted, width = usualWidth }: ReportSettings, paint: Paint): string {
  const lines = [paint.title(heading(result))];
  if (result.findings.length === 0)
    lines.push('', isDry ? '  Beyond the changes shown, nothing was found.' : '  Nothing to change was found.');
  // Without the words, nothing tells which questions fit.
  const asks = !quiet && !isRedacted;
  for (const stage of stages) {
    const own = result.findings.filter((finding) => finding.stage === stage.id);
    const asked = stage.id === 'think' && asks ? chooseQuestions(result.draft, undefined, { linked: linkedIn(result) }) : [];
    if (own.length === 0 && asked.length === 0) continue;
    lines.push('', `  ${paint.stage(stage.title)}`);
    for (const finding of own) lines.push(...findingLines(result, finding, paint, width));
    for (const question of asked) lines.push('', ...wrap(`? ${question}`, 4, 6, width));
  }
  for (const { rule, reason, excerpt } of quiet ? [] : result.allowed) {
    lines.push('', ...wrap(`Allowed: ${rule} at “${visible(excerpt)}” (${visible(reason)})`, 2, 4, width));
  }
  for (const rule of result.unusedAllows) {
    const why = result.findings.some((finding) => finding.rule === rule) ? 'a draft cannot allow' : 'found nothing';
    lines.push('', ...wrap(`The draft allows ${visible(rule)}, which ${why}: you can take that line out.`, 2, 4, width));
  }
  return `${lines.join('\n')}\n`;
}

/** How much of a Facebook update is seen on X, as the rule says that knows the config; where it is silent, all that matters is. */
function linkedIn({ findings }: Result): number {
  const max = findings.find(({ rule }) => rule === 'facebook-preview')?.data.max;
  return typeof max === 'number' ? max : Number.POSITIVE_INFINITY;
}

function heading({ draft }: Result): string {
  const id = draft.id === '' ? '' : `, ${draft.id}`;
  const platforms = draft.platforms.length === 0 ? '' : ` for ${draft.platforms.join(', ')}`;
  return visible(`${draft.path}${id}${platforms}`);
}

function findingLines({ draft }: Result, finding: Finding, paint: Paint, width: number): string[] {
  const place = `${finding.start.line}:${finding.start.column}`;
  const clause = finding.policy === null ? '' : `, policy ${finding.policy}`;
  const page = finding.url === null ? '' : `, ${visible(finding.url)}`;
  // What a draft says of itself, as of its pictures, stands at the head of the post and has no words there to show.
  const words = finding.span[1] === 0 ? [] : frame(draft.text, finding.span, 6, paint, width);
  const head = `${place} ${paint.severity(finding.severity)} ${visible(finding.message)}`;
  return [
    '',
    ...wrap(head, 4, 6, width),
    ...words,
    ...wrap(`${finding.rule}${clause}${page}`, 6, 6, width).map((line) => paint.faint(line)),
  ];
}

const dryNote = 'This counts what would remain; nothing has been changed yet.';

/** On a terminal it was told as it happened. */
function unchecked({ troubles }: Verdict, { isFile, width = usualWidth }: ReportSettings): string {
  return isFile ? troubles.map((problem) => `${wrap(`- ${visible(trouble(problem))}`, 2, 4, width).join('\n')}\n`).join('') : '';
}

function summary(verdict: Verdict, settings: ReportSettings, paint: Paint): string {
  const { isDry, width = usualWidth } = settings;
  const { counts } = verdict;
  const lines = (text: string) => wrap(text, 0, 0, width);
  const title = lines(checked(counts)).map((line) => paint.title(line));
  return `${[...title, ...(isDry ? lines(dryNote) : []), ...lines(ending(verdict))].join('\n')}\n${unchecked(verdict, settings)}`;
}
