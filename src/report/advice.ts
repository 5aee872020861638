import { visible } from '../text/visible.js';
import type { Finding, Result, Trouble } from '../types.js';

/** What a finding says, with what could be written instead, on one line. */
export function advice({ message, suggest }: Finding): string {
  const better = suggest.filter((text) => text !== '' && !message.includes(text)).slice(0, 3);
  return better.length === 0 ? message : `${message} Instead: ${better.map((text) => `“${text}”`).join(' or ')}.`;
}

/** `scheduled/tuesday.csv, row 3` */
export function nameOf({ draft }: Pick<Result, 'draft'>): string {
  return draft.id === '' ? draft.path : `${draft.path}, ${draft.id}`;
}

/** A path as reports write it: forward slashes, no leading `./`. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

/** What could not be read or used as it stands, and what to do about it, on one line. */
export function troubleAdvice({ path, message, hint }: Trouble): string {
  const said = `${path === undefined ? '' : `${path}: `}${message}${hint === undefined ? '' : `. ${hint}`}`;
  return visible(said.replaceAll('\n', ' '));
}
