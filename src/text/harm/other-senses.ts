/** A word of harm that means something else where it stands: rabbits that were neglected, oilseed rape, a quarry exploited for slate. */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { animalWord, children, fieldWordsOf, oneChild, relative } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

/** What happened long ago. */
const history = wordSet(
  'abolished abolition abolitionist exhibition museum century centuries trader traders transatlantic wilberforce victorian colonial statue plantation sugar archive roman romans hadrian medieval tudor georgian',
);
const longAgo = wordSet('slavery witchcraft');
const fiction = wordSet('hamlet macbeth othello romeo thriller whodunnit whodunit opera panto');
const isFiction = ({ words }: Draft): boolean => fiction.hasAny(words);
const wildlife = wordSet('deer prey heron fox foxes badger lion leopard tiger kingfisher otter');
const isWildlife = ({ words }: Draft): boolean => wildlife.hasAny(words);
const isHistory = ({ words }: Draft): boolean => history.hasAny(words);
const notPeople = wordSet('substance drug alcohol verbal racist homophobic transphobic solvent drugs staff system emergency');
const verbs = wordSet('your the to our my this that his her their it a any yourself');

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
const ofAnimals = wordSet('neglect abuse abused neglected grooming groomed groomer groomers runaways');
/** Who is exploited where people are, not land or oil. */
const exploited = wordSet('a an children young adults people women girls boys the');
/** Whose abuse, and whose abusers, are meant: not those of drugs, power or a permit. */
const abused = wordSet('a children women power trust older young girls boys men people adults vulnerable their her his');

/** What is done to trails, prices and railings as well: without somebody in the post it is said of a thing. */
const ofThings = wordSet('exploited groomed smothered strangled spiked');
const people = wordSet(
  'you your i me my we us our he him his she her hers they them their who someone somebody anyone everyone people person women woman men man adults adult victim victims survivor survivors workers worker migrants friend friends drink drinks needle needles lives vulnerable',
);
const isOfChild = (draft: Draft): boolean => (fieldWordsOf(draft).all & (oneChild | children | relative)) !== 0;
const isOfSomebody = fact((draft: Draft): boolean => isOfChild(draft) || people.hasAny(draft.words));
/** Who was spiked was so by somebody; prices have spiked by themselves. */
const spikedAt = wordSet('at to again in over during since by');
const rising = wordSet('have has had temperatures prices cases demand numbers bills sales');

const ofLife = wordSet('jacket jackets raft vest vests support story stories savings insurance');
/** “Most people want to die at home”, “want to die of embarrassment”. */
const deaths =
  /^(?:at home|at the hospice|in (?:hospital|dignity|comfort|their|his|her|a)|with dignity|of (?:embarrassment|shame|laughter|boredom)|(?:happy|peacefully|where)\b.*)/;
const livingWith = wordSet('with near in');
const pleasures = wordSet('fireworks festival finale party ceilidh concert gig parade disco tickets encore raffle carnival');

/** “Took his own life jacket”, “want to die at home”, “ending it all with fireworks”: the words of a suicide, and none. */
export function isOfTheLiving({ words }: Draft, last: number): boolean {
  const next = words[last]?.joined ? words[last] : undefined;
  const end = lowerAt(words, last - 1);
  if (end === 'life' || end === 'lives') return ofLife.holds(next);
  if (end === 'die') return next !== undefined && deaths.test(`${next.lower} ${lowerAt(words, last + 1)}`);
  if (end === 'live') return livingWith.holds(next) && !/^(?:this|it)$/.test(lowerAt(words, last + 1));
  return end === 'all' && pleasures.hasAny(words);
}

/** “Smothered in custard”, “spiked at 36°C”, “groomed twice a day”. */
function isOfThing(draft: Draft, first: number, last: number): boolean {
  const { words } = draft;
  const next = lowerAt(words, last);
  const { lower } = words[first] as Word;
  if (lower === 'spiked' && (rising.holds(words[first - 1]) || words[last]?.shape === 'number' || spikedAt.has(next))) {
    // “Someone has spiked my drink.”
    return !/^(?:drinks?|was|were|been|being)$/.test(lowerAt(words, first - 1)) || next === 'at';
  }
  // “Groomed. Exploited. Unheard.”
  if (!words[first]?.joined && !words[last]?.joined) return false;
  return !isOfSomebody(draft) || (lower === 'smothered' && next === 'in' && !isOfChild(draft));
}

/** Rabbits that were neglected, abuse of drugs and of our staff, “do not neglect your alarm”. */
export function isOtherSense(draft: Draft, first: number, last: number): boolean {
  const { words } = draft;
  const classes = fieldWordsOf(draft);
  const { lower } = words[last - 1] as Word;
  const before = lowerAt(words, first - 1);
  const next = words[last]?.joined ? lowerAt(words, last) : '';
  if (classes.all & animalWord && ofAnimals.holds(words[last - 1])) return true;
  if (lower === 'neglected' && !(classes.all & (oneChild | children | relative)) && !isPerson(words, first)) return true;
  if (lower === 'neglect' && (verbs.has(next) || before === "don't" || before === 'to')) return true;
  if (lower === 'abuse' && (notPeople.has(before) || before === 'to')) return true;
  if (/^abuse(?:rs?)?$/.test(lower) && next === 'of' && !abused.holds(words[last + 1])) return true;
  if (isFiction(draft) || isOfTheLiving(draft, last)) return true;
  if (last - first === 1 && ofThings.has(lower) && isOfThing(draft, first, last)) return true;
  if (lower.startsWith('stalk') && isWildlife(draft)) return true;
  if (last - first === 1 && longAgo.has(lower) && isHistory(draft)) return true;
  if (/^(?:labour|exploited)$/.test(lower) && isHistory(draft)) return true;
  if (lower === 'exploitation' && last - first === 1 && next === 'of' && !exploited.holds(words[last + 1])) return true;
  if (lower === 'home' && next === 'empty') return true;
  if (lower.startsWith('overdose') && isAboutNaloxone(draft)) return true;
  if (
    lower === 'grooming' &&
    (/^(?:dog|pet|cat|horse|hair|beard)$/.test(before) || /^(?:career|salon|parlour|kit|appointment|course)$/.test(next))
  )
    return true;
  if (lower === 'abuse' && last - first === 1 && isOfStaff(draft)) return true;
  return false;
}
