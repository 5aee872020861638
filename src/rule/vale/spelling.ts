/** `spelling`: words that are in no dictionary. British English where a style brings none of its own. */

import { once } from '../../text/on-demand.js';
import { loadSpeller } from '../../text/words/spelling.js';
import { createFinder, type Finder } from './finder.js';
import { entityCutBy } from './spared.js';
import { BadRule, type Block, type Hit, type Kind, type Reader, type Surroundings } from './types.js';

/** What no dictionary can judge: product names, short forms, words with digits, dots or hyphens. */
const usualFilters: readonly Pick<Finder, 'test'>[] = [/[A-Z][a-z]+[A-Z]+\w+/, /\p{Lu}+$/u, /[^\p{L}\p{M}_']/u];
const token = /\S+/g;
const outer = /^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu;
const mostSuggested = 5;
/** So many words are remembered, right or wrong. */
const mostKnown = 20_000;

interface Speller {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

export const spelling: Kind = (reader, around) => {
  const filters = [...(reader.flag('custom', false) ? [] : usualFilters), ...reader.list('filters').map((filter) => createFinder(filter))];
  const ignored = ignoredWords(reader, around);
  const accepted = around.accepted.filter((term) => term.trim() !== '');
  const words = accepted.length > 0 ? createFinder({ before: '\\b(?:', list: accepted, after: ')\\b' }, { ignoreCase: true }) : undefined;
  const phrases = accepted.filter((term) => /[ \t]|\\s/.test(term));
  const masks = phrases.length > 0 ? createFinder({ before: '\\b(?:', list: phrases, after: ')\\b' }, { ignoreCase: true }) : undefined;
  // A dictionary that is not there is told now; what is there is made ready when a draft is looked at.
  const texts = dictionaryTexts(reader, around);
  const isBritishToo = texts.length === 0 || reader.flag('append', false) || reader.list('dictionaries').some(isBritish);
  const spellers = once(() => loadSpellers(texts, isBritishToo));
  const known = new Map<string, boolean>();
  const suggests = reader.action?.name === 'suggest';
  return async (blocks, draft) => {
    const hits: Hit[] = [];
    const loaded = await spellers();
    const isRight = (word: string) => {
      let right = known.get(word);
      if (right === undefined) {
        if (known.size >= mostKnown) known.clear();
        right = forms(word).some((form) => loaded.some((speller) => speller.correct(form)));
        known.set(word, right);
      }
      return right;
    };
    for (const { start, end, text: written } of tokensOf(blocks, (text) => masks?.all(text) ?? [])) {
      const word = written.replaceAll('’', "'");
      if (filters.some((filter) => filter.test(word)) || ignored.has(word) || ignored.has(word.toLowerCase()) || isRight(word)) continue;
      if (words?.test(word) || entityCutBy(draft, start, end, 'text')) continue;
      const suggest = suggests ? loaded.flatMap((speller) => speller.suggest(word)).slice(0, mostSuggested) : [];
      hits.push({ span: [start, end], says: [word], suggest });
    }
    return hits;
  };
};

/** As written, without a possessive, and without accents: café is cafe in the dictionary. */
function forms(word: string): string[] {
  const stem = word.replace(/'s?$/, '');
  return [...new Set([word, stem, stem.normalize('NFD').replace(/\p{Mn}/gu, '')])];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words without the marks around them, but with those inside; none within an accepted phrase. */
function* tokensOf(blocks: readonly Block[], masked: (text: string) => readonly { start: number; end: number }[]): Generator<Token> {
  for (const { text, start } of blocks) {
    const hidden = masked(text);
    for (const match of text.matchAll(token)) {
      const bare = match[0].replace(outer, '');
      if (bare === '') continue;
      const at = match.index + match[0].indexOf(bare);
      if (!hidden.some((phrase) => phrase.start <= at && at + bare.length <= phrase.end))
        yield { start: start + at, end: start + at + bare.length, text: bare };
    }
  }
}

/** The lists that the rule names, a word a line; a word in small letters stands for its capitals too. */
function ignoredWords(reader: Reader, around: Surroundings): ReadonlySet<string> {
  const lists = reader.list('ignore').map((name) => {
    const text = around.read?.(name) ?? around.read?.(`config/ignore/${name}`);
    if (text === undefined) throw new BadRule(`ignores the words of “${name}”, a file that is not there`, 'ignore');
    return text;
  });
  return new Set([...lists, ...(around.ignoreLists ?? [])].flatMap((text) => text.split(/\r?\n/)).map((line) => line.trim()));
}

const isBritish = (name: string) => /^en[-_]GB/i.test(name);

interface Dictionary {
  readonly aff: string;
  readonly dic: string;
}

async function loadSpellers(texts: readonly Dictionary[], isBritishToo: boolean): Promise<readonly Speller[]> {
  const { default: nspell } = await import('nspell');
  const own = texts.map(({ aff, dic }) => nspell(aff, dic));
  return isBritishToo ? [...own, await loadSpeller()] : own;
}

function dictionaryTexts(reader: Reader, { read }: Surroundings): Dictionary[] {
  const folder = reader.text('dicpath') ?? 'config/dictionaries';
  const named = reader.list('dictionaries').map((name) => [`${folder}/${name}.aff`, `${folder}/${name}.dic`, name] as const);
  const [aff, dic] = [reader.text('aff'), reader.text('dic')];
  const pairs = aff !== undefined && dic !== undefined ? [[aff, dic, dic] as const] : named;
  return pairs.flatMap(([affFile, dicFile, name]) => {
    const texts = { aff: read?.(affFile), dic: read?.(dicFile) };
    if (texts.aff !== undefined && texts.dic !== undefined) return [{ aff: texts.aff, dic: texts.dic }];
    if (isBritish(name)) return [];
    throw new BadRule(
      `asks for the dictionary “${name}”, which is not in ${folder}; without the key a British one is used`,
      'dictionaries',
    );
  });
}
