import { prepareDraft, unreadableSpans } from '../text/draft.js';
import type { Draft, Result, Trouble } from '../types.js';
import { answerFindings } from './allow.js';
import { type Checked, checkDraft } from './check.js';
import { mergeFindings } from './merge.js';
import { isHouse, type Step } from './plan.js';

/** One draft in, one result out: check, answer, ask. A promise only where something had to be loaded. */
export function lintDraft(draft: Draft, steps: readonly Step[]): Result | Promise<Result> {
  const ready = prepareDraft(draft);
  if (ready) return ready.then(() => lintPrepared(draft, steps));
  return lintPrepared(draft, steps);
}

function lintPrepared(draft: Draft, steps: readonly Step[]): Result | Promise<Result> {
  const checked = checkDraft(draft, steps);
  return checked instanceof Promise ? checked.then((found) => finish(draft, found, steps)) : finish(draft, checked, steps);
}

function finish(draft: Draft, { findings, troubles }: Checked, steps: readonly Step[]): Result {
  const hostile = unreadableSpans(draft);
  const answered = answerFindings(draft, findings, steps);
  return {
    draft,
    ...answered,
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
