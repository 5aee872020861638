/** Phrases with a stop or a stroke inside, which the words of a draft are parted at: e.g., and/or. */
import type { Draft } from '../types.js';
import type { PhraseMatch } from './phrases.js';

const partOfWord = /[\p{L}\p{N}._/-]/u;

/** Where `phrase`, in small letters or with a capital, stands by itself; a stop at its end belongs to it. */
export function* findPunctuated<Entry>(draft: Draft, phrase: string, entryOf: () => Entry): Generator<PhraseMatch<Entry>> {
  const { prose } = draft;
  for (const written of [phrase, (phrase[0] ?? '').toUpperCase() + phrase.slice(1)]) {
    for (let at = prose.indexOf(written); at >= 0; at = prose.indexOf(written, at + 1)) {
      const stop = prose[at + written.length] === '.' ? 1 : 0;
      const end = at + written.length + stop;
      if (partOfWord.test(prose[at - 1] ?? ' ') || partOfWord.test(prose[end] ?? ' ')) continue;
      const first = draft.words.findIndex((word) => word.end > at);
      const last = draft.words.findIndex((word) => word.start >= end);
      yield { span: [at, end], entry: entryOf(), first, last: last < 0 ? draft.words.length : last };
    }
  }
}
