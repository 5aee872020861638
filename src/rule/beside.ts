import { type Fields, snakeCase, withKeys } from '../text/fields.js';
import type { Example } from '../types.js';

/** Characters shown of a value: a register or a list of pictures would hide the rest. */
const most = 60;

const cut = (text: string) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const shown = (value: unknown) => cut(typeof value === 'string' ? value : JSON.stringify(value));
const said = (values: object) => Object.entries(values).map(([key, value]) => `${key}: ${shown(value)}`);

/** Keys as a draft writes them: cross_post. */
const asWritten = (meta: Fields) => said(withKeys(meta, snakeCase));

/**
 * What stands beside the text of an example, in the draft, in the config or in the run: without it the same words
 * would seem to be found and to be left.
 */
export function besideText({ platforms, meta = {}, options = {}, run = {}, after = [], earlier = [] }: Example): string[] {
  return [
    ...(platforms ? [`platforms: ${platforms.join(' ')}`] : []),
    ...asWritten(meta),
    ...said(options),
    ...said(run),
    ...after.map((text) => `in a thread after “${shown(text)}”`),
    ...earlier.map(({ text, platforms: others, meta: theirs = {} }) =>
      [`after the draft “${shown(text)}”`, ...(others ? [`platforms: ${others.join(' ')}`] : []), ...asWritten(theirs)].join(', '),
    ),
  ];
}
