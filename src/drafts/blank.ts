/** Drafts with nothing in them: told and not checked, since they would pass every rule. */
import type { Draft, Trouble } from '../types.js';
import type { Reading } from './index.js';
import type { Source } from './source.js';

const hint = 'Write the post and try again.';

/** A picture by itself is a post too. */
export const isPost = ({ text, meta }: Draft) => text.trim() !== '' || (Array.isArray(meta.media) && meta.media.length > 0);

export function withoutBlanks(source: Source, reading: Reading): Reading {
  if (reading.drafts.every(isPost)) return reading;
  const blank = reading.drafts.filter((draft) => !isPost(draft));
  return {
    ...reading,
    drafts: reading.drafts.filter(isPost),
    troubles: [...reading.troubles, ...blank.map((draft) => blankDraft(source, draft))],
  };
}

export function emptyFile({ path }: Source): Trouble {
  return { path, message: 'is empty: there is no post in it', hint };
}

function blankDraft(source: Source, draft: Draft): Trouble {
  if (source.text.trim() === '') return emptyFile(source);
  const message =
    draft.id === ''
      ? 'the draft is empty: there is no text in it, and no picture'
      : `“${draft.id}” is empty: there is no text in it, and no picture`;
  return { path: source.path, place: draft.locate(0), message, hint };
}
