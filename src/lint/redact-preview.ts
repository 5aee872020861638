/** What a preview may say where nothing of a draft is to be shown: how long the posts are, and where they are cut. */
import type { Preview } from '../platforms/preview.js';
import { createDraft } from '../text/draft.js';
import type { Draft } from '../types.js';
import { mark, redactId } from './redact-names.js';

const unseen = '[redacted]';
const orNothing = (text: string) => (text.trim() === '' ? '' : mark(text));

export function redactPreview(preview: Preview): Preview {
  const { shown, hidden, surprises, remarks, thread } = preview;
  return {
    ...preview,
    shown: orNothing(shown),
    hidden: orNothing(hidden),
    surprises: surprises.map((one) => (one.what === 'link' ? one : { ...one, what: unseen })),
    remarks: remarks.map((text) => text.replace(/“[^”]*”/g, `“${unseen}”`)),
    ...(thread && { thread: thread.map(mark) }),
  };
}

export function redactPreviewed({ id, path, platforms, text }: Draft): Draft {
  return createDraft({ id: redactId(id), path, platforms, text: orNothing(text) });
}
