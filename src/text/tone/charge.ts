/**
 * A charge made by grammar: the reader does something bad (“you keep ignoring”), or something of the
 * reader's, or before both, is bad (“your edit is useless”, “that's nonsense”). The words are data,
 * beside the rule that uses them.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { Class, classesOf } from '../words/word-classes.js';
import { firstIn, wordSet } from '../words/word-set.js';

/** What a word can be in a charge, as bits. */
export const Charge = {
  /** Ignore, waste, lie: bad whoever does it. */
  Blame: 1,
  /** Delete, insist, block: bad where “you” stand before it. */
  Act: 1 << 1,
  /** Nonsense, pointless: a verdict. */
  Verdict: 1 << 2,
  /** Told, checked, thought: what “you should have”. */
  Hindsight: 1 << 3,
} as const;

interface ChargeFound {
  readonly points: number;
  /** Where its first word starts. */
  readonly start: number;
}

/** May stand between “you” and what “you” do. */
const between = wordSet('keep kept been being have had are were just to and like continue chose choose decided');
const modals = wordSet("can could may might should must will would won't not don't didn't never needn't");
const strengthens = wordSet('keep kept still again just always simply continue constantly repeatedly');

function didYou(
  words: readonly Word[],
  classes: readonly number[],
  first: number,
  at: number,
): (ChargeFound & { readonly stressed: boolean }) | undefined {
  let stressed = strengthens.holds(words[at + 1]);
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) {
    const { lower } = words[i] as Word;
    const bits = classes[i] as number;
    if (bits & Class.You)
      return isSupposed(words, classes, first, i) ? undefined : { points: 0, start: (words[i] as Word).start, stressed };
    if (modals.has(lower)) return undefined;
    if (strengthens.has(lower)) stressed = true;
    else if (!between.has(lower) && (bits & (Class.Adverb | Class.Auxiliary)) === 0) return undefined;
  }
  return undefined;
}

/** “If you ignore it”, “could you block the number?”, “help you avoid”: nobody is charged. */
function isSupposed(words: readonly Word[], classes: readonly number[], first: number, you: number): boolean {
  for (let i = first; i < you; i++) if ((classes[i] as number) & (Class.Condition | Class.Request | Class.Hedge)) return true;
  if (you === first) return false;
  const before = (words[you - 1] as Word).lower;
  return (words[you] as Word).joined && (classes[you - 1] as number) === 0 && before !== 'and' && before !== 'but';
}

const copulas = wordSet("is are was were sounds looks seems be being isn't");
const pointing = wordSet("that's thats it's");
/** Can be carried away: “your rubbish”, “this is rubbish from one street”. */
const things = wordSet('rubbish garbage mess waste joke lie lies crap');

/** “It's pointless to guess” judges guessing. */
function opensClause(word: Word | undefined): boolean {
  return word?.joined === true && clauseOpeners.holds(word);
}

const clauseOpeners = wordSet("to when if that but for o'clock");

const these = wordSet('that this it these those which');
const degrees = wordSet(
  'a an the such so very just all complete completely utter utterly total pure plain quite rather pretty most another load of bunch and',
);

function isVerdict(words: readonly Word[], classes: readonly number[], first: number, at: number): ChargeFound | undefined {
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) {
    const word = words[i] as Word;
    const bits = classes[i] as number;
    if (pointing.holds(word)) return opensClause(words[at + 1]) ? undefined : { points: 2, start: word.start };
    if (word.lower === 'what' && words[i + 1]?.lower === 'a') return { points: things.holds(words[at]) ? 1.5 : 2, start: word.start };
    if (copulas.holds(word)) return ofSubject(words, classes, first, i, at);
    if (bits & Class.You && /'re$/.test(word.lower)) return { points: 2.5, start: word.start };
    if (bits & Class.Your) return things.holds(words[at]) ? undefined : { points: 2, start: word.start };
    if (bits & Class.Negation || (!degrees.holds(word) && (bits & Class.Adverb) === 0)) return undefined;
  }
  return undefined;
}

function ofSubject(words: readonly Word[], classes: readonly number[], first: number, copula: number, at: number): ChargeFound | undefined {
  const literal = things.holds(words[at]) && words[at + 1]?.joined === true && words[at + 1]?.lower !== 'of';
  for (let i = copula - 1; i >= Math.max(first, copula - 4); i--) {
    const word = words[i] as Word;
    const bits = classes[i] as number;
    if (bits & (Class.You | Class.Your)) return isSupposed(words, classes, first, i) ? undefined : { points: 2.5, start: word.start };
    if (i === copula - 1 && these.holds(word))
      return literal || opensClause(words[at + 1]) ? undefined : { points: word.lower === 'it' ? 1.5 : 2, start: word.start };
    if (bits & (Class.Negation | Class.Condition)) return undefined;
  }
  return undefined;
}

const haves = wordSet("have should've could've might've");
const reproaches = wordSet("should could might ought to should've could've might've");
const asking = wordSet('asked told');
const selves = wordSet('me us');
/** After “you'd”, would: “if you'd like”. */
const wouldBe = wordSet("would wouldn't you'd i'd we'd couldn't could");

/** “If you'd”, “if you had”: nothing else tells of most hindsight, before the list of cues is read. */
export const mayLookBack = ({ words }: Draft): boolean =>
  ifs.hasAny(words) &&
  words.some(
    ({ lower }, i) =>
      lower === 'if' && (words[i + 1]?.lower === "you'd" || (words[i + 1]?.lower === 'you' && words[i + 2]?.lower === 'had')),
  );

const ifs = wordSet('if');

/** “You should have checked”, “if you had read it, you'd know”. */
function inHindsight(words: readonly Word[], classes: readonly number[], first: number, last: number, at: number): ChargeFound | undefined {
  let i = at - 1;
  while (i > first && (classes[i] as number) & Class.Adverb) i--;
  const have = words[i];
  if (!have || i < first) return undefined;
  const { lower } = have;
  if (haves.holds(have)) {
    while (i > first && (haves.holds(words[i]) || reproaches.holds(words[i]))) i--;
    const you = words[i];
    if (!you || words[i + 1]?.lower === 'have' || ((classes[i] as number) & Class.You) === 0) return undefined;
    return isSupposed(words, classes, first, i) ? undefined : { points: 3, start: you.start };
  }
  const you = lower === "you'd" ? i : lower === 'had' && words[i - 1]?.lower === 'you' ? i - 1 : -1;
  if (you <= first || words[you - 1]?.lower !== 'if') return undefined;
  // “If you'd asked me a year ago, I would have said no.”
  if (asking.holds(words[at]) && selves.holds(words[at + 1])) return undefined;
  return firstIn(words, at + 1, last, wouldBe) >= 0 ? { points: 2.5, start: (words[you - 1] as Word).start } : undefined;
}

/** Long sentences judge the world more often than the reader. */
const shortSentence = 14;

const objects = wordSet('my our the this that it me us all everything every any them again without');
const beForms = wordSet("been being are were was is get got you're");

/** “Do you ignore them?”, “you are ignored”, “you waste £60 a month”, “you complained, we listened”. */
function isHarmless(
  { words, text }: Draft,
  classes: readonly number[],
  { first, last }: Pick<Sentence, 'first' | 'last'>,
  at: number,
  charge: number,
): boolean {
  const word = words[at] as Word;
  if (beForms.holds(words[at - 1]) && !word.lower.endsWith('ing')) return true;
  if ((classes[first] as number) & Class.Auxiliary && (classes[first + 1] ?? 0) & Class.You) return true;
  const next = at + 1 < last ? words[at + 1] : undefined;
  if (next?.shape === 'number' || text[word.end + 1] === '£') return true;
  return (charge & Charge.Blame) === 0 && !(next?.joined && objects.holds(next));
}

export function chargeAt(draft: Draft, { first, last }: Sentence, at: number, charge: number): ChargeFound | undefined {
  const { words } = draft;
  const classes = classesOf(draft).of;
  if (charge & (Charge.Blame | Charge.Act) && !isHarmless(draft, classes, { first, last }, at, charge)) {
    const found = didYou(words, classes, first, at);
    if (found) return { start: found.start, points: (charge & Charge.Blame ? 2.5 : 1) + (found.stressed ? 1 : 0) };
  }
  if (charge & Charge.Hindsight) {
    const found = inHindsight(words, classes, first, last, at);
    if (found) return found;
  }
  if (charge & Charge.Verdict && last - first <= shortSentence) return isVerdict(words, classes, first, at);
  return undefined;
}
