import type { Media } from '../types.js';

const isFile = (name: string) => /^\s*\S+\s*$/.test(name) && name.includes('.');

/** Bars, semicolons and line ends part the files of a cell; commas only where files stand on both sides of each. */
export function splitFiles(written: string): string[] {
  if (!/[,;|\n]/.test(written)) return [written];
  return written
    .split(/[|;\n]/)
    .flatMap((part) => (part.split(',').every(isFile) ? part.split(',') : [part]))
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Files and their descriptions, in the order of their columns. */
export function pairMedia(files: readonly string[], alts: readonly string[]): Media[] {
  // One cell may hold the descriptions of several pictures.
  const each = alts.length === 1 && files.length > 1 ? (alts[0] as string).split(/[|\n]+/).map((alt) => alt.trim()) : alts;
  const media: Media[] = [];
  for (let at = 0; at < files.length || at < each.length; at++) {
    const file = files[at];
    const alt = each[at] || undefined;
    media.push(file === undefined ? { ...(alt !== undefined && { alt }) } : alt === undefined ? { file } : { file, alt });
  }
  return media;
}
