/** What stands beside the draft on the disk, read before the rules look. */
import { existsSync } from 'node:fs';
import { formatOf } from '../drafts/formats.js';
import type { Thought } from '../io/thoughts.js';
import type { Step } from '../lint/plan.js';
import { mediaOf } from '../register/media.js';
import { readSignOffs, signOffsOf, textHash } from '../register/sign-off.js';
import { createDraft, type DraftFields } from '../text/draft.js';
import type { Draft, Locate } from '../types.js';
import { UsageError } from './settings.js';

type Complete = (draft: Draft) => Draft | Promise<Draft>;

export interface Wanted {
  readonly pictures: boolean;
  readonly signOffs: boolean;
}

/** What the rules ask for besides the draft itself. */
export function wantedBy(steps: readonly Step[]): Wanted {
  return {
    pictures: steps.some(({ rule }) => rule.reads !== undefined),
    signOffs: steps.some(({ rule }) => rule.reads === 'sign-offs'),
  };
}

/** A draft comes back as it is wherever nothing is asked, or nothing is there. */
export function completer({ pictures, signOffs }: Wanted): Complete {
  const isBeside = finder(signOffs);
  return (draft) => {
    const known = pictures && draft.meta.media !== undefined ? withPictures(draft) : draft;
    if (!isBeside(draft.path)) return known;
    return known instanceof Promise ? known.then((one) => withThoughts(one, signOffs)) : withThoughts(known, signOffs);
  };
}

/** Whether answers may stand beside the file. Text keeps its own, but for a sign-off where it could not be written to. */
function finder(signOffs: boolean): (path: string) => boolean {
  let last = '';
  let is = false;
  return (path) => {
    if (path === last) return is;
    last = path;
    is = !path.startsWith('<') && (signOffs || formatOf(path) !== 'text') && existsSync(`${path}.thoughts`);
    return is;
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

/** The draft with the reasons and the sign-offs that stand beside its file. */
async function withThoughts(draft: Draft, signOffs: boolean): Promise<Draft> {
  const beside = await thoughtsOf(draft.path);
  if (beside.length === 0) return draft;
  const hash = await textHash(draft);
  const allow = { ...draft.allow, ...Object.assign({}, ...beside.map((one) => reasonsOf(one, hash))) };
  if (!signOffs) return changed(draft, { allow });
  const own = beside.filter(({ text, draft: id }) => text === hash || id === draft.id);
  return changed(draft, { allow, meta: { ...draft.meta, thought: [...signOffsOf(draft), ...readSignOffs(own)] } });
}

async function thoughtsOf(path: string): Promise<readonly Thought[]> {
  const { readThoughts, UnreadableThoughts } = await import('../io/thoughts.js');
  try {
    return readThoughts(path);
  } catch (error) {
    if (!(error instanceof UnreadableThoughts)) throw error;
    throw new UsageError(`${error.message}.\nCorrect it, or put back an older copy: it says who has signed.`);
  }
}

/** Of the reasons beside a file, those for this very text. */
function reasonsOf({ text, allow }: Thought, hash: string): Record<string, string> {
  if (text !== hash || typeof allow !== 'object' || allow === null) return {};
  return Object.fromEntries(Object.entries(allow).filter(([, reason]) => typeof reason === 'string' && reason.trim() !== ''));
}

/** The same draft, with something known of it that it does not say itself. */
function changed(draft: Draft, fields: Partial<DraftFields>): Draft {
  const { id, path, platforms, text, allow, meta, thread, rewrite } = draft;
  const locate: Locate = (offset, isEnd) => draft.locate(offset, isEnd);
  return createDraft({ id, path, platforms, text, allow, meta, locate, ...(thread && { thread }), ...(rewrite && { rewrite }), ...fields });
}
