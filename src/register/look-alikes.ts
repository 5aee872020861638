/** How a name looks at a glance: what an impostor counts on. */
import { distance } from 'fastest-levenshtein';
import { remembered } from '../text/remembered.js';

const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/[1i|!]/g, 'l'],
  [/0/g, 'o'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/6|8/g, 'b'],
  [/7/g, 't'],
  [/9/g, 'g'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[._-]/g, ''],
];

/** Figures for letters, one letter for another, dots and dashes put in. */
export const look = remembered((name) => lookalikes.reduce((text, [from, to]) => text.replace(from, to), name));

/** Two letters that changed places count as one slip. */
export function slips(a: string, b: string): number {
  const away = distance(a, b);
  if (away !== 2 || a.length !== b.length) return away;
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : 2;
}

/** Words that come and go in the name of an organisation. */
const light = new Set(['and', 'the', 'of', 'for', 'n']);

/** `City & Hackney Safeguarding Children’s Board` -> city, hackney, safeguarding, children, board. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !light.has(word));
}

/** `near`: of three words or more all are the same but one, and that is a slip or two away. */
export function nameLikeness(a: readonly string[], b: readonly string[]): 'same' | 'near' | 'far' {
  if (a.length !== b.length || a.length < 3) return 'far';
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0) return 'same';
  if (a.some((word, index) => index > at && word !== b[index])) return 'far';
  const [one = '', other = ''] = [a[at], b[at]];
  if (one === `${other}s` || other === `${one}s`) return 'same';
  return look(one) === look(other) || (other.length >= 5 && slips(one, other) <= (other.length >= 8 ? 2 : 1)) ? 'near' : 'far';
}
