import type { Result, Rule, Verdict } from '../types.js';
import { human } from './human.js';

export interface ReportSettings {
  /** Colours may be used. */
  readonly color: boolean;
  /** Results come with their errors only, see `errorsOnly`; a draft without one is not shown to a person. Counts stay whole. */
  readonly quiet: boolean;
  /** Columns, where a person reads it on a terminal. */
  readonly width?: number;
  /** It is read by itself, with nothing told beside it: what could not be checked is named. */
  readonly isFile?: boolean;
  /** Nothing of what the drafts say is shown, so a person has nothing to read them by. */
  readonly isRedacted?: boolean;
  /** The drafts are shown as fixes would leave them, and nothing was changed. */
  readonly isDry?: boolean;
  /** For formats that describe the rules as well. */
  readonly rules: readonly Rule[];
  readonly version: string;
  /** The part of the drafts that was checked. */
  readonly shard?: Shard;
}

/** One of several machines that share a run: the `index`th of `of`, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
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
  compact: () => import('./compact.js').then((module) => module.compact),
  json: () => import('./json.js').then((module) => module.json),
  jsonl: () => import('./json.js').then((module) => module.jsonl),
  sarif: () => import('./sarif.js').then((module) => module.sarif),
  github: () => import('./ci.js').then((module) => module.github),
  azure: () => import('./ci.js').then((module) => module.azure),
  gitlab: () => import('./quality.js').then((module) => module.gitlab),
  rdjson: () => import('./quality.js').then((module) => module.rdjson),
  junit: () => import('./junit.js').then((module) => module.junit),
  checkstyle: () => import('./junit.js').then((module) => module.checkstyle),
  csv: () => import('./csv.js').then((module) => module.csv),
  markdown: () => import('./markdown.js').then((module) => module.markdown),
  html: () => import('./html.js').then((module) => module.html),
};
