import { lintDraft } from '../lint/lint.js';
import type { Step } from '../lint/plan.js';
import type { Draft, Result } from '../types.js';

type Done = (result: Result) => void;

/** Who lints the drafts of a run. Results come in input order, whoever it is. */
export interface Linter {
  /** `asked`: which steps of the plan are to look at it. Awaited, it keeps the queue short. */
  lint(draft: Draft, steps: readonly Step[], asked: readonly Step[], done: Done): void | Promise<void>;
  /** Does something when all drafts before have their results. */
  after(act: () => void): void;
  /** Nothing more may come for a while: what is held back goes on its way. */
  flush(): void;
  end(): Promise<void>;
}

/** One draft after the other, in this thread. */
export const inTurn: Linter = {
  lint(draft, _, asked, done) {
    const result = lintDraft(draft, asked);
    return result instanceof Promise ? result.then(done) : done(result);
  },
  after: (act) => act(),
  flush: () => undefined,
  end: async () => undefined,
};
