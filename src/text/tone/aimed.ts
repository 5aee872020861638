/**
 * Hard words that insult only where a person is meant: “he is a crook”, “you clown”, “mindless voters”;
 * not “a rat behind the bins”, “this form is useless”.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { Class, classesOf } from '../words/word-classes.js';
import { firstIn, wordSet } from '../words/word-set.js';

const persons = wordSet("he she you u he's she's you're youre hes shes");
/** They may be things: “they are useless without batteries”. */
const groups = wordSet("they they're theyre");
/** What somebody was is history. */
const present = wordSet('is are');
/** Nouns for people that are called names in the plural. */
const people = wordSet(
  'people politicians councillors men women man woman guys guy lot folk folks voters liberals conservatives democrats republicans tories lefties leftists immigrants migrants foreigners cyclists drivers motorists neighbours neighbors youths teenagers teens parents mums mothers fathers bosses managers officers cops doctors nurses teachers journalists reporters lawyers millennials boomers fans supporters government mps mayor minister ministers',
);
/** May stand between the person and the word. */
const degrees = wordSet(
  'a an the such so very just really truly total totally complete completely utter utterly absolute absolutely pure plain quite rather pretty real little big old lying dirty sad sorry bitter single biggest worst most all one of and both also still always clearly obviously literally basically nothing but whiny lazy fat ugly bloody fucking damn freaking stupid dumb pathetic bunch malignant typical known',
);
/** Somebody else said it, or is afraid of it. */
const speech = wordSet(
  'tell tells told telling say says said saying call calls called feel feels felt feeling think thinks thought make makes made',
);
/** After a hard adjective these end its clause: “you are insane if ...”, not “you are crazy good”. */
const ends = wordSet('and or if for to as at but who that because when like in with about anyway lol too');

function isSaid(words: readonly Word[], classes: readonly number[], first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (speech.holds(words[i]) || (classes[i] as number) & Class.Condition) return true;
  return false;
}

/** “He is a”, “you're such a”, “politicians are”, before the word. */
function isOfPerson(words: readonly Word[], classes: readonly number[], first: number, at: number, noun: boolean): boolean {
  let free = 2;
  for (let i = at - 1; i >= Math.max(first, at - 6); i--) {
    const { lower, shape } = words[i] as Word;
    const subject = present.has(lower) ? (words[i - 1]?.lower ?? '') : lower;
    if (subject !== lower || /'s$|'re$|^(?:youre|hes|shes|theyre)$/.test(lower)) {
      if (subject !== lower && i <= first) return false;
      const meant = persons.has(subject) || people.has(subject) || (noun && groups.has(subject));
      return meant && !isSaid(words, classes, first, i - 1);
    }
    if ((classes[i] as number) & Class.Negation) return false;
    if (!degrees.has(lower) && shape !== 'title' && --free < 0) return false;
  }
  return false;
}

/** “You crook”, “you little brat”, “what a clown”. */
function isCalled(words: readonly Word[], first: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    const { lower } = words[i] as Word;
    if (lower === 'you' || lower === 'u') return true;
    if (lower === 'a' && (words[i - 1]?.lower === 'what' || words[i - 1]?.lower === 'such')) return true;
    if (!degrees.has(lower)) return false;
  }
  return false;
}

function endsClause(words: readonly Word[], last: number, end: number): boolean {
  const next = words[last];
  return last >= end || !next || !next.joined || ends.holds(next);
}

/** True where the word at `first` is said of a person; `noun`: it names one. */
export function isAimed(draft: Draft, sentence: Sentence, first: number, last: number, noun: boolean): boolean {
  const { words } = draft;
  const classes = classesOf(draft).of;
  if (noun && isCalled(words, sentence.first, first) && endsClause(words, last, sentence.last))
    return !isSaid(words, classes, sentence.first, first);
  if (!noun) {
    if (firstIn(words, last, Math.min(sentence.last, last + 2), people) >= 0) return true;
    if (!endsClause(words, last, sentence.last)) return false;
  }
  return isOfPerson(words, classes, sentence.first, first, noun);
}
