/** The options of `chscb check`, as commander has them -> settings. What one of them would make another lose is refused. */
import type { FixKind } from '../lint/fix.js';
import type { Level, PlatformId } from '../types.js';
import { type CheckSettings, defaultSettings, type Output, UsageError } from './settings.js';

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
  refuseTextAndPaths(paths, rest.text);
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

/** A text and files together: only the text would be looked at. */
export function refuseTextAndPaths(paths: readonly string[], text: string | undefined): void {
  const [path] = paths;
  if (text === undefined || path === undefined) return;
  const others = paths.length === 1 ? path : `${path} and the other paths`;
  throw new UsageError(`--text is a draft by itself, so ${others} would not be read. Leave out one or the other.`);
}

function refuseLostBaseline({ baseline, updateBaseline }: CheckOptions): void {
  if (updateBaseline && baseline === undefined)
    throw new UsageError('--update-baseline has no file to write to. Name the file with --baseline, such as --baseline known.json.');
}
