/** The pictures and films that a front matter block or an object names, whatever it calls them, with their descriptions. */
import { camelCase, isFields, withKeys } from '../text/fields.js';
import { altsFor, fileItem, splitFiles } from './media.js';

type Item = Record<string, unknown>;

const mediaKeys = new Set([
  ...['media', 'mediaUrl', 'mediaUrls', 'image', 'images', 'imageUrl', 'imageUrls', 'picture', 'pictures', 'pictureUrl', 'pictureUrls'],
  ...['photo', 'photos', 'photoUrl', 'photoUrls', 'featuredImage', 'cover', 'coverImage', 'graphic', 'visual', 'gif', 'gifUrl', 'gifUrls'],
  ...['video', 'videos', 'videoUrl', 'videoUrls', 'asset', 'assets', 'attachment', 'attachments'],
]);
/** The surest first. */
const altKeys = [
  ...['imageAlt', 'alt', 'altText', 'alts', 'altTexts', 'imageAltText', 'imageDescription', 'alternativeText', 'pictureAlt', 'photoAlt'],
  ...['mediaAlt', 'mediaAltText', 'featuredImageAlt', 'coverAlt', 'coverImageAlt', 'videoAlt'],
];
const altNames: ReadonlySet<string> = new Set(altKeys);
/** What stands for `file` and for `alt` in an item. */
const fileNames = ['url', 'src', 'path', 'href', 'image', 'imageUrl', 'mediaUrl', 'filename', 'fileName'];
const itemAlts = [...altKeys.filter((key) => key !== 'alt'), 'description'];

export const isMediaKey = (key: string) => mediaKeys.has(key);
/** Whether a key, in camelCase, says what is seen, or describes it. */
export const isOfPictures = (key: string) => mediaKeys.has(key) || altNames.has(key);

/** What was said of them, by keys in camelCase. */
export type Pictured = Map<string, unknown>;

/** `complain` hears of a description that no picture takes; undefined where nothing was said of pictures. */
export function readPictures(said: Pictured, complain: (key: string, message: string) => void): Item[] | undefined {
  const items: Item[] = [];
  for (const [key, value] of said) {
    if (!mediaKeys.has(key)) continue;
    const before = items.length;
    for (const item of itemsOf(value, key)) {
      // One picture under two names, as the cover of a page and the picture of its post.
      const known = items.slice(0, before).find(({ file }) => file !== undefined && file === item.file);
      if (known) Object.assign(known, { ...item, ...known });
      else items.push(item);
    }
  }
  const described = describeItems(items, said, complain);
  return described || [...said.keys()].some(isMediaKey) ? items : undefined;
}

function itemsOf(value: unknown, key: string): Item[] {
  if (Array.isArray(value)) return value.flatMap((inner) => itemsOf(inner, key));
  const kind = key.startsWith('video') ? { kind: 'video' } : {};
  if (isFields(value)) return [{ ...kind, ...named(withKeys(value, camelCase)) }];
  const files = typeof value === 'string' ? splitFiles(value.trim()) : typeof value === 'number' ? [String(value)] : [];
  return files.filter((file) => file !== '').map((file) => ({ ...fileItem(file), ...kind }));
}

/** With `file` and `alt`, whatever they are called. */
function named(item: Item): Item {
  const text = (names: readonly string[]) =>
    names.map((name) => item[name]).find((value) => typeof value === 'string' && value.trim() !== '');
  const [file, alt] = [item.file ?? text(fileNames), item.alt ?? text(itemAlts)];
  return { ...item, ...(file !== undefined && { file }), ...(alt !== undefined && { alt }) };
}

/** Descriptions beside the pictures are in their order. */
function describeItems(items: Item[], said: Pictured, complain: (key: string, message: string) => void): boolean {
  const told = new Set<string>();
  let isDescribed = false;
  for (const key of altKeys) {
    const value = said.get(key);
    const alts = (Array.isArray(value) ? value : [value]).map((alt) =>
      typeof alt === 'string' || typeof alt === 'number' ? String(alt) : '',
    );
    if (alts.every((alt) => alt.trim() === '') || told.has(alts.join('\n'))) continue;
    told.add(alts.join('\n'));
    isDescribed = true;
    for (const [at, alt] of altsFor(items.length, alts)
      .map((one) => one.trim())
      .entries()) {
      const item = items[at];
      const own = typeof item?.alt === 'string' ? item.alt.trim() : '';
      if (alt === '' || own === alt) continue;
      if (!item) items.push({ alt });
      else if (own === '') item.alt = alt;
      else complain(key, 'the picture has a description of its own, and this one was not used');
    }
  }
  return isDescribed;
}
