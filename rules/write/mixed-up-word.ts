import { defineRule, words } from '../../src/rule/index.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { phraseList } from '../../src/text/phrases/phrase-list.js';
import type { PhraseMatch } from '../../src/text/phrases/phrases.js';
import { isQuoted } from '../../src/text/quotations.js';
import { beginsSentence, sentenceOfWord } from '../../src/text/sentences.js';
import { withCaseOf } from '../../src/text/words/inflect.js';
import { readRows } from '../../src/text/words/word-list.js';
import { lowerAt } from '../../src/text/words/words.js';
import type { Draft } from '../../src/types.js';
import list from './mixed-up-word.tsv';

interface Slip {
  readonly instead: string;
  /** What has to stand around it: see `fits`. */
  readonly when: string;
}

const slips = phraseList('mixed-up-word', () =>
  readRows(list).map(({ slip = '', instead = '', when = '' }): [string, Slip] => [slip, { instead, when }]),
);

export default defineRule({
  id: 'mixed-up-word',
  stage: 'write',
  severity: 'warning',
  summary: 'a word that sounds like the one meant: should of, your welcome, it’s own',
  why: 'A spelling check passes these, as each is a word; readers do not, and pass the post around for it. Only what is certain by the words beside it is reported.',
  policy: '4.4',
  source: 'common slips; the list is our own',
  options: {
    fine: words('Slips that are never reported.'),
  },
  messages: {
    mixed: '“{words}” should be “{instead}”.',
  },
  examples: [
    { text: 'You should of told us sooner.', finds: ['should of'] },
    { text: 'Your welcome to join us on Friday.', finds: ['Your welcome'] },
    { text: 'The school has it’s own garden.', finds: ['it’s own'] },
    { text: 'Its not too late to apply. Dont miss it!', finds: ['Its not', 'Dont'] },
    { text: 'Were looking for foster carers. Their are 12 children waiting.', finds: ['Were looking', 'Their are'] },
    { text: 'More then 300 people came.', finds: ['More then'] },
    { text: 'It is to late to enter. The queue was to busy.', finds: ['is to late', 'was to busy'] },
    { text: 'Our message is to young people, and our aim is to slow traffic.', finds: [] },
    { text: 'Hear are the winners. If your in town, come along.', finds: ['Hear are', 'If your in'] },
    { text: 'Please bare with us while the lift is mended.', finds: ['bare with us'] },
    { text: 'Your welcome pack is in the post.', finds: [], because: 'a pack of yours' },
    { text: 'Were you there? Were looking glasses ever made of bronze?', finds: [], because: 'a question' },
    { text: 'The dog wagged its tail. Find out more then book. In May of 2019 it rained.', finds: [] },
    { text: 'You should, of course, call 999 first. The might of the river! He could of course be wrong.', finds: [] },
    { text: 'Your not-for-profit can apply. See its A to Z of grants.', finds: [] },
    { text: '“I should of told someone,” she wrote.', finds: [], because: 'quotations stay as they were said' },
    { text: 'Alot of noise.', options: { fine: ['alot'] }, finds: [] },
  ],
  looksAt: ({ words }) => slips.mayHold(words),
  *check(draft, { fine }) {
    for (const match of slips.find(draft.words)) {
      const { span, entry } = match;
      const words = draft.text.slice(...span);
      if (!fits(draft, match) || isQuoted(draft, span) || isWarnedAgainst(draft, span)) continue;
      if (fine.some((known) => known.toLowerCase() === words.toLowerCase())) continue;
      const instead = withCaseOf(entry.instead, words);
      yield { span, message: 'mixed', data: { words, instead }, suggest: [instead], fix: 'unsafe' };
    }
  },
});

/** Whether the words around say for certain that it is a slip. */
function fits(draft: Draft, match: PhraseMatch<Slip>): boolean {
  const { words, text } = draft;
  const { first, last, span, entry } = match;
  // “Your not-for-profit”, “its A to Z”, “Ive” as a surname.
  if (text[span[1]] === '-' || text.slice(...span).includes('-')) return false;
  const final = words[last - 1]?.shape;
  if (final === 'upper' || (final === 'title' && first > 0 && !beginsSentence(draft, first))) return false;
  const after = words[last]?.joined ? lowerAt(words, last) : '';
  const [condition, ...rest] = entry.when.split(' ');
  if (condition === 'ends') return after === '' || rest.includes(after);
  if (condition === 'before') return (rest[0] ?? '').split(',').includes(after) || (after !== '' && words[last]?.shape === 'number');
  if (condition === 'not') return !(rest[0] ?? '').split(',').includes(after);
  if (condition !== 'first') return true;
  const sentence = sentenceOfWord(draft, first);
  return sentence?.first === first && (rest.length === 0 || !text.slice(sentence.start, sentence.end).includes('?'));
}
