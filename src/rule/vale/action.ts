/** What a rule's `action` makes of a match. */
import { createFinder } from './finder.js';
import type { Action } from './types.js';

type Edit = (match: string, params: readonly string[]) => string | undefined;

const edits: Readonly<Record<string, Edit>> = {
  regex: (match, [pattern = '', put = '']) =>
    match.replace(
      new RegExp(pattern, 'g'),
      put.replace(/\$\{?(\d+|\w+)\}?/g, (_, name: string) => (/^\d+$/.test(name) ? `$${name}` : `$<${name}>`)),
    ),
  trim: (match, [chars = ' ']) => trim(match, chars, true, true),
  trim_left: (match, [chars = ' ']) => trim(match, chars, true, false),
  trim_right: (match, [chars = ' ']) => trim(match, chars, false, true),
  truncate: (match, [at = ' ']) => match.split(at)[0],
  split: (match, [at = ' ', index = '0']) => match.split(at)[Number(index)],
  // Vale passes over these two; what their authors meant is plain.
  replace: (match, [from, put]) => (from !== undefined && put !== undefined ? match.replaceAll(from, put) : from),
  remove: (match, [what]) => (what === undefined ? '' : match.replaceAll(what, '')),
};

function trim(text: string, chars: string, left: boolean, right: boolean): string {
  let start = 0;
  let end = text.length;
  while (left && start < end && chars.includes(text[start] as string)) start++;
  while (right && end > start && chars.includes(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

/** What could stand in place of a match; empty where the action says nothing of it. */
export function suggestionsOf(action: Action | undefined, match: string): readonly string[] {
  if (!action) return [];
  switch (action.name) {
    case 'replace':
      return action.params;
    case 'remove':
      return [''];
    case 'convert':
      return action.params[0] === 'simple' ? [match.toLowerCase()] : [];
    case 'edit': {
      const [name = '', ...params] = action.params;
      const edit = Object.hasOwn(edits, name) ? edits[name] : undefined;
      const edited = edit?.(match, params);
      return edited === undefined || edited === match ? [] : [edited];
    }
    default:
      return [];
  }
}

/** Whether an action can be carried out: its pattern is one. Throws `BadPattern`. */
export function checkAction(action: Action | undefined): void {
  if (action?.name === 'edit' && action.params[0] === 'regex') {
    createFinder(action.params[1] ?? '');
    new RegExp(action.params[1] ?? '');
  }
}
