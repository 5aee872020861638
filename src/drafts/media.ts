import type { Media } from '../types.js';

/** Bars, semicolons and line ends part the files of a cell; a comma only before another file or link. */
const betweenFiles = /\s*(?:\|\||[|;\n]|,(?=\s*(?:https?:|[\w./-]+\.\w{3,4}(?:\s*,|\s*$))))\s*/;

export function splitFiles(written: string): string[] {
  return written.split(betweenFiles).filter(Boolean);
}

/** Files and their descriptions, in the order of their columns. */
export function pairMedia(files: readonly string[], alts: readonly string[]): Media[] {
  const [alt = ''] = alts;
  // One cell may hold the descriptions of several pictures.
  const each = alts.length === 1 && files.length > 1 ? alt.split(/\s*(?:\|\||[|\n])\s*/) : alts;
  const count = Math.max(files.length, alts.length);
  return Array.from({ length: count }, (_, index) => ({
    ...(files[index] !== undefined && { file: files[index] }),
    ...(each[index] !== undefined && each[index] !== '' && { alt: each[index] }),
  }));
}
