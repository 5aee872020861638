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

/** What is no picture or film is described by the post. */
const document = /\.(?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|csv|zip)(?:[?#].*)?$/i;

export function fileItem(file: string): Media {
  return document.test(file) ? { file, kind: 'document' } : { file };
}

/** Files and their descriptions, in the order of their columns. */
function pairMedia(files: readonly string[], alts: readonly string[]): Media[] {
  const each = altsFor(files.length, alts);
  const media: Media[] = [];
  for (let at = 0; at < files.length || at < each.length; at++) media.push(itemOf(files[at], each[at]));
  return media;
}

const splitAlts = (written: string) => written.split(/[|\n]+/).map((alt) => alt.trim());

/** One text may hold the descriptions of several pictures. */
export function altsFor(pictures: number, alts: readonly string[]): readonly string[] {
  const [only, ...more] = alts;
  return only !== undefined && more.length === 0 && pictures > 1 ? splitAlts(only) : alts;
}

function itemOf(file: string | undefined, written: string | undefined): Media {
  const alt = written ? { alt: written } : {};
  return file === undefined ? alt : { ...fileItem(file), ...alt };
}

/** A value of one of several columns: which of them, by its number or its place among them. */
export interface Slotted {
  readonly value: string;
  readonly slot: number | undefined;
}

/** The second description is that of the second picture, also where the first has none. */
export function pairSlots(files: readonly Slotted[], alts: readonly Slotted[]): Media[] {
  const names = files.map(({ value }) => value);
  if (alts.every(({ slot }) => slot === undefined))
    return pairMedia(
      names,
      alts.map(({ value }) => value),
    );
  const each: (string | undefined)[] = names.map(() => undefined);
  const isNumbered = files.some(({ slot }) => slot !== undefined);
  const left: Media[] = [];
  for (const { value, slot } of alts) {
    if (slot === undefined) {
      left.push({ alt: value });
      continue;
    }
    const mine = isNumbered ? names.flatMap((_, at) => (files[at]?.slot === slot ? [at] : [])) : slot <= names.length ? [slot - 1] : [];
    if (mine.length === 0) left.push({ alt: value });
    for (const [nth, alt] of (mine.length > 1 ? splitAlts(value) : [value]).entries()) {
      const at = mine[nth];
      if (at !== undefined) each[at] ??= alt;
    }
  }
  return [...names.map((name, at) => itemOf(name, each[at])), ...left];
}
