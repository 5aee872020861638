/**
 * A leaning that shows beside those in office or a party: what is said of them is felt, not told.
 * Weaker than praise and blame by single words, and only ever put as a question.
 */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import type { Turnings } from '../words/turning.js';
import { endOfTurn, type Turn } from '../words/turns.js';
import { fault, merit } from './leanings-after.js';
import { leaningAlone } from './leanings-alone.js';
import { glad, mockThanks, opposed, sided, sorry } from './leanings-before.js';
import { type Actor, actorsOf, type Partisan } from './politics.js';

interface Leaning {
  readonly turns: Turnings<Turn>;
  readonly kind: Partisan['kind'];
  /** Where it stands to the name. */
  readonly where: 'before' | 'before, past a comma' | 'after';
}

/** Of a name that has more than one, the first is told. */
const leanings: readonly Leaning[] = [
  { turns: merit, kind: 'praise', where: 'after' },
  { turns: fault, kind: 'attack', where: 'after' },
  { turns: sided, kind: 'praise', where: 'before' },
  { turns: opposed, kind: 'attack', where: 'before' },
  { turns: glad, kind: 'praise', where: 'before' },
  { turns: mockThanks, kind: 'attack', where: 'before, past a comma' },
  { turns: sorry, kind: 'attack', where: 'before' },
];

/** Acts of office and the vote itself: nothing to lean on. */
const civil =
  /\b(?:register(?:ed|ing)? to vote|polling (?:station|day|card|place)s?|hustings|all (?:the )?(?:candidates|parties)|every candidate|each (?:candidate|party)|turnout|seats|results? (?:of|for|from)|elected (?:as|to|mayor)|returning officer|consultation|remembrance|two-minute silence|by [\w-]+ votes|votes to [\w-]+|planning applications?)\b/i;

/** From the first row that ends right before the name. */
function before({ text, words }: Draft, { first }: Sentence, actor: Actor, { turns, where }: Leaning): Span | undefined {
  const last = indexFrom(words, first, actor.start);
  if (last === first) return undefined;
  const gap = text.slice((words[last - 1] as Word).end, actor.start);
  if (gap !== ' ' && !(gap === ', ' && where === 'before, past a comma')) return undefined;
  const place = { text, words, last };
  const may = turns.among(words);
  for (let i = first; i < last; i++) if (endOfTurn(turns, place, i, may) >= 0) return [(words[i] as Word).start, actor.end];
  return undefined;
}

/** So many words may stand between, with or without a comma behind each: “the minister, I think, has a point”. */
const between = 5;
const behindName = /^,? ?$/;
const behindWord = /^['’]?,? $/;
/** “@keir_starmer’s”, “ministers’”: behind a handle or a plural, it is no part of the name. */
const possessive = /^['’](?:s\b)?/i;

/** From the name to the end of the row that begins nearest to it. */
function after({ text, words }: Draft, { first, last }: Sentence, actor: Actor, { turns }: Leaning): Span | undefined {
  const place = { text, words, last };
  const may = turns.among(words);
  let from = actor.end + (possessive.exec(text.slice(actor.end, actor.end + 3))?.[0].length ?? 0);
  let gap = behindName;
  const next = indexFrom(words, first, from);
  for (let i = next; i < last && i <= next + between; i++) {
    const word = words[i] as Word;
    if (!gap.test(text.slice(from, word.start))) return undefined;
    const end = endOfTurn(turns, place, i, may);
    if (end >= 0) return [actor.start, (words[end - 1] as Word).end];
    from = word.end;
    gap = behindWord;
  }
  return undefined;
}

/** The index of the first word from the offset on; an actor’s own would not do, as a handle is no word. */
function indexFrom(words: readonly Word[], first: number, offset: number): number {
  let i = first;
  while (i < words.length && (words[i] as Word).start < offset) i++;
  return i;
}

function leaningIn(draft: Draft, sentence: Sentence, actors: readonly Actor[], may: readonly Leaning[]): Partisan | undefined {
  for (const actor of actors) {
    for (const leaning of may) {
      const span = (leaning.where === 'after' ? after : before)(draft, sentence, actor, leaning);
      if (span && !civil.test(draft.text.slice(sentence.start, sentence.end))) return { kind: leaning.kind, span, sure: false };
    }
  }
  const span = leaningAlone(draft, sentence);
  return span && { kind: 'attack', span, sure: false };
}

/** The first leaning of a post that names somebody in office, a party or a side in a vote. */
export function leaningOf(draft: Draft): Partisan | undefined {
  const actors = actorsOf(draft);
  if (actors.length === 0) return undefined;
  const may = leanings.filter(({ turns }) => turns.mayFind(draft.words));
  for (const sentence of draft.sentences) {
    const found = leaningIn(
      draft,
      sentence,
      actors.filter(({ start }) => start >= sentence.start && start < sentence.end),
      may,
    );
    if (found) return found;
  }
  return undefined;
}
