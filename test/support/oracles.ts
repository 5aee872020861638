/**
 * How the hosts read what we print, ported from the published source of their runners: GitHub's
 * ActionCommand and Azure's task library. Used as oracles: no line that quotes a draft may be a command.
 */

/** .NET trims more than JavaScript does: U+0085 is white space there. */
const dotNetTrimStart = (line: string) => line.replace(/^[\s\u0085]+/, '');

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string) => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** The command GitHub's runner would see in a line, if any: `::name k=v,k=v::data` first, or `##[name]` anywhere. */
export function githubCommand(line: string): RunnerCommand | undefined {
  const trimmed = dotNetTrimStart(line);
  const found = /^::([^:\s]+)(?:\s([\s\S]*?))?::([\s\S]*)$/.exec(trimmed);
  if (found) {
    const properties = Object.fromEntries(
      (found[2] ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]),
    );
    return { name: found[1] as string, properties, data: unescapeData(found[3] as string) };
  }
  const old = /##\[([a-z-]+)[^\]]*\](.*)/i.exec(line);
  return old ? { name: old[1] as string, properties: {}, data: old[2] as string } : undefined;
}

/** The command Azure's agent would see in a line, if any. */
export function azureCommand(line: string): RunnerCommand | undefined {
  const found = /##vso\[([a-z.]+)(?: ([^\]]*))?\](.*)/i.exec(line);
  if (!found) return undefined;
  const undo = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5D', ']').replaceAll('%3B', ';').replaceAll('%AZP25', '%');
  const properties = Object.fromEntries(
    (found[2] ?? '')
      .split(';')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), undo(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { name: found[1] as string, properties, data: undo(found[3] as string) };
}
