import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { dateOrders, readDate } from '../drafts/dates.js';
import { formatIds } from '../drafts/formats.js';
import { asPlatform } from '../drafts/platform-names.js';
import { streamSink, tellUser } from '../io/sink.js';
import type { FixKind } from '../lint/fix.js';
import { platformIds } from '../platforms/index.js';
import { reporters } from '../report/index.js';
import { stages } from '../stages.js';
import { didYouMean } from '../text/nearest.js';
import { visible } from '../text/visible.js';
import type { Level, PlatformId } from '../types.js';
import { check } from './check.js';
import type { InitSettings } from './init.js';
import { addPeopleCommands } from './people-commands.js';
import type { PreviewOptions } from './preview.js';
import type { ListSettings } from './rules.js';
import { type CheckSettings, defaultSettings, type Output, type Shard } from './settings.js';

function platform(name: string): PlatformId {
  const id = asPlatform(name);
  if (id === undefined)
    throw new InvalidArgumentError(`It is not a platform chscb knows.${didYouMean(name, platformIds)} Known: ${platformIds.join(', ')}.`);
  return id;
}

const levels: readonly Level[] = ['off', 'note', 'warning', 'error'];

function ruleLevel(written: string): [string, Level] {
  const [, name = '', level = ''] = /^\s*([^:\s]+)\s*:\s*(\S+)\s*$/.exec(written) ?? [];
  if (!(levels as readonly string[]).includes(level))
    throw new InvalidArgumentError(`Write it as "<rule>: <level>", with the level one of ${levels.join(', ')}.`);
  return [name, level as Level];
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(written);
}

function output(written: string): Output {
  const [format = '', ...file] = written.split('=');
  if (!Object.hasOwn(reporters, format)) {
    const names = Object.keys(reporters);
    throw new InvalidArgumentError(`There is no such format.${didYouMean(format, names)} Known: ${names.join(', ')}.`);
  }
  return file.length === 0 ? { format } : { format, file: file.join('=') };
}

function moment(written: string): string {
  const date = readDate(written);
  if (date.kind !== 'date') throw new InvalidArgumentError('Write a date as 2026-02-03 or 2026-02-03T09:00.');
  return date.iso;
}

function shard(written: string): Shard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(written)?.map(Number) ?? [];
  if (!index || !of || index > of) throw new InvalidArgumentError('Write it as i/n, such as 1/4.');
  return { index, of };
}

/** Lets an option be given several times or take several values. */
function each<Value>(read: (written: string) => Value) {
  return (written: string, known: readonly Value[] | undefined) => [
    ...(known ?? []),
    ...written.split(',').map((part) => read(part.trim())),
  ];
}

/** As commander names them; the rest is named as in the settings. */
type CheckOptions = Partial<Omit<CheckSettings, 'paths' | 'platforms' | 'outputs' | 'levels' | 'plugins' | 'fix'>> & {
  platform?: PlatformId[];
  format?: Output[];
  output?: string;
  rule?: [string, Level][];
  plugin?: string[];
  fix?: FixKind;
  fixDryRun?: FixKind;
};

function settingsFrom(paths: string[], options: CheckOptions): CheckSettings {
  const { platform: platforms, format, output: file, rule, plugin: plugins, fix, fixDryRun, ...rest } = options;
  const outputs = format ?? defaultSettings.outputs;
  return {
    ...defaultSettings,
    ...rest,
    paths,
    outputs: file === undefined ? outputs : outputs.map((one, index) => (index === 0 && one.file === undefined ? { ...one, file } : one)),
    ...(platforms && { platforms }),
    ...(plugins && { plugins }),
    ...(rule && { levels: Object.fromEntries(rule) }),
    ...(fixDryRun ? { fix: { kind: fix ?? fixDryRun, dry: true } } : fix && { fix: { kind: fix, dry: false } }),
  };
}

function addCheckOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'drafts, folders or globs; - for standard input')
    .option('--text <draft>', 'check this text instead of a file')
    .option('--platform <id...>', 'where the drafts will be published', each(platform))
    .option('--format <name[=file]>', 'how to report; may be given several times', each(output))
    .option('--output <file>', 'write the report to a file')
    .option('--config <file>', 'use this config')
    .option('--no-config', 'use no config')
    .option('--only <rule...>', 'run these rules only', each(String))
    .option('--skip <rule...>', 'leave these rules out', each(String))
    .addOption(new Option('--stage <name>', 'run the rules of one stage').choices(stages.map((stage) => stage.id)))
    .option('--rule <id: level>', 'set the level of a rule', (written, known: [string, Level][] = []) => [...known, ruleLevel(written)])
    .option('--plugin <file...>', 'rules written as code that you trust: a file or a package', each(String))
    .option('--quiet', 'show errors only')
    .option('--max-warnings <n>', 'fail when there are more warnings', wholeNumber)
    .option('--exit-zero', 'exit with 0 even when there are findings')
    .addOption(new Option('--fix [which]', 'make the fixes that never change what is said, or all').choices(fixKinds))
    .addOption(new Option('--fix-dry-run [which]', 'show what --fix would change, as a diff').choices(fixKinds))
    .option('--stdin-filename <name>', 'the name, and so the format, of standard input')
    .addOption(new Option('--input <format>', 'what the inputs are, where their names do not tell').choices(formatIds))
    .addOption(new Option('--dates <order>', 'how dates such as 03/02/2026 are read: day first or month first').choices(dateOrders))
    .option('--now <date>', 'the moment that dates are compared with; by default the clock’s', moment)
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .option('--baseline <file>', 'report only what this file does not know yet')
    .option('--update-baseline', 'write the findings of this run to the baseline')
    .option('--redact', 'show where the findings are, not what the drafts say (the default in CI)')
    .option('--no-redact', 'show everything, personal data too')
    .option('--shard <i/n>', 'check every nth draft, from the ith', shard)
    .option('--stats', 'count the findings by rule and by author')
    .option('--no-error-on-unmatched', 'do not fail when a path matches nothing');
}

function printAll(text: string): void {
  const stdout = streamSink();
  stdout.write(text);
  stdout.close();
}

interface ListOptions {
  format: 'text' | 'json';
  config?: string | false;
  plugin?: string[];
}

function listSettings({ plugin: plugins, ...rest }: ListOptions): ListSettings {
  return { ...rest, ...(plugins && { plugins }) };
}

/** The commands that tell what there is. Each is loaded when it is run. */
function addListCommands(program: Command, exit: (code: number) => void): void {
  const command = (usage: string, about: string) =>
    program
      .command(usage)
      .description(about)
      .addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'))
      .option('--config <file>', 'use this config')
      .option('--no-config', 'use no config')
      .option('--plugin <file...>', 'rules written as code that you trust: a file or a package', each(String));
  command('rules', 'list the rules').action(async (options: ListOptions) => {
    const { listRules } = await import('./rules.js');
    exit(await listRules(listSettings(options)));
  });
  command('explain <rule>', 'why a rule is there, its options and examples').action(async (id: string, options: ListOptions) => {
    const { explain } = await import('./explain.js');
    exit(await explain(id, listSettings(options)));
  });
  command('config [file]', 'what applies to a draft, and who said so').action(async (file: string | undefined, options: ListOptions) => {
    const { showConfig } = await import('./config.js');
    exit(await showConfig(file, listSettings(options)));
  });
  command('test-config', 'try the examples of your own rules').action(async (options: ListOptions) => {
    const { testConfig } = await import('./test-config.js');
    exit(await testConfig(listSettings(options)));
  });
  program
    .command('init')
    .description('write a config for this folder')
    .option('--yes', 'ask nothing')
    .option('--force', 'replace a config that is there')
    .action(async (options: InitSettings) => {
      const { init } = await import('./init.js');
      exit(await init(options));
    });
}

type ShowOptions = Partial<Omit<PreviewOptions, 'paths' | 'platforms' | 'format'>> & { format: string; platform?: PlatformId[] };

function addPreviewCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('preview')
    .description('show drafts as their readers will first see them')
    .argument('[paths...]', 'drafts, folders or globs; - for standard input')
    .option('--text <draft>', 'show this text instead of a file')
    .option('--platform <id...>', 'where the drafts will be published', each(platform))
    .option('--format <name>', 'human, json, jsonl or html', 'human')
    .option('--output <file>', 'write to a file')
    .option('--split', 'show a post that is too long as a thread')
    .option('--config <file>', 'use this config')
    .option('--no-config', 'use no config')
    .option('--stdin-filename <name>', 'the name, and so the format, of standard input')
    .addOption(new Option('--input <format>', 'what the inputs are, where their names do not tell').choices(formatIds))
    .addOption(new Option('--dates <order>', 'how dates such as 03/02/2026 are read: day first or month first').choices(dateOrders))
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .option('--no-error-on-unmatched', 'do not fail when a path matches nothing')
    .action(async (paths: string[], { platform: platforms, split = false, errorOnUnmatched = true, ...rest }: ShowOptions) => {
      const { preview } = await import('./preview.js');
      exit(await preview({ ...rest, paths, split, errorOnUnmatched, ...(platforms && { platforms }) }));
    });
}

/** The command tree. `exit` receives the code of the command that ran. */
export function createProgram(exit: (code: number) => void): Command {
  const program = new Command('chscb')
    .description('Checks social-media drafts before they are published: write it, read it, think about it.')
    .version(version, '-V, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: printAll,
      writeErr: (text) => tellUser(text.split('\n').map(visible).join('\n')),
    });
  addListCommands(program, exit);
  addPreviewCommand(program, exit);
  addPeopleCommands(program, exit);
  addCheckOptions(program.command('check', { isDefault: true }).description('check drafts (the default command)')).action(
    async (paths: string[], options: CheckOptions) => exit(await check(settingsFrom(paths, options))),
  );
  program
    .command('merge')
    .description('join JSON reports of several runs, and give the joint verdict')
    .argument('<reports...>', 'files written with --format json or jsonl')
    .option('--format <name[=file]>', 'how to report; may be given several times', each(output))
    .option('--max-warnings <n>', 'fail when there are more warnings', wholeNumber)
    .action(async (paths: string[], options: { format?: Output[]; maxWarnings?: number }) => {
      const { merge } = await import('./merge.js');
      const { format: outputs = defaultSettings.outputs, ...rest } = options;
      exit(await merge({ paths, outputs, quiet: false, ...rest }));
    });
  return program;
}

const fixKinds: readonly FixKind[] = ['safe', 'all'];

/** `--fix drafts/` names a folder, not a kind of fix. */
function withKind(arg: string): string {
  return arg === '--fix' || arg === '--fix-dry-run' ? `${arg}=safe` : arg;
}

/** Parses with commander and runs; returns the exit code. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv.map(withKind), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}
