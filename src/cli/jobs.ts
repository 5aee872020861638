/** `--jobs`: several threads lint the drafts of a run. Results come in input order, and are those of one. */
import { join } from 'node:path';
import { giveThreadsRoom } from '../io/heap.js';
import { type Pool, startPool } from '../io/pool.js';
import { type Finds, findAllApart, stepsAfter } from '../lint/apart.js';
import { lintDraft } from '../lint/lint.js';
import type { Step } from '../lint/plan.js';
import type { Draft } from '../types.js';
import type { Linter } from './in-turn.js';
import type { SetupSettings } from './setup.js';
import type { SentDraft } from './worker.js';

/** Drafts checked before the first thread is started: a few hundred are done sooner than it is. */
const fewest = 300;
/** Drafts, and UTF-16 units of their texts, that are sent at once: what waits is kept, and cleared around. */
const batchDrafts = 32;
const batchUnits = 16 * 1024;
/** Batches under way for each thread: one that it looks at, the next, and one that waits. */
const ahead = 3;
/** Of so many times the drafts under way, some may wait for one before them. */
const patience = 3;

/** A draft, or an act between two, in its place in the queue. */
interface Item {
  /** Undefined: all is there to go on. */
  batch: Batch | undefined;
  readonly goOn: (finds: Finds | undefined) => void | Promise<void>;
  readonly at: number;
}

interface Batch {
  readonly drafts: Draft[];
  /** Of each of the drafts. */
  readonly plans: (readonly Step[])[];
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

function sentOf({ id, path, platforms, text, meta, allow, thread }: Draft): SentDraft {
  return { id, path, platforms, text, meta, allow, ...(thread && { thread }) };
}

/** Lints in so many threads, of which this is one: it looks at drafts itself where the others have enough to do. */
export function inThreads(count: number, settings: SetupSettings): Linter {
  const others = count - 1;
  const queue = new Queue();
  let seen = 0;
  let pool: Pool<readonly SentDraft[], string> | undefined;
  let batch: Batch = { drafts: [], plans: [], units: 0 };
  let asking = 0;

  const most = others * ahead * batchDrafts * patience;

  function send(sent: Batch): void {
    pool ??= startThreads(others, settings);
    asking++;
    pool
      .ask(sent.drafts.map(sentOf))
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

  async function lookHere(own: Batch): Promise<void> {
    own.finds = await findAllApart(own.drafts, (at) => own.plans[at] as readonly Step[]);
    queue.advance();
    // Answers that have come meanwhile are heard, and their threads get more to do.
    await new Promise(setImmediate);
  }

  function pass(): void | Promise<void> {
    if (batch.drafts.length === 0) return;
    const full = batch;
    batch = { drafts: [], plans: [], units: 0 };
    return asking < others * ahead ? send(full) : lookHere(full);
  }

  async function passAndWait(): Promise<void> {
    await pass();
    queue.advance();
    await queue.until(() => queue.length < most);
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
        queue.push({ batch, goOn, at: batch.drafts.length });
        batch.drafts.push(draft);
        batch.plans.push(steps);
        batch.units += draft.text.length;
      }
      if (queue.length >= most) return passAndWait();
      return batch.drafts.length >= batchDrafts || batch.units >= batchUnits ? pass() : undefined;
    },
    after(act) {
      if (queue.length === 0) act();
      else queue.push({ batch: undefined, goOn: act, at: 0 });
    },
    async flush() {
      await pass();
      queue.advance();
    },
    async end() {
      try {
        await pass();
        queue.advance();
        await queue.until(() => asking === 0);
      } finally {
        pool?.close();
      }
    },
  };
}
