/** Entries of a list that hold no text: what is wrong with each, so that none is left out without a word. */
import { camelCase, isFields } from '../text/fields.js';
import { mistyped } from '../text/nearest.js';
import { isMediaKey } from './pictures.js';
import type { Path } from './tree.js';

export interface Slip {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
  /** The keys beside one that was clearly meant for the text. */
  readonly keys: readonly string[];
  /** Pictures alone: nothing was forgotten. */
  readonly isPicture?: boolean;
}

const example = 'Write one object a post, such as {"text": "…"}.';

/** For an entry of a list, or an object that may have been meant for a post: then only where something shows that it was. */
export function slipOf(value: unknown, path: Path, textKeys: readonly string[], isEntry: boolean): Slip | undefined {
  const slip = (message: string, hint = example, keys: readonly string[] = [], at = path): Slip => ({ path: at, message, hint, keys });
  if (isEntry && typeof value === 'string' && value.trim() !== '') return slip('this entry is a text without a key');
  const fields = isFields(value) ? value : {};
  const keys = Object.keys(fields);
  const key = keys.find((one) => textKeys.includes(camelCase(one)));
  if (key !== undefined) {
    const inner = fields[key];
    if (inner === null) return isEntry ? slip(`“${key}” is empty: there is no post in it`, example, [], [...path, key]) : undefined;
    if (typeof inner !== 'object' || isEntry)
      return slip(
        `“${key}” is not a text`,
        typeof inner === 'object' ? 'Write it as one text in quotes; a list of texts is a “thread”.' : 'Put it in quotes.',
        [],
        [...path, key],
      );
  }
  for (const written of keys) {
    const meant = mistyped(camelCase(written), textKeys);
    if (meant !== undefined)
      return slip('this entry has no “text”', `Did you mean “${meant}” instead of “${written}”?`, keys, [...path, written]);
  }
  if (!isEntry) return undefined;
  const isPicture = keys.some((written) => isMediaKey(camelCase(written)));
  return slip('this entry has no “text”', isPicture ? 'A post of pictures alone is written with an empty text: {"text": ""}.' : example);
}
