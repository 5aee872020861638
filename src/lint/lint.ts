import { prepareDrafts, unreadableSpans } from '../text/draft.js';
import type { Draft, Result, Trouble } from '../types.js';
import { withoutAllowed } from './allow.js';
import { type Checked, checkDrafts } from './check.js';
import { mergeFindings } from './merge.js';
import { isHouse, type Step } from './plan.js';

/** One draft in, one result out: check, answer, ask. A promise only where something had to be loaded. */
export function lintDraft(draft: Draft, steps: readonly Step[]): Result | Promise<Result> {
  const results = lintDrafts([draft], steps);
  return results instanceof Promise ? results.then(([only]) => only as Result) : (results[0] as Result);
}

/** Several drafts in, a result for each, in their order: the results are the same, and sooner there than one by one. */
export function lintDrafts(drafts: readonly Draft[], steps: readonly Step[]): Result[] | Promise<Result[]> {
  const ready = prepareDrafts(drafts);
  return ready ? ready.then(() => lintPrepared(drafts, steps)) : lintPrepared(drafts, steps);
}

function lintPrepared(drafts: readonly Draft[], steps: readonly Step[]): Result[] | Promise<Result[]> {
  const checked = checkDrafts(drafts, steps);
  const done = (all: readonly Checked[]) => all.map((one, at) => finish(drafts[at] as Draft, one, steps));
  return checked instanceof Promise ? checked.then(done) : done(checked);
}

function finish(draft: Draft, { findings, unsaid, troubles }: Checked, steps: readonly Step[]): Result {
  const hostile = unreadableSpans(draft);
  const answered = withoutAllowed(draft, findings, steps);
  return {
    draft,
    ...answered,
    ...(unsaid.length > 0 && { unsaid }),
    findings: mergeFindings(answered.findings, (id) => steps.some((step) => step.rule.id === id && isHouse(step))),
    troubles: hostile.length === 0 ? troubles : [...troubles, ...hostile.map(([start, end]) => tooHostile(draft, start, end))],
  };
}

function tooHostile(draft: Draft, start: number, end: number): Trouble {
  return {
    path: draft.path,
    place: draft.locate(start),
    message: `${end - start} characters without a space hold too many dots, @ or # to be read as links, handles or tags; they were checked as plain text only`,
    hint: 'Put spaces between the words, or take this part out.',
  };
}
