/**
 * What leads to one person or one home without being a number of a known shape: a number spelt in
 * words, a masked address, a child's account name, a point on the map, a plate that is called one.
 */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { sentenceAt } from '../sentences.js';
import { fieldWordsOf, numberWord, vehicleWord } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';
import type { Identifying } from './identifying.js';

interface Trace extends Identifying {
  /** As a reader would call it. */
  readonly name: string;
}

const point =
  /(?<![\d.])-?\d{1,2}\.\d{3,8},\s?-?\d{1,3}\.\d{3,8}(?!\d)|\d{1,2}°\s?\d{1,2}['′][^\n]{0,12}?[NS],?\s?\d{1,3}°\s?\d{1,2}['′][^\n]{0,12}?[EW]/;
/** What every point in figures has: a pattern that costs a start next to nothing. */
const decimals = /\d\.\d{3}/;
const threeWords = /\/\/\/\p{L}{3,}\.\p{L}{3,}\.\p{L}{3,}/u;
const masked =
  /[\w.+-]{2,}\s?(?:[([{]\s?at\s?[)\]}]|\bat\b(?=\s\w+\s(?:dot|\(dot\))\s))\s?[\w-]+(?:\s?(?:[([{]\s?dot\s?[)\]}]|\bdot\b|\.)\s?[\w-]+){1,3}/i;
const calledPlate =
  /\b(?:reg(?:istration)?|plates?|index|vrm)\b(?: number| no\.?)?(?: is| was|:|,)? ?([A-Z]{2} ?\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z] \d{1,3} [A-Z]{3}|[A-Z]{3} ?\d{1,3} ?[A-Z])\b/;
const spacedPlate = /\b(?:[A-HJ-PR-Y]{2} \d{2} [A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y] \d{1,3} [A-HJ-PR-Z]{3})\b/;

const home = wordSet("home house flat lives live living refuge address hiding hides placement family's");
const somebody = wordSet("her his their she he family family's child's boy's girl's mum's dad's mother's father's the");

/** A home, and somebody's. */
function isHome(draft: Draft, at: number): boolean {
  const sentence = sentenceAt(draft, at);
  if (!sentence) return false;
  let homely = false;
  let owned = false;
  for (let i = sentence.first; i < sentence.last; i++) {
    const { lower } = draft.words[i] as Word;
    homely ||= home.has(lower);
    owned ||= somebody.has(lower);
  }
  return homely && owned;
}

export const tracesOf = fact((draft: Draft): readonly Trace[] => {
  const { text } = draft;
  const found: Trace[] = [];
  const add = (match: RegExpExecArray | null, name: string, sure: boolean, group = 0) => {
    const written = match?.[group];
    if (!match || written === undefined) return;
    const start = match.index + match[0].lastIndexOf(written);
    found.push({ span: [start, start + written.length], name, sure });
  };
  if (text.includes('///')) {
    const match = threeWords.exec(text);
    if (match && isHome(draft, match.index)) add(match, 'what3words address', true);
  }
  if (text.includes('°') || decimals.test(text)) {
    const match = point.exec(text);
    if (match && isHome(draft, match.index)) add(match, 'place on the map', true);
  }
  if (dot.hasAny(draft.words)) add(masked.exec(text), 'e-mail address', false);
  const { all } = fieldWordsOf(draft);
  if (all & vehicleWord && /\d/.test(text)) {
    const called = calledPlate.exec(text);
    if (called) add(called, 'number plate', false, 1);
    else add(spacedPlate.exec(text), 'number plate', false);
  }
  if (all & numberWord) {
    const spelt = speltNumber(draft);
    if (spelt) found.push({ span: spelt, name: 'telephone number', sure: false });
  }
  const account = accountOf(draft);
  if (account) found.push({ span: account, name: 'account name', sure: false });
  return found;
});

const dot = wordSet('dot');

const digits = wordSet('zero oh o nought one two three four five six seven eight nine double treble triple');

const nought = wordSet('zero oh o nought');

/** “Oh seven seven double oh …”: ten digits or more in words, the first of them nought. */
function speltNumber({ words }: Draft): Span | undefined {
  for (let i = 0; i < words.length; i++) {
    if (!nought.holds(words[i])) continue;
    let count = 0;
    let last = i;
    while (last < words.length && digits.holds(words[last])) {
      const { lower } = words[last] as Word;
      count += lower === 'double' ? 1 : lower === 'treble' || lower === 'triple' ? 2 : 1;
      last++;
    }
    if (count >= 10) return [(words[i] as Word).start, (words[last - 1] as Word).end];
    i = Math.max(i, last - 1);
  }
  return undefined;
}

const networks = wordSet('instagram insta snapchat snap tiktok roblox xbox discord gamertag username facebook playstation fortnite handle');
const ofOne = wordSet("her his child's boy's girl's daughter's son's");

/** “Her Instagram is @…”, “Kayden's Snapchat name is …”. */
function accountOf(draft: Draft): Span | undefined {
  const { words, text } = draft;
  if (!networks.hasAny(words)) return undefined;
  for (let i = 1; i < words.length; i++) {
    if (!networks.holds(words[i])) continue;
    const owner = words[i - 1] as Word;
    if (
      !ofOne.holds(owner) &&
      !(owner.shape === 'title' && owner.lower.endsWith("'s") && text.slice(owner.start - 2, owner.start) !== '. ')
    )
      continue;
    const rest = /^(?: (?:name|handle|account|username|profile))? (?:is|was|:) ?(@?[\w.]{3,29}\w)/.exec(
      text.slice((words[i] as Word).end, (words[i] as Word).end + 60),
    );
    const name = rest?.[1];
    if (!rest || name === undefined || !/[\d_@.]/.test(name)) continue;
    const start = (words[i] as Word).end + rest[0].length - name.length;
    return [start, start + name.length];
  }
  return undefined;
}
