/**
 * Takes personal data out of a result before any format sees it, once for all of them. Counts, order,
 * places and verdict stay as they are.
 */
import { createDraft } from '../text/draft.js';
import type { Draft, Finding, Result } from '../types.js';

/** `personal`: findings of rules about personal data only; `all`: everything a draft says. */
export type Redaction = 'none' | 'personal' | 'all';

const block = '█';

function mark(text: string): string {
  return `[redacted ${text.length} characters]`;
}

export function redactResult(result: Result, redaction: Redaction, isPersonal: (rule: string) => boolean): Result {
  if (redaction === 'none') return result;
  const all = redaction === 'all';
  const hidden = [...result.findings, ...result.allowed].filter((finding) => all || isPersonal(finding.rule));
  if (!all && hidden.length === 0) return result;
  const { text } = result.draft;
  const masked = all ? text.replace(/\S/g, block) : maskSpans(text, hidden);
  const redact = <One extends Finding>(finding: One): One => {
    const touched = hidden.includes(finding) || masked.slice(...finding.span) !== finding.excerpt;
    return touched ? redactFinding(finding, text, masked) : finding;
  };
  return {
    ...result,
    draft: redactedDraft(result.draft, all ? mark(text) : masked, masked),
    findings: result.findings.map(redact),
    allowed: result.allowed.map(redact),
  };
}

function maskSpans(text: string, findings: readonly Finding[]): string {
  let masked = text;
  for (const { span: [start, end] } of findings) {
    masked = masked.slice(0, start) + masked.slice(start, end).replace(/\S/g, block) + masked.slice(end);
  }
  return masked;
}

/** The same places; frames and previews show the mask. */
function redactedDraft(draft: Draft, printed: string, masked: string): Draft {
  const { id, path, platforms, allow } = draft;
  const locate = (offset: number) => draft.locate(offset);
  return Object.assign(createDraft({ text: printed === masked ? masked : printed, id, path, platforms, allow, locate }), {});
}

/** Everything a message may have taken from the draft: the excerpt, and data that stands in the text. */
function redactFinding<One extends Finding>(finding: One, text: string, masked: string): One {
  const secrets = [finding.excerpt, ...Object.values(finding.data)]
    .map(String)
    .filter((value) => value.length > 1 && text.toLowerCase().includes(value.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  let message = finding.message;
  for (const secret of secrets) message = message.replaceAll(secret, mark(secret));
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [key, secrets.includes(String(value)) ? mark(String(value)) : value]),
  );
  const excerpt = masked.slice(...finding.span) === finding.excerpt ? finding.excerpt : mark(finding.excerpt);
  return { ...finding, message, data, excerpt, suggest: [] };
}
