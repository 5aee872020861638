/** Praise or blame in one sentence with those it is of. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { blames, isBlame, mildBlames } from './blames.js';
import type { Actor, Partisan } from './politics.js';
import { isPraise, praises } from './praises.js';

/** “Ministers must act now.” */
function mustAct(words: readonly Word[], { kind, first, last }: Actor, sentence: Sentence): Partisan | undefined {
  return kind === 'office' && duty.holds(words[last]) && rulers.holds(words[first])
    ? { kind: 'attack', span: spanOf(words, first, Math.min(sentence.last - 1, last + 1)), sure: false }
    : undefined;
}
const duty = wordSet("must should ought needs need shouldn't mustn't");
const rulers = wordSet('ministers government politicians chancellor pm treasury minister');

/** “Tory cuts”, “Labour lies”: the failure is part of the name. */
function toryCuts(words: readonly Word[], { first, last, start, end }: Actor): Partisan | undefined {
  return last - first > 1 && insults.holds(words[last - 1]) ? { kind: 'attack', span: [start, end], sure: true } : undefined;
}
const insults = wordSet('cuts lies chaos failure sleaze neglect misrule incompetence');

/** “Only the Conservatives will.” */
function onlyThey(words: readonly Word[], { kind, first, last }: Actor, sentence: Sentence): Partisan | undefined {
  const lead = lowerAt(words, first - 1) === 'the' ? first - 2 : first - 1;
  return kind === 'party' && last > 0 && lead >= sentence.first && lowerAt(words, lead) === 'only' && promising.holds(words[last])
    ? { kind: 'praise', span: spanOf(words, lead, last), sure: true }
    : undefined;
}
const promising = wordSet('will can would has have is are');

const isInName = ({ first, last }: Actor, i: number) => i >= first && i < last;

function spanTo(words: readonly Word[], actor: Actor, i: number): Span {
  const word = words[i] as Word;
  return [Math.min(word.start, actor.start), Math.max(word.end, actor.end)];
}

/** “The government has failed our children.” */
function blamed(words: readonly Word[], actor: Actor, { first, last }: Sentence): Partisan | undefined {
  for (let i = first; i < last; i++) {
    if (blames.holds(words[i]) && !isInName(actor, i) && isBlame(words, actor, i, first))
      return { kind: 'attack', span: spanTo(words, actor, i), sure: !mildBlames.holds(words[i]) };
  }
  return undefined;
}

/** “Thank you to our brilliant Labour council.” */
function praised(words: readonly Word[], actor: Actor, sentence: Sentence): Partisan | undefined {
  for (let i = sentence.first; i < sentence.last; i++) {
    if (praises.holds(words[i]) && !isInName(actor, i) && isPraise(words, actor, i, sentence))
      return { kind: 'praise', span: spanTo(words, actor, i), sure: actor.kind === 'party' };
  }
  return undefined;
}

/** How people vote, and what came of it. */
const neutral = wordSet(
  'elected results result turnout seats declared polling register registered registering postal proxy returning ballot count candidates statement electoral',
);

/** The first of those named of whom the sentence holds praise or blame. */
export function stanceIn({ words }: Draft, sentence: Sentence, actors: readonly Actor[]): Partisan | undefined {
  if (actors.length === 0 || firstIn(words, sentence.first, sentence.last, neutral) >= 0) return undefined;
  for (const actor of actors) {
    const stance =
      mustAct(words, actor, sentence) ??
      toryCuts(words, actor) ??
      onlyThey(words, actor, sentence) ??
      blamed(words, actor, sentence) ??
      praised(words, actor, sentence);
    if (stance) return stance;
  }
  return undefined;
}
