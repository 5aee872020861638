import { findValue, stringPieces } from './json-string.js';
import type { Tree, TreeFault } from './tree.js';

/** Deeper nesting than any schedule has, and shallower than what makes others fail. */
const maxDepth = 64;

export function jsonTree(text: string): Tree | TreeFault {
  const deep = tooDeep(text);
  if (deep >= 0) return { fault: `is nested more than ${maxDepth} levels deep`, offset: deep };
  try {
    return {
      value: JSON.parse(text),
      pieces(path) {
        const at = findValue(text, path);
        return text[at] === '"' ? stringPieces(text, at) : [];
      },
      write: () => (put) => JSON.stringify(put).slice(1, -1),
      offset: (path) => Math.max(0, findValue(text, path)),
    };
  } catch (error) {
    return { fault: 'is not valid JSON', offset: faultOffset(text, String(error)) };
  }
}

/** Node says where, in one of two ways. */
function faultOffset(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message);
  return position ? Math.min(Number(position[1]), text.length) : /end of JSON/.test(message) ? text.length : 0;
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
