/** Turns of phrase that give away an opinion on a case, as prejudice.tsv lists them, where they mean one. */
import type { Draft, Word } from '../../types.js';
import type { Place } from '../phrases/conditions.js';
import { phraseList } from '../phrases/phrase-list.js';
import type { PhraseMatch } from '../phrases/phrases.js';
import { readRows } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { seeks } from './hearsay.js';
import idioms from './prejudice.tsv';

/** Set phrases; the loose ones are also said of a thief caught in the act, or of a tortoise. */
const index = phraseList('prejudice', () => readRows(idioms).map(({ phrase = '', loose }) => [phrase, loose === 'yes'] as const));

/** “Six knives off our streets.” */
const seized = wordSet('knives knife drugs guns gun weapons weapon cars car vehicles bikes cannabis cocaine blades drivers vehicle');

const conditions = wordSet('until unless');
const before = wordSet('before');
const somebody = wordSet('he she they we i joining coming');

/** “In trouble before he joined us”: the phrase goes on, and means something else. */
const isGoneOn = (words: readonly Word[], last: number) =>
  conditions.holds(words[last]) || (before.holds(words[last - 1]) && somebody.holds(words[last]));

const ourselves = wordSet('we i');
/** “The tribunal found that we got this wrong.” */
const isOurs = (words: readonly Word[], first: number, last: number) =>
  ourselves.holds(words[first - 1]) && words[first]?.lower === 'got' && words[last - 1]?.lower === 'wrong';

const lenient = wordSet('lenient');
const ruled = wordSet('ruled rules ruling');
const victims = wordSet('victims');
const none = wordSet('no any');

/** “No previous convictions”; “the sentence was too lenient, the Court of Appeal has ruled”; “there may be more victims, please get in touch”. */
function isOfficial(draft: Draft, { first, last }: Place): boolean {
  const { words } = draft;
  const end = words[last - 1];
  if (victims.holds(end)) return seeks(draft) || contacted.test(draft.text);
  return none.holds(words[first - 1]) || (lenient.holds(end) && ruled.hasAny(words));
}
const contacted = /\b(?:come forward|(?:get|be) in touch|contact us|call us|speak to us)\b/i;

/** `entry`: whether it is loose. */
export const idiomsOf = (draft: Draft): readonly PhraseMatch<boolean>[] =>
  index
    .find(draft.words)
    .filter(
      ({ first, last }) =>
        !seized.holds(draft.words[first - 1]) &&
        !isOurs(draft.words, first, last) &&
        !isGoneOn(draft.words, last) &&
        !isOfficial(draft, { first, last }),
    );
