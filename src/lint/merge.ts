import { bySeverity } from '../stages.js';
import type { Finding } from '../types.js';

/** A replacement for more than this is about a sentence, not about a wording in it. */
const longestWording = 80;

/**
 * One finding a span and subject. Two findings have the same subject where both offer other words for
 * the same words: at one span, or at a span within another of the same stage, so that only one of the
 * two can be acted on. The graver speaks and says the other's reason too; nothing is left unsaid, and
 * a finding that merely covers another (a long sentence) never takes it in. What an editor worded for
 * the house speaks before what we worded, and for the same words even where one of the two offers no
 * others; it is then as grave as the graver. In reading order.
 */
export function mergeFindings(findings: readonly Finding[], isHouse: IsHouse = () => false): readonly Finding[] {
  if (findings.length < 2) return findings;
  const merged: Finding[] = [];
  for (const finding of findings) {
    const at = findWithSubjectOf(merged, finding, isHouse);
    if (at < 0) merged.push(finding);
    else merged[at] = join(merged[at] as Finding, finding, isHouse);
  }
  return merged.length === findings.length ? findings : merged;
}

/** Whether a rule's message is the editor's own, by the rule's id. */
type IsHouse = (rule: string) => boolean;

/** The nearest before it; findings are sorted, so the search ends soon. */
function findWithSubjectOf(merged: readonly Finding[], finding: Finding, isHouse: IsHouse): number {
  for (let at = merged.length - 1; at >= 0; at--) {
    const other = merged[at] as Finding;
    if (finding.span[0] - other.span[0] > longestWording) return -1;
    if (sameSubject(other, finding, isHouse)) return at;
  }
  return -1;
}

function sameSubject(a: Finding, b: Finding, isHouse: IsHouse): boolean {
  if (a.rule === b.rule || a.platform !== b.platform) return false;
  const [[aStart, aEnd], [bStart, bEnd]] = [a.span, b.span];
  const same = aStart === bStart && aEnd === bEnd;
  if (a.suggest.length === 0 || b.suggest.length === 0) return same && isHouse(a.rule) !== isHouse(b.rule);
  if (same) return true;
  const nested = (aStart <= bStart && bEnd <= aEnd) || (bStart <= aStart && aEnd <= bEnd);
  return nested && a.stage === b.stage && Math.max(aEnd - aStart, bEnd - bStart) <= longestWording;
}

/** The house's of two, then the graver, then the wider, with the other's reason after its own. */
function join(a: Finding, b: Finding, isHouse: IsHouse): Finding {
  const width = ({ span }: Finding) => span[1] - span[0];
  const grave = bySeverity(a.severity, b.severity);
  const first = Number(isHouse(b.rule)) - Number(isHouse(a.rule)) || grave || width(b) - width(a);
  const [main, other] = first <= 0 ? [a, b] : [b, a];
  const { also: inner = [], ...reason } = other;
  const also = [...(main.also ?? []), reason, ...inner];
  const severity = grave <= 0 ? a.severity : b.severity;
  return { ...main, severity, message: `${main.message} Also: ${other.message}`, also };
}
