/** The registers that a config names, read and checked. */
import { layerTrouble } from '../config/parse.js';
import { type ParsedRegister, parseAccounts, parsePeople } from '../config/registers.js';
import type { Layer } from '../config/types.js';
import type { DateOrder } from '../drafts/dates.js';
import { readRegisterText } from '../io/registers.js';
import type { Account, Person, Registers } from '../register/types.js';
import type { Trouble } from '../types.js';

type Parse<Entry> = (path: string, text: string, order?: DateOrder) => ParsedRegister<Entry> | readonly Trouble[];

interface LoadedRegisters {
  readonly registers: Registers;
  readonly people?: ParsedRegister<Person>;
  readonly accounts?: ParsedRegister<Account>;
  readonly troubles: readonly Trouble[];
  /** What is good to know of how they were read, and no fault. */
  readonly notices: readonly Trouble[];
}

/** The last layer that names a register is heard. */
export function loadRegisters(layers: readonly Layer[]): LoadedRegisters {
  const troubles: Trouble[] = [];
  const notices: Trouble[] = [];
  const order = layers.findLast(({ config }) => config.dates !== undefined)?.config.dates;
  const load = <Entry>(name: keyof Registers, parse: Parse<Entry>): ParsedRegister<Entry> | undefined => {
    const layer = layers.findLast(({ config }) => config[name] !== undefined);
    const target = layer?.config[name];
    if (layer === undefined || target === undefined) return undefined;
    const read = readRegisterText(target, layer.folder);
    if (!('text' in read)) {
      const trouble = layerTrouble(layer, [name], `“${target}” ${read.message}`);
      troubles.push({ ...trouble, ...(read.hint !== undefined && { hint: read.hint }) });
      return undefined;
    }
    if (read.notice) notices.push(read.notice);
    const parsed = parse(read.path, read.text, order);
    if ('place' in parsed) return parsed;
    troubles.push(...parsed);
    return undefined;
  };
  const people = load('people', parsePeople);
  const accounts = load('accounts', parseAccounts);
  return {
    registers: { people: people?.entries ?? [], accounts: accounts?.entries ?? [] },
    ...(people && { people }),
    ...(accounts && { accounts }),
    troubles,
    notices,
  };
}
