import type { Piece, Write } from './source.js';

export type Path = readonly (string | number)[];

/** A file of nested keys and values, in whatever format: what it says, and where. */
export interface Tree {
  readonly value: unknown;
  /** How the text at a path is written; empty where no text stands there. */
  pieces(path: Path): readonly Piece[];
  /** Where the value at a path starts. */
  offset(path: Path): number;
  /** How other words are written at a path, in formats that are written back. */
  write?(path: Path): Write | undefined;
  /** What stands as a remark after the value at a path, in formats that have remarks. */
  remark?(path: Path): { readonly text: string; readonly offset: number } | undefined;
}

/** Why there is no tree. */
export interface TreeFault {
  readonly fault: string;
  readonly hint?: string;
  readonly offset: number;
}

/** The part of a text from `start` to `end` behind blanks, so that the offsets of its parser are those of the text. */
export function blankedBefore(text: string, start: number, end: number): string {
  return text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
}

/** Where a key stands that an object at a path, or one that holds it, was given; else where the object stands. */
export function offsetOfKey(tree: Tree, path: Path, key: string | undefined): number {
  for (let length = path.length; key !== undefined && length >= 0; length--) {
    const owner = path.slice(0, length);
    if (hasOwn(valueAt(tree.value, owner), key)) return tree.offset([...owner, key]);
  }
  return tree.offset(path);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (hasOwn(inner, step) ? (inner as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

const hasOwn = (value: unknown, key: string | number) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
