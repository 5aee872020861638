/** The dates that a draft states of a picture: of a consent, a permission, a licence. Whatever their form, they are kept as 2026-12-31. */

import { leaveKinds, meaningOf } from '../register/leave.js';
import { licensedUntil } from '../register/media.js';
import { type Fields, isFields, snakeCase } from '../text/fields.js';
import { type DateOrder, faultOf, isOpen, readDate } from './dates.js';

const groups: ReadonlySet<string> = new Set(leaveKinds);
const alone: ReadonlySet<string> = new Set(licensedUntil);
/** No end was agreed. */
const endless = /^(?:none|never|no end|ongoing|indefinite(?:ly)?)$/i;

/** The item with its dates as ISO dates. One that is none, or could be two, is complained of and stays as it is. */
export function withIsoDates(item: Fields, order: DateOrder | undefined, complain: (message: string) => void): Fields {
  const each = (fields: Fields, of: (key: string, value: unknown) => unknown): Fields =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, of(key, value)]));
  const inGroup = (group: string, fields: Fields) =>
    each(fields, (key, value) => {
      const meant = meaningOf(key);
      const complaint = meant === 'date' || meant === 'expires' ? complain : meant === 'expired' ? () => {} : undefined;
      return complaint ? isoOf(value, `media: ${group}: ${key}`, order, complaint) : value;
    });
  return each(item, (key, value) => {
    // Written as in a draft: the keys of an item are in camelCase by now.
    const written = snakeCase(key);
    const kind = leaveKinds.find((one) => written.startsWith(`${one}_`));
    const meant = kind && meaningOf(written.slice(kind.length));
    if (alone.has(key) || meant === 'date' || meant === 'expires') return isoOf(value, `media: ${written}`, order, complain);
    if (!groups.has(key)) return value;
    if (Array.isArray(value)) return value.map((one) => (isFields(one) ? inGroup(key, one) : one));
    return isFields(value) ? inGroup(key, value) : value;
  });
}

function isoOf(value: unknown, where: string, order: DateOrder | undefined, complain: (message: string) => void): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const written = String(value).trim();
  if (written === '' || isOpen(written) || endless.test(written)) return value;
  const read = readDate(written, order);
  if (read.kind === 'date') return read.iso;
  if (read.kind === 'ambiguous')
    complain(`${where}: “${written}” could be ${read.either.join(' or ')}: write it so, or say --dates dmy or --dates mdy`);
  else complain(`${where}: “${written}” ${faultOf(written, order)}: write it as 2026-12-31`);
  return value;
}
