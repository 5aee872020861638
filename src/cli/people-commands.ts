/** The commands about people: who may publish, on which accounts, and who has thought about a draft. */
import { type Command, InvalidArgumentError } from 'commander';
import type { AccountsSettings } from './accounts.js';
import { addConfigOptions, addListFormat, addNowOption } from './shared-options.js';
import type { ThinkSettings } from './think.js';

function days(written: string): number {
  if (!/^\d{1,5}$/.test(written)) throw new InvalidArgumentError('It must be a whole number of days.');
  return Number(written);
}

export function addPeopleCommands(program: Command, exit: (code: number) => void): void {
  const command = (usage: string, about: string) => addNowOption(addConfigOptions(program.command(usage).description(about)));
  const accounts = command('accounts', 'check the registers of people and accounts')
    .option('--within <days>', 'list certificates that lapse within so many days', days, 60)
    .option('--people <file>', 'look at this register of people')
    .option('--accounts <file>', 'look at this register of accounts');
  addListFormat(accounts).action(async (options: AccountsSettings) => {
    const { checkAccounts } = await import('./accounts.js');
    exit(await checkAccounts(options));
  });
  command('think <draft>', 'walk through a draft, think about it and sign it')
    .option('--by <person>', 'who signs; you are asked where it is not given')
    .option('--draft <id...>', 'of a file with several drafts, only these')
    .option('--plain', 'one line after another, without boxes and colours: for screen readers (also by ACCESSIBLE=1 and TERM=dumb)')
    .action(async (draft: string, options: ThinkSettings) => {
      const { think } = await import('./think.js');
      exit(await think(draft, options));
    });
}
