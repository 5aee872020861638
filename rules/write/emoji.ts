import { type Draft, defineRule, type Entity, number, type Word } from '../../src/rule/index.js';
import { isLetterOrDigit } from '../../src/text/chars.js';
import { readRows } from '../../src/text/words/word-list.js';
import { wordSet } from '../../src/text/words/word-set.js';

let names: Map<string, string> | undefined;

/** What a screen reader says for each emoji: CLDR short names in British English, by way of emojibase-data. */
async function loadNames(): Promise<ReadonlyMap<string, string>> {
  if (names) return names;
  const { default: list } = await import('./emoji.tsv');
  names = new Map(readRows(list).map(({ name = '', emoji = '' }) => [emoji, name]));
  return names;
}

const tones: ReadonlyMap<string, string> = new Map([
  ['🏻', 'light skin tone'],
  ['🏼', 'medium-light skin tone'],
  ['🏽', 'medium skin tone'],
  ['🏾', 'medium-dark skin tone'],
  ['🏿', 'dark skin tone'],
]);
const tone = /[\u{1f3fb}-\u{1f3ff}]/gu;

function spoken(emoji: string, known: ReadonlyMap<string, string>): string {
  const bare = emoji.replaceAll(/[\ufe0e\ufe0f]/g, '');
  const exact = known.get(bare);
  if (exact !== undefined) return exact;
  const base = known.get(bare.replaceAll(tone, '')) ?? 'emoji';
  const [skin] = bare.match(tone) ?? [];
  return skin === undefined ? base : `${base}: ${tones.get(skin)}`;
}

/** Signs that emoji-regex knows but people write as text: ™ ℹ ↔ and keycaps say little more than their sign. */
const sign = /^[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa]/;

const heart = /^[\u2764\u2665\u{1f493}-\u{1f49f}\u{1f5a4}\u{1f90d}\u{1f90e}\u{1f9e1}\u{1fa75}-\u{1fa77}]/u;
/** After these an emoji takes the place of the verb: “We ❤️ Hackney”. */
const subjects = wordSet('i we you they who all everyone hackney');

/** Of a long row, the names of so many are quoted. */
const mostSaid = 6;

interface Found {
  readonly entity: Entity;
  readonly message: 'many' | 'row' | 'again' | 'bullets' | 'between' | 'instead';
  /** The emoji that the message speaks of. */
  readonly emoji: readonly string[];
  readonly count: number;
  readonly end?: number;
}

interface Limits {
  readonly max: number;
  readonly grace: number;
  readonly bullets: number;
}

function findAll({ text, entities, words }: Draft, { max, bullets }: Limits): Found[] {
  const pictures = entities.filter(({ kind, start }) => kind === 'emoji' && !sign.test(text.slice(start, start + 1)));
  if (pictures.length === 0) return [];
  const found: Found[] = [];
  const written = pictures.map(({ start, end }) => text.slice(start, end));
  const over = pictures[max];
  if (over) found.push({ entity: over, message: 'many', emoji: written.slice(0, mostSaid), count: pictures.length });
  findRows(text, pictures, written, found);
  findBullets(text, pictures, written, bullets, found);
  let word = 0;
  for (const [at, entity] of pictures.entries()) {
    while (word < words.length && (words[word] as Word).start < entity.end) word++;
    const message = placeInSentence(text, words[word - 1], words[word], entity);
    if (message) found.push({ entity, message, emoji: [written[at] ?? ''], count: 1 });
  }
  return found;
}

/** The same emoji side by side, or come again elsewhere. */
function findRows(text: string, pictures: readonly Entity[], written: readonly string[], found: Found[]): void {
  const told = new Set<string>();
  const counts = new Map<string, number>();
  for (const emoji of written) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  const seen = new Set<string>();
  for (let at = 0; at < pictures.length; at++) {
    const emoji = written[at] as string;
    const entity = pictures[at] as Entity;
    let last = at;
    while (written[last + 1] === emoji && text.slice(pictures[last]?.end, pictures[last + 1]?.start).trim() === '') last++;
    if (last > at) {
      told.add(emoji);
      const count = last - at + 1;
      found.push({
        entity,
        message: 'row',
        emoji: Array(Math.min(count, mostSaid)).fill(emoji),
        count,
        end: pictures[last]?.end ?? entity.end,
      });
      at = last;
    } else if (!told.has(emoji) && seen.has(emoji) && startsNoLine(text, entity)) {
      told.add(emoji);
      found.push({ entity, message: 'again', emoji: [emoji], count: counts.get(emoji) ?? 0 });
    }
    seen.add(emoji);
  }
}

function startsNoLine(text: string, { start }: Entity): boolean {
  let at = start;
  while (at > 0 && text[at - 1] !== '\n' && /\s/.test(text[at - 1] as string)) at--;
  return at > 0 && text[at - 1] !== '\n';
}

/** The same emoji at the head of several lines. */
function findBullets(text: string, pictures: readonly Entity[], written: readonly string[], fewest: number, found: Found[]): void {
  const heads = new Map<string, number[]>();
  for (const [at, entity] of pictures.entries()) {
    if (startsNoLine(text, entity)) continue;
    const emoji = written[at] as string;
    const lines = heads.get(emoji);
    if (lines) lines.push(at);
    else heads.set(emoji, [at]);
  }
  for (const [emoji, lines] of heads) {
    const entity = pictures[lines[1] ?? -1];
    if (lines.length >= fewest && entity) found.push({ entity, message: 'bullets', emoji: [emoji], count: lines.length });
  }
}

/** Inside a sentence, with a word before and a small letter after. */
function placeInSentence(
  text: string,
  before: Word | undefined,
  after: Word | undefined,
  { start, end }: Entity,
): 'between' | 'instead' | undefined {
  const last = text[text[start - 1] === ' ' ? start - 2 : start - 1] ?? '';
  const next = text[text[end] === ' ' ? end + 1 : end] ?? '';
  if (last === '' || next === '' || !isLetterOrDigit(last) || !isLetterOrDigit(next)) return undefined;
  if (!before || !after) return undefined;
  if (heart.test(text.slice(start, end)) && subjects.holds(before)) return 'instead';
  return after.shape === 'lower' ? 'between' : undefined;
}

export default defineRule({
  id: 'emoji',
  stage: 'write',
  severity: 'warning',
  summary: 'emoji that are too many, repeated, or in the way of the words',
  why: 'A screen reader says the name of every emoji, each time. A row of them drowns the message, one inside a sentence breaks it, and one in place of a word leaves it out. At the end of the post, one or two add warmth and harm nobody.',
  policy: '4.4',
  source:
    'Mole Valley District Council after the Government Communication Service (2 or 3), Oxford University, University of Kentucky; names: Unicode CLDR by emojibase-data (MIT)',
  needs: ['emoji'],
  options: {
    max: number('The most emoji in a post.', 3, { min: 0, max: 100 }),
    grace: number('How many more are a note rather than a warning.', 2, { min: 0, max: 100 }),
    bullets: number('The fewest lines that open with the same emoji to be taken for bullets.', 3, { min: 2, max: 100 }),
  },
  messages: {
    many: 'This post has {count} emoji. A screen reader says: “{spoken}”. Keep {max} at most, at the end.',
    row: '{count} of the same emoji stand in a row. A screen reader says: “{spoken}”. One is enough.',
    again: 'This emoji comes {count} times. A screen reader says “{spoken}” each time; once is enough.',
    bullets: '{count} lines open with the same emoji. A screen reader says “{spoken}” before each; a plain list reads better.',
    between: 'This emoji stands inside a sentence. A screen reader says “{spoken}” in the middle of it; move it to the end.',
    instead: 'This emoji stands in place of a word. A screen reader says “{spoken}”, and some readers see an empty box; write the word.',
  },
  examples: [
    { text: 'We did it 🎉🎉🎉', finds: ['🎉🎉🎉'] },
    { text: 'Summer fair ☀️ with cake 🍰 and games 🎲, see you there 👋', finds: ['☀️', '🍰', '👋'] },
    {
      text: 'Come along 🎉 it will be fun. Bring a friend 🎉',
      finds: ['🎉', '🎉'],
      because: 'one inside the sentence, one that comes again',
    },
    { text: '✅ Lock your doors\n✅ Close your windows\n✅ Set the alarm', finds: ['✅'] },
    { text: 'We ❤️ Hackney', finds: ['❤️'] },
    { text: 'Thank you 👏🏽👏🏽 to all of you', finds: ['👏🏽👏🏽'], because: 'also with skin tones' },
    { text: 'A warm welcome to our new pupils 👋', finds: [] },
    { text: '🚨 APPEAL: Have you seen this van? 🚨', options: { max: 1 }, finds: ['🚨', '🚨'] },
    {
      text: '📅 Tuesday 4 June\n📍 Dalston Library\n🕕 6pm',
      finds: [],
      because: 'different signs for when and where, at the head of lines',
    },
    {
      text: '📣 Join our team\n💷 £42,000\n📍 Hackney\n📅 Apply by 30 June',
      finds: ['📅'],
      because: 'a little over the limit is a note',
    },
    { text: 'Well done, everyone! 🎉 See you next year. 🏆', finds: [] },
    { text: 'Chuffed™ and ©2026', finds: [] },
    { text: 'We are at the library today 📚\nCome and say hello.', finds: [] },
  ],
  check(draft, options) {
    if (!draft.entities.some(({ kind }) => kind === 'emoji')) return [];
    const found = findAll(draft, options);
    if (found.length === 0) return [];
    return loadNames().then((known) =>
      found.map(({ entity, message, emoji, count, end }) => {
        const said = emoji.map((one) => spoken(one, known)).join(', ');
        return {
          span: [entity.start, end ?? entity.end] as const,
          message,
          data: { count, max: options.max, spoken: said },
          ...(message === 'row' ? { suggest: [emoji[0] ?? ''], fix: 'unsafe' as const } : {}),
          ...(isMild(message, count, options) ? { atMost: 'note' as const } : {}),
        };
      }),
    );
  },
});

function isMild(message: Found['message'], count: number, { max, grace }: Limits): boolean {
  if (message === 'many') return count <= max + grace;
  return message === 'again' || message === 'bullets' || message === 'between' || (message === 'row' && count === 2);
}
