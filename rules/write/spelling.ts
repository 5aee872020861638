import { defineRule, words } from '../../src/rule/index.js';
import { once } from '../../src/text/on-demand.js';
import { isQuoted } from '../../src/text/quotations.js';
import { britishWords, loadBritishWords, type WordTable } from '../../src/text/words/british-words.js';
import { type CommonWords, loadCommonWords } from '../../src/text/words/common-words.js';
import { withCaseOf } from '../../src/text/words/inflect.js';
import { britishOf, isSlipOf, loadSpeller, type Spelled, unknownWords } from '../../src/text/words/spelling.js';
import { readRows } from '../../src/text/words/word-list.js';
import type { Draft } from '../../src/types.js';
import rude from '../read/profanity.tsv';
import list from './spelling.tsv';

const everyday = once(() => readRows(list).map(({ word = '' }) => word));

export default defineRule({
  id: 'spelling',
  stage: 'write',
  severity: 'off',
  summary: 'a misspelt word, or one spelt the American way',
  why: 'A slip in a post from a public body is passed around for the slip. Names, links, handles, tags and quotations are never judged; local words go into the organisation’s own list.',
  policy: '4.4',
  source: 'dictionary-en-gb (SCOWL), suggestions by nspell; everyday words that it lacks are our own',
  options: {
    known: words('Words that are spelt as you want them.', [], { organisation: 'words' }),
  },
  messages: {
    unknown: '“{word}” is in no British dictionary; was it meant to be {instead}?',
    strange: '“{word}” is in no British dictionary; look at it again.',
    american: '“{word}” is American spelling; here it is “{instead}”.',
  },
  examples: [
    { text: 'It was recieved really well.', finds: ['recieved'] },
    {
      text: 'Come to the community center and organize a stall in your favorite color.',
      finds: ['center', 'organize', 'favorite', 'color'],
    },
    { text: 'We love our neighborhood’s jewelry shop.', finds: ['neighborhood’s', 'jewelry'] },
    { text: 'Definately come along. Colorful flowers too.', finds: ['Definately', 'Colorful'] },
    { text: 'Haggerston is sunny. Parkes said so, and Wanstead agrees.', finds: [], because: 'a capital may begin a name' },
    { text: 'Please bring your qzxvkw.', finds: ['qzxvkw'] },
    { text: 'Meet us at Dalston Library, or in Hoxton, with Siobhan and Mohammed.', finds: [], because: 'names' },
    { text: 'More at https://example.org/recieved, from @recieved and #recieved', finds: [], because: 'links, handles and tags' },
    { text: 'She wrote: “I recieved it today.”', finds: [], because: 'quotations stay as they were said' },
    { text: 'The childrens choir sings; the mums’ and dads’ one hums.', finds: ['childrens'] },
    { text: 'Sooo good, hahaha. Aww!', finds: [], because: 'written so on purpose' },
    { text: 'The livestream and the selfies are online.', finds: [] },
    { text: 'Trawlermen rang the hotline after the judgment.', finds: [], because: 'judgments are what courts give' },
    { text: 'Meet the gamelan.', options: { known: ['gamelan'] }, finds: [] },
  ],
  check(draft, { known }) {
    const table = britishWords();
    return table ? checkWith(draft, table, known) : loadBritishWords().then((loaded) => checkWith(draft, loaded, known));
  },
});

/** What no report should offer, whatever was mistyped. */
const offensive = once(() => new Set(readRows(rude).flatMap(({ word = '', forms = '' }) => [word, ...forms.split('; ')])));

function checkWith(draft: Draft, table: WordTable, known: readonly string[]) {
  const lowered = new Set([...everyday(), ...known.map((word) => word.toLowerCase())]);
  const strange = unknownWords(draft, table, lowered).filter(({ word }) => !isQuoted(draft, [word.start, word.end]));
  return strange.length === 0 ? [] : explain(draft, strange, table);
}

function capital({ text }: Draft, { start, end }: Spelled['word']): string {
  return text.slice(start, end);
}

/** Largest SCOWL size of a word that a name is likelier to be a slip of. */
const everydaySize = 20;

/** American, or a common word with a common slip; else it may be a name. */
function isCertain(stem: string, table: WordTable, speller: { suggest(word: string): string[] }, common?: CommonWords): boolean {
  if (britishOf(stem, table)) return true;
  return speller.suggest(stem).some((meant) => (common?.get(meant) ?? 99) <= everydaySize && isSlipOf(stem, meant));
}

async function explain(draft: Draft, strange: readonly Spelled[], table: WordTable) {
  const speller = await loadSpeller();
  const common = strange.some(({ first }) => first) ? await loadCommonWords() : undefined;
  return strange
    .filter(({ stem }) => !speller.correct(stem))
    .filter(({ stem, first, word }) => !first || (!speller.correct(capital(draft, word)) && isCertain(stem, table, speller, common)))
    .map(({ word: { start, end }, stem }) => {
      const word = draft.text.slice(start, end);
      const rest = word.slice(stem.length);
      const span = [start, end] as const;
      const british = britishOf(stem, table);
      if (british) {
        return {
          span,
          message: 'american' as const,
          data: { word, instead: british + rest },
          suggest: [british + rest],
          fix: 'unsafe' as const,
        };
      }
      const suggest = speller
        .suggest(stem)
        .filter((meant) => !offensive().has(meant.toLowerCase().replace(/'s$/, '')))
        .slice(0, 3)
        .map((text) => withCaseOf(text, word) + rest);
      if (suggest.length === 0) return { span, message: 'strange' as const, data: { word } };
      return { span, message: 'unknown' as const, data: { word, instead: suggest.map((text) => `“${text}”`).join(' or ') }, suggest };
    });
}
