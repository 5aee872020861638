/**
 * A baseline keeps known findings quiet without hiding new ones: it remembers, by rule and hash of
 * the text, how many findings the drafts of a file had. A changed text is a new text; a moved one is not.
 */
import type { Finding, Result } from '../types.js';

/** `<rule>:<hash of the text>` -> how many. */
type Known = ReadonlyMap<string, number>;

/** File -> what is known of its drafts. */
export type Baseline = ReadonlyMap<string, Known>;

interface BaselineRun {
  /** The result without the findings the baseline knows. */
  apply(result: Result): Result;
  /** What the baseline would be if it were written now, of the files that were checked: entries no longer found are gone. */
  current(): Baseline;
  /** Findings that were left out, so far. */
  hidden(): number;
}

interface Naming {
  hash(text: string): string;
  file(path: string): string;
}

export function startBaseline(baseline: Baseline, { hash, file }: Naming): BaselineRun {
  const known = inAll(baseline);
  const seen = new Map<string, number>();
  const files = new Map<string, Map<string, number>>();
  let hidden = 0;
  return {
    apply(result) {
      const name = file(result.draft.path);
      const own = files.get(name) ?? new Map<string, number>();
      files.set(name, own);
      if (result.findings.length === 0) return result;
      const text = hash(result.draft.text);
      const findings: Finding[] = [];
      for (const finding of result.findings) {
        const key = `${finding.rule}:${text}`;
        addTo(own, key, 1);
        if (addTo(seen, key, 1) > (known.get(key) ?? 0)) findings.push(finding);
        else hidden++;
      }
      return findings.length === result.findings.length ? result : { ...result, findings };
    },
    current: () => files,
    hidden: () => hidden,
  };
}

function addTo(counts: Map<string, number>, key: string, more: number): number {
  const count = (counts.get(key) ?? 0) + more;
  counts.set(key, count);
  return count;
}

/** What is known of a text, whichever file it stands in. */
function inAll(baseline: Baseline): Known {
  const all = new Map<string, number>();
  for (const known of baseline.values()) for (const [key, count] of known) addTo(all, key, count);
  return all;
}

/** The entries of a baseline that a run looked for, and all others. */
export function splitBaseline(
  baseline: Baseline,
  wasChecked: (file: string, rule: string) => boolean,
): { readonly checked: Baseline; readonly others: Baseline } {
  const part = (isChecked: boolean): Baseline =>
    new Map(
      [...baseline].map(([file, known]) => {
        const entries = [...known].filter(([key]) => wasChecked(file, key.slice(0, key.lastIndexOf(':'))) === isChecked);
        return [file, new Map(entries)];
      }),
    );
  return { checked: part(true), others: part(false) };
}

/** Where both know of a text in the same file, the one that knows more is right. */
export function joinBaselines(first: Baseline, second: Baseline): Baseline {
  const all = new Map(first);
  for (const [file, known] of second) {
    const joined = new Map(all.get(file));
    for (const [key, count] of known) joined.set(key, Math.max(count, joined.get(key) ?? 0));
    all.set(file, joined);
  }
  return all;
}

/** How many entries of a baseline are in no file of another. */
export function entriesWithout(before: Baseline, after: Baseline): number {
  const known = inAll(after);
  return [...inAll(before).keys()].filter((key) => !known.has(key)).length;
}
