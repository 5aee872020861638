import type { Trouble } from '../types.js';
import type { Source } from './source.js';
import type { Path, Tree } from './tree.js';

/**
 * YAML takes what follows “ #” for a remark, so a hashtag at the end of a text without quotes is lost
 * where nobody looks for it. A remark in words starts with a space; what starts with a letter is a tag.
 */
export function lostTags(source: Source, tree: Tree, paths: readonly Path[]): Trouble[] {
  return paths.flatMap((path) => {
    const remark = tree.remark?.(path);
    if (!remark || !/^[\p{L}\p{N}_]/u.test(remark.text)) return [];
    return [
      {
        path: source.path,
        place: source.place(remark.offset),
        message: 'what follows this “#” is not part of the post: after a space, YAML takes it for a comment',
        hint: 'Put the whole text in quotes. If it is a comment, write a space after the “#”.',
      },
    ];
  });
}
