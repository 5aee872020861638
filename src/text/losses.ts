/** What a reader misses when a post is cut: the "not", the day, the place, the number to call, the link. */
import type { Draft, Entity, Word } from '../types.js';
import { type Broken, brokenAt } from './cut.js';
import { wordSet } from './words/word-set.js';

/** In the rest of a sentence these turn round or bind what was said before the cut. */
const turns = wordSet(
  'not no never none nobody nothing cannot without unless except until only if but however cancelled postponed closed instead',
);
/** At the start of the next sentence, these do. */
const turnsNext = wordSet('but however unless except only not never');

type Kind = 'number' | 'when' | 'where';
/** `month`: also a word, so only beside a number. */
type Sign = 'when' | 'where' | 'month';

/** One look-up a word. */
const signs = new Map<string, Sign>([
  ...signed(
    'when',
    'monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight weekend noon midday midnight january february april june july august september october november december',
  ),
  ...signed('month', 'march may'),
  ...signed(
    'where',
    'library centre hall school church mosque hospital park street road avenue lane square hub clinic college university station theatre museum surgery nursery zoom online',
  ),
]);

function signed(sign: Sign, words: string): [string, Sign][] {
  return words.split(' ').map((word) => [word, sign]);
}

const shortNumbers = wordSet('999 101 111 112 105 119');

const kindNames: Readonly<Record<Broken, string>> = {
  word: 'the word',
  number: 'the number',
  url: 'the link',
  email: 'the address',
  handle: 'the handle',
  hashtag: 'the hashtag',
  cashtag: 'the cashtag',
  emoji: 'the emoji',
};

/** "The cut falls inside the link" and the like; undefined where it falls between words. */
export function brokenInWords(draft: Draft, offset: number): string | undefined {
  const broken = brokenAt(draft.text, draft.entities, offset);
  if (broken === undefined) return undefined;
  if (broken !== 'word') return kindNames[broken];
  const word = draft.words.find(({ start, end }) => start < offset && offset < end);
  return word ? `the word “${draft.text.slice(word.start, word.end)}”` : kindNames.word;
}

function isTime(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first >= 48 && first <= 57 && (lower.endsWith('am') || lower.endsWith('pm'));
}

function isPhone({ lower }: Word): boolean {
  return shortNumbers.has(lower) || (lower.length >= 3 && lower.startsWith('0'));
}

function kindOf(words: readonly Word[], i: number): Kind | undefined {
  const word = words[i] as Word;
  if (word.shape === 'number') return isPhone(word) ? 'number' : undefined;
  const sign = signs.get(word.lower);
  if (sign === undefined) return isTime(word.lower) ? 'when' : undefined;
  if (sign === 'when') return sign;
  if (sign === 'where') return word.shape === 'title' || word.lower === 'online' ? sign : undefined;
  const dated = words[i - 1]?.shape === 'number' || words[i + 1]?.shape === 'number';
  return dated && word.shape !== 'lower' ? 'when' : undefined;
}

/** The whole of a number in groups: 0808 800 5000. */
function wholeOf({ text, words }: Draft, i: number): string {
  const first = words[i] as Word;
  let last = first;
  for (let next = i + 1; words[next]?.joined && words[next]?.shape === 'number'; next++) last = words[next] as Word;
  return text.slice(first.start, last.end);
}

/** The whole name of a place: the capitalised words before it belong to it. */
function placeOf({ text, words }: Draft, i: number): string {
  let first = i;
  while (words[first]?.joined && words[first - 1]?.shape === 'title') first--;
  return text.slice(words[first]?.start, words[i]?.end);
}

/** The word after the cut that turns the sentence it cuts, or that starts the next. */
function turnAfter(draft: Draft, cut: number): Word | undefined {
  const { sentences, words } = draft;
  const index = sentences.findIndex(({ end }) => end > cut);
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const inside = sentence.start < cut && cut < sentence.end;
  if (inside) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = words[i] as Word;
      if (word.start >= cut && (turns.holds(word) || word.lower.endsWith("n't"))) return word;
    }
  }
  const next = inside ? sentences[index + 1] : sentence;
  const opening = next && words[next.first];
  return opening && turnsNext.holds(opening) ? opening : undefined;
}

function firstHidden(entities: readonly Entity[], cut: number, kind: Entity['kind']): Entity | undefined {
  for (const entity of entities) if (entity.kind === kind) return entity.start >= cut ? entity : undefined;
  return undefined;
}

/** What stands only after the cut, the gravest first, each with its words: “the day or time (Tuesday)”. At most `most`. */
export function lossesAfter(draft: Draft, cut: number, most = 3): string[] {
  const { text, words, entities } = draft;
  /** The first word of each kind, by its index. */
  const first: Partial<Record<Kind, number>> = {};
  for (let i = 0; i < words.length; i++) {
    const kind = kindOf(words, i);
    if (kind !== undefined) first[kind] ??= i;
  }
  const hidden = (kind: Kind) => {
    const index = first[kind];
    return index !== undefined && (words[index] as Word).end > cut ? index : undefined;
  };
  const said: string[] = [];
  const turn = turnAfter(draft, cut);
  if (turn) said.push(`the “${text.slice(turn.start, turn.end)}” that its sentence turns on`);
  const number = hidden('number');
  if (number !== undefined) said.push(`the number to call (${wholeOf(draft, number)})`);
  const when = hidden('when');
  if (when !== undefined) said.push(`the day or time (${text.slice(words[when]?.start, words[when]?.end)})`);
  const where = hidden('where');
  if (where !== undefined) said.push(`the place (${placeOf(draft, where)})`);
  if (firstHidden(entities, cut, 'url')) said.push('the link');
  const handle = firstHidden(entities, cut, 'handle');
  if (handle) said.push(`who is meant (${text.slice(handle.start, handle.end)})`);
  return said.slice(0, most);
}

/** “a”, “a and b”, “a, b and c”. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
