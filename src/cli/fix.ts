import type { Reading, ReadSource } from '../drafts/index.js';
import type { Source } from '../drafts/source.js';
import { type Rewriting, rewriteFile } from '../io/rewrite.js';
import { CannotWrite, type Sink, streamSink, tellUser } from '../io/sink.js';
import { type FixKind, fixSource } from '../lint/fix-source.js';
import type { Step } from '../lint/plan.js';
import { unifiedDiff } from '../report/diff.js';
import { visible } from '../text/visible.js';
import type { Trouble } from '../types.js';
import { type CheckSettings, type InputSettings, readsStdin, UsageError } from './settings.js';

export interface FixSettings {
  readonly kind: FixKind;
  /** Show what would be changed, and change nothing. */
  readonly dry: boolean;
}

/** Fixes sources as they are read. What is reported afterwards is what remains. */
interface Fixer {
  read(source: Source, read: ReadSource, steps: readonly Step[]): Promise<Reading>;
  /** The rest of the file that is being fixed cannot be read: it stays as it was. */
  abandon(): void;
  end(): void;
}

/** Files are replaced; a text that came through standard input or `--text` goes out fixed on standard output. */
export function createFixer({ kind, dry }: FixSettings, settings: InputSettings & Pick<CheckSettings, 'shard'>): Fixer {
  if (settings.shard) throw new UsageError('--fix works on whole files; leave --shard out.');
  const toStdout = settings.text !== undefined || readsStdin(settings);
  const stdout: Sink | undefined = toStdout || dry ? streamSink() : undefined;
  let rewriting: Rewriting | undefined;
  let count = 0;
  let isPartial = false;

  function abandon(): void {
    rewriting?.drop();
    rewriting = undefined;
    count = 0;
    isPartial = false;
  }

  /** Puts one piece of a file in its place; the last one replaces the file. */
  function put(before: Source, after: Source, fixes: number): void {
    count += fixes;
    if (dry) stdout?.write(unifiedDiff(before.path, before.text, after.text, before.place(0).line));
    else if (toStdout) stdout?.write(after.text);
    else if (rewriting || before.more || fixes > 0) {
      rewriting ??= rewriteFile(before.path);
      rewriting.write(after.text);
    }
    if (before.more) return;
    if (count > 0) {
      if (rewriting) rewriting.keep();
      tellUser(`chscb: ${visible(before.path)}: ${many(count)} ${dry ? 'would be made' : 'made'}\n`);
    }
    if (isPartial) tellUser(`chscb: ${visible(before.path)}: drafts in this format are not written back; make their fixes by hand\n`);
    if (count > 0) rewriting = undefined;
    abandon();
  }

  return {
    abandon,
    async read(source, read, steps) {
      const fixed = await fixSource(source, read, steps, kind);
      isPartial ||= fixed.isPartial;
      try {
        put(source, fixed.source, fixed.count);
        return fixed.reading;
      } catch (error) {
        if (!(error instanceof CannotWrite)) throw error;
        abandon();
        const trouble: Trouble = { path: source.path, message: `cannot be fixed: ${error.message}` };
        const reading = await read(source);
        return { ...reading, troubles: [...reading.troubles, trouble] };
      }
    },
    end: () => stdout?.close(),
  };
}

function many(count: number): string {
  return count === 1 ? '1 fix' : `${count} fixes`;
}
