/** Completion scripts, made from the command tree: no list beside it, and the command is not run at each Tab. */
import type { Command, Option } from 'commander';
import type { Shell } from './settings.js';

interface Completed {
  readonly name: string;
  readonly about: string;
  readonly options: readonly Option[];
}

export function completions(program: Command, shell: Shell): string {
  const help = program.createHelp();
  const commands = program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    options: help.visibleOptions(command),
  }));
  return { bash, zsh, fish }[shell](commands);
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const flags = ({ long, short }: Option) => [long, short].filter((flag) => flag !== undefined);
const isDefault = ({ name }: Completed) => name === 'check';

function bash(commands: readonly Completed[]): string {
  const allFlags = ({ options }: Completed) => options.flatMap(flags).join(' ');
  const own = commands.find(isDefault);
  const choices = commands
    .flatMap(({ options }) => options)
    .filter(({ argChoices }) => argChoices)
    .map(({ long, argChoices }) => [long, argChoices?.join(' ')] as const);
  return `# chscb completions bash > ~/.local/share/bash-completion/completions/chscb
_chscb() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  case $before in
${[...new Map(choices)].map(([long, words]) => `    ${long}) COMPREPLY=($(compgen -W ${quoted(words ?? '')} -- "$word")); return ;;`).join('\n')}
  esac
  case \${COMP_WORDS[1]} in
${commands.map((command) => `    ${command.name}) words=${quoted(allFlags(command))} ;;`).join('\n')}
    *) words=${quoted(own ? allFlags(own) : '')} ;;
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); return; fi
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$word")); fi
}
complete -o default -F _chscb chscb
`;
}

function zsh(commands: readonly Completed[]): string {
  const said = (text: string) => text.replaceAll(/[[\]:\\]/g, '\\$&');
  const spec = (option: Option) =>
    flags(option).map((flag) => {
      const value = option.argChoices ? `:value:(${option.argChoices.join(' ')})` : option.required ? ':value:_files' : '';
      return `    ${quoted(`*${flag}[${said(option.description)}]${value}`)}`;
    });
  const branch = (command: Completed) =>
    `  ${isDefault(command) ? 'check|*' : command.name}) _arguments \\\n${[...command.options.flatMap(spec), "    '*:file:_files'"].join(' \\\n')} ;;`;
  return `#compdef chscb
# chscb completions zsh > "\${fpath[1]}/_chscb"
if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
  local -a commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${said(about)}`)}`).join('\n')}
  )
  _describe command commands
  _files
  return
fi
case $words[2] in
${[...commands]
  .sort((a, b) => Number(isDefault(a)) - Number(isDefault(b)))
  .map(branch)
  .join('\n')}
esac
`;
}

function fish(commands: readonly Completed[]): string {
  const others = commands.filter((command) => !isDefault(command)).map(({ name }) => name);
  const line = (command: Completed, option: Option) => {
    const when = isDefault(command) ? `not __fish_seen_subcommand_from ${others.join(' ')}` : `__fish_seen_subcommand_from ${command.name}`;
    const names = [option.long && `-l ${option.long.slice(2)}`, option.short && `-s ${option.short.slice(1)}`].filter(Boolean).join(' ');
    const value = option.argChoices ? ` -xa ${quoted(option.argChoices.join(' '))}` : option.required ? ' -r' : '';
    return `complete -c chscb -n ${quoted(when)} ${names}${value} -d ${quoted(option.description)}`;
  };
  return `# chscb completions fish > ~/.config/fish/completions/chscb.fish
${commands.map(({ name, about }) => `complete -c chscb -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`).join('\n')}
${commands.flatMap((command) => command.options.map((option) => line(command, option))).join('\n')}
`;
}
