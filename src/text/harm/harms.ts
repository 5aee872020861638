/**
 * Abuse, self-harm and suicide as a reader may be living with them: named, or told in plain words
 * (“scared to go home”). Courses on abuse, teams against it and abused animals are none of it.
 */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { phraseList } from '../phrases/phrase-list.js';
import { animalWord, children, fieldWordsOf, isClass, oneChild, relative, sceneWord } from '../words/field-words.js';
import { readRows } from '../words/word-list.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { isOfDay } from './days.js';
import list from './harms.tsv';
import { isLesson } from './lessons.js';
import { scenesOf } from './scenes.js';

export interface Harm {
  readonly span: Span;
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
  readonly suicide: boolean;
  /** Calls for a route by itself, without a word to the reader. */
  readonly grave: boolean;
  /** Told in plain words (“scared to go home”), rather than by its name. */
  readonly told: boolean;
  /** Only in the name of a day or a week: Stalking Awareness Week. */
  readonly day: boolean;
}

interface Named {
  readonly grave: boolean;
  readonly suicide: boolean;
}

const index = phraseList('harms', () =>
  readRows(list).map(({ phrase = '', grave, suicide }): [string, Named] => [
    phrase,
    { grave: grave === 'yes', suicide: suicide === 'yes' },
  ]),
);

/** What happened long ago. */
const history = wordSet(
  'abolished abolition abolitionist exhibition museum century centuries trader traders transatlantic wilberforce victorian colonial statue plantation',
);
const fiction = wordSet('hamlet macbeth othello romeo thriller whodunnit whodunit opera');
const isFiction = ({ words }: Draft): boolean => fiction.hasAny(words);
const wildlife = wordSet('deer prey heron fox foxes badger lion leopard tiger kingfisher otter');
const isWildlife = ({ words }: Draft): boolean => wildlife.hasAny(words);
const isHistory = ({ words }: Draft): boolean => history.hasAny(words);
const notPeople = wordSet('substance drug alcohol verbal racist homophobic transphobic solvent drugs staff blue-badge system emergency');
const verbs = wordSet('your the to our my this that his her their it a any yourself');
const selves = wordSet('themselves herself himself yourself themself myself ourselves');
/** A fall, a dentist, a lunch club. */
const mishap = wordSet('fell fall minor sprain sport ladder lifting carrying pothole falls tripped slipped');
const isMishap = ({ words }: Draft): boolean => mishap.hasAny(words);
const wounds = wordSet('cut cuts cutting hurt hurts hurting harm harms harming burn burning kill killed killing starve starving');
const lives = wordSet('life lives');
const ends = wordSet('end ends ended ending take takes took taken taking taking');
const fears = wordSet(
  'scared afraid frightened terrified hit hits beaten punched slapped kicked hurt hurts unsafe threatened bruised strangled robbed killed murdered burned locked',
);
const homes = wordSet(
  'home partner husband wife boyfriend girlfriend ex carer parent stepdad dad mum father mother those somebody someone',
);
const byOrAt = wordSet('by at to from of');
const be = wordSet("is are was be isn't that's it's can leaves happens hurts starts ruins kills");
const forced = wordSet('made forced used tricked');
const toCarry = wordSet('carry sell run deal move hide deliver');

/** What is told in words of one's own begins with one of these. */
const tellingWords = [wounds, ends, fears, forced, wordSet('die dead living following')];
const mayTell = (words: readonly Word[]) => tellingWords.some((set) => set.hasAny(words));

/** False where none can stand in the draft: a cheap look before `harmsOf`. */
export function mayHoldHarm(draft: Draft): boolean {
  return (fieldWordsOf(draft).all & sceneWord) !== 0 || index.mayHold(draft.words) || mayTell(draft.words);
}

/** What a reader may be living with, in order; nothing that is only taught, staffed or funded. */
export const harmsOf = fact((draft: Draft): readonly Harm[] => {
  const { words } = draft;
  const found: Harm[] = [];
  const shown = new Set<Harm>();
  for (const { span, first, last, entry } of index.find(words)) {
    if (isLesson(draft, first, last) || isOther(draft, first, last)) continue;
    const grave = entry.grave || isDefined(words, first, last);
    const day = isOfDay(words, first, last);
    found.push({ span, first, last, suicide: entry.suicide, grave, told: false, day });
  }
  for (let i = mayTell(words) ? 0 : words.length; i < words.length; i++) {
    const told = toldAt(draft, i);
    if (told && !found.some(({ first, last }) => told.first < last && first < told.last)) {
      found.push(told);
      if (!told.suicide) shown.add(told);
    }
  }
  if (fieldWordsOf(draft).all & sceneWord) {
    for (const { first, last, suicide = false } of scenesOf(draft)) {
      if (found.some((harm) => first < harm.last && harm.first < last)) continue;
      const span = [(words[first] as Word).start, (words[last - 1] as Word).end] as const;
      const scene = { span, first, last, suicide, grave: true, told: true, day: false };
      found.push(scene);
      shown.add(scene);
    }
  }
  // A day's name says less than what is said on it; what the harm is called says more than how it is shown.
  const isLess = ({ first, day }: Harm) => day || /^nudes?$/.test(lowerAt(words, first));
  return found.sort((a, b) => Number(isLess(a)) - Number(isLess(b)) || Number(shown.has(a)) - Number(shown.has(b)) || a.first - b.first);
});

/** “That is abuse”, “abuse leaves no bruises”: said of the harm itself. */
function isDefined(words: readonly Word[], first: number, last: number): boolean {
  if ((words[first] as Word).lower !== 'abuse') return false;
  const before = lowerAt(words, first - 1);
  return be.has(before) || be.has(words[last]?.joined ? lowerAt(words, last) : '') || (before === 'still' && be.holds(words[first - 2]));
}

const staff = wordSet(
  'staff referee referees ref refs umpire umpires match pitch players steward stewards crew crews councillors drivers conductors receptionists',
);
/** Abuse of those who work, or play, is another matter. */
const isOfStaff = ({ words }: Draft): boolean => staff.hasAny(words);

const beforePerson = wordSet('be being is was were been are adult adults people feel feels felt');

function isPerson(words: readonly Word[], at: number): boolean {
  return beforePerson.holds(words[at - 1]) && !/^(?:for|it)$/.test(lowerAt(words, at + 1));
}

const isAboutNaloxone = fact(({ words }: Draft): boolean => words.some(({ lower }) => lower === 'naloxone'));

/** What is done to animals and things as well. */
const ofAnimals = wordSet('neglect abuse abused neglected grooming groomed groomer groomers');
/** Who is exploited where people are, not land or oil. */
const exploited = wordSet('a an children young adults people women girls boys the');

/** Rabbits that were neglected, abuse of drugs and of our staff, “do not neglect your alarm”. */
function isOther(draft: Draft, first: number, last: number): boolean {
  const { words } = draft;
  const classes = fieldWordsOf(draft);
  const { lower } = words[last - 1] as Word;
  const before = lowerAt(words, first - 1);
  const next = words[last]?.joined ? lowerAt(words, last) : '';
  if (classes.all & animalWord && ofAnimals.holds(words[last - 1])) return true;
  if (lower === 'neglected' && !(classes.all & (oneChild | children | relative)) && !isPerson(words, first)) return true;
  if (lower === 'neglect' && (verbs.has(next) || before === "don't" || before === 'to')) return true;
  if (
    lower === 'abuse' &&
    (notPeople.has(before) ||
      (next === 'of' && !/^(?:a|children|women|power|trust|older|young)$/.test(lowerAt(words, last + 1))) ||
      before === 'to')
  )
    return true;
  if (isFiction(draft)) return true;
  if (lower.startsWith('stalk') && isWildlife(draft)) return true;
  if (lower === 'slavery' && isHistory(draft)) return true;
  if (lower === 'exploitation' && last - first === 1 && next === 'of' && !exploited.holds(words[last + 1])) return true;
  if (lower.startsWith('overdose') && isAboutNaloxone(draft)) return true;
  if (
    lower === 'grooming' &&
    (/^(?:dog|pet|cat|horse|hair|beard)$/.test(before) || /^(?:career|salon|parlour|kit|appointment|course)$/.test(next))
  )
    return true;
  if (lower === 'abuse' && last - first === 1 && isOfStaff(draft)) return true;
  return false;
}

function toldAt(draft: Draft, i: number): Harm | undefined {
  const { words } = draft;
  const { lower } = words[i] as Word;
  const harm = (first: number, last: number, suicide = false): Harm => ({
    ...{ first, last, suicide, grave: true, told: true, day: false },
    span: [(words[first] as Word).start, (words[last - 1] as Word).end],
  });
  const at = (n: number) => lowerAt(words, i + n);
  if (wounds.has(lower) && selves.has(at(1)) && lower !== 'burn' && at(2) !== 'off' && !isMishap(draft))
    return harm(i, i + 2, /^kill/.test(lower));
  if (ends.has(lower)) {
    if ((at(1) === 'own' || at(2) === 'own') && lives.has(at(3) || at(2))) return harm(i, i + 4, true);
    if (/^end/.test(lower) && /^(?:his|her|their|your|my)$/.test(at(1)) && lives.has(at(2))) return harm(i, i + 3, true);
    if (/^end/.test(lower) && at(1) === 'it' && at(2) === 'all') return harm(i, i + 3, true);
  }
  if (
    (lower === 'die' || lower === 'dead') &&
    /^(?:to|be)$/.test(lowerAt(words, i - 1)) &&
    /^(?:want|wants|wanted|wish|better)$/.test(lowerAt(words, i - 2))
  )
    return harm(i - 2, i + 1, true);
  if (fears.has(lower)) {
    for (let n = 1; n <= 9 && i + n < words.length; n++) {
      if (!words[i + n]?.joined && at(n) !== 'robbed' && at(n) !== 'or') break;
      const home = at(n) === 'home' || at(n) === 'violence' || (homes.has(at(n)) && isPrivate(draft, i + n));
      // Hit by those who should care; scared to go home.
      if (home && firstIn(words, i + 1, i + n, byOrAt) >= 0) return harm(i, i + n + 1);
    }
    if (/^hits?$/.test(lower) && at(1) === 'you' && !at(2)) return harm(i, i + 2);
    if (/^hits?$/.test(lower) && at(1) === 'you' && isClass(fieldWordsOf(draft), Math.max(0, i - 2), relative)) return harm(i, i + 2);
  }
  if (forced.has(lower) && at(1) === 'to' && toCarry.has(at(2)) && /^(?:drugs|knives|weapons|drug)$/.test(at(3))) return harm(i, i + 4);
  if (lower === 'living' && at(1) === 'with' && /^(?:violence|abuse|fear)$/.test(at(2)) && at(3) !== 'in') return harm(i, i + 3);
  if (lower === 'following' && at(1) === 'you' && /^(?:he|she|someone|somebody)$/.test(lowerAt(words, i - 1))) return harm(i - 1, i + 2);
  return undefined;
}

const somebodys = wordSet('a her his their your my the an');

function isPrivate({ words }: Draft, i: number): boolean {
  const { lower } = words[i] as Word;
  if (lower === 'those') return words[i + 1]?.lower === 'who' || words[i + 1]?.lower === 'closest';
  if (lower === 'somebody' || lower === 'someone') return /^(?:they|you|she|he|who)$/.test(lowerAt(words, i + 1));
  return somebodys.holds(words[i - 1]);
}
