/** Answers to one person that say no and nothing kind: no thanks, no sorry, no help and no way on. */
import type { Draft, Span, Word } from '../../types.js';
import { isAnswer } from '../replied.js';
import { fieldWordsOf, givenName, isClass, titleWord } from '../words/field-words.js';
import { Class, classesOf } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

const kindOnes = Class.Please | Class.Thanks | Class.Sorry | Class.Request | Class.Action;
/** What helps, promises, agrees or wishes well. */
const helps = wordSet(
  "we'll i'll let let's can could hope hoping glad happy pleased delighted welcome enjoy lovely great brilliant love loved good well yes course agree understand appreciate worry worries instead alternatively problem best legend",
);
/** What a sentence to somebody goes on with; “Jo, the new nurse” tells of her. */
const goingOn = wordSet("we we've we'd we're our you you've you're your that that's it it's this no not nobody nothing if as had");
const titles = wordSet('mr mrs ms miss dr');
const ways = wordSet("there there's you we they we're they're your");
const charged = Class.Negation | Class.You | Class.Your;

/** “No, but there are eight bays on Wharf Road.” */
function hasWayOn({ words }: Draft): boolean {
  return words.some((word, i) => word.lower === 'but' && ways.holds(words[i + 1]));
}

/** “Jo, we have said no”, “Mrs Hale, our records show”, “That’s not what happened, Jo.” */
function isAddressed(draft: Draft): boolean {
  const { words, text } = draft;
  const classes = fieldWordsOf(draft);
  if ((classes.all & (givenName | titleWord)) === 0) return false;
  const isName = (i: number) => words[i]?.shape === 'title' && isClass(classes, i, givenName);
  const name = titles.holds(words[0]) ? 1 : 0;
  if ((name === 1 || isName(0)) && text[words[name]?.end ?? 0] === ',') return goingOn.holds(words[name + 1]);
  const endsWithName = ({ joined, start, end }: Word, i: number) =>
    i > 0 && !joined && text[start - 2] === ',' && isName(i) && /^[.?!]/.test(text.slice(end, end + 1));
  return words.some(endsWithName);
}

/** Its first sentence, where a desk answers somebody, turns something down or speaks of what they did, and no word is kind. */
export function coldAnswerOf(draft: Draft): Span | undefined {
  if (!isAnswer(draft) && !isAddressed(draft)) return undefined;
  const { words, entities, sentences, text } = draft;
  const { all } = classesOf(draft);
  const [opening] = sentences;
  if (!opening || (all & kindOnes) !== 0 || (all & charged) === 0 || helps.hasAny(words) || hasWayOn(draft)) return undefined;
  // A link or a picture is help; an exclamation mark or “x” is warmth.
  if (entities.some(({ kind, start }) => kind !== 'handle' || start > opening.start + 40) || text.includes('!')) return undefined;
  return lowerAt(words, words.length - 1) === 'x' ? undefined : [opening.start, opening.end];
}
