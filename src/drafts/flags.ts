/** What a cell, or a key of front matter, says for yes and no. */
export const yes = new Set(['true', 'yes', 'y', 'x', '1', 'on', '✓', '✔', '☑', '✅']);
export const no = new Set(['', 'false', 'no', 'n', '0', 'off', '-', '–', 'n/a', '☐', '✗', '❌']);

/** Spreadsheets write yes and no as TRUE and FALSE. */
export function asFlag(value: string): string | boolean {
  return /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
}
