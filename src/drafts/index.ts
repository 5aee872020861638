import type { Draft, PlatformId, Trouble } from '../types.js';
import { readJsonLine } from './jsonl.js';
import type { Source } from './source.js';
import { hasFrontMatter, readPlainText } from './text.js';

export interface Reading {
  readonly drafts: readonly Draft[];
  readonly troubles: readonly Trouble[];
}

export interface ReadSettings {
  /** For a draft that names none. */
  readonly platforms: readonly PlatformId[];
}

/** One source -> its drafts. The file's name says its format. */
export function readDrafts(source: Source, settings: ReadSettings): Reading | Promise<Reading> {
  const extension = /\.[a-z0-9]+$/i.exec(source.path)?.[0]?.toLowerCase() ?? '';
  if (extension === '.jsonl' || extension === '.ndjson') return readJsonLine(source, settings);
  if (!hasFrontMatter(source.text)) return readPlainText(source, settings);
  return import('./front-matter.js').then((module) => module.readFrontMatter(source, settings));
}
