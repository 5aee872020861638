/**
 * Signs that a post speaks for a body to its public: a link, a number to ring, an invitation, an
 * audience, “we”, the words of public work. Points, because no sign decides by itself.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { fact } from '../fact.js';
import { Class, classesOf } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';

interface PublicVoice {
  /** Points of each sentence, by its index. */
  readonly sentences: readonly number[];
  /** Those of them that “we” and “our” gave. */
  readonly we: readonly number[];
  /** Those of them that words gave which are of people's own days too: team, session. */
  readonly daily: readonly number[];
  /** Somebody is introduced to the public. */
  readonly introduces: boolean;
  /** Points of the draft as a whole: its links, tags and numbers. */
  readonly frame: number;
}

const points = {
  link: 4,
  tag: 1,
  handle: 1,
  number: 4,
  clock: 2,
  we: 2,
  weBesideI: 1,
  you: 3,
  audience: 2,
  action: 4,
  work: 4,
  courtesy: 2,
  introduction: 8,
};
const mostWe = 3;
const mostYou = 5;
const mostAudience = 4;
const mostWork = 12;

const greeters = wordSet('hi hello hey hiya morning');
const courtesies = wordSet('thank thanks congratulations congrats well welcome happy meet introducing remembering dear');

function frameOf(draft: Draft): number {
  let frame = 0;
  // One tag is anybody's.
  let tags = -1;
  for (const { kind, start } of draft.entities) {
    if (kind === 'url' || kind === 'email') frame += points.link;
    else if (kind === 'hashtag') tags += points.tag;
    else if (kind === 'handle' && start > 0) frame += points.handle;
  }
  if (asksReader(draft)) frame += points.action;
  return Math.min(frame + Math.max(tags, 0), 6);
}

const wants = wordSet(
  "need love hate fancy feeling stuck tired worried got lost want thinking looking struggling hungry cold bored can't been had know like enjoy missing short new hungover",
);

/** “Love dogs? Walk one for a neighbour” begins as an advertisement does. */
function asksReader({ text, words, sentences }: Draft): boolean {
  const [first] = sentences;
  if (!first || sentences.length < 2 || text[first.end - 1] !== '?' || first.last - first.first > 8) return false;
  return wants.holds(words[first.first]);
}

/** 6pm, 10.30am. */
function isClock(lower: string): boolean {
  return lower.charCodeAt(0) <= nine && lower.charCodeAt(lower.length - 1) === letterM && /^\d.*[ap]m$/.test(lower);
}

const kin = wordSet('children parents grandparents families mums dads neighbours people folks guys');
/** “My children”, “my favourite people”, “I hate everyone”. */
const owners = wordSet('my favourite favorite hate');
const askers = wordSet('does has is can');

/** “Anyone else?”, “Does anyone know ...?” ask friends, and “my children” are the writer's. */
function isAnyone(words: readonly Word[], at: number): boolean {
  const { lower } = words[at] as Word;
  const before = words[at - 1]?.lower;
  // “My children”, “in front of everyone”.
  if ((owners.holds(words[at - 1]) && (before !== 'my' || kin.holds(words[at]))) || (before === 'of' && words[at - 2]?.lower === 'front'))
    return true;
  if (lower !== 'anyone' && lower !== 'anybody' && lower !== 'everyone') return false;
  return words[at + 1]?.lower === 'else' || askers.holds(words[at - 1]);
}

function isWeekday(word: Word | undefined): boolean {
  return word?.shape === 'title' && word.lower.endsWith('day');
}

const nine = 57;
const letterM = 109;

/** A verb is a call to action where its clause begins with it. */
function beginsClause(words: readonly Word[], classes: readonly number[], at: number, first: number): boolean {
  if (at === first) return true;
  if (!(words[at] as Word).joined) return true;
  const before = (words[at - 1] as Word).lower;
  return before === 'and' || before === 'or' || before === 'to' || ((classes[at - 1] as number) & Class.Please) !== 0;
}

const farewells = wordSet('later soon in next tomorrow then monday all');

/** “See you later”, “come on you reds”: nobody is addressed. “See you there” is an invitation. */
function isFarewell(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower;
  return (before === 'see' && farewells.holds(words[at + 1])) || (before === 'on' && words[at - 2]?.lower === 'come');
}

const cries = wordSet('help coffee wine gin tea cake chocolate biscuits thoughts prayers snacks');
const places = wordSet('in down over along by round');

/** “Send coffee”, “come on City”, “what to wear” ask nobody to do anything. */
function isCry(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  const { lower } = words[at] as Word;
  if (lower === 'wear') return words[at - 1]?.lower === 'to';
  if (lower === 'send') return cries.holds(words[at + 1]);
  if (lower === 'help') return next === '' || !(words[at + 1] as Word).joined;
  return lower === 'come' && next === 'on' && !places.holds(words[at + 2]);
}

/** “Happy Tuesday everyone”: a wish to nobody in particular. */
function isWish(words: readonly Word[], at: number): boolean {
  return (words[at] as Word).lower === 'happy' && isWeekday(words[at + 1]) && words[at + 1]?.lower !== 'birthday';
}

/** “Hi, I'm Jo!”, “My name is Dr Shah”, “Meet Sam”: somebody is introduced to the public. */
function isIntroduction(words: readonly Word[], first: number, last: number): boolean {
  const at = greeters.holds(words[first]) ? first + 1 : first;
  const next = words[at + 1];
  if (!next || at + 1 >= last) return false;
  const { lower } = words[at] as Word;
  if (lower === "i'm" || lower === 'meet') return next.shape === 'title' && next.lower !== 'i';
  return (lower === 'my' && next.lower === 'name') || (lower === 'i' && next.lower === 'am' && words[at + 2]?.shape === 'title');
}

function sentencePoints({ words }: Draft, classes: readonly number[], { first, last }: Sentence, ofWe: number[], ofDays: number[]): number {
  let we = 0;
  let you = 0;
  let audience = 0;
  let work = 0;
  let daily = 0;
  let clocks = 0;
  let self = 0;
  let rest = 0;
  for (let i = first; i < last; i++) {
    const bits = classes[i] as number;
    const word = words[i] as Word;
    if (bits === 0) {
      if (word.end - word.start >= 5 && word.shape === 'number') rest += points.number;
      // “Saturday, 3pm” is when something is on.
      else if (isClock(word.lower)) clocks += isWeekday(words[i - 1]?.lower === 'at' ? words[i - 2] : words[i - 1]) ? 2 : 1;
      continue;
    }
    self |= bits & (Class.I | Class.My);
    if (bits & Class.We) we += points.we;
    if (bits & (Class.You | Class.Your) && !isFarewell(words, i)) you += points.you;
    if (bits & Class.Audience && !isAnyone(words, i)) audience += points.audience;
    if (bits & Class.Work) work += points.work;
    if (bits & Class.Daily) daily += points.work;
    if (bits & Class.Action && !isCry(words, i) && (self & Class.I) === 0 && beginsClause(words, classes, i, first))
      rest += i > first && (words[i - 1] as Word).lower === 'to' ? 1 : points.action;
  }
  if (isIntroduction(words, first, last)) rest += points.introduction;
  // “As a mum of two I know how hard it is” speaks for a cause.
  if (self && (words[first] as Word).lower === 'as' && words[first + 1]?.lower === 'a') rest += points.action;
  if (clocks > 1) rest += points.clock;
  if (self && we > 0) we = points.weBesideI;
  if (isWish(words, first)) audience = 0;
  else if (courtesies.holds(words[first])) rest += points.courtesy;
  ofWe.push(Math.min(we, mostWe));
  ofDays.push(Math.min(work, mostWork) - Math.min(work - daily, mostWork));
  return Math.min(we, mostWe) + Math.min(you, mostYou) + Math.min(audience, mostAudience) + Math.min(work, mostWork) + rest;
}

export const publicVoiceOf = fact((draft: Draft): PublicVoice => {
  const classes = classesOf(draft).of;
  const we: number[] = [];
  const daily: number[] = [];
  return {
    sentences: draft.sentences.map((sentence) => sentencePoints(draft, classes, sentence, we, daily)),
    we,
    daily,
    introduces: draft.sentences.some(({ first, last }) => first < last && isIntroduction(draft.words, first, last)),
    frame: frameOf(draft),
  };
});
