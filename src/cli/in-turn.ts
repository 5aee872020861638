import { lintDrafts } from '../lint/lint.js';
import type { Step } from '../lint/plan.js';
import type { Draft, Result } from '../types.js';

type Done = (result: Result) => void;

/** Who lints the drafts of a run. Results come in input order, whoever it is. */
export interface Linter {
  /** `asked`: which steps of the plan are to look at it. To be awaited before the next. */
  lint(draft: Draft, steps: readonly Step[], asked: readonly Step[], done: Done): void | Promise<void>;
  /** Does something when all drafts before have their results. */
  after(act: () => void): void;
  /** Nothing more may come for a while: what is held back goes on its way. */
  flush(): void | Promise<void>;
  end(): Promise<void>;
}

/** A draft that waits, or an act between two. */
interface Waiting {
  readonly draft: Draft;
  readonly done: Done;
}

/** Drafts, and UTF-16 units of their texts, that are linted together: more keep more in memory and gain nothing. */
const mostDrafts = 16;
const mostUnits = 16 * 1024;

/** In this thread, some drafts at a time, see `lintDrafts`. */
export function inTurn(): Linter {
  let waiting: (Waiting | (() => void))[] = [];
  let drafts: Draft[] = [];
  let units = 0;
  let asking: readonly Step[] | undefined;

  const tell = (told: readonly (Waiting | (() => void))[], results: readonly Result[]) => {
    let next = 0;
    for (const one of told) {
      if (typeof one === 'function') one();
      else one.done(results[next++] as Result);
    }
  };
  const lintWaiting = (): void | Promise<void> => {
    const told = waiting;
    const results = drafts.length === 0 ? [] : lintDrafts(drafts, asking as readonly Step[]);
    waiting = [];
    drafts = [];
    units = 0;
    return results instanceof Promise ? results.then((all) => tell(told, all)) : tell(told, results);
  };
  const add = (draft: Draft, asked: readonly Step[], done: Done): void | Promise<void> => {
    asking = asked;
    waiting.push({ draft, done });
    drafts.push(draft);
    units += draft.text.length;
    return drafts.length >= mostDrafts || units >= mostUnits ? lintWaiting() : undefined;
  };
  return {
    lint(draft, _, asked, done) {
      // What the cache knows of a draft, other drafts need not share.
      const before = drafts.length > 0 && asking !== asked ? lintWaiting() : undefined;
      return before ? before.then(() => add(draft, asked, done)) : add(draft, asked, done);
    },
    after(act) {
      if (drafts.length === 0) act();
      else waiting.push(act);
    },
    flush: lintWaiting,
    end: async () => lintWaiting(),
  };
}
