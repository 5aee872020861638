/**
 * Takes personal data out of a result before any format sees it, once for all of them. Counts, order,
 * places and verdict stay as they are.
 */
import { createDraft } from '../text/draft.js';
import type { Draft, Finding, Result } from '../types.js';

/** `personal`: findings of rules about personal data only; `all`: everything a draft says. */
export type Redaction = 'none' | 'personal' | 'all';

function mark(text: string): string {
  return `[redacted ${text.length} characters]`;
}

/** Same length and lines, so that places and frames hold. */
function mask(text: string): string {
  return text.replace(/[^\n]/g, '█');
}

export function redactResult(result: Result, redaction: Redaction, isPersonal: (rule: string) => boolean): Result {
  if (redaction === 'none') return result;
  const all = redaction === 'all';
  const hidden = new Set([...result.findings, ...result.allowed].filter((finding) => all || isPersonal(finding.rule)));
  if (!all && hidden.size === 0) return result;
  const { text } = result.draft;
  const masked = all ? mask(text) : maskSpans(text, hidden);
  const redact = <One extends Finding>(finding: One): One => {
    const quiet = maskQuotes(finding, text, masked);
    return hidden.has(finding) || masked.slice(...finding.span) !== finding.excerpt ? redactFinding(quiet, text) : quiet;
  };
  return {
    ...result,
    draft: redactedDraft(result.draft, masked),
    findings: result.findings.map(redact),
    allowed: result.allowed.map(redact),
  };
}

function maskSpans(text: string, findings: Iterable<Finding>): string {
  let masked = text;
  for (const { span } of findings) masked = masked.slice(0, span[0]) + mask(masked.slice(...span)) + masked.slice(span[1]);
  return masked;
}

function redactedDraft(draft: Draft, text: string): Draft {
  const { id, path, platforms, allow } = draft;
  return createDraft({ text, id, path, platforms, allow, locate: (offset) => draft.locate(offset) });
}

/** A message may quote the draft far from its own place, as what a cut leaves to see or hides: whole, or in brackets. */
function maskQuotes<One extends Finding>(finding: One, text: string, masked: string): One {
  let { message } = finding;
  const maskQuote = (quote: string) => {
    const at = quote.length > 1 ? text.indexOf(quote) : -1;
    return at < 0 ? quote : masked.slice(at, at + quote.length);
  };
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      const quote = value.replace(/^…\s?|\s?…$/g, '');
      const shown = value.replace(quote, () => maskQuote(quote)).replace(/(?<=\()[^()]+(?=\))/g, maskQuote);
      if (shown !== value) message = message.replaceAll(value, () => shown);
      return [key, shown];
    }),
  );
  return message === finding.message ? finding : { ...finding, message, data };
}

/** Everything a message may have taken from the draft: the excerpt, and data that stands in the text. */
function redactFinding<One extends Finding>(finding: One, text: string): One {
  const secrets = [finding.excerpt, ...Object.values(finding.data)]
    .map(String)
    .filter((value) => value.length > 1 && text.toLowerCase().includes(value.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  let message = finding.message;
  for (const secret of secrets) message = message.replaceAll(secret, mark(secret));
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [key, secrets.includes(String(value)) ? mark(String(value)) : value]),
  );
  return { ...finding, message, data, excerpt: mark(finding.excerpt), suggest: [] };
}
