/** Texts under the name of a network, in an entry itself or under `social`: what goes to that network instead. */
import { camelCase, type Fields, isFields } from '../text/fields.js';
import { remembered } from '../text/remembered.js';
import type { PlatformId } from '../types.js';
import { holdsPhrase } from './left-out.js';
import type { Part } from './parts.js';
import { asPlatform } from './platform-names.js';
import { isAboutThePost, isTextKey } from './text-keys.js';
import type { Path } from './tree.js';

export interface Wording extends Part {
  readonly platform: PlatformId;
}

/** What holds a text for each network, by the names that people give it. */
const containers = new Set(['social', 'socialText', 'variants', 'versions']);

/** “linkedin_copy”; what parts the two is no matter to `asPlatform`. */
const whatItIs = /(?:text|copy|post|caption|message)$/i;
/** Names of networks that are more often something else where a key is called so. */
const isOther = (key: string) => isTextKey(key) || /^(?:meta|text)$/i.test(key);

/** Which network a key names; '' for none. */
const networkOf = remembered((key): PlatformId | '' =>
  isOther(key) ? '' : (asPlatform(key) ?? asPlatform(key.replace(whatItIs, '')) ?? ''),
);

/** A handle, a link or “yes” is a setting; what is published holds some words. */
function wordingAt(key: string, value: unknown): PlatformId | undefined {
  const platform = typeof value === 'string' && networkOf(key);
  return platform && holdsPhrase(value as string) ? platform : undefined;
}

export function wordingsIn(value: Fields, path: Path): Wording[] {
  return Object.entries(value).flatMap(([key, text]) => {
    const platform = wordingAt(key, text);
    return platform ? [{ path: [...path, key], text: text as string, platform }] : [];
  });
}

/** Those of an entry, and its keys that they were read from. */
export function wordingsOf(value: Fields, path: Path): { readonly texts: readonly Wording[]; readonly keys: readonly string[] } {
  const found = Object.keys(value).map((key) => {
    const inner = value[key];
    const isContainer = isFields(inner) && containers.has(camelCase(key));
    return { key, texts: isContainer ? wordingsIn(inner, [...path, key]) : wordingsIn({ [key]: inner }, path) };
  });
  const filled = found.filter(({ texts }) => texts.length > 0);
  return { texts: filled.flatMap(({ texts }) => texts), keys: filled.map(({ key }) => key) };
}

/** Whether a key holds one, or several. */
export function holdsWording(key: string, value: unknown): boolean {
  if (!isFields(value)) return wordingAt(key, value) !== undefined;
  return Object.keys(value).some((name) => wordingAt(name, value[name]) !== undefined);
}

/** Texts for networks under a key that nothing reads. */
export const isUnreadWording = (key: string, value: unknown): boolean =>
  isFields(value) && !isAboutThePost(key) && holdsWording(key, value);
