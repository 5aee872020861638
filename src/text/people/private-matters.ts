/** What nobody wants everyone to know of them, told of somebody by name: a debt, an illness, an order of a court, a parent in prison. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { sentenceOfWord } from '../sentences.js';
import { caseWord, fieldWordsOf } from '../words/field-words.js';
import { turnings } from '../words/turning.js';
import { adverb, either, endOfTurn, maybe, one, optional, row, said, some, type Turn, unless, upTo } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { isAgreed } from './agreed.js';
import { isCourtNews } from './court-news.js';
import { isAboutAnimals, isMissingAppeal, isStaff } from './named-child.js';
import { type Person, personsOf } from './names.js';

const theirs = one('his her their');
const kin = one('mum mam mother dad father parents parent brother sister stepdad stepmum partner husband wife');
const ofPrison = one('prison jail');

const matters = turnings<Turn>([
  // “Her rent arrears”, “his dad was jailed”, “her overdose”, “their asylum claim”.
  {
    turnsOn: wordSet('his her their'),
    goesOn: either(
      row(some('rent council tax mortgage', 2), one('arrears debt debts')),
      one('eviction bankruptcy'),
      row(kin, optional(adverb), one('was is got has'), maybe('been now'), one('jailed arrested imprisoned deported sectioned')),
      row(said('parents'), maybe('are were'), one('divorce separation divorcing separated')),
      said('self harm'),
      one('overdose breakdown miscarriage abortion detox'),
      row(one('asylum immigration'), one('claim case application appeal')),
    ),
  },
  // “His dad went to prison”, “whose stepdad is awaiting trial”.
  {
    turnsOn: wordSet('his her their whose'),
    goesOn: row(
      kin,
      either(
        row(
          one("is was in went goes gone has came who's"),
          some('gone been back sent out currently still now', 2),
          maybe('to in of from inside'),
          ofPrison,
        ),
        row(
          one('is was has'),
          some('been now still', 2),
          either(
            one('awaiting facing charged arrested violent drinking using sentenced'),
            said('on trial', 'on bail', 'in custody', 'in rehab', 'in court'),
          ),
        ),
      ),
    ),
  },
  // “Cleared the arrears”, “is behind with his rent”, “was evicted”.
  { turnsOn: wordSet('cleared paid repaid'), goesOn: row(maybe('off'), one('the all'), one('arrears debts'), unless(said('of'))) },
  { turnsOn: wordSet('behind'), goesOn: row(one('with on'), theirs, said('rent')) },
  { turnsOn: wordSet('was is been being'), goesOn: row(maybe('nearly almost'), one('evicted sectioned repossessed')) },
  // “Has finished his youth rehabilitation order”, “is out on licence”.
  {
    turnsOn: wordSet('finished completed completing finishing served serving breached on'),
    goesOn: row(
      one('his her their a'),
      either(
        row(
          some('youth community six twelve month'),
          one('rehabilitation referral community supervision reparation curfew detention'),
          one('order orders'),
        ),
        row(one('community youth'), one('order sentence payback')),
        row(one('prison probation'), one('sentence')),
        one('tag probation'),
      ),
    ),
  },
  { turnsOn: wordSet('released out home back'), goesOn: row(maybe('home'), said('from'), ofPrison) },
  { turnsOn: wordSet('out'), goesOn: said('on licence') },
  // “Was admitted after an overdose”, “tried to take her own life”, “had a miscarriage”.
  {
    turnsOn: wordSet('after following since took takes taken taking had survived'),
    goesOn: row(maybe('taking'), one('an his her'), one('overdose')),
  },
  { turnsOn: wordSet('tried attempted'), goesOn: row(said('to take', 'to end'), theirs, maybe('own'), one('life')) },
  {
    turnsOn: wordSet("has had have he's she's"),
    goesOn: row(
      some('just recently been a bad in', 4),
      either(one('miscarried relapsed'), row(said('a'), one('miscarriage relapse breakdown'))),
    ),
  },
  // “In bed 6 on Willow Ward”.
  { turnsOn: wordSet('in'), goesOn: row(said('bed'), upTo(1), said('on'), upTo(3), one('ward')) },
  {
    turnsOn: wordSet('lives living diagnosed struggles struggling'),
    goesOn: row(said('with'), upTo(2), one('dementia schizophrenia bipolar psychosis hiv incontinence bulimia anorexia')),
  },
  { turnsOn: wordSet('has'), goesOn: row(maybe('severe early advanced'), one('dementia schizophrenia psychosis hiv bulimia anorexia')) },
  // “Came off heroin”, “is in rehab”.
  {
    turnsOn: wordSet('came coming come'),
    goesOn: row(said('off'), upTo(1), one('heroin crack cocaine drink alcohol spice methadone')),
  },
  { turnsOn: wordSet('is was in into finished completed left'), goesOn: row(maybe('in his her'), one('rehab detox')) },
  // “Has been allowed to see his mum again”.
  { turnsOn: wordSet('allowed able back'), goesOn: row(maybe('to'), one('see living live with'), maybe('with'), theirs, kin) },
]);

/** Said of anybody by name, each is theirs alone to tell. */
const strong = wordSet(
  'custody excluded exclusion expelled leukaemia leukemia chemotherapy chemo tumour overdose overdosed arrears evicted eviction sectioned rehab detox bailiffs incontinent miscarriage psychosis schizophrenia anorexia bulimia hiv asylum deported deportation bankrupt tagged stoma',
);
/** Beside them a name is that of somebody at work. */
const atWork = wordSet(
  'team manager officer officers nurse nurses doctor doctors consultant worker workers lead leads director chair our clinic clinics service services workshop course session training talk talks explains join come meet book visit visited opened opens campaign awareness research conference award awards appointed joins joined retires retiring council university study centre centres ward wards help helps helpline leaflet guide film week day month',
);
const theirOwnWords = wordSet("he she his her their him they whose he's she's");

/** Who tells it themselves, or lends a name and a face to a cause. */
const ownWords = wordSet(
  'story stories tells tell told shares shared share says said explains talks talk speaks spoke opens writes wrote blog film video podcast interview author book poem song speaker ambassador ambassadors volunteer volunteers mentor mentors trustee campaigner campaign champion apprentice manager worker nurse founder founded runs works recalls remembers describes memorial tribute tributes funeral plaque history born charity fundraising raised raising marathon actor singer star',
);
const supposed = wordSet("if you your you're anyone anybody people who's someone somebody whether");

/** Made-up people of a leaflet, and those of whom history tells. */
const unreal = /\b(?:puppet|panto(?:mime)?|play|novel|character|(?:1[0-8]\d\d|19[0-6]\d)|case study)\b/i;

const mayTell = fact((draft: Draft): boolean => {
  const { words, text } = draft;
  if (!(matters.mayFind(words) || strong.hasAny(words)) || ownWords.hasAny(words) || draft.quotations.length > 0 || unreal.test(text))
    return false;
  return (
    !isAgreed(draft) && !isAboutAnimals(draft) && !isMissingAppeal(draft) && !(fieldWordsOf(draft).all & caseWord && isCourtNews(draft))
  );
});

/** How far from the name it may be told, in characters. */
const reach = 170;

/** The name and what is told of its bearer. */
export function privateMatterOf(draft: Draft): Span | undefined {
  if (!mayTell(draft)) return undefined;
  const named = personsOf(draft).filter((person) => isToldOf(draft, person));
  if (named.length === 0) return undefined;
  const { words, sentences } = draft;
  const may = matters.among(words);
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const end = endOfTurn(matters, { text: draft.text, words, last: sentence.last }, at, may);
      if (end < 0 || firstIn(words, Math.max(sentence.first, at - 10), end, supposed) >= 0) continue;
      const from = (words[at] as Word).start;
      const to = (words[end - 1] as Word).end;
      const person =
        named.find((one) => one.end <= from && from - one.end < reach) ?? named.find((one) => one.start >= to && one.start - to < reach);
      if (person) return [Math.min(from, person.start), Math.max(to, person.end)];
    }
  }
  for (const person of named) {
    const sentence = sentenceOfWord(draft, person.first);
    if (!sentence) continue;
    const i = sentences.indexOf(sentence);
    const to = sentences[i + 1]?.last ?? sentence.last;
    const at = firstIn(words, sentence.first, to, strong);
    if (at < 0 || firstIn(words, sentence.first, to, atWork) >= 0 || firstIn(words, sentence.first, to, supposed) >= 0) continue;
    if (firstIn(words, sentence.first, to, theirOwnWords) < 0) continue;
    const word = words[at] as Word;
    return [Math.min(person.start, word.start), Math.max(person.end, word.end)];
  }
  return undefined;
}

/** Of somebody who is not at work. */
const titles = wordSet('mr mrs ms miss mx');

const isToldOf = (draft: Draft, person: Person) =>
  person.sure && (person.title === undefined ? !isStaff(draft, person) : titles.has(person.title));
