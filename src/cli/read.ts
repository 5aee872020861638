/** What the user named, piece by piece: the inputs of every command that reads drafts. */
import { formatFor } from '../drafts/formats.js';
import { draftReader, type Reading, type ReadSource } from '../drafts/index.js';
import { createSource } from '../drafts/source.js';
import { configsAbove, type Found, findFiles, ignoring } from '../io/find-files.js';
import { keepHeapSmall } from '../io/heap.js';
import { type Input, type Met, readFile, readStdin, readWhole } from '../io/inputs.js';
import { redactTrouble } from '../lint/redact-names.js';
import type { Draft, PlatformId, Trouble } from '../types.js';
import { isTerminal } from './color.js';
import { linksLeftOut, officeLeftOut } from './folders.js';
import { withHint } from './not-found.js';
import { redactionOf } from './redaction.js';
import { type CheckSettings, type InputSettings, readsStdin, UsageError } from './settings.js';
import type { Plan } from './setup.js';

export type ReadSettings = InputSettings & Pick<CheckSettings, 'platforms' | 'dates' | 'redact'>;

const nearestHolds = 'The nearest config above the working folder holds. Run chscb from there, or name it with --config.';

/** More files than this are a long run. */
const manyFiles = 500;

interface HowRead {
  /** How the user would name a folder instead of saying nothing. */
  readonly command?: string;
  /** What is read is to be written back. */
  readonly isWritten?: boolean;
  /** The configs that hold; of others, which lie among the drafts, it is told. Undefined: of none. */
  readonly inUse?: ReadonlySet<string> | undefined;
}

export async function* readInputs(
  settings: InputSettings,
  { command = 'chscb check', isWritten = false, inUse }: HowRead = {},
): AsyncGenerator<Input> {
  if (settings.text !== undefined) {
    yield { source: createSource('<text>', settings.text) };
    return;
  }
  if (readsStdin(settings)) {
    if (settings.paths.length === 0 && isTerminal(0)) {
      throw new UsageError(`Nothing to check. Name a draft or a folder of drafts: ${command} drafts/`);
    }
    yield* readStdin(settings.stdinFilename ?? '<stdin>', { input: settings.input, isWhole: isWritten });
    return;
  }
  if (settings.index) {
    const { readStaged } = await import('../io/staged.js');
    const above = inUse ? configsAbove(settings.paths, await ignoring()) : [];
    yield* unused(above, inUse);
    yield* readStaged(settings.index, settings.input);
    return;
  }
  const found = await findFiles(settings.paths);
  const unmatched = settings.errorOnUnmatched ? found.unmatched.map((one) => withHint(one, settings.paths)) : [];
  for (const trouble of [...unmatched, ...found.troubles]) yield { trouble };
  yield* unused(found.configs, inUse);
  const { input: asked } = settings;
  if (asked !== undefined && found.files.length > 0 && found.files.every((file) => formatFor(file, asked) !== asked))
    yield { notice: { message: `--input ${asked} was not used: the names of the files tell what they are` } };
  if (found.files.length > manyFiles) keepHeapSmall();
  for (const file of found.files) {
    const how = { input: settings.input, met: met(found, file), isWhole: isWritten };
    const whole = readWhole(file, how);
    if (whole) for (const input of whole) yield input;
    else yield* readFile(file, how);
  }
  for (const notice of [...officeLeftOut(found.office), ...linksLeftOut(found.links)]) yield { notice };
}

function* unused(configs: readonly string[], inUse: ReadonlySet<string> | undefined): Generator<Input> {
  if (!inUse) return;
  for (const path of configs) if (!inUse.has(path)) yield { notice: { path, message: 'is not used', hint: nearestHolds } };
}

/** How a file was met that lies in a folder that was named. */
export function met({ walked, named }: Pick<Found, 'walked' | 'named'>, file: string): Met | undefined {
  const folder = walked.get(file);
  return folder === undefined ? undefined : { isWalked: !named.has(file), folder };
}

/** Drafts that say themselves where they go, although the command line says it, too. */
export class OwnPlatforms {
  #count = 0;
  readonly #asked: readonly PlatformId[] | undefined;

  constructor({ platforms }: ReadSettings) {
    this.#asked = platforms;
  }

  saw({ platforms }: Draft): void {
    const asked = this.#asked;
    if (!asked || platforms === asked) return;
    if (platforms.length !== asked.length || !platforms.every((id) => asked.includes(id))) this.#count++;
  }

  notices(): Trouble[] {
    if (this.#count === 0) return [];
    const message = `${this.#count === 1 ? '1 draft names its' : `${this.#count} drafts name their`} own platforms, which hold`;
    return [{ message, hint: '--platform is for drafts that name none.' }];
  }
}

/** A reader for each plan: it remembers what the start of a file said until the file is at its end. */
export function readersFor(settings: ReadSettings): (plan: Plan) => ReadSource {
  const readers = new Map<Plan, ReadSource>();
  return (plan) => {
    const reader = readers.get(plan) ?? readerFor(plan, settings);
    readers.set(plan, reader);
    return reader;
  };
}

/** Turns the inputs of one plan into drafts. */
export function readerFor({ platforms, dates: usual }: Plan, settings: ReadSettings): ReadSource {
  const dates = settings.dates ?? usual;
  const read = draftReader({
    platforms: settings.platforms ?? platforms,
    ...(settings.input && { input: settings.input }),
    ...(dates && { dates }),
  });
  if (redactionOf(settings) !== 'all') return read;
  return (source) => {
    const reading = read(source);
    return reading instanceof Promise ? reading.then(withoutTexts) : withoutTexts(reading);
  };
}

/** The faults of a file without its words. */
function withoutTexts(reading: Reading): Reading {
  const { troubles, notices } = reading;
  return { ...reading, troubles: troubles.map(redactTrouble), ...(notices && { notices: notices.map(redactTrouble) }) };
}
