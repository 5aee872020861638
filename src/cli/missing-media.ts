/** What is told of media files that front matter names and that are not there. */
import type { Source } from '../drafts/source.js';
import { missingMedia } from '../io/missing-media.js';
import { mediaFiles } from '../register/media.js';
import type { Draft, Trouble } from '../types.js';

const hint = 'Put the file there, or write its path as it is from the folder of the draft.';

/** The name is not repeated: in CI no report says what stands in a draft. */
export function missingNotices({ path, text, place }: Source, drafts: readonly Draft[]): Trouble[] {
  const files = [...new Set(drafts.flatMap(mediaFiles))];
  return missingMedia(files, path).map(({ file, near }) => ({
    path,
    place: place(Math.max(0, text.indexOf(file))),
    message: `front matter: the media file named here does not exist.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
    hint,
  }));
}
