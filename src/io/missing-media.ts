/** Media files that a draft names and that are not there. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { mediaFile } from '../register/media.js';
import { mistyped } from '../text/nearest.js';
import { namesIn } from './names-in.js';
import { placesOf } from './pictures.js';
import { projectRoot } from './project.js';

export interface Missing {
  readonly file: string;
  /** A file in its place that may have been meant. */
  readonly near?: string;
}

export function isMissing(file: string, beside: string): boolean {
  const places = placesOf(file, beside);
  return places.length > 0 && !places.some((place) => existsSync(place));
}

/**
 * Those of a draft’s files of which it is sure that they should lie beside it, or below the working folder.
 * A name alone may be that of a picture in another tool.
 */
export function missingMedia(files: readonly string[], beside: string): Missing[] {
  const own = files.filter((file) => placesOf(file, beside).length > 0);
  const missing = own.filter((file) => isMissing(file, beside));
  const areOthersThere = missing.length < own.length;
  return missing.flatMap((file) => {
    if (!mediaFile.test(file)) return [];
    const places = placesOf(file, beside).filter((place) => isInProject(place, beside));
    const near = places.map(nearOf).find((name) => name !== undefined);
    const hasFolder = file.includes('/') && places.some((place) => existsSync(dirname(place)));
    const isPath = /^\.{1,2}\//.test(file) && places.length > 0;
    return near !== undefined || hasFolder || isPath || areOthersThere ? [{ file, ...(near !== undefined && { near }) }] : [];
  });
}

/** What lies elsewhere is nobody’s to ask about. */
function isInProject(place: string, beside: string): boolean {
  return [dirname(resolve(beside)), process.cwd()].some((folder) => place.startsWith(join(projectRoot(folder), sep)));
}

/** A name that one slip makes into this one, or the same with another ending: not `day-2.jpg` for `day-1.jpg`. */
function nearOf(place: string): string | undefined {
  const name = basename(place);
  const figures = (written: string) => written.replaceAll(/\D+/g, ' ').trim();
  const stem = (written: string) => basename(written, extname(written)).toLowerCase();
  const names = namesIn(dirname(place)).filter((other) => mediaFile.test(other));
  return (
    names.find((other) => stem(other) === stem(name)) ??
    mistyped(
      name,
      names.filter((other) => figures(stem(other)) === figures(stem(name))),
    )
  );
}
