import type { Draft, Span } from '../types.js';

const most = 60;

/** The start of a draft, for a finding that is about the draft as a whole. */
export function openingOf({ text }: Draft): Span {
  const line = text.indexOf('\n');
  const end = line < 0 ? text.length : line;
  if (end <= most) return [0, end];
  const space = text.lastIndexOf(' ', most);
  return [0, space > 0 ? space : most];
}

/** A draft as a person finds it again: `plan.csv, row 3`. */
export function nameOf({ path, id }: Draft): string {
  return id === '' ? path : `${path}, ${id}`;
}
