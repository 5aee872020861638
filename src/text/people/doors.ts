/** Who is told of with the number of their house: “Mrs Doreen Hale of 14 Cedar Close”, “living alone at number 8 Cedar Avenue”. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { firstWhere } from '../search.js';
import { sentenceAt } from '../sentences.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { isCourtNews } from './court-news.js';
import { isAboutAnimals } from './named-child.js';
import { type Person, personsOf } from './names.js';
import type { NamedPlace } from './places.js';

const beforeNumber = wordSet('number no flat apartment room at');
const privately = wordSet('mr mrs ms miss mx');
const lives = wordSet('lives living');
const alone = wordSet('alone independently there');
const dwellings = wordSet('home house flat bungalow address');
const theirs = wordSet('his her their');
/** Who lives in a street one by one, rather than all its people. */
const crowds = wordSet('people residents those anyone anybody everyone everybody you we families neighbours households tenants us they if');
/** What has to give an address by law, or has long been history. */
const notices = wordSet(
  'promoted printed published imprint agent behalf applied applicant application licence license notice notices executor executors estate deceased plaque museum candidate candidates nominated nomination electoral probate liquidator director trading trades opened opens shop salon bar cafe café restaurant pub business firm office gym',
);
const longAgo = /\b(?:1[0-8]\d\d|19[0-6]\d)\b/;

// Asked of every place: a row of addresses would be looked through again for each.
const isToldOfHomes = fact(
  (draft: Draft): boolean => !notices.hasAny(draft.words) && !longAgo.test(draft.text) && !isCourtNews(draft) && !isAboutAnimals(draft),
);

export function atTheirDoor(draft: Draft, place: NamedPlace): Span | undefined {
  if (place.kind !== 'street' || !place.numbered || place.venue) return undefined;
  const sentence = sentenceAt(draft, place.start);
  if (!sentence || !isToldOfHomes(draft)) return undefined;
  const { words } = draft;
  let tie = place.first - 1;
  while (tie > sentence.first && beforeNumber.holds(words[tie]) && beforeNumber.holds(words[tie - 1])) tie--;
  if (tie <= sentence.first) return undefined;
  // “At her home, 3 Orchard Close”
  if (dwellings.holds(words[tie]) && theirs.holds(words[tie - 1])) return [(words[tie - 1] as Word).start, place.end];
  // “Of Flat 3, Albany Court”
  if (lowerAt(words, tie) === 'flat') tie--;
  const verb = alone.holds(words[tie - 1]) ? tie - 2 : tie - 1;
  if (/^(?:at|in)$/.test(lowerAt(words, tie)) && lives.holds(words[verb])) {
    const crowd = firstIn(words, Math.max(sentence.first, verb - 6), verb, crowds);
    return crowd < 0 ? [(words[verb] as Word).start, place.end] : undefined;
  }
  const from = lowerAt(words, tie);
  const persons = personsOf(draft);
  const person = persons[firstWhere(persons, ({ last }) => last >= tie)];
  if (person?.last !== tie || !/^(?:of|from|at)$/.test(from)) return undefined;
  return isPrivate(person) || (from !== 'at' && person.full && person.sure && person.title === undefined)
    ? [person.start, place.end]
    : undefined;
}

const isPrivate = ({ title }: Person) => title !== undefined && privately.has(title);
