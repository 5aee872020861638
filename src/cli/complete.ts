/** What rules ask for besides the draft itself, read from the disk before they look. */
import type { Step } from '../lint/plan.js';
import { mediaOf } from '../register/media.js';
import { createDraft, type DraftFields } from '../text/draft.js';
import type { Draft } from '../types.js';

type Complete = (draft: Draft) => Draft | Promise<Draft>;

/** A draft comes back as it is wherever nothing is asked, or nothing is there. */
export function completer(steps: readonly Step[]): Complete {
  const pictures = steps.some(({ rule }) => rule.reads !== undefined);
  const signOffs = steps.some(({ rule }) => rule.reads === 'sign-offs');
  if (!pictures && !signOffs) return (draft) => draft;
  return (draft) => {
    const known = pictures && draft.meta.media !== undefined ? withPictures(draft) : draft;
    if (!signOffs || draft.path.startsWith('<')) return known;
    return known instanceof Promise ? known.then(withSignOffs) : withSignOffs(known);
  };
}

/** The draft with what is known of its picture files. What it says itself of such facts is dropped. */
async function withPictures(draft: Draft): Promise<Draft> {
  const { readPicture } = await import('../io/pictures.js');
  let isNew = false;
  const media = await Promise.all(
    mediaOf(draft).map(async ({ facts: claimed, ...declared }) => {
      const facts = typeof declared.file === 'string' ? await readPicture(declared.file, draft.path) : undefined;
      isNew ||= facts !== undefined || claimed !== undefined;
      return facts ? { ...declared, facts } : declared;
    }),
  );
  return isNew ? changed(draft, { meta: { ...draft.meta, media } }) : draft;
}

/** The draft with the sign-offs that stand beside its file. */
async function withSignOffs(draft: Draft): Promise<Draft> {
  const { readThoughts } = await import('../io/thoughts.js');
  const beside = readThoughts(draft.path);
  if (beside.length === 0) return draft;
  const { readSignOffs, signOffsOf, textHash } = await import('../register/sign-off.js');
  const hash = await textHash(draft);
  const own = beside.filter(({ text, draft: id }) => text === hash || id === draft.id);
  return changed(draft, { meta: { ...draft.meta, thought: [...signOffsOf(draft), ...readSignOffs(own)] } });
}

/** The same draft, with something known of it that it does not say itself. */
function changed(draft: Draft, fields: Partial<DraftFields>): Draft {
  const { id, path, platforms, text, allow, meta, thread, rewrite } = draft;
  const locate = (offset: number) => draft.locate(offset);
  return createDraft({ id, path, platforms, text, allow, meta, locate, ...(thread && { thread }), ...(rewrite && { rewrite }), ...fields });
}
