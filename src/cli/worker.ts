/** What a thread of `--jobs` does: it has the same setup as the command, and asks its rules about drafts. */
import { parentPort } from 'node:worker_threads';
import { type Finds, findApart } from '../lint/apart.js';
import { createDraft, type DraftFields } from '../text/draft.js';
import type { Place } from '../types.js';
import { loadSetup, type SetupSettings } from './setup.js';

/** A draft as it goes to a thread; its places stay behind. */
export type SentDraft = Omit<DraftFields, 'locate' | 'rewrite' | 'words'> & { readonly path: string };

const nowhere: Place = { line: 1, column: 1 };

export async function answerFor(settings: SetupSettings): Promise<void> {
  // Questions that come before the rules are loaded wait in the port.
  const setup = await loadSetup(settings);
  parentPort?.on('message', async (drafts: readonly SentDraft[]) => {
    const finds: Finds[] = [];
    for (const fields of drafts) {
      finds.push(await findApart(createDraft({ ...fields, locate: () => nowhere }), setup.planFor(fields.path).steps));
    }
    parentPort?.postMessage(finds);
  });
}
