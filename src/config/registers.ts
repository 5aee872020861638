/** What a valid register of people or of accounts looks like; complaints name the file, the place and the key. */

import * as v from 'valibot';
import type { DateOrder } from '../drafts/dates.js';
import { foldHandle } from '../register/handles.js';
import { foldName } from '../register/people.js';
import type { Account, Person, Registers } from '../register/types.js';
import { type Fields, snakeCase } from '../text/fields.js';
import type { Place, Trouble } from '../types.js';
import { complaintsOf } from './complaints.js';
import { byPlace, keyName } from './parse.js';
import { type RegisterRow, readRegisterRows } from './register-file.js';
import { filledIn } from './register-keys.js';
import { anyCase, daySchema, hours, listOf, meantName, picture, platform, words, yesOrNo } from './register-values.js';
import { type Entries, keyed, oneOf } from './schema-parts.js';

/** Keys of an entry that are told beside the first: whoever has more has taken another file. */
const mostTold = 50;

type Day = ReturnType<typeof daySchema>;

const personFields = (day: Day) => ({
  id: words,
  name: v.optional(words),
  role: v.optional(words),
  accounts: v.optional(listOf(words, 'expected a list of handles'), []),
  trainedOn: v.optional(day),
  testPassedOn: v.optional(day),
  certifiedOn: v.optional(listOf(day, 'expected a date or a list of dates'), []),
  listedBy: v.optional(words),
  leftOn: v.optional(day),
  suspended: v.optional(yesOrNo),
  policyVersion: v.optional(words),
  email: v.optional(words),
  team: v.optional(words),
  note: v.optional(words),
});

const kinds = ['corporate', 'individual'];
const kindNames = {
  corporate: 'official shared team organisation organization company council school charity trust group page service department',
  individual: 'personal own private professional person named',
};
const statuses = ['approved', 'pending', 'consulting', 'refused', 'closed'];
const statusNames = {
  approved: 'live active open yes ok agreed authorised current',
  pending: 'waiting awaiting requested proposed new draft applied submitted yet',
  refused: 'rejected declined no denied',
  closed: 'inactive dormant deleted shut suspended archived ended unused longer',
};

const accountFields = (day: Day) => ({
  handle: words,
  platform: v.optional(platform),
  kind: anyCase(oneOf(kinds, 'Whose voice it is.', meantName(kindNames, kinds))),
  displayName: v.optional(words),
  bio: v.optional(words),
  picture: v.optional(picture),
  status: v.optional(anyCase(oneOf(statuses, 'What was decided.', meantName(statusNames, statuses)))),
  approvedBy: v.optional(words),
  approvedOn: v.optional(day),
  businessCase: v.optional(words),
  whyNotSharedAccount: v.optional(words),
  users: v.optional(listOf(words, 'expected a list of people'), []),
  monitoredHours: v.optional(hours),
  note: v.optional(words),
});

type RegisterName = keyof Registers;

const fieldsOf: Readonly<Record<RegisterName, (day: Day) => Entries>> = { people: personFields, accounts: accountFields };

/** A register that was read, with the places of its entries. */
export interface ParsedRegister<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  /** Where a key of an entry is written. */
  place(index: number, ...keys: string[]): Place | undefined;
}

/** `order`: how dates of figures only are read. */
export function parsePeople(path: string, text: string, order?: DateOrder): ParsedRegister<Person> | readonly Trouble[] {
  return parseRegister<Person>('people', path, text, order, ({ id }) => foldName(id));
}

export function parseAccounts(path: string, text: string, order?: DateOrder): ParsedRegister<Account> | readonly Trouble[] {
  return parseRegister<Account>('accounts', path, text, order, ({ handle, platform = '' }) => `${foldHandle(handle)} ${platform}`.trim());
}

/** `nameOf`: what must tell an entry from all others. */
function parseRegister<Entry>(
  name: RegisterName,
  path: string,
  text: string,
  order: DateOrder | undefined,
  nameOf: (entry: Entry) => string,
): ParsedRegister<Entry> | readonly Trouble[] {
  const fields = fieldsOf[name](daySchema(order));
  const schema = keyed(fields, { spelling: snakeCase });
  const keys = Object.keys(fields);
  const rows = readRegisterRows(path, text, name, keys);
  if ('message' in rows) return [rows];
  if (rows.length === 0) return [{ path, message: `lists nobody and nothing; a register of ${name} needs at least one entry` }];
  const troubles: Trouble[] = [];
  const entries: Entry[] = [];
  const seen = new Map<string, number>();
  const toldOfColumns = new Set<string>();
  rows.forEach((row, index) => {
    const tell = (message: string) => {
      const place = row.place([]);
      troubles.push({ path, ...(place && { place }), message });
    };
    if (!row.isEntry) {
      tell(`expected keys and values, such as “${keys[0]}: …”`);
      return;
    }
    const value = filledIn(row.value);
    const checked = v.safeParse(schema, value);
    if (!checked.success) {
      const issues = [...checked.issues, ...furtherUnknown(schema, keys, value)];
      troubles.push(...rowTroubles(path, row, issues, keys, toldOfColumns));
      return;
    }
    const entry = checked.output as Entry;
    entries.push(entry);
    const before = seen.get(nameOf(entry));
    if (before !== undefined) tell(`“${nameOf(entry)}” stands in the register twice: entries ${before + 1} and ${index + 1}`);
    seen.set(nameOf(entry), index);
  });
  if (troubles.length > 0) return troubles.sort(byPlace);
  return { path, entries, place: (index, ...keys) => rows[index]?.place(keys) };
}

/** Of several keys that are unknown, the schema tells the first; this tells the others. */
function furtherUnknown(schema: v.GenericSchema, keys: readonly string[], value: Fields): v.BaseIssue<unknown>[] {
  const [, ...others] = Object.keys(value).filter((key) => !keys.includes(key));
  const told = others.slice(0, mostTold).flatMap((key) => v.safeParse(schema, { [key]: value[key] }).issues ?? []);
  return told.filter((issue) => !keys.includes(String(issue.path?.[0]?.key)));
}

/** What is wrong with a column of a table is told once, at its heading, and not for each row. */
function rowTroubles(
  path: string,
  row: RegisterRow,
  issues: readonly v.BaseIssue<unknown>[],
  keys: readonly string[],
  toldOfColumns: Set<string>,
): Trouble[] {
  return complaintsOf(issues).flatMap(({ path: at, message }) => {
    const [key, ...rest] = at;
    const heading = key === undefined ? undefined : row.heading?.(String(key));
    const isOfColumn = heading !== undefined && rest.length === 0 && (!heading.isThere || !keys.includes(String(key)));
    if (isOfColumn && toldOfColumns.has(String(key))) return [];
    if (isOfColumn) toldOfColumns.add(String(key));
    const place = isOfColumn ? heading.place : row.place(at);
    const written = key === undefined ? [] : [row.written(String(key)), ...rest.filter((one) => typeof one === 'string')];
    const item = key !== undefined && Array.isArray(row.value[String(key)]) ? rest.find((one) => typeof one === 'number') : undefined;
    const name = item === undefined ? keyName(written) : `${keyName(written)}, item ${item + 1}`;
    return [{ path, ...(place && { place }), message: at.length === 0 ? message : `${name}: ${message}` }];
  });
}
