import type { Finding, Severity } from '../types.js';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** A replacement for more than this is about a sentence, not about a wording in it. */
const longestWording = 80;

/**
 * One finding a span and subject. Two findings have the same subject where both offer other words for
 * the same words: at one span, or at a span within another of the same stage, so that only one of the
 * two can be acted on. The graver speaks and says the other's reason too; nothing is left unsaid, and
 * a finding that merely covers another (a long sentence) never takes it in. In reading order.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const merged: Finding[] = [];
  for (const finding of findings) {
    const at = findWithSubjectOf(merged, finding);
    if (at < 0) merged.push(finding);
    else merged[at] = join(merged[at] as Finding, finding);
  }
  return merged.length === findings.length ? findings : merged;
}

/** The nearest before it; findings are sorted, so the search ends soon. */
function findWithSubjectOf(merged: readonly Finding[], finding: Finding): number {
  for (let at = merged.length - 1; at >= 0; at--) {
    const other = merged[at] as Finding;
    if (finding.span[0] - other.span[0] > longestWording) return -1;
    if (sameSubject(other, finding)) return at;
  }
  return -1;
}

function sameSubject(a: Finding, b: Finding): boolean {
  if (a.rule === b.rule || a.platform !== b.platform || a.suggest.length === 0 || b.suggest.length === 0) return false;
  const [[aStart, aEnd], [bStart, bEnd]] = [a.span, b.span];
  if (aStart === bStart && aEnd === bEnd) return true;
  const nested = (aStart <= bStart && bEnd <= aEnd) || (bStart <= aStart && aEnd <= bEnd);
  return nested && a.stage === b.stage && Math.max(aEnd - aStart, bEnd - bStart) <= longestWording;
}

/** The graver of two, or the wider of two as grave, with the other's reason after its own. */
function join(a: Finding, b: Finding): Finding {
  const width = ({ span }: Finding) => span[1] - span[0];
  const first = rank[a.severity] - rank[b.severity] || width(b) - width(a) || 0;
  const [main, other] = first <= 0 ? [a, b] : [b, a];
  const { also: inner = [], ...reason } = other;
  const also = [...(main.also ?? []), reason, ...inner];
  return { ...main, message: `${main.message} Also: ${other.message}`, also };
}
