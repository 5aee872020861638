import type { Severity } from '../types.js';

/** Colours by what they stand for. Never the only sign of a meaning. */
export interface Paint {
  title(text: string): string;
  stage(text: string): string;
  severity(severity: Severity): string;
  mark(text: string): string;
  faint(text: string): string;
}

const none: Paint = {
  title: (text) => text,
  stage: (text) => text,
  severity: (severity) => severity,
  mark: (text) => text,
  faint: (text) => text,
};

/** chalk is loaded only where there are colours. */
export async function paintWith(color: boolean): Promise<Paint> {
  if (!color) return none;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const bySeverity = { error: chalk.red.bold, warning: chalk.yellow.bold, note: chalk.cyan };
  return {
    // Chalk would print all that it is given: as a callback, a place and the whole text as well.
    title: (text) => chalk.bold(text),
    stage: (text) => chalk.bold.underline(text),
    severity: (severity) => bySeverity[severity](severity),
    mark: (text) => chalk.yellow(text),
    faint: (text) => chalk.dim(text),
  };
}
