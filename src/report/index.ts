import type { Result, Trouble, Verdict } from '../types.js';
import { human } from './human.js';

export interface ReportSettings {
  /** Colours may be used. */
  readonly color: boolean;
  /** Only errors are shown; counts stay whole. */
  readonly quiet: boolean;
}

/** A format at work: pieces of text to write, in order. Holds what it must remember, prints nothing. */
export interface ReportRun {
  /** After each draft. */
  result(result: Result): string;
  /** Once, after the last. */
  end(verdict: Verdict): string;
}

/** Makes a run. A promise where a format has something to load. */
export type Reporter = (settings: ReportSettings) => ReportRun | Promise<ReportRun>;

/** Formats by name, each loaded when asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  human: async () => human,
  json: () => import('./json.js').then((module) => module.json),
  jsonl: () => import('./json.js').then((module) => module.jsonl),
};

export function trouble({ path, place, message }: Trouble): string {
  const where = path === undefined ? '' : place ? `${path}:${place.line}:${place.column}: ` : `${path}: `;
  return `${where}${message}`;
}
