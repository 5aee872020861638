/**
 * Harm that is shown rather than named: fear of somebody at home, a partner who controls, a child who is
 * hurt, goes without or is paid in gifts, somebody who does not want to live. A reader who lives with it
 * knows it at once, so it calls for a route as the name of the harm does.
 */
import type { Draft, Word } from '../../types.js';
import { once } from '../on-demand.js';
import { sentenceAt } from '../sentences.js';
import { spellingFact } from '../words/words.js';
import type { Matcher, Scene } from './scene.js';
import { despairMatchers } from './scenes-of-despair.js';
import { fearMatchers } from './scenes-of-fear.js';
import { hurtMatchers } from './scenes-of-hurt.js';

const none: readonly Matcher[] = [];

const byWord = once(() => {
  const map = new Map<string, Matcher[]>();
  for (const [list, match] of [...fearMatchers, ...despairMatchers, ...hurtMatchers])
    for (const word of list.split(' ')) map.set(word, [...(map.get(word) ?? []), match]);
  return map;
});

const matchersOf = spellingFact((lower): readonly Matcher[] => byWord().get(lower) ?? none);

/** The scenes of the draft, in order. */
export function scenesOf(draft: Draft): Scene[] {
  const { words } = draft;
  const found: Scene[] = [];
  for (let i = 0; i < words.length; i++) {
    const candidates = matchersOf(words[i] as Word);
    if (candidates.length === 0) continue;
    const sentence = sentenceAt(draft, (words[i] as Word).start);
    if (!sentence) continue;
    for (const match of candidates) {
      const scene = match({ draft, words, i, sentence });
      if (scene) found.push(scene);
    }
  }
  return found;
}
