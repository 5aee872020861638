/** What commander says of a wrong command line, as chscb says things: what, and what to write instead. */

/** A draft behind --text is no name to repeat. */
const mostShown = 40;

const faults: readonly (readonly [RegExp, (found: readonly string[], command: string) => string])[] = [
  [
    /^option '(?:-\w, )?(--[\w-]+).*?' argument '(.*)' is invalid\. (.*)$/s,
    ([option = '', value = '', why = '']) => wrong(option, value, why),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '.*?'\. (.*)$/s,
    ([value = '', why = ''], command) => wrong(command, value, why),
  ],
  [/^option '(--[\w-]+) (.*)' argument missing$/, ([option, value]) => `${option} needs a value: ${option} ${value}`],
  [/^missing required argument '(.*)'$/, ([name], command) => `Write what to ${verbs[command] ?? command}: chscb ${command} <${name}>`],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    ([name, most, got]) => `“chscb ${name}” takes ${most === '1' ? '1 argument' : `${most} arguments`}, not ${got}.`,
  ],
  [
    /^unknown option '(.*)'(?:\n\(Did you mean (.*)\?\))?$/,
    ([option, meant], command) =>
      `There is no option ${option}.${meant === undefined ? '' : ` Did you mean ${meant}?`}\n       “chscb ${command} --help” lists them.`,
  ],
];

const verbs: Readonly<Record<string, string>> = { think: 'think about', completions: 'write completions for' };

function wrong(where: string, value: string, why: string): string {
  const told = why.replace(/^Allowed choices are /, 'It is one of ').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  const shown = value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;
  return `${where}${shown === '' ? '' : ` ${shown}`}: ${told}`;
}

/** `command`: the one that ran. */
export function usageFault(told: string, command: string): string {
  const said = told.trim().replace(/^error: /, '');
  for (const [form, say] of faults) {
    const found = form.exec(said);
    if (found) return `chscb: ${say(found.slice(1), command)}\n`;
  }
  return `chscb: ${said}\n`;
}
