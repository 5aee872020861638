import { prepareAnyPreview, previewsNow } from '../platforms/preview.js';
import { severities, stages } from '../stages.js';
import type { Finding, Result, Trouble } from '../types.js';
import { advice, nameOf } from './advice.js';
import { checked, ending } from './ending.js';
import { pageHead, safeLines, safeText } from './html-page.js';
import { style } from './html-style.js';
import type { Reporter } from './index.js';
import { seenFirst } from './preview-html.js';

/** The post with its findings marked; where marks overlap, the outer one is drawn and the inner is listed below. */
function markedText({ draft, findings }: Result): string {
  let html = '';
  let at = 0;
  findings.forEach((finding, index) => {
    const [start, end] = finding.span;
    if (start < at || end <= start) return;
    html += safeLines(draft.text.slice(at, start));
    html += `<mark class="${finding.severity} ${finding.stage}">${safeLines(draft.text.slice(start, end))}<sup aria-hidden="true">${index + 1}</sup></mark>`;
    at = end;
  });
  return html + safeLines(draft.text.slice(at));
}

function findingItem(finding: Finding, index: number): string {
  const { severity, stage, start, rule, policy, excerpt } = finding;
  const clause = policy === null ? '' : `, policy ${policy}`;
  return `<li class="finding ${severity} ${stage}" value="${index + 1}"><p><strong class="level">${severity}</strong> ${safeText(advice(finding))}</p><p class="faint">“${safeText(excerpt.slice(0, 120))}” at ${start.line}:${start.column}, ${rule}${clause}</p></li>`;
}

/** How each network shows the post at first. A text that is masked has lost its length, so nothing is said of it. */
function previewsHtml({ draft }: Result): string {
  if (draft.text.includes('█') || draft.platforms.length === 0) return '';
  const seen = previewsNow(draft).map((preview) => `<dt>${safeText(preview.name)}</dt><dd>${seenFirst(preview)}</dd>`);
  return `<details><summary>As it is first seen</summary><dl>${seen.join('')}</dl></details>`;
}

function card(result: Result): string {
  const { draft, findings, allowed } = result;
  const groups = stages.map((stage) => {
    const own = findings.map((finding, index) => [finding, index] as const).filter(([finding]) => finding.stage === stage.id);
    if (own.length === 0) return '';
    return `<h3 class="${stage.id}">${stage.title}</h3><ol>${own.map(([finding, index]) => findingItem(finding, index)).join('')}</ol>`;
  });
  const answered = allowed
    .map((finding) => `<p class="faint">Allowed: ${safeText(finding.rule)} (${safeText(finding.reason)})</p>`)
    .join('');
  const none = findings.length === 0 ? '<p class="none">Nothing to change was found.</p>' : '';
  return `<article><h2>${safeText(nameOf(result))}</h2><p class="faint">for ${safeText(draft.platforms.join(', ') || 'no platform')}</p>
<blockquote>${markedText(result)}</blockquote>${previewsHtml(result)}${none}${groups.join('')}${answered}</article>
`;
}

/** Filters work by check boxes and style alone: the page has no script. */
function filters(): string {
  const box = (id: string, label: string) => `<label><input type="checkbox" id="show-${id}" checked> ${label}</label>`;
  const levels = severities.map((severity) => box(severity, `${severity}s`)).join(' ');
  const looks = stages.map((stage) => box(stage.id, stage.title)).join(' ');
  return `<form aria-label="Show"><fieldset><legend>Show</legend>${levels} ${looks}</fieldset></form>`;
}

function troubleList(troubles: readonly Trouble[]): string {
  if (troubles.length === 0) return '';
  const items = troubles.map(({ path, message }) => `<li>${safeText(path ?? '')}: ${safeText(message)}</li>`).join('');
  return `<section><h2>Could not be checked</h2><ul>${items}</ul></section>`;
}

/** One self-contained page: a post a card, its findings marked in the text. */
export const html: Reporter = async ({ quiet }) => {
  await prepareAnyPreview();
  const head = pageHead('chscb report', style, `<h1>Drafts, as chscb read them</h1>${filters()}`);
  let opened = false;
  const open = () => {
    if (opened) return '';
    opened = true;
    return head;
  };
  return {
    result: (result) => open() + (quiet && result.findings.length === 0 ? '' : card(result)),
    end({ counts, troubles }) {
      return `${open()}</main>${troubleList(troubles)}<footer><p><strong>${checked(counts)}</strong> ${ending({ troubles })}</p></footer></body></html>\n`;
    },
  };
};
