/** `--jobs`: several threads lint the drafts of a run. Results come in input order, and are those of one. */
import { join } from 'node:path';
import { giveThreadsRoom } from '../io/heap.js';
import { type Pool, startPool } from '../io/pool.js';
import { type Finds, stepsAfter } from '../lint/apart.js';
import { lintDraft } from '../lint/lint.js';
import type { Linter } from './in-turn.js';
import type { SetupSettings } from './setup.js';
import type { SentDraft } from './worker.js';

/** Drafts checked before the first thread is started: a few hundred are done sooner than it is. */
const fewest = 300;
/** Drafts, and UTF-16 units of their texts, that are sent at once. */
const batchDrafts = 32;
const batchUnits = 32 * 1024;
/** Batches under way for each thread. */
const ahead = 3;

/** A draft, or an act between two, in its place in the queue. */
interface Item {
  /** Undefined: all is there to go on. */
  batch: Batch | undefined;
  readonly goOn: (finds: Finds | undefined) => void | Promise<void>;
  readonly at: number;
}

interface Batch {
  readonly drafts: SentDraft[];
  units: number;
  finds?: readonly Finds[];
}

export function inThreads(count: number, settings: SetupSettings): Linter {
  let seen = 0;
  let pool: Pool<readonly SentDraft[], string> | undefined;
  let batch: Batch = { drafts: [], units: 0 };
  let queue: Item[] = [];
  let asking = 0;
  let turn: Promise<void> = Promise.resolve();
  let fault: { readonly error: unknown } | undefined;
  let wake: (() => void) | undefined;

  const most = count * ahead * batchDrafts;
  const isFull = () => asking >= count * ahead || queue.length >= most;

  function startThreads() {
    giveThreadsRoom();
    // Beside this very file's folder, see bin/build.mjs.
    return startPool<readonly SentDraft[], string>(count, join(__dirname, '../cli.cjs'), settings);
  }

  const fail = (error: unknown) => {
    fault ??= { error };
    wake?.();
  };

  /** Goes on with the head of the queue as far as it can. */
  function advance(): void {
    turn = turn
      .then(async () => {
        let done = 0;
        for (const { batch: own, goOn, at } of queue) {
          if (fault || (own && !own.finds)) break;
          const going = goOn(own?.finds?.[at]);
          if (going) await going;
          done++;
        }
        queue = queue.slice(done);
        wake?.();
      })
      .catch(fail);
  }

  function send(): void {
    if (batch.drafts.length === 0) return;
    const sent = batch;
    batch = { drafts: [], units: 0 };
    pool ??= startThreads();
    asking++;
    pool
      .ask(sent.drafts)
      .then((finds) => {
        sent.finds = JSON.parse(finds) as readonly Finds[];
        advance();
      })
      .catch(fail)
      .finally(() => {
        asking--;
        wake?.();
      });
  }

  async function until(isEnough: () => boolean): Promise<void> {
    while (!fault && !isEnough()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    await turn;
    if (fault) throw fault.error;
  }

  return {
    lint(draft, steps, asked, done) {
      const goOn = (finds: Finds | undefined) => {
        const result = lintDraft(draft, finds ? stepsAfter(finds, steps) : asked);
        return result instanceof Promise ? result.then(done) : done(result);
      };
      if (seen++ < fewest) return goOn(undefined);
      // Who needs few rules, as a draft that the cache knows, is quicker done here.
      if (asked !== steps) queue.push({ batch: undefined, goOn, at: 0 });
      else {
        const { id, path, platforms, text, meta, allow, thread } = draft;
        queue.push({ batch, goOn, at: batch.drafts.length });
        batch.drafts.push({ id, path, platforms, text, meta, allow, ...(thread && { thread }) });
        batch.units += text.length;
        if (batch.drafts.length >= batchDrafts || batch.units >= batchUnits) send();
      }
      if (queue.length >= most) send();
      if (!isFull()) return;
      advance();
      return until(() => !isFull());
    },
    after(act) {
      if (queue.length === 0) act();
      else queue.push({ batch: undefined, goOn: act, at: 0 });
    },
    flush() {
      send();
      advance();
    },
    async end() {
      try {
        send();
        advance();
        await until(() => asking === 0);
      } finally {
        pool?.close();
      }
    },
  };
}
