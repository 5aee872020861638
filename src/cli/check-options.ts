/** The options of `chscb check`, as commander has them -> settings. What one of them would make another lose is refused. */
import type { FixKind } from '../lint/fix.js';
import type { Level, PlatformId } from '../types.js';
import { type CheckSettings, defaultSettings, type InputSettings, type Output, readsStdin, UsageError } from './settings.js';

/** As commander names them; the rest is named as in the settings. */
export type CheckOptions = Partial<Omit<CheckSettings, 'paths' | 'platforms' | 'outputs' | 'levels' | 'plugins' | 'fix'>> & {
  platform?: PlatformId[];
  format?: Output[];
  output?: string;
  rule?: [string, Level][];
  plugin?: string[];
  fix?: FixKind;
  fixDryRun?: FixKind;
};

/** `--output` is for the first report that names no file itself. */
function withFile(outputs: readonly Output[], file: string): readonly Output[] {
  const at = outputs.findIndex((one) => one.file === undefined);
  if (at === -1) throw new UsageError(`Every --format names its own file, so no report is left for --output ${file}. Leave --output out.`);
  return outputs.with(at, { ...(outputs[at] as Output), file });
}

export function settingsFrom(paths: string[], options: CheckOptions): CheckSettings {
  const { platform: platforms, format, output: file, rule, plugin: plugins, fix, fixDryRun, ...rest } = options;
  refuseLostInput({ paths, ...rest });
  refuseLostBaseline(rest);
  const outputs = format ?? defaultSettings.outputs;
  return {
    ...defaultSettings,
    ...rest,
    paths,
    outputs: file === undefined ? outputs : withFile(outputs, file),
    ...(platforms && { platforms }),
    ...(plugins && { plugins }),
    ...(rule && { levels: Object.fromEntries(rule) }),
    ...(fixDryRun ? { fix: { kind: fix ?? fixDryRun, dry: true } } : fix && { fix: { kind: fix, dry: false } }),
  };
}

/** A text and files together: only the text would be looked at. So it is with a name for standard input where that is not read. */
export function refuseLostInput({ paths, text, stdinFilename }: Pick<InputSettings, 'paths' | 'text' | 'stdinFilename'>): void {
  const [path] = paths;
  const others = paths.length > 1 ? `${path} and the other paths` : path;
  const instead = 'Leave out one or the other.';
  if (text !== undefined && path !== undefined)
    throw new UsageError(`--text is a draft by itself, so ${others} would not be read. ${instead}`);
  if (stdinFilename !== undefined && !readsStdin({ paths, ...(text !== undefined && { text }) }))
    throw new UsageError(`--stdin-filename names what comes through a pipe, which is not read beside ${others ?? '--text'}. ${instead}`);
}

function refuseLostBaseline({ baseline, updateBaseline }: CheckOptions): void {
  if (updateBaseline && baseline === undefined)
    throw new UsageError('--update-baseline has no file to write to. Name the file with --baseline, such as --baseline known.json.');
}
