/** The dates that a draft states of a picture: of a consent, a permission, a licence. Whatever their form, they are kept as 2026-12-31. */
import { givenOn, heldUntil, licensedUntil } from '../register/media.js';
import { type DateOrder, isOpen, readDate } from './dates.js';

type Fields = Readonly<Record<string, unknown>>;

/** What holds dates, and the keys they stand under there. */
const groups = new Set(['consent', 'permission', 'licence', 'license']);
const inGroup: ReadonlySet<string> = new Set([...givenOn, ...heldUntil]);
const alone: ReadonlySet<string> = new Set(licensedUntil);
/** No end was agreed. */
const endless = /^(?:none|never|no end|ongoing|indefinite(?:ly)?)$/i;

/** The item with its dates as ISO dates. One that is none, or could be two, is complained of and stays as it is. */
export function withIsoDates(item: Fields, order: DateOrder | undefined, complain: (message: string) => void): Fields {
  const dates = (fields: Fields, keys: ReadonlySet<string>, where: string): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, keys.has(key) ? isoOf(value, `${where}${key}`, order, complain) : value]),
    );
  const own = dates(item, alone, 'media: ');
  return Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, groups.has(key) && isFields(value) ? dates(value, inGroup, `media: ${key}: `) : value]),
  );
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function isoOf(value: unknown, where: string, order: DateOrder | undefined, complain: (message: string) => void): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const written = String(value).trim();
  if (written === '' || isOpen(written) || endless.test(written)) return value;
  const read = readDate(written, order);
  if (read.kind === 'date') return read.iso;
  if (read.kind === 'ambiguous')
    complain(`${where}: “${written}” could be ${read.either.join(' or ')}: write it so, or say --dates dmy or --dates mdy`);
  else complain(`${where}: “${written}” is not a whole date: write it as 2026-12-31`);
  return value;
}
