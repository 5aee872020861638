import { jsonFault } from './json-faults.js';
import { repeatedKey, stringPieces, valueFinder } from './json-string.js';
import type { Tree, TreeFault } from './tree.js';

/** Deeper nesting than any schedule has, and shallower than what makes others fail. */
const maxDepth = 64;

export function jsonTree(text: string): Tree | TreeFault {
  const deep = tooDeep(text);
  if (deep >= 0) return { fault: `is nested more than ${maxDepth} levels deep`, offset: deep };
  const find = valueFinder(text);
  try {
    const value: unknown = JSON.parse(text);
    const twice = repeatedKey(text);
    if (twice) return { fault: `has the key “${twice.name}” twice`, offset: twice.offset };
    return {
      value,
      pieces(path) {
        const at = find(path);
        return text[at] === '"' ? stringPieces(text, at) : [];
      },
      write: () => (put) => JSON.stringify(put).slice(1, -1),
      offset: (path) => Math.max(0, find(path)),
    };
  } catch {
    const { message, ...where } = jsonFault(text) ?? { message: 'it cannot be read', offset: 0 };
    return { ...where, fault: `is not valid JSON: ${message}` };
  }
}

function tooDeep(text: string): number {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (isString) {
      if (char === '\\') at++;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === '{' || char === '[') {
      if (++depth > maxDepth) return at;
    } else if (char === '}' || char === ']') depth--;
  }
  return -1;
}
