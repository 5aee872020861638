import type { Draft, PlatformId, Trouble } from '../types.js';
import { emptyFile, withoutBlanks } from './blank.js';
import type { DateOrder } from './dates.js';
import { type FormatId, formatFor } from './formats.js';
import { readJsonLine } from './jsonl.js';
import type { ScheduleReader } from './schedule.js';
import type { Source } from './source.js';
import { hasFrontMatter, readPlainText } from './text.js';

export interface Reading {
  /** Whoever checks them takes them out, see `oneByOne`. */
  readonly drafts: Draft[];
  readonly troubles: readonly Trouble[];
  /** Things to know about how the file was read; they are no faults and change no verdict. */
  readonly notices?: readonly Trouble[];
  /** Met in a folder and not known for posts, though it may hold some. */
  readonly isLeftOut?: boolean;
}

export interface ReaderSettings {
  /** For a draft that names none. */
  readonly platforms: readonly PlatformId[];
  /** What the sources are whose names do not tell. */
  readonly input?: FormatId;
  /** How dates of figures only are read; without it an ambiguous one is a trouble. */
  readonly dates?: DateOrder;
}

export type ReadSource = (source: Source) => Reading | Promise<Reading>;

/** Reads sources one after the other. Of a streamed file it remembers, from piece to piece, what its start said. */
export function draftReader(settings: ReaderSettings): ReadSource {
  let schedule: ScheduleReader | undefined;
  const readLines = lineReader(settings);
  return (source) => {
    const format = formatFor(source.path, settings.input);
    if (format === 'jsonl') return readLines(source);
    if (format === 'text') {
      if (!hasFrontMatter(source.text)) return withoutBlanks(source, readPlainText(source, settings));
      return import('./front-matter.js').then(async (module) => withoutBlanks(source, await module.readFrontMatter(source, settings)));
    }
    if (format === 'json' || format === 'yaml')
      return import('./nested.js').then(async (module) => withoutBlanks(source, await module.readNested(source, format, settings)));
    if (format === 'ics') return import('./ics.js').then((module) => module.readCalendar(source, settings));
    // Who fixes a file reads it several times.
    if (schedule?.path === source.path && !source.isWhole) return schedule.read(source);
    return import('./schedule.js').then((module) => {
      schedule = new module.ScheduleReader(source.path, format, settings);
      return schedule.read(source);
    });
  };
}

/** Lines of JSON, a piece of a file at a time. */
function lineReader(settings: ReaderSettings): ReadSource {
  let path: string | undefined;
  let isFilled = false;
  let keys = new Set<string>();
  const checked = (source: Source, lines: Reading): Reading => {
    const reading = withoutBlanks(source, lines);
    isFilled ||= reading.drafts.length + reading.troubles.length > 0;
    return isFilled || source.more ? reading : { drafts: [], troubles: [emptyFile(source)] };
  };
  return (source) => {
    if (path !== source.path) {
      path = source.path;
      isFilled = false;
      keys = new Set();
    }
    const lines = readJsonLine(source, settings, keys);
    return lines instanceof Promise ? lines.then((told) => checked(source, told)) : checked(source, lines);
  };
}

/** One whole source -> its drafts. */
export function readDrafts(source: Source, settings: ReaderSettings): Reading | Promise<Reading> {
  return draftReader(settings)(source);
}
