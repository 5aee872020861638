/** The values of a few words that a draft says of itself. What is none of them is told and left out: a slip must not silence a rule. */
import { didYouMean, mistyped } from '../text/nearest.js';
import { no, yes } from './flags.js';
import { asPlatform } from './platform-names.js';

type Key = 'appeal' | 'crossPost' | 'status';
type Complain = (key: Key, message: string) => void;

const appeals = ['missing-child', 'missing-person'];
/** The same in other words. */
const appealNames = new Set([...appeals, 'missing', 'missing-children', 'missing-people', 'missing-adult']);
const isNo = (name: string) => no.has(name) || name === 'none';
/** Other words of a calendar are its own. */
const statuses = ['published', 'archived'];
const notMistyped = new Set(['archive', 'publisher']);
const shared = 'facebook-to-twitter';

/** Changes `meta`. The appeal of a charity is no slip, and is left alone. */
export function readValues(meta: Record<string, unknown>, complain: Complain): void {
  if (meta.appeal !== undefined) readAppeal(meta, complain);
  if (meta.crossPost !== undefined) meta.crossPost = readCrossPost(meta.crossPost, complain);
  if (typeof meta.status === 'string' && !notMistyped.has(meta.status.toLowerCase())) {
    const meant = mistyped(meta.status.trim(), statuses);
    if (meant !== undefined && meant !== meta.status.trim().toLowerCase())
      complain('status', `“${meta.status}” is not a status chscb knows. Did you mean “${meant}”?`);
  }
}

function readAppeal(meta: Record<string, unknown>, complain: Complain): void {
  const { appeal } = meta;
  const name = typeof appeal === 'string' ? asName(appeal) : undefined;
  if (name !== undefined && appealNames.has(name)) {
    meta.appeal = name;
    return;
  }
  delete meta.appeal;
  if (appeal === false || (name !== undefined && isNo(name))) return;
  const known = `expected ${appeals.join(' or ')}`;
  if (name === undefined || yes.has(name)) complain('appeal', `${known}; the draft was checked without it`);
  // “Winter” is the appeal of a charity.
  else if (name.includes('miss') || mistyped(name, appeals))
    complain('appeal', `${known}, not “${appeal}”; the draft was checked without it.${didYouMean(name, appeals)}`);
}

const asName = (written: string) =>
  written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** `true`, `"twitter"` and `"facebook-to-twitter"` all declare the one cross-post the policy speaks of; others may be declared, too. */
function readCrossPost(value: unknown, complain: Complain): string[] {
  if (value === true) return [shared];
  if (typeof value === 'string' && isNo(asName(value))) return [];
  const parts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/[,/|;]/) : [];
  return parts.flatMap((part) => {
    const name = asName(part);
    if (isNo(name)) return [];
    if (asPlatform(name) === 'x' || yes.has(name)) return [shared];
    if (!name.split('-to-').every((place) => asPlatform(place) !== undefined)) {
      complain('crossPost', `“${part.trim()}” is not a cross-post chscb knows.${didYouMean(name, [shared])}`);
      return [];
    }
    return [name];
  });
}
