/** The second step of the walk: the post as its readers see it, or hear it. */
import { formatOf } from '../../drafts/formats.js';
import { isMissing } from '../../io/missing-media.js';
import { readAloud } from '../../lint/questions.js';
import { type PreviewSettings, previewsOf } from '../../platforms/preview.js';
import { filmFile, mediaFiles, picturesOf, said } from '../../register/media.js';
import type { Answer } from '../../register/sign-off.js';
import { unseenAtFirst, usage } from '../../report/preview.js';
import { wrap } from '../../report/wrap.js';
import { visible } from '../../text/visible.js';
import type { Draft } from '../../types.js';
import type { Voice } from './voice.js';

export const shown = (written: string, indent = 0) =>
  written
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrap(visible(line), indent, indent)))
    .join('\n');

/** What the person said of it. */
export async function readIt(voice: Voice, draft: Draft, settings: PreviewSettings): Promise<Answer> {
  sayMissing(voice, draft);
  voice.step('Read it. This is what people will see:');
  for (const preview of await previewsOf(draft, settings)) {
    const unseen = unseenAtFirst(preview);
    const hidden = unseen === '' ? '' : `\n\n(Not seen at first: ${shown(unseen)})`;
    voice.show(`${preview.name}: ${usage(preview)}`, `${shown(preview.shown)}${hidden}`);
  }
  showMedia(voice, draft);
  while (!(await voice.agree(readAloud.ask, true))) voice.say('Take your time. It is easier to hear than to see.');
  return { question: readAloud.ask, answer: 'Yes' };
}

/** The signature stands for the alternative text, too: it is what a reader with a screen reader gets of a picture. */
function showMedia(voice: Voice, draft: Draft): void {
  for (const { item, file } of picturesOf(draft)) {
    const alt = said(item, 'alt');
    const kind = filmFile.test(file) ? 'Film' : 'Picture';
    voice.show(
      `${kind}: ${visible(file)}`,
      shown(alt === undefined ? 'It has no alternative text: a screen reader says nothing of it.' : `A screen reader says: ${alt}`),
    );
  }
}

/** A signature stands for the pictures, too, and these cannot be seen here. */
function sayMissing(voice: Voice, draft: Draft): void {
  if (formatOf(draft.path) !== 'text') return;
  for (const file of new Set(mediaFiles(draft)))
    if (isMissing(file, draft.path))
      voice.warn(`${visible(file)} was not found beside the draft, so signing does not cover it: look at it where it lies.`);
}
