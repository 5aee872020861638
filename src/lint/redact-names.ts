/** What files and drafts are called may say as much as their texts. */
import { platformIds } from '../platforms/index.js';
import type { Trouble } from '../types.js';

/** What readers number drafts by, and codes of figures: nobody's words. */
const plainPart = /^(?:(?:row|line|post|part|event) \d+|first comment|[a-z]{0,3}[-_ ]?\d[\d._:-]*|[\da-f]+(?:-[\da-f]+)+)$/i;

function isPlainId(id: string): boolean {
  return id === '' || id.split(', ').every((part) => plainPart.test(part) || (platformIds as readonly string[]).includes(part));
}

/** What a sentence, an excerpt or an id says instead. Only texts and paths, whose length must hold, are blocked out. */
export function mark(text: string): string {
  return `[redacted ${text.length} characters]`;
}

/** An id that a person gave may be a name or a headline. */
export function redactId(id: string): string {
  return isPlainId(id) ? id : mark(id);
}

/** Words in a row are a piece of a text, such as one that a comma without quotes has pushed into the next column. */
const fewestWords = 3;

/** What a reader says of a file quotes its keys and values, which are told; a text is not. */
export function redactTrouble(problem: Trouble): Trouble {
  const message = problem.message.replace(/“([^”]*)”/g, (quoted, words: string) =>
    words.trim().split(/\s+/).length < fewestWords ? quoted : `“${mark(words)}”`,
  );
  return message === problem.message ? problem : { ...problem, message };
}

/** As findings name another draft: `plan.csv, row 3`. */
export function redactNamed(name: string): string {
  const [, path, id] = /^(.*?\.[a-z]+), (.*)$/is.exec(name) ?? [];
  return path === undefined || id === undefined ? name : `${path}, ${redactId(id)}`;
}

const fewestSigns = 4;

const ascii = /^[\0-\x7f]*$/;

/** The pattern below takes V8 a millisecond to read; where all is ASCII, its letters and figures stand in the name or they do not. */
function isSurelyAbsent(name: string, signs: readonly string[]): boolean {
  const sought = signs.join('');
  if (!ascii.test(name) || !ascii.test(sought)) return false;
  return !name
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase()
    .includes(sought.toLowerCase());
}

const blocks = (text: string) => '█'.repeat(text.length);

/** Takes personal data out of a name, however its letters and figures are parted there. */
export function maskName(name: string, secrets: readonly string[], put: (found: string) => string = blocks): string {
  let masked = name;
  for (const secret of secrets) {
    const signs = secret.match(/[\p{L}\p{N}]/gu) ?? [];
    if (signs.length < fewestSigns || isSurelyAbsent(name, signs)) continue;
    const pattern = new RegExp(signs.join('[^\\p{L}\\p{N}/\\\\]{0,3}'), 'giu');
    masked = masked.replace(pattern, put);
  }
  return masked;
}
