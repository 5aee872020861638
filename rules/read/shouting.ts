import { type Draft, defineRule, isQuoted, number, type Span, type Word } from '../../src/rule/index.js';
import { isDigitAt } from '../../src/text/chars.js';
import { type CommonWords, commonWords, loadCommonWords } from '../../src/text/words/common-words.js';

/** Where one thought ends: a heading, a list item, a line. Commas, stops and exclamation marks do not calm a reader. */
const breaks = /[:|•/\n\r–—()[\]]|\s-\s/;
const marks = /[!?！？]{2,}/g;

interface Run {
  readonly span: Span;
  /** Words of everyday English in it: the rest are names and short forms. */
  readonly plain: number;
  readonly words: number;
}

const isCapital = ({ shape, lower }: Word) => shape === 'upper' || (shape === 'title' && (lower === 'i' || lower === 'a'));

/** A digit among capitals neither joins nor parts them, nor does the number of a road: A38, J14. */
const isNeutral = ({ shape, lower }: Word) => shape === 'number' || (shape === 'upper' && isDigitAt(lower, lower.length - 1));

function findRuns({ words, prose }: Draft, common: CommonWords): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.shape !== 'upper' && !(isCapital(words[i] as Word) && isCapital(words[i + 1] ?? (words[i] as Word)))) continue;
    let last = i;
    let plain = 0;
    let count = 0;
    let next = i;
    for (; next < words.length; next++) {
      const word = words[next] as Word;
      if (next > i && breaks.test(prose.slice((words[next - 1] as Word).end, word.start))) break;
      if (isNeutral(word)) continue;
      if (!isCapital(word)) break;
      last = next;
      count++;
      if (common.get(word.lower) !== undefined) plain++;
    }
    runs.push({ span: [(words[i] as Word).start, (words[last] as Word).end], plain, words: count });
    // A row of road numbers is walked through once.
    i = count === 0 ? next - 1 : last;
  }
  return runs;
}

/** A few words in capitals at the head of a line are a heading: “SAVE THE DATE: 12 June”. */
function isLabel(text: string, { span: [start, end], words }: Run, most: number): boolean {
  if (words > most) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (!/(?:^|[\n|])[^\p{L}\p{N}]*$/u.test(start <= 24 ? before : before.slice(1))) return false;
  const after = text.slice(end, end + 8);
  return /^[^\p{L}\p{N}]*?(?:[:|–—]|\s-|\n.|\p{Extended_Pictographic})/su.test(after);
}

function countCapitals(words: readonly Word[]): number {
  let count = 0;
  for (const { shape, lower } of words) if (shape === 'upper' && lower.length > 1) count++;
  return count;
}

export default defineRule({
  id: 'shouting',
  stage: 'read',
  severity: 'warning',
  summary: 'capitals and rows of marks that read as shouting',
  why: 'Readers hear capitals and “!!!” as a raised voice, some screen readers spell capitals out letter by letter, and words without ascenders and descenders are slower to read.',
  policy: '4.4',
  source: 'Croydon Council and University of Kentucky, accessible social media: three words or more in capitals; policy clause 4.4',
  options: {
    words: number('The fewest words in capitals, side by side, that read as shouting.', 3, { min: 2, max: 50 }),
    label: number('The most words in capitals that may stand as a heading at the head of a line.', 4, { min: 0, max: 50 }),
    stressed: number('The most single words in capitals that a post may stress.', 2, { min: 0, max: 50 }),
  },
  messages: {
    capitals: 'These {count} words in capitals read as shouting. Could they stand in small letters?',
    mostly: 'Most of this post is in capitals: a reader hears it shouted from beginning to end. Small letters would be kinder.',
    stressed: '{count} single words of this post are in capitals, and a reader hears a raised voice at each. Which one matters most?',
    marks: '“{marks}” reads as shouting, or as impatience. One “{one}” says it.',
  },
  examples: [
    { text: 'READ THE POLICY!!!', finds: ['READ THE POLICY', '!!!'] },
    {
      text: 'WHY are you people STILL ignoring our emails?!?! This is stupid and frankly you should be ashamed. The the chairman is sick of you idiots. READ THE POLICY!!!',
      finds: ['?!?!', 'READ THE POLICY', '!!!'],
    },
    { text: 'PLEASE DO NOT FEED THE SWANS IN HALLAM PARK', finds: ['PLEASE DO NOT FEED THE SWANS IN HALLAM PARK'] },
    { text: 'Book now. PLACES ARE GOING VERY FAST and there’s only one left.', finds: ['PLACES ARE GOING VERY FAST'] },
    { text: 'Please, PLEASE, STOP PARKING on the zigzags.', finds: ['PLEASE, STOP PARKING'] },
    { text: 'OUR MASH TEAM HAS MOVED to a new office', finds: ['OUR MASH TEAM HAS MOVED'] },
    { text: 'CALL 999 NOW IF YOU SEE HIM', finds: ['CALL 999 NOW IF YOU SEE HIM'] },
    { text: 'I AM SO PROUD OF THIS TEAM', finds: ['I AM SO PROUD OF THIS TEAM'] },
    {
      text: 'FREE FOOD\nLIVE MUSIC\nFACE PAINTING\nALL WELCOME\nBOOK NOW',
      finds: ['FREE FOOD\nLIVE MUSIC\nFACE PAINTING\nALL WELCOME\nBOOK NOW'],
    },
    { text: 'You must NOT swim here, the water is VERY cold and it is NEVER safe.', finds: ['NEVER'] },
    { text: 'The lido is open!!!!', finds: ['!!!!'] },
    { text: 'Have you had your flu jab yet??? It takes a minute.', finds: ['???'] },
    { text: 'Places still left!! Book today.', finds: ['!!'], because: 'two marks are a note, not a warning' },
    { text: 'UPDATE: the A38 has reopened.', finds: [] },
    { text: 'SAVE THE DATE: 12 June, Oldhaven pier, fireworks at ten.', finds: [] },
    { text: '🚨 AMBER WEATHER WARNING | Heavy rain from 6am.', finds: [] },
    { text: 'BANK HOLIDAY OPENING HOURS\nMonday: closed', finds: [] },
    { text: 'NOW FULL: our Tuesday drop-in.', finds: [] },
    { text: 'JAILED: three burglars. RETURNED: 41 bicycles.', finds: [] },
    { text: 'NHS, BBC, RNLI, RSPCA: which of them was founded first?', finds: [], because: 'short forms are not words' },
    { text: 'DS PRIYA NAIR is leading the investigation.', finds: [], because: 'a name' },
    { text: 'The sign says “PLEASE DO NOT FEED THE DUCKS”.', finds: [], because: 'somebody else’s words' },
    { text: '⚠️ ROAD CLOSED A38 both ways at Ripley. Please find another route.', finds: [], because: 'a road is no word' },
    { text: 'Do NOT call 999 for this. Call 101.', finds: [] },
    { text: '#STOP #LOOK #LISTEN before you cross.', finds: [], because: 'tags are written as they are' },
    { text: 'Really?! Yes, the pool is free all summer!', finds: [], because: 'one of each is a raised eyebrow' },
    { text: 'What a night. Thank you!', finds: [] },
    { text: 'She wrote: “Best day ever!!!”', finds: [], because: 'somebody else’s words' },
    { text: 'I A* in maths, A in art, B in Welsh: well done all.', finds: [] },
  ],
  check(draft, options) {
    if (countCapitals(draft.words) < Math.min(options.words - 1, options.stressed + 1)) return findMarks(draft);
    const common = commonWords();
    if (common) return [...findMarks(draft), ...findCapitals(draft, options, common)];
    return loadCommonWords().then((loaded) => [...findMarks(draft), ...findCapitals(draft, options, loaded)]);
  },
});

interface Limits {
  readonly words: number;
  readonly label: number;
  readonly stressed: number;
}

function* findCapitals(draft: Draft, { words: fewest, label, stressed }: Limits, common: CommonWords) {
  const { text, words } = draft;
  const runs = findRuns(draft, common).filter((run) => run.plain > 0 && !isQuoted(draft, run.span));
  const loud = runs.filter((run) => run.words >= fewest && run.plain >= Math.min(2, fewest) && run.plain * 2 >= run.words);
  const shouted = loud.filter((run) => !isLabel(text, run, label));
  for (const run of shouted) yield { span: run.span, message: 'capitals' as const, data: { count: run.words } };
  if (shouted.length > 0) return;
  const plain = runs.reduce((sum, run) => sum + run.plain, 0);
  const first = runs[0];
  const last = runs.at(-1);
  if (first && last && plain >= 6 && plain * 2 > words.length) {
    yield { span: [first.span[0], last.span[1]] as const, message: 'mostly' as const };
    return;
  }
  const single = runs.filter((run) => run.words === 1 && run.plain === 1 && !isLabel(text, run, label));
  const over = single[stressed];
  if (over) yield { span: over.span, message: 'stressed' as const, data: { count: single.length }, atMost: 'note' as const };
}

function* findMarks(draft: Draft) {
  if (!/[!?！？]{2}/.test(draft.prose)) return;
  for (const match of draft.prose.matchAll(marks)) {
    const [found] = match;
    const span: Span = [match.index, match.index + found.length];
    if (found === '?!' || found === '!?' || isQuoted(draft, span)) continue;
    const one = /[?？]/.test(found) ? '?' : '!';
    const report = { span, message: 'marks' as const, data: { marks: found, one }, suggest: [one], fix: 'unsafe' as const };
    yield found.length === 2 ? { ...report, atMost: 'note' as const } : report;
  }
}
