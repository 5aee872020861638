/** Sides taken in a post: for or against those in office, a party or a side in a vote. */
import type { Draft, Sentence } from '../../types.js';
import { blamedIn } from './blamed.js';
import { canvassIn } from './canvass.js';
import { meritIn } from './merits.js';
import { type Actor, actorsOf, type Partisan } from './politics.js';
import { sideIn } from './sides.js';
import { stanceIn } from './stance.js';

/** The strongest of what the post says; one is enough. */
export function partisanOf(draft: Draft): Partisan | undefined {
  const actors = actorsOf(draft);
  let found: Partisan | undefined;
  let beside = false;
  for (const [i, sentence] of draft.sentences.entries()) {
    const own = within(actors, sentence);
    const one =
      canvassIn(draft, sentence, actors) ??
      stanceIn(draft, sentence, own) ??
      meritIn(draft, sentence, own) ??
      blamedIn(draft, sentence, own, draft.sentences[i + 1]) ??
      sideIn(draft, sentence, own);
    // Two sentences that take the same side are one finding.
    if (one && found && beside)
      found = { kind: one.sure && !found.sure ? one.kind : found.kind, span: [found.span[0], one.span[1]], sure: found.sure || one.sure };
    else found ??= one;
    beside = one !== undefined;
  }
  return found;
}

/** Each is looked at beside all words of its sentence; one that names more is a list. */
const mostNamed = 24;

function within(actors: readonly Actor[], { start, end }: Sentence): Actor[] {
  return actors.filter((actor) => actor.start >= start && actor.start < end).slice(0, mostNamed);
}
