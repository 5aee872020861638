/** What a valid register of people or of accounts looks like; complaints name the file, the place and the key. */

import * as v from 'valibot';
import { type DateOrder, readDate } from '../drafts/dates.js';
import { asPlatform, meantPlatform } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';
import { foldHandle } from '../register/handles.js';
import { readHours } from '../register/hours.js';
import { foldName } from '../register/people.js';
import type { Account, Person, Registers } from '../register/types.js';
import { snakeCase } from '../text/fields.js';
import type { Place, Trouble } from '../types.js';
import { complaintsOf } from './complaints.js';
import { byPlace, keyName } from './parse.js';
import { type RegisterRow, readRegisterRows } from './register-file.js';
import { type Entries, keyed, oneOf } from './schema-parts.js';

/** YAML reads `2017` as a number; a version or an id is text all the same. */
const words = v.pipe(
  v.union([v.string(), v.number()], 'expected text'),
  v.transform((written) => String(written).trim()),
);

const dayIn = (order: DateOrder | undefined) =>
  v.pipe(
    v.string('expected a date such as 2017-05-24'),
    v.check(
      (written) => readDate(written, order).kind !== 'ambiguous',
      'could be two dates; write it as 2017-05-24, or say “dates: dmy” in the config',
    ),
    v.check((written) => readDate(written, order).kind !== 'unclear', 'expected a date such as 2017-05-24'),
    v.transform((written) => {
      const read = readDate(written, order);
      return read.kind === 'date' ? read.iso.slice(0, 10) : written;
    }),
  );

const split = (written: string) =>
  written
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** A list, or as a cell holds it: `a; b`. */
function listOf<Item extends v.GenericSchema<unknown, string>>(item: Item, message: string) {
  return v.pipe(
    v.union(
      [
        v.pipe(v.string(), v.transform(split)),
        v.array(v.unknown(), message),
        v.pipe(
          v.number(),
          v.transform((one) => [String(one)]),
        ),
      ],
      message,
    ),
    v.array(item, message),
  );
}

const yes = ['yes', 'true', 'y', 'x', '1'];
const no = ['no', 'false', 'n', '0'];
const yesOrNo = v.union(
  [
    v.boolean(),
    v.pipe(
      v.string(),
      v.toLowerCase(),
      v.picklist([...yes, ...no], 'expected yes or no'),
      v.transform((written) => yes.includes(written)),
    ),
  ],
  'expected yes or no',
);

/** As people call it, kept by its id. */
const platform = v.pipe(
  words,
  v.check(
    (written) => asPlatform(written) !== undefined,
    ({ input }) => `expected one of ${platformIds.join(', ')}.${meantPlatform(String(input))}`,
  ),
  v.transform((written) => asPlatform(written) ?? written),
);

/** The name of the file alone, or with its kind. */
const picture = v.union(
  [
    v.pipe(
      v.string(),
      v.transform((file) => ({ file: file.trim() })),
    ),
    keyed({ file: v.optional(words), kind: v.optional(words) }),
  ],
  'expected the name of a file, or the keys “file” and “kind”',
);

const hours = v.pipe(
  words,
  v.check((written) => readHours(written) !== undefined, 'expected days and hours such as Mon-Fri 09:00-17:00, daily 8-20 or 24/7'),
);

const anyCase = (names: v.GenericSchema) =>
  v.pipe(
    v.unknown(),
    v.transform((written) => (typeof written === 'string' ? written.trim().toLowerCase() : written)),
    names,
  );

type Day = ReturnType<typeof dayIn>;

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

const accountFields = (day: Day) => ({
  handle: words,
  platform: v.optional(platform),
  kind: anyCase(oneOf(['corporate', 'individual'], 'Whose voice it is.')),
  displayName: v.optional(words),
  bio: v.optional(words),
  picture: v.optional(picture),
  status: v.optional(anyCase(oneOf(['approved', 'pending', 'consulting', 'refused', 'closed'], 'What was decided.'))),
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
  const fields = fieldsOf[name](dayIn(order));
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
    const checked = v.safeParse(schema, row.value);
    if (!checked.success) {
      troubles.push(...rowTroubles(path, row, checked.issues, keys, toldOfColumns));
      return;
    }
    const entry = checked.output as Entry;
    entries.push(entry);
    const before = seen.get(nameOf(entry));
    const place = row.place([]);
    if (before !== undefined) {
      const message = `“${nameOf(entry)}” stands in the register twice: entries ${before + 1} and ${index + 1}`;
      troubles.push({ path, ...(place && { place }), message });
    }
    seen.set(nameOf(entry), index);
  });
  if (troubles.length > 0) return troubles.sort(byPlace);
  return { path, entries, place: (index, ...keys) => rows[index]?.place(keys) };
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
