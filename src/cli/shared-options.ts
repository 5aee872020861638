/** Options that several commands have, each said once. */
import { type Command, Option } from 'commander';
import { dateOrders } from '../drafts/dates.js';
import { formatIds } from '../drafts/formats.js';
import { each, moment } from './option-values.js';

/** Of every command that a config tells something. */
export function addConfigOptions(command: Command): Command {
  return command.option('--config <file>', 'use this config').option('--no-config', 'use no config');
}

/** Of every command that reads drafts: what they are, where that is not plain. */
export function addInputOptions(command: Command): Command {
  return command
    .option('--stdin-filename <name>', 'the name, and so the format, of standard input')
    .addOption(new Option('--input <format>', 'the format of inputs whose names do not show it').choices(formatIds))
    .addOption(new Option('--dates <order>', 'how dates such as 03/02/2026 are read: day first or month first').choices(dateOrders));
}

export function addColorOptions(command: Command): Command {
  return command.option('--color', 'use colours').option('--no-color', 'use no colours');
}

export function addNowOption(command: Command): Command {
  return command.option('--now <date>', 'the moment that dates are compared with; by default now', moment);
}

export function addPluginOption(command: Command): Command {
  return command.option('--plugin <file...>', 'rules written as code that you trust: a file or a package', each(String));
}

/** How a command prints that makes no report. */
export function addListFormat(command: Command): Command {
  return command.addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'));
}
