import { defineRule, number, words } from '../../src/rule/index.js';
import { tellsPlace } from '../../src/text/spoken-tags.js';
import { type CommonWords, loadCommonWords } from '../../src/text/words/common-words.js';
import { splitWords, type WordCost } from '../../src/text/words/split-words.js';
import { readRows } from '../../src/text/words/word-list.js';
import { wordSet } from '../../src/text/words/word-set.js';

interface Book {
  readonly common: CommonWords;
  /** Names, and short forms that are written in capitals. */
  readonly names: ReadonlyMap<string, string>;
  /** Words of one piece that look like two: wellbeing, homeless. */
  readonly whole: ReadonlySet<string>;
}

let opened: Book | undefined;

async function openBook(): Promise<Book> {
  if (opened) return opened;
  const [{ default: list }, common] = await Promise.all([import('./hashtag-case.tsv'), loadCommonWords()]);
  const names = new Map<string, string>();
  const whole = new Set<string>();
  for (const { how, words: cell = '' } of readRows(list)) {
    for (const word of cell.split(' ')) {
      if (how === 'whole') whole.add(word);
      else names.set(word, how === 'upper' ? word.toUpperCase() : capital(word));
    }
  }
  opened = { common, names, whole };
  return opened;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Short words that truly stand in tags; other groups of one or two letters are chance. */
const shortWords = wordSet('a i am an as at be by do go he if in is it me my no of on or so to up us we');

function costWith({ common, names, whole }: Book, own: ReadonlyMap<string, string>): WordCost {
  return (word) => {
    if (own.has(word)) return 2;
    if (word.length < 3) return shortWords.has(word) ? 3 * (3 - word.length) : names.has(word) ? 4 : undefined;
    if (names.has(word)) return word.length < 4 ? 3 : 4;
    if (whole.has(word)) return 6;
    const size = common.get(word);
    if (size === undefined) return undefined;
    const rare = size === 10 ? 4 : size === 20 ? 5 : 7;
    return word.length > 3 ? rare : size === 10 ? 3 : rare + 3;
  };
}

/** A town or a surname may look just so: Mansfield, Whitbread. */
const nameLike =
  /(?:ham|ford|field|pool|port|castle|well|wood|mouth|bury|bridge|ton|ley|land|side|hill|worth|stone|brook|gate|wick|dale|shaw|man|son|bread|head|house|church|marsh|burn|combe|more|borough|minster|chester|stead|thorpe)$/;

/** Tags in one case that may hold two words; a number may stand at the end. */
const oneCase = /^[#＃]([A-Z]?[a-z]+|[A-Z]+)\d*$/;

export default defineRule({
  id: 'hashtag-case',
  stage: 'write',
  severity: 'warning',
  summary: '#severalwords without a capital at each',
  why: 'A screen reader runs the words of #safeguardinghackney together into nonsense, and people misread such tags too. With a capital at each word it is read as words, and it is the same tag to the network.',
  policy: '4.4',
  source: 'Government Communication Service, NIHR and Oxford University, accessible social media; words: SCOWL',
  needs: ['hashtag'],
  options: {
    min: number('The fewest letters of a tag that is looked at.', 7, { min: 2, max: 60 }),
    names: words('Names that occur in your tags, written as they should be, such as “CHSCB”.'),
  },
  messages: {
    lower: 'A screen reader makes one word of {tag}. With a capital at each word it is the same tag: {better}.',
    upper: '{tag} in capitals may be spelt out letter by letter. With a capital at each word it is the same tag: {better}.',
  },
  examples: [
    { text: 'Join us for #safeguardinghackney', finds: ['#safeguardinghackney'] },
    {
      text: 'It is #mentalhealthawarenessweek and #nationalcarersweek2026',
      finds: ['#mentalhealthawarenessweek', '#nationalcarersweek2026'],
    },
    { text: 'Well done all #CANYOUREADTHIS', finds: ['#CANYOUREADTHIS'] },
    { text: '#Hackneyschools are open.', finds: ['#Hackneyschools'] },
    { text: 'Apply now #nhsjobs', finds: ['#nhsjobs'] },
    { text: 'Our #chscbconference', options: { names: ['CHSCB'] }, finds: ['#chscbconference'] },
    { text: '#SafeguardingHackney #ChildrensMentalHealthWeek', finds: [] },
    { text: '#safeguarding #hackney #neighbourhood #wellbeing #homelessness', finds: [], because: 'one word each' },
    { text: '#liverpool #portsmouth #brighton #mansfield', finds: [], because: 'names that look like two words' },
    { text: 'A man was hurt in a collision in #Castleborough.', finds: [], because: 'a place' },
    { text: 'Come to #Castleclub.', finds: ['#Castleclub'] },
    { text: '#VAWG #LGBTQ #IWD2026 #GCSE', finds: [], because: 'short forms' },
    { text: '#xqzvbnm', finds: [], because: 'no words that we know' },
    { text: '#Podcast #parkrun #cyberbullying', finds: [] },
    { text: 'See https://example.org/#safeguardinghackney', finds: [], because: 'part of a link' },
  ],
  check({ text, entities }, { min, names }) {
    const tags = entities.filter(({ kind, start, end }) => kind === 'hashtag' && end - start > min && oneCase.test(text.slice(start, end)));
    if (tags.length === 0) return [];
    return openBook().then((book) => {
      const own = new Map(names.map((name) => [name.toLowerCase(), name]));
      return tags.flatMap(({ start, end }) => [...findIn(text, [start, end], book, own)]);
    });
  },
});

function* findIn(text: string, span: readonly [number, number], book: Book, own: ReadonlyMap<string, string>) {
  const tag = text.slice(...span);
  const written = oneCase.exec(tag)?.[1] ?? '';
  const run = written.toLowerCase();
  const costOf = costWith(book, own);
  const parts = splitWords(run, costOf);
  if (!parts) return;
  const cost = parts.reduce((sum, part) => sum + (costOf(part) ?? 0), 0);
  // Less than a letter for each point of cost: chance has put these words together.
  if (cost > run.length) return;
  const upper = written.length > 1 && written === written.toUpperCase();
  const better =
    tag.charAt(0) + parts.map((part) => own.get(part) ?? book.names.get(part) ?? capital(part)).join('') + tag.slice(1 + run.length);
  if (better === tag) return;
  const [, second = ''] = parts;
  if (parts.length === 2 && nameLike.test(second) && /^[A-Z][a-z]/.test(written) && tellsPlace(text, span[0])) return;
  const doubtful =
    parts.length === 2 && (parts.some((part) => part.length < 4 && !book.names.has(part)) || (nameLike.test(second) && run.length < 12));
  const report = { span, message: upper ? ('upper' as const) : ('lower' as const), data: { tag, better }, suggest: [better] };
  if (doubtful) yield { ...report, confidence: 'unsure' as const, atMost: 'note' as const, fix: 'unsafe' as const };
  else yield { ...report, fix: 'safe' as const };
}
