/** Whether a wording can stand where another does: the article before it, and an “of” behind it, must fit. */
import type { Word } from '../../types.js';
import { takesAn } from '../words/inflect.js';
import { wordSet } from '../words/word-set.js';

const articles = wordSet('a an the this that our your my his her its their');
/** Nouns that only look like a verb in -ing. */
const nouns = wordSet('training meeting spending funding housing building reading hearing parking feeling wellbeing warning opening');

/** What a clause cannot stand behind: an adjective wants a noun. */
const adjectives = wordSet(
  'joint new old good better best strong stronger clear clearer early robust local safe safer current existing future key main other same own more most many few some any such shared poor weak recent two three four first second next last',
);
const adjective = /(?:.-\w|.'s|s'|\w{3}(?:al|ive|ous|ic|ful|less|able|ible|ary))$/;
/** That is, not of that. */
const sayIs = wordSet("that's it's he's she's what's who's here's there's this's where's how's let's");
/** A clause is one thing: “how we keep children safe are”. */
const pluralVerbs = wordSet("are were aren't weren't have haven't");

function takesNoClause(before: Word | undefined, beforeThat: Word | undefined): boolean {
  if (before === undefined) return false;
  // A capital in the midst of a sentence: Hackney safeguarding arrangements.
  const isName = before.shape !== 'lower' && before.joined && beforeThat !== undefined;
  return isName || adjectives.holds(before) || (adjective.test(before.lower) && !sayIs.holds(before));
}

export interface Place {
  /** Half-open range of indexes into the draft's words. */
  readonly first: number;
  readonly last: number;
}

/** “the implementation of” is not “the putting in place of”, nor “an approach” “a ways”, nor “joint arrangements” “joint how we work”. */
export function fitsBetween(words: readonly Word[], { first, last }: Place): (text: string) => boolean {
  const before = words[first]?.joined ? (words[first - 1]?.lower ?? '') : '';
  const after = words[last]?.joined ? (words[last]?.lower ?? '') : '';
  const isNoPlace =
    after === 'of' ||
    articles.has(before) ||
    (before !== '' && takesNoClause(words[first - 1], words[first - 2])) ||
    (after !== '' && pluralVerbs.holds(words[last]));
  const gerund = words[first]?.lower.endsWith('ing') === true;
  return (text) => {
    const [head = ''] = text.split(' ', 1);
    const clause = head === 'how' || head === 'what' || (head.endsWith('ing') && !gerund && !nouns.has(head));
    if (clause && isNoPlace) return false;
    if (before !== 'a' && before !== 'an') return true;
    return takesAn(text) === (before === 'an') && !/[^su]s$/.test(text);
  };
}
