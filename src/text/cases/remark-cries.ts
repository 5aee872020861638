/** Cries and questions to nobody: what a writer who watches a case calls out. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { turnings } from '../words/turning.js';
import { anyWord, atEnd, either, endOfRow, firstTurn, one, optional, row, said, some, type Turn } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';

const insult = either(
  one(
    "animal animals rat rats scum disgrace disgusting disgraceful pathetic coward cowards monster monsters vermin idiot idiots fool fools lowlife lowlifes clown clowns muppet muppets numpty numpties parasite parasites vulture vultures loser losers twat twats twit twits unbelievable shameful shameless sickening despicable appalling heartless evil karma justice result gotcha busted finally wrong'un wrong'uns",
  ),
  said('waste of space', 'about time too', 'about time', 'good riddance', 'at last', 'thank god', 'thank goodness'),
);
const nothingElse = row(
  some('a an what such absolute total utter complete pure just like'),
  insult,
  optional(row(said('of'), one('a an'), anyWord)),
  atEnd,
);
/** In words. */
const longestCry = 8;

/** Nothing but an insult: “Animal.” */
export function cryIn({ words, text }: Draft, { first, last, start, end }: Sentence): Span | undefined {
  if (last - first > longestCry || text[end - 1] === '?') return undefined;
  return endOfRow(nothingElse, { text, words, last, past: first }, first) < 0 ? undefined : [start, end];
}

const asking = wordSet("why what how who where when isn't aren't wasn't doesn't can could would does did");
const leading = wordSet('so and but well or');
const someone = wordSet(
  "he she they he's she's they're he'd she'd they'd he'll she'll they'll they've him her them his their judge magistrates parents mother father accused suspect defendant expect thinking",
);
const court = wordSet('judge magistrates');
const the = wordSet('the');
const inGeneral = wordSet('do does');

/** What is asked of readers who may know something, or who need to. */
const openly = turnings<Turn>([
  {
    turnsOn: wordSet('you'),
    goesOn: one(
      'see saw know have recognise recognize seen help there hear heard identify been worried need support speak contact report be become',
    ),
  },
  { turnsOn: wordSet('anyone'), goesOn: one('see saw know recognise recognize who') },
  { turnsOn: wordSet('happen happens mean means next work works support apply applies attend explain explains explained explaining') },
  { turnsOn: wordSet('can do should'), goesOn: one('i') },
  { turnsOn: wordSet('where'), goesOn: row(one('is are was'), one('he she they')) },
  { turnsOn: wordSet('last'), goesOn: one('seen time') },
]);

/** In characters, before and after whoever it is asked of. */
const reach = 60;

/** “With parents like his, what do you expect?”, “why won't she answer?” */
export function questionIn(draft: Draft, sentence: Sentence): Span | undefined {
  const { words, text } = draft;
  const { first, last, start, end } = sentence;
  if (text[end - 1] !== '?') return undefined;
  for (let i = firstIn(words, first, last, asking); i >= 0; i = firstIn(words, i + 1, last, asking)) {
    if (!opens(words, first, i) || !isAskedOf(words, i, last, end)) continue;
    return firstTurn(openly, draft, sentence) ? undefined : [start, end];
  }
  return undefined;
}

/** The question begins there, or a part of the sentence does. */
const opens = (words: readonly Word[], first: number, i: number): boolean =>
  i === first || words[i]?.joined === false || (leading.holds(words[i - 1]) && opens(words, first, i - 1));

function isAskedOf(words: readonly Word[], i: number, last: number, end: number): boolean {
  const from = (words[i] as Word).end;
  for (let at = firstIn(words, i + 1, last, someone); at >= 0; at = firstIn(words, at + 1, last, someone)) {
    const party = words[at] as Word;
    if (party.start - from > reach) return false;
    if (end - party.end <= reach && !(court.holds(party) && isOfAnyCourt(words, i, at))) return true;
  }
  return false;
}

/** “What does the judge wear?”, “could you be a judge?” */
function isOfAnyCourt(words: readonly Word[], i: number, at: number): boolean {
  const isThe = the.holds(words[at - 1]);
  return (words[at]?.lower === 'judge' && !isThe) || firstIn(words, i, at, inGeneral) >= 0;
}
