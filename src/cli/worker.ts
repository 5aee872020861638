/** What a thread of `--jobs` does: it has the same setup as the command, and asks its rules about drafts. */
import { parentPort } from 'node:worker_threads';
import { findAllApart } from '../lint/apart.js';
import { createDraft, type DraftFields } from '../text/draft.js';
import type { Place } from '../types.js';
import { loadSetup, type SetupSettings } from './setup.js';

/** A draft as it goes to a thread; its places stay behind. */
export type SentDraft = Omit<DraftFields, 'locate' | 'rewrite' | 'words'> & { readonly path: string };

const nowhere: Place = { line: 1, column: 1 };

/** Answers each question with its `Finds` as JSON, which takes half the time that copying many small objects does. */
export async function answerFor(settings: SetupSettings): Promise<void> {
  // Questions that come before the rules are loaded wait in the port.
  const setup = await loadSetup(settings);
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (sent: readonly SentDraft[]) => {
    const drafts = sent.map((fields) => createDraft({ ...fields, locate: () => nowhere }));
    const planAt = (at: number) => setup.planFor((sent[at] as SentDraft).path).asked;
    // A question is answered before the next, although a draft may have to wait for what is loaded for it.
    turn = turn.then(async () => parentPort?.postMessage(JSON.stringify(await findAllApart(drafts, planAt))));
  });
}
