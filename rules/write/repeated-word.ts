import { defineRule, words } from '../../src/rule/index.js';
import { isQuoted } from '../../src/text/quotations.js';
import { wordSet } from '../../src/text/words/word-set.js';

/** Pairs that are right: "had had", "that that", and words said twice on purpose. */
const rightTwice = [
  'had',
  'that',
  'bye',
  'knock',
  'very',
  'many',
  'really',
  'so',
  'no',
  'hear',
  'there',
  'now',
  'well',
  'ha',
  'tick',
  'night',
  'blah',
  'boo',
  'hip',
  ...'big huge please super great long far too yes go win woof choo beep quack moo baa tweet chop tut lovely happy hot cold hurry fun more who aye pom tom doo dum yum mwah'.split(
    ' ',
  ),
];

/** Verbs that end in the word said twice: “What’s on on Friday”, “Log in in the library”. */
const ending = new Map([
  ['on', wordSet("what's whats going goes switch switched turn turned log logged carry hold come came put lights later")],
  [
    'in',
    wordSet(
      'log logged drop dropping drops dropped check checked sign signed come comes tune join fill hand handed move moved call book opt',
    ),
  ],
]);

export default defineRule({
  id: 'repeated-word',
  stage: 'write',
  severity: 'warning',
  summary: 'a word typed twice',
  why: 'A doubled word is nearly always left over from an edit. Readers take it for carelessness.',
  policy: '4.4',
  source: 'common slip; exceptions of our own',
  options: {
    twice: words('Words that may stand twice in a row.', rightTwice),
  },
  messages: {
    twice: '“{word}” stands twice in a row; take one out.',
  },
  examples: [
    { text: 'The ‘hush hush’ party for Maureen was no secret at all.', finds: [], because: 'between quotation marks of their own' },
    { text: 'The the chair will speak at 6pm.', finds: ['The the'] },
    { text: 'Join us on on Tuesday.', finds: ['on on'] },
    { text: 'What’s on on Friday? Log in in the library. Please please call.', finds: [], because: 'right twice' },
    { text: 'Officers on the ‘late late’ shift finish at four.', finds: [], because: 'quoted' },
    { text: 'She had had enough, and that that helped.', finds: [] },
    { text: 'Come to Walla Walla with us.', finds: [], because: 'names are doubled with capitals' },
    { text: 'Is it safe? It it is not clear.', finds: ['It it'] },
    { text: 'Seen. Seen. Heard.', finds: [] },
    { text: 'Call 101 101 times.', finds: [], because: 'numbers are not words' },
  ],
  looksAt: ({ words }) => words.some(({ lower }, i) => lower === words[i + 1]?.lower),
  *check(draft, { twice }) {
    const { words } = draft;
    for (let i = 1; i < words.length; i++) {
      const [before, word] = [words[i - 1], words[i]];
      if (!before || !word?.joined || word.lower !== before.lower || word.shape === 'number') continue;
      if (word.end - word.start < 2 || word.shape === 'title' || word.shape === 'upper' || twice.includes(word.lower)) continue;
      if (isQuoted(draft, [before.start, word.end])) continue;
      if (ending.get(word.lower)?.holds(words[i - 2])) continue;
      const first = draft.text.slice(before.start, before.end);
      yield { span: [before.start, word.end], message: 'twice', data: { word: word.lower }, suggest: [first], fix: 'unsafe' };
    }
  },
});
