import { version } from '../../package.json' with { type: 'json' };
import { fileSink, type Sink, streamSink } from '../io/sink.js';
import { tooManyWarnings } from '../lint/verdict.js';
import { type ReportRun, reporters, type Shard } from '../report/index.js';
import { errorsOnly } from '../report/quiet.js';
import { usualWidth } from '../report/wrap.js';
import { didYouMean } from '../text/nearest.js';
import type { Result, Rule, Trouble, Verdict } from '../types.js';
import { isTerminal, wantsColor, widthOf } from './color.js';
import type { FixSettings } from './fix.js';
import { type Output, UsageError } from './settings.js';
import { tellTrouble } from './tell.js';

interface Target {
  readonly run: ReportRun;
  readonly sink: Sink;
}

export interface OutputSettings {
  readonly outputs: readonly Output[];
  readonly color?: boolean;
  readonly quiet: boolean;
  readonly fix?: Pick<FixSettings, 'dry'>;
  /** What reports without a file go to: standard output, or error where a fixed text has the output. */
  readonly stream?: 1 | 2;
  readonly isRedacted?: boolean;
  readonly shard?: Shard;
}

/** Where the reports of a run go: each format to its file or stream, in input order. */
interface Outputs {
  result(result: Result): void;
  /** Tells the user on standard error, in its place among the reports. */
  say(problem: Trouble): void;
  flush(): void;
  /** After the reports, on their stream. */
  print(text: string): void;
  end(verdict: Verdict): void;
  /** After the end of a run that fails: why, where no report says so. */
  explain(verdict: Verdict): void;
  /** Instead of an end: no file is written. */
  drop(): void;
}

export async function openOutputs(settings: OutputSettings, rules: readonly Rule[]): Promise<Outputs> {
  const targets: Target[] = [];
  const drop = () => {
    for (const { sink } of targets) sink.drop();
  };
  try {
    for (const output of settings.outputs) targets.push(await openTarget(output, settings, rules));
  } catch (error) {
    drop();
    throw error;
  }
  const flush = () => {
    for (const { sink } of targets) sink.flush();
  };
  const say = (problem: Trouble) => {
    flush();
    tellTrouble(problem);
  };
  return {
    result(whole) {
      const result = settings.quiet ? errorsOnly(whole) : whole;
      for (const { run, sink } of targets) sink.write(run.result(result));
    },
    say,
    flush,
    print(text) {
      const sink = streamSink(settings.stream);
      sink.write(text);
      sink.close();
    },
    end(verdict) {
      for (const { run, sink } of targets) {
        sink.write(run.end(verdict));
        sink.close();
      }
    },
    explain({ counts: { warning }, mostWarnings }) {
      if (mostWarnings !== undefined) say({ message: tooManyWarnings(warning, mostWarnings) });
    },
    drop,
  };
}

async function openTarget({ format, file }: Output, settings: OutputSettings, rules: readonly Rule[]): Promise<Target> {
  const load = Object.hasOwn(reporters, format) ? reporters[format] : undefined;
  if (!load) throw new UsageError(`There is no format “${format}”.${didYouMean(format, Object.keys(reporters))}`);
  const color = file === undefined && format === 'human' && wantsColor(settings.color, isTerminal(settings.stream ?? 1));
  const width = file === undefined && format === 'human' ? widthOf(settings.stream ?? 1) : usualWidth;
  const { quiet, shard } = settings;
  const run = await (await load())({
    color,
    quiet,
    isDry: settings.fix?.dry === true,
    isFile: file !== undefined,
    isRedacted: settings.isRedacted === true,
    width,
    rules,
    version,
    ...(shard && { shard }),
  });
  return { run, sink: file === undefined ? streamSink(settings.stream) : fileSink(file) };
}
