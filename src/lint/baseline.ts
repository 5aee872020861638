/**
 * A baseline keeps known findings quiet without hiding new ones: it remembers, by rule and hash of
 * the text, how many findings a draft had. A changed text is a new text.
 */
import type { Finding, Result } from '../types.js';

/** `<rule>:<hash of the text>` -> how many. */
export type Baseline = ReadonlyMap<string, number>;

interface BaselineRun {
  /** The result without the findings the baseline knows. */
  apply(result: Result): Result;
  /** What the baseline would be if it were written now: entries no longer found are gone. */
  current(): Baseline;
  /** Findings that were left out, so far. */
  hidden(): number;
}

export function startBaseline(known: Baseline, hash: (text: string) => string): BaselineRun {
  const seen = new Map<string, number>();
  let hidden = 0;
  return {
    apply(result) {
      if (result.findings.length === 0) return result;
      const own = hash(result.draft.text);
      const findings: Finding[] = [];
      for (const finding of result.findings) {
        const key = `${finding.rule}:${own}`;
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        if (count > (known.get(key) ?? 0)) findings.push(finding);
        else hidden++;
      }
      return findings.length === result.findings.length ? result : { ...result, findings };
    },
    current: () => new Map([...seen].sort(([a], [b]) => (a < b ? -1 : 1))),
    hidden: () => hidden,
  };
}
