/** The texts that a front matter block holds itself: `social_text`, or `social:` with a text a network. */

import { platformIds } from '../platforms/index.js';
import type { Fields } from '../text/fields.js';
import { didYouMean } from '../text/nearest.js';
import { asPlatform } from './platform-names.js';
import type { Complaint } from './publish.js';
import type { Path, Tree } from './tree.js';

/** Keys that hold the text of the post itself, rather than the page it announces. */
const textKeys = ['social', 'socialText', 'social_text', 'social-text'];
/** Names for the text of all networks that have none of their own. */
const shared = new Set(['all', 'default', 'other', 'others', 'rest', 'text', 'post', 'message']);

/** A text in the front matter itself; `name` is the key under `social`. */
export interface SocialText {
  readonly path: Path;
  readonly text: string;
  readonly name: string;
}

/** Where texts may stand; also those that are nothing but a lost tag. */
export function textPaths(value: Fields): Path[] {
  return textKeys.flatMap((key) => {
    const text = value[key];
    return typeof text === 'object' && text !== null ? Object.keys(text).map((name) => [key, name]) : [[key]];
  });
}

export function socialTexts(tree: Tree): SocialText[] {
  const value = (tree.value ?? {}) as Fields;
  for (const key of textKeys) {
    const text = value[key];
    if (typeof text === 'string') return [{ path: [key], text, name: '' }];
    if (typeof text !== 'object' || text === null) continue;
    return Object.entries(text).flatMap(([name, inner]) => (typeof inner === 'string' ? [{ path: [key, name], text: inner, name }] : []));
  }
  return [];
}

/** Networks that chscb does not know, and texts that are none. Other things that no network is named for are somebody else’s. */
export function socialComplaints(value: Fields): (Complaint & { readonly path: Path })[] {
  return textPaths(value).flatMap((path) => {
    const [key = '', name] = path as readonly string[];
    const owner = value[key];
    if (name === undefined || Array.isArray(owner)) return [];
    const inner = (owner as Fields)[name];
    const isKnown = asPlatform(name) !== undefined;
    if (typeof inner === 'string') {
      const isNamed = isKnown || shared.has(name.toLowerCase());
      return isNamed ? [] : [{ path, message: `${key}: “${name}” is not a platform chscb knows.${didYouMean(name, platformIds)}` }];
    }
    if (!isKnown || inner === null) return [];
    return [{ path, message: `${key}: what stands for “${name}” is not a text`, hint: 'Put it in quotes.' }];
  });
}
