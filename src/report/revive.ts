/** A JSON report back into results, so that reports of several machines can be joined and printed anew. */
import { createDraft } from '../text/draft.js';
import type { Allowed, Finding, Place, PlatformId, Result, Trouble } from '../types.js';
import type { Shard } from './index.js';

interface RevivedReport {
  readonly results: readonly Result[];
  readonly troubles: readonly Trouble[];
  /** Only a whole JSON report says of which part it is. */
  readonly shard?: Shard;
}

interface PlainResult {
  readonly path: string;
  readonly id: string;
  readonly platforms: readonly PlatformId[];
  readonly start: Place;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly allowed: readonly Allowed[];
  readonly unusedAllows: readonly string[];
}

function isResult(value: unknown): value is PlainResult {
  if (typeof value !== 'object' || value === null) return false;
  const { path, id, text, findings, allowed, start } = value as Record<string, unknown>;
  return (
    [path, id, text].every((one) => typeof one === 'string') &&
    Array.isArray(findings) &&
    Array.isArray(allowed) &&
    typeof start === 'object'
  );
}

function reviveResult(value: unknown): Result | undefined {
  if (!isResult(value)) return undefined;
  const { path, id, platforms, text, start, findings, allowed, unusedAllows } = value;
  return { draft: createDraft({ path, id, platforms, text, locate: () => start }), findings, allowed, unusedAllows, troubles: [] };
}

/** The text of a `--format json` or `jsonl` report; undefined where it is neither. */
export function reviveReport(report: string): RevivedReport | undefined {
  const values = parseLines(report) ?? parseWhole(report);
  if (!values) return undefined;
  const results: Result[] = [];
  for (const value of values.results) {
    const result = reviveResult(value);
    if (!result) return undefined;
    results.push(result);
  }
  return { ...values, results };
}

interface Values extends Omit<RevivedReport, 'results'> {
  readonly results: readonly unknown[];
}

function parseWhole(report: string): Values | undefined {
  try {
    const { version, results, troubles, shard } = JSON.parse(report) as Record<string, unknown>;
    if (version !== 1 || !Array.isArray(results) || !Array.isArray(troubles)) return undefined;
    return { results, troubles, ...(isShard(shard) && { shard }) };
  } catch {
    return undefined;
  }
}

function isShard(value: unknown): value is Shard {
  const { index, of } = (value ?? {}) as Record<string, unknown>;
  return Number.isInteger(index) && Number.isInteger(of) && Number(index) >= 1 && Number(index) <= Number(of);
}

function parseLines(report: string): Values | undefined {
  try {
    const results = report
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
    return results.length > 0 && results.every((value) => isResult(value)) ? { results, troubles: [] } : undefined;
  } catch {
    return undefined;
  }
}
