/**
 * Forms of a phrase, and the same form of what to say instead: "utilised" is "used", "service users"
 * are "people". British spelling. The word that changes is the first of a verb phrase ("drill down")
 * and, in a noun phrase, the last before "of", "for" and the like ("point of contact").
 */

import { once } from '../on-demand.js';
import irregularVerbs from './irregular-verbs.tsv';
import { readRows } from './word-list.js';
import { wordSet } from './word-set.js';

/** What a phrase is: which of its words changes, and how. */
export type Inflection = 'verb' | 'second verb' | 'noun' | 'none';

/** `past` stands for the past participle too where both are written alike. */
export type Form = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'plural';

interface VerbForms {
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

const irregular = once(() => {
  const verbs = new Map<string, readonly [past: string, participle: string]>();
  for (const { base = '', past = '', participle = '' } of readRows(irregularVerbs)) verbs.set(base, [past, participle]);
  return verbs;
});

/** Verbs of more than one syllable that double their last letter, in British spelling. */
const doubling =
  /^(?:begin|(?:re|trans|pre|con|in|de)fer|(?:com|sub|per|ad|e|o|trans)mit|occur|recur|regret|equip|embed|underpin|(?:\w+)[^aeiou][aei]l|dial|fuel|format)$/;
const shortVowel = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/;

function doubles(verb: string): boolean {
  return shortVowel.test(verb) || doubling.test(verb);
}

/** The forms of one verb in lower case. */
export function verbForms(verb: string): VerbForms {
  if (verb === 'be') return { third: 'is', past: 'was', participle: 'been', ing: 'being' };
  if (verb === 'have') return { third: 'has', past: 'had', participle: 'had', ing: 'having' };
  const doubled = doubles(verb) ? verb + verb.at(-1) : verb;
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  const [irregularPast, irregularParticiple] = irregular().get(verb) ?? [past, past];
  const ing = /ie$/.test(verb) ? `${verb.slice(0, -2)}ying` : /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled}ing`;
  return { third: withS(verb), past: irregularPast, participle: irregularParticiple, ing };
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const plurals = new Map([
  ['child', 'children'],
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['life', 'lives'],
  ['half', 'halves'],
  ['analysis', 'analyses'],
  ['crisis', 'crises'],
  ['criterion', 'criteria'],
  ['lens', 'lenses'],
  ['basis', 'bases'],
  ['hypothesis', 'hypotheses'],
  ['gas', 'gases'],
]);

/** Nouns that have no plural or are one already. */
const unchanged =
  /^(?:people|children|staff|help|money|work|news|information|advice|support|training|research|care|harm|abuse|development|time|others?|parents|\w*[^su]s)$/;

/** Ends of compounds that change as the word alone does: firemen, grandchildren, midwives. */
const compounds: readonly (readonly [end: RegExp, plural: string])[] = [
  [/(?<!^(?:(?:super|sub|in|non)?hu|ger|ro|nor|otto|talis|sha|cay|cai|brah|dober))man$/i, 'men'],
  [/child$/i, 'children'],
  [/wife$/i, 'wives'],
];

export function pluralOf(noun: string): string {
  const known = plurals.get(noun);
  if (known !== undefined) return known;
  for (const [end, plural] of compounds) if (end.test(noun)) return noun.replace(end, plural);
  if (unchanged.test(noun)) return noun;
  if (/[^aeiou]o$/.test(noun) && !inOes.test(noun)) return `${noun}s`;
  return withS(noun);
}

/** silos and memos, but heroes. */
const inOes = /(?:hero|potato|tomato|echo|veto|torpedo|cargo|mosquito|embargo|volcano)$/;

/** What follows them is no part of the noun: point of view, person we ask. */
const linking = wordSet(
  'of for in to with at on from that who which where when by between around about after before without instead as we you they seeking required forced caused',
);

/** Index of the noun that takes the plural: the last word before the first linking word. */
function headOf(words: readonly string[]): number {
  const link = words.findIndex((word, i) => i > 0 && words[i - 1] !== 'out' && linking.has(word.toLowerCase()));
  return (link < 0 ? words.length : link) - 1;
}

/** What begins a clause, which has nothing to put in the plural: finding out, what we do. */
const clause =
  /^(?:what|how|once|finding|handing|keeping|stopping|telling|getting|making|having|helping|putting|looking|paying|asking|checking|thinking|spotting|moving|sharing|using|coming|going|doing|giving|taking|working (?:together|apart)|starting mid)\b/;

function pluralPhrase(phrase: string): string {
  const words = (phrase.startsWith('one ') ? phrase.slice(4) : phrase).split(' ');
  if (clause.test(phrase)) return phrase;
  const head = headOf(words);
  words[head] = pluralOf(words[head] ?? '');
  const verb = words[head + 2];
  if ((words[head + 1] === 'who' || words[head + 1] === 'that') && verb)
    words[head + 2] = pluralVerbs.get(verb) ?? verb.replace(/([^s])s$/, '$1');
  return words.join(' ');
}

const pluralVerbs = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
]);

/** `phrase` in another form; unchanged where the form does not apply to its kind. */
export function inflect(phrase: string, inflection: Inflection, form: Form): string {
  if (form === 'base' || inflection === 'none') return phrase;
  const words = phrase.split(' ');
  if (inflection === 'noun') {
    return form === 'plural' ? pluralPhrase(phrase) : phrase;
  }
  if (form === 'plural') return phrase;
  const at = inflection === 'second verb' && words.length > 1 ? 1 : 0;
  const word = words[at] ?? '';
  const stem = word.lastIndexOf('-') + 1;
  words[at] = word.slice(0, stem) + verbForms(word.slice(stem))[form];
  return words.join(' ');
}

const formsOf: Readonly<Record<Inflection, readonly Form[]>> = {
  none: ['base'],
  noun: ['base', 'plural'],
  verb: ['base', 'third', 'past', 'participle', 'ing'],
  'second verb': ['base', 'third', 'past', 'participle', 'ing'],
};

/** Every form of a phrase once, each with its name. */
export function allForms(phrase: string, inflection: Inflection): (readonly [text: string, form: Form])[] {
  const forms = new Map<string, Form>();
  for (const form of formsOf[inflection]) {
    const text = inflect(phrase, inflection, form);
    if (!forms.has(text)) forms.set(text, form);
  }
  return [...forms].map(([text, form]) => [text, form] as const);
}

const auxiliaries = wordSet(
  "have has had having haven't hasn't hadn't be is are was were been being isn't aren't wasn't weren't get gets got getting not also already",
);

/** Whether a word in -ed stands for the participle ("have utilised", "is utilised") or the past ("we utilised"). */
export function asParticiple(before: string | undefined): boolean {
  return before !== undefined && (auxiliaries.has(before) || /n't$|'(?:ve|s|re)$|ly$/.test(before));
}

const vowelSound = /^(?:a|e(?!u)|i|o(?!ne)|u(?!ni|se|s[ae]|r[ei]|k\b)|hour|honest|honou?r|heir)/i;

/** Whether "an" belongs before `text`. */
export function takesAn(text: string): boolean {
  return vowelSound.test(text);
}

/** `text` written as `like` is: in capitals, with a capital, or as it stands. */
export function withCaseOf(text: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return text.toUpperCase();
  const first = like[0] ?? '';
  return first !== first.toLowerCase() ? (text[0] ?? '').toUpperCase() + text.slice(1) : text;
}
