/** Phrases with a stop, a stroke or a comma inside, which the words of a draft are parted at: e.g., and/or. */
import type { Draft } from '../../types.js';
import { firstWhere } from '../search.js';
import type { PhraseMatch } from './phrases.js';

const partOfWord = /[\p{L}\p{N}._/-]/u;

/** Where `phrase`, in small letters or with a capital, stands by itself; a stop at the end of a short form belongs to it. */
export function* findPunctuated<Entry>(draft: Draft, phrase: string, entryOf: () => Entry): Generator<PhraseMatch<Entry>> {
  const { prose } = draft;
  const rest = phrase.slice(1);
  const isShortForm = rest.includes('.');
  for (let from = prose.indexOf(rest, 1); from >= 0; from = prose.indexOf(rest, from + 1)) {
    const at = from - 1;
    if (prose[at]?.toLowerCase() !== phrase[0]) continue;
    let end = from + rest.length;
    const beyond = prose[end] === '.' ? end + 1 : end;
    if (partOfWord.test(prose[at - 1] ?? ' ') || partOfWord.test(prose[beyond] ?? ' ')) continue;
    if (isShortForm) end = beyond;
    const first = firstWhere(draft.words, (word) => word.end > at);
    const last = firstWhere(draft.words, (word) => word.start >= end);
    yield { span: [at, end], entry: entryOf(), first, last };
  }
}
