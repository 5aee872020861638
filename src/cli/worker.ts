/** What a thread of `--jobs` does: it has the same setup as the command, and asks its rules about drafts. */
import { parentPort } from 'node:worker_threads';
import { type Finds, findApart } from '../lint/apart.js';
import { createDraft, type DraftFields } from '../text/draft.js';
import type { Place } from '../types.js';
import { loadSetup, type Setup, type SetupSettings } from './setup.js';

/** A draft as it goes to a thread; its places stay behind. */
export type SentDraft = Omit<DraftFields, 'locate' | 'rewrite' | 'words'> & { readonly path: string };

/** Drafts that are looked at together, see `lintDrafts`. */
const together = 16;

const nowhere: Place = { line: 1, column: 1 };

/** Answers each question with its `Finds` as JSON, which takes half the time that copying many small objects does. */
export async function answerFor(settings: SetupSettings): Promise<void> {
  // Questions that come before the rules are loaded wait in the port.
  const setup = await loadSetup(settings);
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (drafts: readonly SentDraft[]) => {
    // A question is answered before the next, although a draft may have to wait for what is loaded for it.
    turn = turn.then(async () => parentPort?.postMessage(JSON.stringify(await findsOf(drafts, setup))));
  });
}

async function findsOf(drafts: readonly SentDraft[], setup: Setup): Promise<Finds[]> {
  const finds: Finds[] = [];
  let from = 0;
  while (from < drafts.length) {
    // Drafts of one file have one plan.
    const { path } = drafts[from] as SentDraft;
    let to = from + 1;
    while (to < drafts.length && to - from < together && drafts[to]?.path === path) to++;
    const some = drafts.slice(from, to).map((fields) => createDraft({ ...fields, locate: () => nowhere }));
    finds.push(...(await findApart(some, setup.planFor(path).asked)));
    from = to;
  }
  return finds;
}
