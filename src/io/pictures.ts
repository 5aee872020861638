/** What picture files on the disk say of themselves, by image-size and exifr. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { PictureFacts } from '../register/types.js';
import { liesIn, projectRoot } from './project.js';

const mostBytes = 50 * 1024 * 1024;

const foldersFor = (beside: string) => [...new Set([dirname(resolve(beside)), process.cwd()])];

const isAddress = (file: string) => /^(?:[a-z][a-z+.-]+:|\/\/|www\.)/i.test(file);

/** Where a file may lie that a draft names: beside the draft, or from the working folder; nowhere where it is a web address. */
export function placesOf(file: string, beside: string): string[] {
  if (isAddress(file) || file.includes('\0')) return [];
  // As Windows writes it.
  const path = sep === '/' && !file.includes('/') ? file.replaceAll('\\', '/') : file;
  return foldersFor(beside).map((folder) => resolve(folder, path));
}

/** Undefined where there is none inside the project of the draft, or below where the command runs. */
function findPicture(file: string, beside: string): string | undefined {
  const folders = foldersFor(beside);
  for (const place of placesOf(file, beside)) {
    try {
      const real = realpathSync(place);
      const stats = statSync(real);
      if (stats.isFile() && stats.size <= mostBytes && folders.some((folder) => isBelow(real, projectRoot(folder)))) return real;
    } catch {}
  }
  return undefined;
}

const isBelow = (real: string, folder: string) => existsSync(folder) && liesIn(real, realpathSync(folder));

/** SHA-256 of the whole file; undefined where it is not there. */
export function pictureChecksum(file: string, beside: string): string | undefined {
  const path = findPicture(file, beside);
  return path === undefined ? undefined : checksumOf(readFileSync(path));
}

const checksumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Undefined where the file is not there; a file that no library can read has a checksum all the same. */
export async function readPicture(file: string, beside: string): Promise<PictureFacts | undefined> {
  const path = findPicture(file, beside);
  if (path === undefined) return undefined;
  const bytes = readFileSync(path);
  return { sha256: checksumOf(bytes), ...(await sizeOf(bytes)), ...(await rightsOf(bytes)) };
}

async function sizeOf(bytes: Buffer): Promise<Pick<PictureFacts, 'width' | 'height'>> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on, the picture is shown on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}

const artistTags = ['Artist', 'Byline', 'By-line', 'creator', 'Creator'];
const copyrightTags = ['Copyright', 'CopyrightNotice', 'rights', 'Rights'];

async function rightsOf(bytes: Buffer): Promise<Pick<PictureFacts, 'artist' | 'copyright'>> {
  const { default: exifr } = await import('exifr');
  try {
    const tags: Record<string, unknown> =
      (await exifr.parse(bytes, { tiff: true, iptc: true, xmp: true, icc: false, exif: false, gps: false })) ?? {};
    const artist = firstText(tags, artistTags);
    const copyright = firstText(tags, copyrightTags);
    return { ...(artist !== undefined && { artist }), ...(copyright !== undefined && { copyright }) };
  } catch {
    return {};
  }
}

/** XMP says `{lang, value}`, or a list. */
function firstText(tags: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const tag = tags[name];
    const value: unknown = Array.isArray(tag) ? tag[0] : tag;
    const text = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim().slice(0, 200);
  }
  return undefined;
}
