/**
 * How curtly a question is asked, whoever it is put to: “Why isn't it done?”, “What's the problem here?”,
 * “Is this even a list?”, “Better?”, “..., no?”, “Any news??”. The form gives points; it never charges
 * anybody by itself.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { firstWhere } from '../search.js';
import { Class, classesOf } from '../words/word-classes.js';
import { firstIn, wordSet } from '../words/word-set.js';
import type { Asked } from './asked.js';

/** Turns to what was said before: “So ...?”, “And ...?”; other leads sigh: “Um ...?”, “But ...?” */
const turns = wordSet('so and then well now also or');
const sighs = wordSet('but oh huh um uh er hmm wow look man lol god');
/** “Why not join us?” */
const invitations = wordSet(
  'join come try pop take give visit bring book make start have get treat sign call volunteer apply download spread grab go head swap donate become share ask use let stop',
);
/** “The question is, where do you begin?”: a statement with a question mark. */
const subjects = wordSet("surely the this that these those he she it they your he's she's it's that's they're");
const impatience = wordSet('even really seriously necessary supposed actually already again exactly');
/** In “is it already full?” these only tell when. */
const timely = wordSet('actually already again exactly');
const tags = wordSet('ok okay eh no see huh yeah yes understand understood correct');
/** “What's the problem?”; “what's the date?” wants to know. */
const troubles = wordSet(
  'problem point deal issue fuss excuse use reason complaint difference wrong evidence proof authority justification logic relevance',
);
const negated = /n't$/;
/** “How can that be a scam?”; “how do you ...?” wants to know. */
const doubts = wordSet('can could would is are come');

/** “Why isn't ...?”, “How come ...?”, “What is ...?” */
function ofOpening(words: readonly Word[], classes: readonly number[], at: number, last: number): number {
  const { lower } = words[at] as Word;
  const bits = classes[at] as number;
  if ((bits & (Class.Asking | Class.Auxiliary)) === 0 || at + 1 >= last) return 0;
  const next = (words[at + 1] as Word).lower;
  const after = classes[at + 1] as number;
  if (lower === 'why') {
    if (next === 'not') return invitations.holds(words[at + 2]) ? 0 : 1;
    if (negated.test(next)) return (classes[at + 2] ?? 0) & (Class.We | Class.I) ? 0 : 1.5;
    return (after & (Class.We | Class.I | Class.You)) === 0 ? 1 : 0;
  }
  if (lower === 'how') {
    if (next === 'come') return 1.5;
    return doubts.has(next) && ((classes[at + 2] ?? 0) & (Class.You | Class.I | Class.We)) === 0 ? 1 : 0;
  }
  // “Who is up for a walk?” invites.
  if (lower === 'who' && (next === 'is' || next === 'are')) return 0;
  if (bits & Class.Asking) {
    const verb = /'s$|^whats$/.test(lower) ? at : at + 1;
    if (verb > at && (after & Class.Auxiliary) === 0) return 0;
    if ((classes[verb + 1] ?? 0) & (Class.You | Class.I | Class.We) || words[verb + 1]?.lower === 'it') return 0;
    return firstIn(words, verb + 1, Math.min(last, verb + 4), troubles) >= 0 ? 1 : 0;
  }
  return negated.test(lower) ? 1 : 0;
}

function ofLead(words: readonly Word[], { lead, at, late }: Asked, first: number): number {
  let points = 0;
  for (let i = lead; i < at; i++) {
    const { lower } = words[i] as Word;
    if (sighs.has(lower)) return 1;
    // A draft that begins with “so” turns to nothing.
    if (turns.has(lower) && (first > 0 || late)) points = 0.5;
  }
  return points;
}

/** “Is this even a list?”, “why is it still there again?”; not “can you really get sunburn in the shade?” */
function isImpatient(words: readonly Word[], classes: readonly number[], at: number, last: number): boolean {
  const opening = (words[at] as Word).lower;
  const enquires = ((classes[at] as number) & Class.Auxiliary) !== 0 && !negated.test(opening);
  if (enquires && opening === 'can') return false;
  const to = Math.min(last, at + 6);
  for (let i = at + 1; i < to; i++) {
    const { lower } = words[i] as Word;
    if (impatience.has(lower) && !(enquires && timely.has(lower))) return true;
  }
  return false;
}

/** “..., eh?”, “..., or what?” */
function isTag(words: readonly Word[], at: number): boolean {
  const { lower, joined } = words[at] as Word;
  return joined ? lower === 'what' && words[at - 1]?.lower === 'or' : tags.has(lower);
}

/** “Any ideas?”, “Voted?”, “Are you?” leave out what is known, and want to know. */
function isElliptic(words: readonly Word[], classes: readonly number[], at: number, last: number): boolean {
  const { lower } = words[at] as Word;
  if (lower === 'any' || (last - at === 1 && (/(?:ed|ing)$/.test(lower) || (classes[at] as number) & (Class.You | Class.Your))))
    return true;
  return ((classes[at] as number) & Class.Auxiliary) !== 0 && ((classes[last - 1] as number) & Class.You) !== 0;
}

/** “Going missing? New friends? Secretive behaviour?”: what to look for, one short question after another. */
function isChecklist(draft: Draft, sentence: Sentence): boolean {
  const { sentences, words, text } = draft;
  const classes = classesOf(draft).of;
  const isItem = (each: Sentence | undefined) =>
    each !== undefined &&
    each.last - each.first <= 4 &&
    text[each.end - 1] === '?' &&
    text[each.end - 2] !== '?' &&
    !((classes[each.first] as number) & (Class.Asking | Class.Auxiliary)) &&
    !words.slice(each.first, each.last).some(({ lower }) => impatience.has(lower) || sighs.has(lower) || tags.has(lower));
  const at = firstWhere(sentences, ({ first }) => first >= sentence.first);
  let from = at;
  let to = at;
  while (at - from < 2 && isItem(sentences[from - 1])) from--;
  while (to - at < 2 && isItem(sentences[to + 1])) to++;
  return isItem(sentence) && to - from >= 2;
}

/** The points that the form of an open question makes; nought where it is asked for fun. */
export function curtnessOf(draft: Draft, sentence: Sentence, asked: Asked): number {
  const { first, last, end } = sentence;
  if (asked.forFun || !asked.open) return 0;
  const { words, text } = draft;
  const classes = classesOf(draft).of;
  const { at } = asked;
  let points = ofLead(words, asked, first) + ofOpening(words, classes, at, last);
  const doubled = /\?\s?[?!]|!\?/.test(text.slice(end - 3, end));
  if (last - at <= 2 && !asked.late && (first > 0 || doubled))
    points += isElliptic(words, classes, at, last) || isChecklist(draft, sentence) ? 0 : 1;
  else if (subjects.holds(words[at])) points += 1;
  else if (last - first > 3 && isTag(words, last - 1)) points += 1;
  if (isImpatient(words, classes, at, last)) points += 1;
  return doubled ? points + 1 : points;
}
