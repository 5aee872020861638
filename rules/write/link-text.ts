import { type Draft, defineRule, isQuoted, type PhraseMatch, phraseIndex, type Word } from '../../src/rule/index.js';
import { once } from '../../src/text/on-demand.js';
import { sentenceOfWord } from '../../src/text/sentences.js';
import { readRows } from '../../src/text/words/word-list.js';
import { firstIn, wordSet } from '../../src/text/words/word-set.js';
import list from './link-text.tsv';

interface Wording {
  readonly milder: boolean;
}

const wordings = once(() =>
  phraseIndex(readRows(list).map(({ phrase = '', how }): [string, Wording] => [phrase, { milder: how === 'note' }])),
);

/** “Click here” leads nowhere by itself: a post has no text links. */
const commands = wordSet('click tap press');
const between = /^[\s:;,.!➡👉👇⬇\ufe0f>|–—-]*$/u;

/** “Near here”, “live here”: a place, not a pointer. */
const placing = wordSet('near from around over live lives living out in up down work works born not never dont');
const refusing = wordSet("not don't never avoid cannot can't without");

/** Index of the last word that ends at or before `offset`, or -1. */
function lastWord(words: readonly Word[], offset: number): number {
  let last = words.length - 1;
  while (last >= 0 && (words[last] as Word).end > offset) last--;
  return last;
}

function isPlace(words: readonly Word[], first: number): boolean {
  return words[first]?.lower === 'here' && placing.holds(words[first - 1]);
}

const pointers = wordSet('it this that them him her one more info information details out on');

/** “How your council tax is spent here:”: the words before say what is behind the link. */
function isTold(draft: Draft, at: number): boolean {
  const { words } = draft;
  if (at >= toldBefore) return true;
  if (words[at]?.lower !== 'here' || pointers.holds(words[at - 1])) return false;
  const sentence = sentenceOfWord(draft, at);
  return sentence !== undefined && at - sentence.first >= told;
}

/** Words that tell enough: of the sentence itself, and of the post before “More here”. */
const told = 4;
const toldBefore = 12;

/** “Never click the link”, “it said ‘click here’”: a warning against it. */
function isWarning(draft: Draft, match: PhraseMatch<Wording>): boolean {
  if (isQuoted(draft, match.span)) return true;
  return firstIn(draft.words, match.first - 3, match.first, refusing) >= 0;
}

export default defineRule({
  id: 'link-text',
  stage: 'write',
  severity: 'warning',
  summary: 'words before a link that do not say what it is',
  why: 'Somebody who listens to a post, or skims it, hears the words before the link and decides by them. “Click here” says nothing, and on a phone nobody clicks. “Read the safety plan:” does both jobs.',
  policy: '4.4',
  source:
    'Government Communication Service, accessible social media campaigns: describe what the link does; Web Content Accessibility Guidelines 2.4.4',
  options: {},
  messages: {
    vague: '“{words}” does not say what is behind the link. Say what the reader will find, such as “Read the guide:”.',
    nowhere: 'A post has no text that can be clicked: “{words}” leads nowhere. Give the link itself, and say what it is.',
    bare: 'This post is only a link. Say in a few words what is behind it, and for whom.',
  },
  examples: [
    { text: 'Click here https://example.org/report', finds: ['Click here'] },
    { text: 'The report is out. Click here: https://example.org/report', finds: ['Click here'] },
    { text: 'To book your place, click the link below.', finds: ['click the link'] },
    { text: 'The report is out, read it here 👉 https://example.org/report', finds: ['here'] },
    { text: 'The report is out. Link: https://example.org/report', finds: ['Link'] },
    {
      text: 'The report is out. More info: https://example.org/report',
      finds: ['More info'],
      because: 'milder: the sentence before may say enough',
    },
    {
      text: 'We would like to speak to anyone who was in Mill Lane on Friday night and saw a blue van. More here: https://example.org/appeal',
      finds: [],
      because: 'the post has said what it is about',
    },
    {
      text: 'We would like to speak to anyone who was in Mill Lane on Friday night and saw a blue van. Click here: https://example.org/appeal',
      finds: ['Click here'],
    },
    { text: 'https://example.org/report', finds: ['https://example.org/report'] },
    { text: 'https://example.org/report #Hackney', finds: ['https://example.org/report'] },
    { text: 'Read the safety plan: https://example.org/report', finds: [] },
    { text: 'Find out more about fostering in Hackney: https://example.org/foster', finds: [] },
    { text: 'Map: https://example.org/zone', finds: [] },
    {
      text: 'You can see how your council tax is spent here: https://example.org/tax',
      finds: [],
      because: 'the sentence says what is behind the link',
    },
    { text: 'Bank holiday pharmacy hours are here: https://example.org/hours', finds: [] },
    { text: 'We are here to help. Read the guide: https://example.org/guide', finds: [] },
    { text: 'If you live near here, https://example.org/map shows the works.', finds: [], because: '“near here” is a place' },
    { text: 'Ring us, or look on our website.', finds: [] },
    { text: 'Never click links in a text message. Report them to 7726.', finds: [] },
    { text: 'Fraudsters write “Click here to win”. Do not.', finds: [], because: 'somebody else’s words' },
    { text: 'Ask about the link between poverty and health: https://example.org/study', finds: [] },
  ],
  looksAt: ({ entities, words }) => entities.some(({ kind }) => kind === 'url') || commands.hasAny(words),
  *check(draft) {
    const { text, entities, words } = draft;
    const first = entities.find(({ kind }) => kind === 'url');
    if (first && words.length === 0) {
      yield { span: [first.start, first.end], message: 'bare' };
      return;
    }
    const commanding = commands.hasAny(words);
    let last = -1;
    for (const { kind, start } of entities) {
      if (kind !== 'url') continue;
      const before = lastWord(words, start);
      if (before < 0 || before === last || !between.test(text.slice(words[before]?.end, start))) continue;
      const from = Math.max(0, before - 4);
      const match = wordings()
        .find(words.slice(from, before + 1))
        .at(-1);
      if (!match || from + match.last - 1 !== before || isPlace(words, from + match.first)) continue;
      if (match.entry.milder && isTold(draft, from + match.first)) continue;
      last = before;
      const data = { words: text.slice(...match.span) };
      yield { span: match.span, message: 'vague', data, ...(match.entry.milder ? { atMost: 'note' as const } : {}) };
    }
    if (!commanding) return;
    for (const match of wordings().find(words)) {
      if (!commands.holds(words[match.first]) || match.last - 1 === last || isWarning(draft, match)) continue;
      yield { span: match.span, message: 'nowhere', data: { words: text.slice(...match.span) } };
    }
  },
});
