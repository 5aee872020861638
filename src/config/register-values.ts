/** What may stand for the values of a register, as offices write them. */
import * as v from 'valibot';
import { type DateOrder, readDate } from '../drafts/dates.js';
import { asPlatform, platformHint } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';
import { daysOn, longDay } from '../register/days.js';
import { readHours } from '../register/hours.js';
import { didYouMean } from '../text/nearest.js';
import { keyed } from './schema-parts.js';

/** YAML reads `2017` as a number; a version or an id is text all the same. */
export const words = v.pipe(
  v.union([v.string(), v.number()], 'expected text'),
  v.transform((written) => String(written).trim()),
);

export const daySchema = (order: DateOrder | undefined) =>
  v.pipe(
    v.string('expected a date such as 2017-05-24'),
    v.check(
      (written) => readDate(written, order).kind !== 'ambiguous',
      'could be two dates; write it as 2017-05-24, or say “dates: dmy” in the config',
    ),
    v.check(
      (written) => readDate(written, order).kind !== 'unclear',
      ({ input }) => `expected a date such as 2017-05-24${serialHint(String(input))}`,
    ),
    v.transform((written) => {
      const read = readDate(written, order);
      return read.kind === 'date' ? read.iso.slice(0, 10) : written;
    }),
  );

/** Days from 2000 to 2099, as spreadsheets count them. */
function serialHint(written: string): string {
  if (!/^\d{5}$/.test(written.trim()) || Number(written) < 36526 || Number(written) > 73050) return '';
  return `; a spreadsheet keeps ${longDay(daysOn('1899-12-30', Number(written)))} as this number: show the column as dates before you save it`;
}

const split = (written: string) =>
  written
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** A list, or as a cell holds it: `a; b`. */
export function listOf<Item extends v.GenericSchema<unknown, string>>(item: Item, message: string) {
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
export const yesOrNo = v.union(
  [
    v.boolean(),
    v.pipe(
      v.string(),
      v.trim(),
      v.toLowerCase(),
      v.picklist([...yes, ...no], 'expected yes or no'),
      v.transform((written) => yes.includes(written)),
    ),
  ],
  'expected yes or no',
);

/** As people call it, kept by its id. */
export const platform = v.pipe(
  words,
  v.check(
    (written) => asPlatform(written) !== undefined,
    ({ input }) => {
      const isSeveral = split(String(input)).length > 1 && split(String(input)).every((one) => asPlatform(one) !== undefined);
      if (isSeveral) return 'names several platforms; write an entry for each, or leave it out for all';
      return `expected one of ${platformIds.join(', ')}.${platformHint(String(input))}`;
    },
  ),
  v.transform((written) => asPlatform(written) ?? written),
);

/** The name of the file alone, or with its kind. */
export const picture = v.union(
  [
    v.pipe(
      v.string(),
      v.transform((file) => ({ file: file.trim() })),
    ),
    keyed({ file: v.optional(words), kind: v.optional(words) }),
  ],
  'expected the name of a file, or the keys “file” and “kind”',
);

export const hours = v.pipe(
  words,
  v.check((written) => readHours(written) !== undefined, 'expected days and hours such as Mon-Fri 09:00-17:00, daily 8-20 or 24/7'),
);

/** What is said behind one of these is denied, but for what tells since when or until when: “not agreed yet”, “no longer used”. */
const denials = new Set(['not', 'never', 'no', 'isn', 'hasn', 'wasn']);
const deniedAs = new Set(['yet', 'longer']);

/** The name that is meant by another word for it, or by a slip. `others`: name -> what people write. */
export const meantName =
  (others: Readonly<Record<string, string>>, names: readonly string[]) =>
  (written: string): string => {
    const said = written.toLowerCase().match(/\p{L}+/gu) ?? [];
    const denied = said.findIndex((word, index) => denials.has(word) && index < said.length - 1);
    const affirmed = denied < 0 ? said : said.filter((word, index) => index < denied || deniedAs.has(word));
    const meant = Object.entries(others).find(([, words]) => words.split(' ').some((word) => affirmed.includes(word)))?.[0];
    if (meant !== undefined) return ` Did you mean “${meant}”?`;
    return denied < 0 ? didYouMean(written, names) : '';
  };

export const anyCase = (names: v.GenericSchema) =>
  v.pipe(
    v.unknown(),
    v.transform((written) => (typeof written === 'string' ? written.trim().toLowerCase() : written)),
    names,
  );
