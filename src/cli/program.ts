import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { streamSink, tellUser } from '../io/sink.js';
import type { FixKind } from '../lint/fix.js';
import { printFor } from '../report/wrap.js';
import { stages } from '../stages.js';
import { didYouMean } from '../text/nearest.js';
import { visibleLines } from '../text/visible.js';
import type { Level, PlatformId } from '../types.js';
import { type CheckOptions, refuseLostInput, settingsFrom } from './check-options.js';
import { isTerminal, widthOf } from './color.js';
import type { InitSettings } from './init.js';
import { each, fileName, jobs, onlyOnce, output, platform, ruleLevel, shard, wholeNumber } from './option-values.js';
import { addPeopleCommands } from './people-commands.js';
import type { PreviewOptions } from './preview.js';
import { type CheckSettings, defaultSettings, type Output, type Shell, shells, UsageError } from './settings.js';
import { addColorOptions, addConfigOptions, addInputOptions, addListFormat, addNowOption, addPluginOption } from './shared-options.js';
import type { ListSettings } from './sound-setup.js';
import { usageFault } from './usage-faults.js';

async function checkHowever(settings: CheckSettings): Promise<number> {
  if (settings.staged) return (await import('./staged.js')).checkStaged(settings);
  if (settings.watch) return (await import('./watch.js')).watch(settings);
  return (await import('./check.js')).check(settings);
}

function addCheckOptions(command: Command): Command {
  command
    .argument('[paths...]', 'drafts, folders or globs; - for standard input')
    .option('--text <draft>', 'check this text instead of a file', onlyOnce)
    .option('--platform <id...>', 'where the drafts will be published', each(platform))
    .option('--format <name[=file]>', 'how to report; may be given several times', each(output))
    .option('--output <file>', 'write the report to a file', fileName);
  addConfigOptions(command);
  command
    .option('--only <rule...>', 'run these rules only', each(String))
    .option('--skip <rule...>', 'leave these rules out', each(String))
    .addOption(new Option('--stage <name>', 'run the rules of one stage').choices(stages.map((stage) => stage.id)))
    .option('--rule <id: level>', 'set the level of a rule', (written, known: [string, Level][] = []) => [...known, ruleLevel(written)]);
  addPluginOption(command);
  command
    .option('--quiet', 'report errors only, in every format; warnings and notes are still counted')
    .option('--max-warnings <n>', 'fail when there are more warnings', wholeNumber)
    .option('--exit-zero', 'exit with 0 even when there are findings')
    .addOption(new Option('--fix [which]', 'make the fixes that never change what is said, or all of them (--fix=all)').choices(fixKinds))
    .addOption(new Option('--fix-dry-run [which]', 'show what --fix would change, as a diff').choices(fixKinds));
  addInputOptions(command);
  addNowOption(command);
  addColorOptions(command);
  command
    .option('--baseline <file>', 'report only what this file does not know yet')
    .option('--update-baseline', 'write the findings of this run to the baseline; files and rules that were not checked keep theirs')
    .option('--redact', 'show where the findings are, not what the drafts say (the default in CI)')
    .option('--no-redact', 'show everything, personal data too')
    .option('--shard <i/n>', 'check every nth draft, from the ith', shard)
    .option('--jobs <n>', 'check in n threads, or as many as the machine has (auto); the report is the same', jobs)
    .option('--no-progress', 'do not show on a terminal how far a long run has got')
    .option('--stats', 'count the findings by rule and by author')
    .option('--staged', 'check the drafts that are staged in git')
    .option('--watch', 'check again whenever a draft changes')
    .option('--cache [file]', 'remember what was clean, in .chscb-cache or a file (--cache=file); it holds no text')
    .option('--no-error-on-unmatched', 'do not fail when a path matches nothing');
  return command;
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
    addPluginOption(addConfigOptions(addListFormat(program.command(usage).description(about))));
  command('rules', 'list the rules').action(async (options: ListOptions) => {
    const { listRules } = await import('./rules.js');
    exit(await listRules(listSettings(options)));
  });
  command('explain <rule>', 'why a rule is there, its options and examples').action(async (id: string, options: ListOptions) => {
    const { explain } = await import('./explain.js');
    exit(await explain(id, listSettings(options)));
  });
  command('config [file]', 'what applies to a draft, and why').action(async (file: string | undefined, options: ListOptions) => {
    const { showConfig } = await import('./config.js');
    exit(await showConfig(file, listSettings(options)));
  });
  command('test-config', 'try the examples of your own rules').action(async (options: ListOptions) => {
    const { testConfig } = await import('./test-config.js');
    exit(await testConfig(listSettings(options)));
  });
  program
    .command('trust')
    .description('let plugins run on this machine wherever a config names them; without a plugin, list them')
    .argument('[plugins...]', 'files or packages')
    .option('--remove', 'trust them no longer')
    .action(async (plugins: string[], options: { remove?: boolean }) => {
      const { trust } = await import('./trust.js');
      exit(trust({ plugins, ...options }));
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
  const command = program
    .command('preview')
    .description('show drafts as their readers will first see them')
    .argument('[paths...]', 'drafts, folders or globs; - for standard input')
    .option('--text <draft>', 'show this text instead of a file', onlyOnce)
    .option('--platform <id...>', 'where the drafts will be published', each(platform))
    .option('--format <name>', 'human, json, jsonl or html', 'human')
    .option('--output <file>', 'write to a file', fileName)
    .option('--split', 'show a post that is too long as a thread');
  addColorOptions(addInputOptions(addConfigOptions(command)))
    .option('--redact', 'show how long the posts are, not what they say (the default in CI)')
    .option('--no-redact', 'show everything')
    .option('--no-error-on-unmatched', 'do not fail when a path matches nothing')
    .action(async (paths: string[], { platform: platforms, split = false, errorOnUnmatched = true, ...rest }: ShowOptions) => {
      refuseLostInput({ paths, ...rest });
      const { preview } = await import('./preview.js');
      exit(await preview({ ...rest, paths, split, errorOnUnmatched, ...(platforms && { platforms }) }));
    });
}

const examples = `
Examples:
  chscb draft.md                check a draft; chscb check --help has all options
  chscb --text "Join us."       check these words
  chscb preview draft.md        see it as readers will
  chscb explain jargon          why a rule speaks, and how to answer it`;

/** The command tree. `exit` receives the code of the command that ran. */
export function createProgram(exit: (code: number) => void, asked = 'check'): Command {
  const program = new Command('chscb')
    .description('Checks social-media drafts before they are published: write it, read it, think about it.')
    .addHelpText('after', examples)
    .version(version, '-V, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: printAll,
      writeErr: (text) => tellUser(visibleLines(text)),
      outputError: (text, write) => write(usageFault(text, program.commands.some((one) => one.name() === asked) ? asked : 'check')),
      // process.stdout is slow to make, and only a terminal has a width. The help has no colours.
      getOutHelpWidth: () => (isTerminal(1) ? process.stdout.columns : 80),
      getErrHelpWidth: () => (isTerminal(2) ? process.stderr.columns : 80),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addCheckOptions(program.command('check', { isDefault: true }).description('check drafts (the default command)')).action(
    async (paths: string[], options: CheckOptions) => exit(await checkHowever(settingsFrom(paths, options))),
  );
  addPreviewCommand(program, exit);
  addPeopleCommands(program, exit);
  addListCommands(program, exit);
  program
    .command('completions')
    .description('a script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>').choices(shells))
    .action(async (shell: Shell) => {
      const { completions } = await import('./completions.js');
      printAll(completions(program, shell));
    });
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

/** `--fix drafts/` names a folder, not a kind of fix; so does `--cache drafts/`. */
function withKind(arg: string): string {
  if (arg === '--cache') return '--cache=.chscb-cache';
  return arg === '--fix' || arg === '--fix-dry-run' ? `${arg}=safe` : arg;
}

/** Commander answers `help` of what is no command with the help of them all. */
function refuseUnknown({ commands }: Command, [first, name]: readonly string[]): void {
  const names = commands.map((command) => command.name());
  if (first !== 'help' || name === undefined || name.startsWith('-') || name === 'help' || names.includes(name)) return;
  throw new UsageError(`There is no command “${name}”.${didYouMean(name, names)} Known: ${names.join(', ')}.`);
}

/** Parses with commander and runs; returns the exit code. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let code = 0;
  if (isTerminal(1)) printFor(widthOf(1));
  const program = createProgram((result) => {
    code = result;
  }, argv[0]);
  refuseUnknown(program, argv);
  try {
    await program.parseAsync(argv.map(withKind), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}
