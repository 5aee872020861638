/** The commands about people: who may publish, on which accounts, and who has thought about a draft. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AccountsSettings } from './accounts.js';
import { moment } from './option-values.js';
import type { ThinkSettings } from './think.js';

function days(written: string): number {
  if (!/^\d{1,5}$/.test(written)) throw new InvalidArgumentError('It must be a whole number of days.');
  return Number(written);
}

export function addPeopleCommands(program: Command, exit: (code: number) => void): void {
  const command = (usage: string, about: string) =>
    program
      .command(usage)
      .description(about)
      .option('--config <file>', 'use this config')
      .option('--no-config', 'use no config')
      .option('--now <date>', 'the moment that dates are compared with; by default the clock’s', moment);
  command('accounts', 'check the registers of people and accounts')
    .option('--within <days>', 'list certificates that lapse within so many days', days, 60)
    .option('--people <file>', 'look at this register of people')
    .option('--accounts <file>', 'look at this register of accounts')
    .addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (options: AccountsSettings) => {
      const { checkAccounts } = await import('./accounts.js');
      exit(await checkAccounts(options));
    });
  command('think <draft>', 'walk through a draft, think about it and sign it')
    .option('--by <person>', 'who signs; asked where it is not said')
    .option('--draft <id...>', 'of a file with several drafts, only these')
    .option('--plain', 'a line after the other, without boxes and colours: for screen readers (also by ACCESSIBLE=1 and TERM=dumb)')
    .action(async (draft: string, options: ThinkSettings) => {
      const { think } = await import('./think.js');
      exit(await think(draft, options));
    });
}
