import { emptyFile } from './blank.js';
import { readEntries } from './entries.js';
import type { ReaderSettings, Reading } from './index.js';
import { jsonTree } from './json-tree.js';
import { mayHoldPosts } from './left-out.js';
import type { Source } from './source.js';

/** A JSON or YAML file of posts. */
export async function readNested(source: Source, format: 'json' | 'yaml', settings: ReaderSettings): Promise<Reading> {
  if (source.text.trim() === '') return { drafts: [], troubles: source.isWalked ? [] : [emptyFile(source)] };
  const isJson = format === 'json';
  const tree = isJson ? jsonTree(source.text) : (await import('./yaml-tree.js')).yamlTree(source.text);
  if (!('fault' in tree)) {
    const reading = readEntries(source, tree, isJson ? 'JSON' : 'YAML', settings);
    const isRead = reading.drafts.length + reading.troubles.length + (reading.notices?.length ?? 0) > 0;
    return isRead ? reading : leftOut(source);
  }
  // What was only met in a folder, and does not look like posts, is somebody else's file.
  if (source.isWalked && !looksLikePosts(source.text)) return leftOut(source);
  const message = isJson ? tree.fault : `is not valid YAML: ${tree.fault}`;
  const { offset, hint = 'Correct it and try again.' } = tree;
  return { drafts: [], troubles: [{ path: source.path, place: source.place(offset), message, hint }] };
}

function leftOut(source: Source): Reading {
  return { drafts: [], troubles: [], ...(mayHoldPosts(source) && { isLeftOut: true }) };
}

function looksLikePosts(text: string): boolean {
  return (
    /["']?(?:text|message|content|copy|caption|posts)["']?[ \t]*:/i.test(text) &&
    /["']?(?:platforms?|networks?|channels?|syndicate|date|publish|schedul)\w*["']?[ \t]*:/i.test(text)
  );
}
