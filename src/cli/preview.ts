/** `chscb preview`: each draft as its readers will first see it. */

import { fileSink, type Sink, streamSink } from '../io/sink.js';
import { type Preview, previewsOf } from '../platforms/preview.js';
import { type PreviewRun, previewers } from '../report/preview.js';
import { prepareDraft } from '../text/draft.js';
import { didYouMean } from '../text/nearest.js';
import type { Draft, Trouble } from '../types.js';
import { isTerminal, wantsColor, widthOf } from './color.js';
import { Folders, isRead } from './folders.js';
import { previewSettings } from './preview-settings.js';
import { OwnPlatforms, type ReadSettings, readersFor, readInputs } from './read.js';
import { redactionOf, whyRedacted } from './redaction.js';
import { UsageError } from './settings.js';
import { configsInUse, loadSetup, type Setup, type SetupSettings } from './setup.js';
import type { Guard } from './spare.js';
import { tellTrouble } from './tell.js';

export interface PreviewOptions extends ReadSettings, SetupSettings {
  readonly format: string;
  /** Undefined: standard output. */
  readonly output?: string;
  readonly split: boolean;
  readonly color?: boolean;
  /** Undefined: in CI nothing of the drafts is shown, elsewhere all. */
  readonly redact?: boolean;
}

async function prepared(draft: Draft): Promise<Draft> {
  await prepareDraft(draft);
  return draft;
}

/** Reads and shows everything named; returns the exit code. A post that is too long is shown, not refused. */
export async function preview(settings: PreviewOptions): Promise<number> {
  const load = Object.hasOwn(previewers, settings.format) ? previewers[settings.format] : undefined;
  if (!load) {
    const names = Object.keys(previewers);
    throw new UsageError(`There is no format “${settings.format}”.${didYouMean(settings.format, names)} Known: ${names.join(', ')}.`);
  }
  const setup = await loadSetup(settings);
  const guard = settings.output === undefined ? undefined : await guardOf(settings.output, settings, setup);
  const sink = settings.output === undefined ? streamSink() : fileSink(settings.output);
  const color = settings.output === undefined && settings.format === 'human' && wantsColor(settings.color, isTerminal(1));
  try {
    return await showAll(settings, setup, {
      run: await (await load())({ color, ...(settings.output === undefined && { width: widthOf(1) }) }),
      sink,
      ...(guard && { guard }),
    });
  } catch (error) {
    sink.drop();
    throw error;
  }
}

async function guardOf(file: string, settings: PreviewOptions, setup: Setup): Promise<Guard> {
  const { guardOutputs, spareSetup } = await import('./spare.js');
  const guard = guardOutputs([{ format: settings.format, file }], 'preview');
  guard.spareInputs(settings);
  spareSetup(guard, settings, setup);
  return guard;
}

type Previewed = readonly [draft: Draft, previews: readonly Preview[]];

async function redactor(): Promise<(...previewed: Previewed) => Previewed> {
  const { redactPreview, redactPreviewed } = await import('../lint/redact-preview.js');
  return (draft, previews) => [redactPreviewed(draft), previews.map(redactPreview)];
}

/** Where the previews go. */
interface Showing {
  readonly run: PreviewRun;
  readonly sink: Sink;
  readonly guard?: Guard;
}

async function showAll(settings: PreviewOptions, setup: Setup, { run, sink, guard }: Showing): Promise<number> {
  const troubles: Trouble[] = [];
  const tell = (problem: Trouble) => {
    troubles.push(problem);
    say(problem);
  };
  const say = (problem: Trouble) => {
    sink.flush();
    tellTrouble(problem);
  };
  setup.troubles.forEach(tell);
  const redact = redactionOf(settings) === 'all' ? await redactor() : undefined;
  const folders = new Folders();
  const ownPlatforms = new OwnPlatforms(settings);
  const readerOf = readersFor(settings);
  for await (const input of troubles.length > 0
    ? []
    : readInputs(settings, { command: 'chscb preview', inUse: configsInUse(settings, setup) })) {
    if ('trouble' in input) {
      if (input.trouble.path !== undefined) guard?.spareDraft(input.trouble.path);
      tell(input.trouble);
    } else if ('notice' in input) say(input.notice);
    else {
      const plan = setup.planFor(input.source.path);
      const reading = await readerOf(plan)(input.source);
      const { drafts, troubles: own, notices } = reading;
      folders.saw(input.source, reading);
      if (guard && isRead(input.source, reading)) guard.spareDraft(input.source.path, input.source.folder);
      notices?.forEach(say);
      own.forEach(tell);
      for (const draft of drafts) {
        ownPlatforms.saw(draft);
        const previews = await previewsOf(await prepared(draft), previewSettings(plan.steps, settings.split));
        sink.write(run.draft(...(redact?.(draft, previews) ?? ([draft, previews] as const))));
      }
    }
  }
  if (settings.errorOnUnmatched) folders.empty().forEach(tell);
  [...ownPlatforms.notices(), ...folders.leftOut()].forEach(say);
  sink.write(run.end(troubles));
  if (redact) say({ message: `what the drafts say is left out: ${whyRedacted(settings)}` });
  sink.close();
  return troubles.length > 0 ? 2 : 0;
}
