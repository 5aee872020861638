/**
 * Takes personal data out of a result before any format sees it, once for all of them. Counts, order,
 * places and verdict stay as they are.
 */
import { createDraft } from '../text/draft.js';
import type { Draft, Finding, Result } from '../types.js';
import { mark, maskName, redactId, redactNamed } from './redact-names.js';

/** `personal`: findings of rules about personal data only; `all`: everything a draft says. */
export type Redaction = 'none' | 'personal' | 'all';

/** Same length and lines, so that places and frames hold. */
function mask(text: string): string {
  return text.replace(/[^\n]/g, '█');
}

/** `whole`: with what a baseline knows and no report repeats, which is as personal as before. */
export function redactResult(result: Result, redaction: Redaction, isPersonal: (rule: string) => boolean, whole: Result = result): Result {
  if (redaction === 'none') return result;
  const all = redaction === 'all';
  const personal = reasonsIn(whole).filter(({ rule }) => isPersonal(rule));
  if (!all && personal.length === 0) return result;
  const { text } = result.draft;
  const masked = all ? mask(text) : maskSpans(text, personal);
  // A long text has many findings, and its words are gathered once for them all.
  const said = wordsOf(text);
  const known = all ? undefined : wordsOf(personal.map(({ excerpt }) => excerpt).join('\n'));
  const isOurs: IsOurs = (rule, key) => key === 'kind' && isPersonal(rule);
  const redact = <One extends Finding>(finding: One): One => {
    const quiet = maskQuotes(all ? withoutNames(finding) : finding, text, masked, isOurs);
    if (all || [finding, ...(finding.also ?? [])].some(({ rule }) => isPersonal(rule))) return redactFinding(quiet, said, isOurs);
    const excerpt = unblocked(masked.slice(...finding.span));
    return excerpt === finding.excerpt ? quiet : { ...redactFinding(quiet, known as ReadonlySet<string>, isOurs), excerpt };
  };
  const excerpts = personal.map(({ excerpt }) => excerpt);
  return {
    ...result,
    draft: redactedDraft(result.draft, masked, all, excerpts),
    findings: result.findings.map(redact),
    allowed: result.allowed.map((one) => ({ ...redact(one), reason: all ? mark(one.reason) : maskWords(one.reason, excerpts) })),
  };
}

/** Every finding, also those that another one speaks for. */
function reasonsIn({ findings, allowed, unsaid = [] }: Result): readonly Pick<Finding, 'rule' | 'span' | 'excerpt'>[] {
  return [...findings, ...allowed, ...unsaid].flatMap((finding) => [finding, ...(finding.also ?? [])]);
}

/** Names and figures of personal data, where somebody else’s words repeat them. */
function maskWords(words: string, excerpts: readonly string[]): string {
  const secrets = new Set(
    excerpts
      .flatMap((excerpt) => excerpt.match(/(?=[\p{L}\p{N}]*[\p{Lu}\p{N}])[\p{L}\p{N}]{2,}/gu) ?? [])
      .map((word) => word.toLowerCase()),
  );
  // The whole of it, such as an address, before its parts.
  const masked = maskName(words, excerpts).replace(/[\p{L}\p{N}]+/gu, (word) => (secrets.has(word.toLowerCase()) ? mask(word) : word));
  return unblocked(masked);
}

/** What was blocked out of a sentence or an excerpt, told by its length. */
const unblocked = (masked: string) => masked.replace(/█+/g, mark);

function maskSpans(text: string, findings: Iterable<Pick<Finding, 'span'>>): string {
  let masked = text;
  for (const { span } of findings) masked = masked.slice(0, span[0]) + mask(masked.slice(...span)) + masked.slice(span[1]);
  return masked;
}

/** Unless all is hidden, the author stays for the count by author, and the words for the questions that are asked. */
function redactedDraft(draft: Draft, text: string, all: boolean, personal: readonly string[]): Draft {
  const { platforms, allow } = draft;
  const id = maskName(all ? redactId(draft.id) : draft.id, personal, mark);
  const path = maskName(draft.path, personal);
  const meta = all || typeof draft.meta.author !== 'string' ? {} : { author: draft.meta.author };
  return createDraft({
    text,
    id,
    path,
    platforms,
    allow,
    meta,
    words: all ? [] : draft.words,
    locate: (offset, isEnd) => draft.locate(offset, isEnd),
  });
}

/** A finding about two drafts names the other one. */
function withoutNames<One extends Finding>(finding: One): One {
  const { other } = finding.data;
  const shown = typeof other === 'string' ? redactNamed(other) : other;
  if (shown === undefined || shown === other) return finding;
  return { ...finding, message: finding.message.replace(String(other), () => String(shown)), data: { ...finding.data, other: shown } };
}

/**
 * Whether what a rule gives under a key of its data is our word for what was found, such as “mobile number”, though the
 * draft may say it, too. Of a rule of others nobody knows.
 */
type IsOurs = (rule: string, key: string) => boolean;

/** A message may quote the draft far from its own place, as what a cut leaves to see or hides: whole, or in brackets. */
function maskQuotes<One extends Finding>(finding: One, text: string, masked: string, isOurs: IsOurs): One {
  let { message } = finding;
  const maskQuote = (quote: string) => {
    const at = quote.length > 1 ? text.indexOf(quote) : -1;
    if (at < 0) return quote;
    return unblocked(masked.slice(at, at + quote.length));
  };
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => {
      if (typeof value !== 'string' || isOurs(finding.rule, key)) return [key, value];
      const quote = value.replace(/^…\s?|\s?…$/g, '');
      const shown = value.replace(quote, () => maskQuote(quote)).replace(/(?<=\()[^()]+(?=\))/g, maskQuote);
      if (shown !== value) message = replaceSaid(message, value, shown);
      return [key, shown];
    }),
  );
  return message === finding.message ? finding : { ...finding, message, data };
}

/** Everything a message may have taken from the draft: the excerpt, and data that shares a word with the text. */
function redactFinding<One extends Omit<Finding, 'also'> & Pick<Finding, 'also'>>(
  finding: One,
  said: ReadonlySet<string>,
  isOurs: IsOurs,
): One {
  const secretsOf = ({ rule, excerpt, data, suggest }: Omit<Finding, 'also'>) => [
    excerpt,
    ...Object.entries(data)
      .flatMap(([key, value]) => (isOurs(rule, key) ? [] : [String(value)]))
      .filter((value) => value.length > 1 && [...wordsOf(value)].some((word) => said.has(word)))
      .filter((value) => !(suggest.includes(value) && isOwnWording(value, said))),
  ];
  const secrets = [...new Set([finding, ...(finding.also ?? [])].flatMap(secretsOf))]
    .filter((secret) => secret.length > 1)
    .sort((a, b) => b.length - a.length);
  const bare = <Reason extends Omit<Finding, 'also'>>(reason: Reason): Reason => ({
    ...reason,
    message: secrets.reduce((message, secret) => replaceSaid(message, secret, mark(secret)), reason.message),
    data: Object.fromEntries(
      Object.entries(reason.data).map(([key, value]) => [key, secrets.includes(String(value)) ? mark(String(value)) : value]),
    ),
    excerpt: mark(reason.excerpt),
    suggest: [],
  });
  return { ...bare(finding), ...(finding.also && { also: finding.also.map(bare) }) };
}

/** Words to say instead, most of which the draft does not say, and no name or figure. */
function isOwnWording(value: string, said: ReadonlySet<string>): boolean {
  const words = [...wordsOf(value)];
  return !/[\p{Lu}\p{N}]/u.test(value) && words.filter((word) => said.has(word)).length * 2 < words.length;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** What a message took from the draft is replaced. If it is short, as a word only: “and” is no part of “stands”. */
function replaceSaid(message: string, secret: string, put: string): string {
  let out = '';
  let from = 0;
  for (let at = message.indexOf(secret); at >= 0; at = message.indexOf(secret, at + 1)) {
    if (at < from) continue;
    const end = at + secret.length;
    const isPart = isLetter(message[at - 1]) || isLetter(message[end]);
    if (isPart && secret.length < 5) continue;
    out += message.slice(from, at) + put;
    from = end;
  }
  return out + message.slice(from);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
