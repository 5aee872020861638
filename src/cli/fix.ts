import type { Reading, ReadSource } from '../drafts/index.js';
import type { Source } from '../drafts/source.js';
import type { SourceInput } from '../io/inputs.js';
import { encodingOf, type Rewriting, rewriteFile } from '../io/rewrite.js';
import { signalsHeard } from '../io/signals.js';
import { CannotWrite, type Sink, streamSink, tellUser } from '../io/sink.js';
import { type FixKind, fixSource } from '../lint/fix-source.js';
import type { Step } from '../lint/plan.js';
import { unifiedDiff } from '../report/diff.js';
import { visible } from '../text/visible.js';
import type { Trouble } from '../types.js';
import { fixes, LeftOver } from './left-over.js';
import { type CheckSettings, type InputSettings, readsStdin, UsageError } from './settings.js';

export interface FixSettings {
  readonly kind: FixKind;
  /** Show what would be changed, and change nothing. */
  readonly dry: boolean;
}

/** Fixes sources as they are read. What is reported afterwards is what remains. */
interface Fixer {
  read(input: SourceInput, read: ReadSource, steps: readonly Step[]): Promise<Reading>;
  /** The rest of the file that is being fixed cannot be read: it stays as it was. */
  abandon(): void;
  end(): void;
}

/** What happened to the file that is being fixed, over all its pieces. */
interface FileFixes {
  count: number;
  readonly left: LeftOver;
  rewriting?: Rewriting;
  /** It could not be written: its other pieces are only read. */
  hasFailed: boolean;
  /** Of its diff something was shown already. */
  isHeaded: boolean;
  isExact: boolean;
}

const start = (): FileFixes => ({ count: 0, left: new LeftOver(), hasFailed: false, isHeaded: false, isExact: true });

/** Files are replaced; a text that came through standard input or `--text` goes out fixed on standard output. */
export function createFixer({ kind, dry }: FixSettings, settings: InputSettings & Pick<CheckSettings, 'shard'>): Fixer {
  if (settings.shard) throw new UsageError('--fix works on whole files; leave --shard out.');
  const toStdout = settings.text !== undefined || readsStdin(settings);
  const stdout: Sink | undefined = toStdout || dry ? streamSink() : undefined;
  let file = start();

  function abandon(): void {
    file.rewriting?.drop();
    file = start();
  }

  function show({ source: before, isNoUnicode = false }: SourceInput, after: Source): void {
    const mark = before.text === after.text || toStdout ? undefined : encodingOf(before.path);
    const { isHeaded } = file;
    const firstLine = before.place(0).line;
    const diff = unifiedDiff(before.path, before.text, after.text, {
      firstLine,
      more: before.more === true,
      isHeaded,
      mark: mark?.mark === true,
    });
    stdout?.write(diff.text);
    file.isHeaded ||= diff.text !== '';
    file.isExact &&= diff.isExact && !isNoUnicode && (mark === undefined || mark.name === 'utf-8');
  }

  /** Puts one piece of a file in its place; the last one replaces the file. */
  function put(input: SourceInput, after: Source): void {
    const { source: before, was, unwritable, isNoUnicode } = input;
    if (dry) show(input, after);
    else if (toStdout) stdout?.write(after.text);
    else if (was && (file.rewriting || file.count > 0 || (before.more && !unwritable))) {
      file.rewriting ??= rewriteFile(before.path, was);
      file.rewriting.write(after.text);
    }
    if (before.more) return;
    const tell = (text: string) => tellUser(`chscb: ${visible(before.path)}${text}\n`);
    if (file.count > 0) {
      file.rewriting?.keep();
      tell(`: ${fixes(file.count)} ${dry ? 'would be made' : 'made'}${isNoUnicode && !toStdout ? ', and the file saved as UTF-8' : ''}`);
      if (dry && !file.isExact) tell(': this diff is for reading only, not for “patch”: not all in it could be shown as it is');
    }
    file.left.tell(tell, { dry, ...(unwritable && { unwritable }) });
  }

  return {
    abandon,
    async read(input, read, steps) {
      const { source } = input;
      try {
        if (file.hasFailed) return await read(source);
        const fixed = await fixSource(source, read, steps, kind);
        file.count += fixed.count;
        file.left.add(fixed.left);
        try {
          put(input, fixed.source);
          await signalsHeard();
          return fixed.reading;
        } catch (error) {
          if (!(error instanceof CannotWrite)) throw error;
          abandon();
          file.hasFailed = true;
          const trouble: Trouble = { path: source.path, message: `cannot be fixed: ${error.message}` };
          const reading = fixed.count > 0 ? await read(source) : fixed.reading;
          return { ...reading, troubles: [...reading.troubles, trouble] };
        }
      } finally {
        if (!source.more) abandon();
      }
    },
    end: () => stdout?.close(),
  };
}
