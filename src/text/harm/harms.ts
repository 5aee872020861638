/**
 * Abuse, self-harm and suicide as a reader may be living with them: named, or told in plain words
 * (“scared to go home”). Courses on abuse, teams against it and abused animals are none of it.
 */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { phraseList } from '../phrases/phrase-list.js';
import { animalWord, children, fieldWordsOf, oneChild, relative, sceneWord } from '../words/field-words.js';
import { readRows } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { isOfDay } from './days.js';
import list from './harms.tsv';
import { isLesson } from './lessons.js';
import type { Scene } from './scene.js';
import { scenesOf } from './scenes.js';
import { mayTell, toldAt } from './told.js';

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
const notPeople = wordSet('substance drug alcohol verbal racist homophobic transphobic solvent drugs staff system emergency');
const verbs = wordSet('your the to our my this that his her their it a any yourself');
const be = wordSet("is are was be isn't that's it's can leaves happens hurts starts ruins kills");

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
  const add = ({ first, last, suicide = false }: Scene, isShown: boolean) => {
    if (found.some((harm) => first < harm.last && harm.first < last)) return;
    const told = { span: spanOf(words, first, last - 1), first, last, suicide, grave: true, told: true, day: false };
    found.push(told);
    if (isShown) shown.add(told);
  };
  if (mayTell(words)) {
    for (let i = 0; i < words.length; i++) {
      const scene = toldAt(draft, i);
      if (scene) add(scene, !scene.suicide);
    }
  }
  if (fieldWordsOf(draft).all & sceneWord) for (const scene of scenesOf(draft)) add(scene, true);
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
