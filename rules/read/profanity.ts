import { defineRule, words as wordsOption } from '../../src/rule/index.js';
import { fact } from '../../src/text/fact.js';
import { once } from '../../src/text/on-demand.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { phraseList } from '../../src/text/phrases/phrase-list.js';
import { type PhraseMatch, phraseIndex } from '../../src/text/phrases/phrases.js';
import { isQuoted } from '../../src/text/quotations.js';
import { beginsSentence, sentenceOfWord } from '../../src/text/sentences.js';
import { isAimed } from '../../src/text/tone/aimed.js';
import { fitsMask, maskedTokens, unmask } from '../../src/text/words/unmask.js';
import { cellList, readRows } from '../../src/text/words/word-list.js';
import { wordSet } from '../../src/text/words/word-set.js';
import { lowerAt } from '../../src/text/words/words.js';
import type { Draft, Span, Word } from '../../src/types.js';
import list from './profanity.tsv';

/** `aimed` and `said of`: a noun and an adjective that insult only where a person is meant. */
type Strength = 'strong' | 'mild' | 'insult' | 'slur' | 'aimed' | 'said of';
const insulting: ReadonlySet<Strength> = new Set<Strength>(['insult', 'aimed', 'said of']);

interface Entry {
  readonly strength: Strength;
  /** Words beside it that make it innocent. */
  readonly unless: readonly string[];
  /** It is also a name: with a capital inside a sentence it is taken for one. */
  readonly name: boolean;
}

const entries = once(() => {
  const rows: [string, Entry][] = [];
  for (const { word = '', strength, forms, unless } of readRows(list)) {
    const beside = cellList(unless);
    const entry: Entry = { strength: strength as Strength, unless: beside, name: beside.includes('name') };
    for (const form of [word, ...cellList(forms)]) rows.push([form, entry]);
  }
  return rows;
});

const index = phraseList('profanity', entries);

/** Swear words and slurs by first letter: what people write with stars in it. */
const masked = once(() => {
  const byLetter = new Map<string, [string, Entry][]>();
  for (const row of entries()) {
    const [word, { strength }] = row;
    if (word.length < 4 || word.includes(' ') || insulting.has(strength)) continue;
    const letter = word[0] as string;
    const known = byLetter.get(letter);
    if (known) known.push(row);
    else byLetter.set(letter, [row]);
  }
  return byLetter;
});

const words = once(() => new Map(entries().filter(([word]) => !word.includes(' '))));
const wordOf = (lower: string) => (index.mayBeWord(lower) ? words().get(lower) : undefined);

/** B***** and S*** stand for names as often as not; a small first letter, or F***, does not. */
const redacted = /^(?!F\*{3}$)(?:[A-Z]\*+|[^fscbwtpd]\*+|.\*{7,})$/;

function readMasked(token: string): Entry | undefined {
  if (redacted.test(token)) return undefined;
  for (const reading of unmask(token)) {
    const entry = wordOf(reading);
    if (entry && !insulting.has(entry.strength)) return entry;
    if (!reading.includes('?')) continue;
    const fitting = masked()
      .get(reading[0] as string)
      ?.find(([word]) => fitsMask(word, reading));
    if (fitting) return fitting[1];
    if (/^\?{3,4}(?:ing|ed|er|ers)$/.test(reading)) return { strength: 'strong', unless: [], name: false };
  }
  return undefined;
}

/** A capital inside a sentence: Dick Whittington, Cock Lane. */
function isName(draft: Draft, first: number, strength: Strength): boolean {
  const word = draft.words[first] as Word;
  if (word.shape !== 'title' && word.shape !== 'mixed') return false;
  if (strength === 'mild') return true;
  return !beginsSentence(draft, first) || draft.words[first + 1]?.shape === 'title';
}

/** How many words away a word may stand that makes another innocent. */
const beside = 4;

function isInnocent(draft: Draft, { entry, first, last }: PhraseMatch<Entry>): boolean {
  if (entry.unless.length === 0) return false;
  if (entry.name && isName(draft, first, entry.strength)) return true;
  if (entry.unless.includes('number') && draft.words[last]?.shape === 'number') return true;
  for (let i = first - beside; i < last + beside; i++) {
    if ((i < first || i >= last) && entry.unless.includes(lowerAt(draft.words, i))) return true;
  }
  return false;
}

function isAimedAt(draft: Draft, { entry, first, last }: PhraseMatch<Entry>): boolean {
  const sentence = sentenceOfWord(draft, first);
  return sentence !== undefined && isAimed(draft, sentence, first, last, entry.strength === 'aimed');
}

const denials = wordSet("no not isn't aren't don't never you're any");

/** “There are no stupid questions”, “you are not stupid”. */
function isDenied(draft: Draft, first: number): boolean {
  for (let i = Math.max(0, first - 3); i < first; i++) {
    const lower = lowerAt(draft.words, i);
    if (denials.has(lower) && lower !== "you're") return true;
  }
  return false;
}

/** “f u c k”: letters that stand alone, four or more in a row. */
const masksIn = fact((draft: Draft): readonly Span[] => maskedTokens(draft.prose));

const tagsIn = ({ entities }: Draft) => entities.filter(({ kind }) => kind === 'hashtag');

const mayBeSpaced = ({ words: all }: Draft) => all.some((word, i) => isSingle(word) && isSingle(all[i + 1]));

function* spacedWords(draft: Draft): Iterable<readonly [start: number, end: number, word: string]> {
  const { words: all } = draft;
  for (let i = 0; i + 3 < all.length; i++) {
    if (!isSingle(all[i]) || !isSingle(all[i + 1])) continue;
    let last = i;
    let word = '';
    while (isSingle(all[last])) word += all[last++]?.lower ?? '';
    // “A f u c k”: the first letter may be a word.
    for (const skipped of word[0] === 'a' || word[0] === 'u' ? [0, 1] : [0])
      if (word.length - skipped >= 4) yield [(all[i + skipped] as Word).start, (all[last - 1] as Word).end, word.slice(skipped)];
    i = last;
  }
}

function isSingle(word: Word | undefined): boolean {
  return word !== undefined && word.end - word.start === 1;
}

export default defineRule({
  id: 'profanity',
  stage: 'read',
  severity: 'error',
  summary: 'swearing, slurs and insults',
  why: 'Every message must be one the organisation would say to a stranger in the street. Stars and symbols in place of letters hide nothing. Words a public body must be able to say (rape, abuse, assault) are not swearing; a word quoted to report or to warn is a note.',
  policy: '3.3',
  source: 'Word lists of our own; masking as seen on social networks',
  options: {
    words: wordsOption('Further words and phrases that are never to be published.'),
  },
  messages: {
    swearing: '“{word}” is swearing: readers see that first and the message second. Say it without.',
    mild: '“{word}” is rougher than a reader expects from you. Say it without.',
    insult: '“{word}” insults somebody, and the reader may be that somebody. Say what happened instead.',
    slur: '“{word}” is a slur: it hurts those it names. Take it out.',
  },
  examples: [
    { text: 'This is bullshit.', finds: ['bullshit'] },
    { text: 'The chairman is sick of you idiots.', finds: ['idiots'] },
    { text: 'This is stupid and frankly you should be ashamed.', finds: ['stupid'] },
    { text: 'What a load of sh!t', finds: ['sh!t'] },
    { text: 'F*** off, the lot of you', finds: ['F***'] },
    { text: 'Is this a f**king joke?', finds: ['f**king'] },
    { text: 'A ****ing disgrace', finds: ['****ing'] },
    { text: 'You absolute w@nker', finds: ['w@nker'] },
    { text: 'Typical a$$hole behaviour', finds: ['a$$hole'] },
    { text: 'Such a b1tch', finds: ['b1tch'] },
    { text: 'Oh fuuuuck.', finds: ['fuuuuck'] },
    { text: 'f u c k the rota', finds: ['f u c k'] },
    { text: 'No comment. #bullshit', finds: ['#bullshit'] },
    { text: 'Bloody hell, that was close.', finds: ['Bloody hell'] },
    { text: 'Parking by the school is a crap idea.', finds: ['crap'] },
    { text: 'Only a paki shop would do that', finds: ['paki'] },
    { text: 'These morons cannot read', finds: ['morons'] },
    { text: 'Thunderbirds, what a rota', options: { words: ['thunderbirds'] }, finds: ['Thunderbirds'] },
    {
      text: '“He called me a slut,” she told the court.',
      finds: ['slut'],
      because: 'a quotation of a report is a note',
    },
    { text: 'Words like “spastic” hurt. We do not use them.', finds: ['spastic'], because: 'quoted to warn: a note' },
    { text: 'Roadworks in Scunthorpe, Penistone and Cockfosters this week.', finds: [] },
    { text: 'Cllr Cockburn and PC Dickens met residents in Sussex.', finds: [] },
    { text: 'Dame Cressida Dick spoke at the conference. Dick said the force had changed.', finds: [] },
    { text: 'Dick Whittington is this year’s panto!', finds: [] },
    { text: 'Rape and sexual assault: whatever happened, you will be believed.', finds: [] },
    { text: 'A bloody knife was recovered near the Hell’s Angels club house.', finds: [] },
    { text: 'The heel prick test: what to expect for your newborn.', finds: [] },
    { text: 'Faggots and peas on the menu at the lunch club.', finds: [] },
    { text: 'No question is a stupid question. Ask us.', finds: [] },
    { text: 'He told me I was stupid every day for nine years. Then I rang the helpline.', finds: [], because: 'reported' },
    { text: 'You are not stupid. Anyone can be scammed.', finds: [] },
    { text: 'Bins: **please note** new days. *Free* swimming, and A* grades up by 3%.', finds: [] },
    { text: 'DI S***** asks anyone who was on B***** Street to call.', finds: [], because: 'names taken out' },
    { text: 'Yesssss! Sooo proud of the team.', finds: [] },
    { text: 'He is a complete crook.', finds: ['crook'] },
    { text: 'Mindless drivers, every one of them.', finds: ['Mindless'] },
    { text: 'The old form was useless, so we rewrote it.', finds: [], because: 'a thing, not a person' },
    { text: 'Does he say you are useless, or crazy? That is abuse.', finds: [], because: 'what somebody else says' },
    { text: 'What a fu(k up, f@ck.', finds: ['fu(k', 'f@ck'] },
    { text: 'The A55 is shut at J10A.', finds: [] },
    { text: 'Traitors contestants wanted: our own castle night is on Friday!', finds: [], because: 'the programme' },
    { text: 'Traitors, the whole committee.', finds: ['Traitors'] },
    { text: 'A cock crowed all night. Lay the sods close together.', finds: [] },
    { text: 'A constructor toString valueOf post', finds: [] },
  ],
  looksAt: (draft, { words: further }) =>
    further.length > 0 || index.mayHold(draft.words) || masksIn(draft).length > 0 || tagsIn(draft).length > 0 || mayBeSpaced(draft),
  *check(draft, { words: further }) {
    for (const match of index.find(draft.words)) {
      const { entry, span, first } = match;
      if (isInnocent(draft, match)) continue;
      const word = draft.text.slice(...span);
      if (insulting.has(entry.strength)) {
        if (entry.strength !== 'insult' && !isAimedAt(draft, match)) continue;
        if (isDenied(draft, first) || isWarnedAgainst(draft, span)) continue;
        yield { span, message: 'insult', data: { word }, atMost: 'warning' };
      } else yield reportOf(draft, span, entry, word);
    }
    for (const span of masksIn(draft)) {
      const token = draft.text.slice(...span);
      const entry = readMasked(token);
      if (entry) yield reportOf(draft, span, entry, token);
    }
    for (const { start, end } of tagsIn(draft)) {
      const tag = draft.text.slice(start + 1, end);
      const entry = wordOf(tag.toLowerCase());
      if (entry && !entry.name && !insulting.has(entry.strength)) yield reportOf(draft, [start, end], entry, `#${tag}`);
    }
    for (const [start, end, word] of spacedWords(draft)) {
      const entry = wordOf(word);
      if (entry) yield reportOf(draft, [start, end], entry, draft.text.slice(start, end));
    }
    if (further.length > 0) {
      for (const { span } of furtherIndex(further).find(draft.words))
        yield { span, message: 'swearing', data: { word: draft.text.slice(...span) } };
    }
  },
});

let known: { readonly of: readonly string[]; readonly index: ReturnType<typeof phraseIndex<true>> } | undefined;

function furtherIndex(phrases: readonly string[]) {
  if (known?.of !== phrases) known = { of: phrases, index: phraseIndex(phrases.map((phrase) => [phrase, true] as const)) };
  return known.index;
}

function reportOf(draft: Draft, span: readonly [number, number], { strength }: Entry, word: string) {
  const message = strength === 'slur' ? 'slur' : strength === 'mild' ? 'mild' : 'swearing';
  if (isQuoted(draft, span) || isWarnedAgainst(draft, span)) return { span, message, data: { word }, atMost: 'note' } as const;
  if (strength === 'mild') return { span, message, data: { word }, atMost: 'warning' } as const;
  return { span, message, data: { word } } as const;
}
