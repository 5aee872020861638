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
const batchDrafts = 64;
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

/** What waits for its turn. It goes on from its head, as far as the finds have come. */
class Queue {
  #items: Item[] = [];
  #turn: Promise<void> = Promise.resolve();
  #fault: { readonly error: unknown } | undefined;
  #wake: (() => void) | undefined;

  get length(): number {
    return this.#items.length;
  }

  push(item: Item): void {
    this.#items.push(item);
  }

  advance(): void {
    this.#turn = this.#turn.then(() => this.#goOn()).catch((error) => this.fail(error));
  }

  async #goOn(): Promise<void> {
    let done = 0;
    for (const { batch, goOn, at } of this.#items) {
      if (this.#fault || (batch && !batch.finds)) break;
      const going = goOn(batch?.finds?.[at]);
      if (going) await going;
      done++;
    }
    this.#items = this.#items.slice(done);
    this.look();
  }

  /** Nothing goes on from here; who waits is told why. */
  fail(error: unknown): void {
    this.#fault ??= { error };
    this.look();
  }

  /** Who waits looks again whether it is enough. */
  look(): void {
    this.#wake?.();
  }

  async until(isEnough: () => boolean): Promise<void> {
    while (!this.#fault && !isEnough()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    await this.#turn;
    if (this.#fault) throw this.#fault.error;
  }
}

function startThreads(count: number, settings: SetupSettings): Pool<readonly SentDraft[], string> {
  giveThreadsRoom();
  // Beside this very file's folder, see bin/build.mjs.
  return startPool(count, join(__dirname, '../cli.cjs'), settings);
}

export function inThreads(count: number, settings: SetupSettings): Linter {
  const queue = new Queue();
  let seen = 0;
  let pool: Pool<readonly SentDraft[], string> | undefined;
  let batch: Batch = { drafts: [], units: 0 };
  let asking = 0;

  const most = count * ahead * batchDrafts;
  const isFull = () => asking >= count * ahead || queue.length >= most;

  function send(): void {
    if (batch.drafts.length === 0) return;
    const sent = batch;
    batch = { drafts: [], units: 0 };
    pool ??= startThreads(count, settings);
    asking++;
    pool
      .ask(sent.drafts)
      .then((finds) => {
        sent.finds = JSON.parse(finds) as readonly Finds[];
        queue.advance();
      })
      .catch((error) => queue.fail(error))
      .finally(() => {
        asking--;
        queue.look();
      });
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
      queue.advance();
      return queue.until(() => !isFull());
    },
    after(act) {
      if (queue.length === 0) act();
      else queue.push({ batch: undefined, goOn: act, at: 0 });
    },
    flush() {
      send();
      queue.advance();
    },
    async end() {
      try {
        send();
        queue.advance();
        await queue.until(() => asking === 0);
      } finally {
        pool?.close();
      }
    },
  };
}
