/** Retorts: what a body says when it is fed up with those it serves, by how the sentence is made. */
import type { Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Found, StingRecogniser } from './stings.js';

const ours = wordSet('emergency problem fault concern responsibility job business');

/** “Your lateness is not our emergency.” */
function yoursNotOurs(words: readonly Word[], i: number, last: number): Found | undefined {
  const no = firstIn(words, i + 1, Math.min(last, i + 6), denials);
  return no >= 0 && lowerAt(words, no + 1) === 'our' && ours.holds(words[no + 2]) ? [i, no + 3] : undefined;
}
const denials = wordSet("not isn't aren't never");

const chores = wordSet('clean clear pick tidy mop sort sweep scrub remind explain chase repeat fish scrape');
const haves = wordSet('had have falls left having');

/** “Yet again our staff had to pick up your rubbish”, “once again it falls to us to clean up”. */
function againWe(words: readonly Word[], i: number, last: number): Found | undefined {
  if (!/^(?:once|yet|and)$/.test(lowerAt(words, i - 1))) return undefined;
  const have = firstIn(words, i + 1, Math.min(last, i + 7), haves);
  const chore = have < 0 ? -1 : firstIn(words, have + 1, Math.min(last, have + 6), chores);
  return chore >= 0 && firstIn(words, i, last, thanks) < 0 ? [i - 1, chore + 1] : undefined;
}
const thanks = wordSet('thanks thank volunteers sorry unfortunately');

const thinkers = wordSet("we'd you'd one'd i'd");
const thoughts = wordSet('thought think expect expected hoped imagine');
const audience = wordSet('adults people parents pupils students you year everyone everybody somebody someone drivers residents a common');

/** “We'd have thought that by Year 11 you could tell the time”, “you'd think adults could queue”. */
function youdThink(words: readonly Word[], i: number, last: number): Found | undefined {
  const thought = lowerAt(words, i + 1) === 'have' ? i + 2 : i + 1;
  if (!thoughts.holds(words[thought]) || /^(?:of|about)$/.test(lowerAt(words, thought + 1))) return undefined;
  if (/^(?:hoped|expected)$/.test(lowerAt(words, thought)) && lowerAt(words, i) === "we'd" && lowerAt(words, i + 1) !== 'have')
    return undefined;
  return firstIn(words, thought + 1, last, able) >= 0 && firstIn(words, thought + 1, last, audience) >= 0 ? [i, thought + 1] : undefined;
}
const able = wordSet('could would can knew know had might by');

const tears = wordSet('crying moaning running whining complaining whinging blaming shouting ringing begging');

/** “Don't come crying to us.” */
function crying(words: readonly Word[], i: number): Found | undefined {
  return lowerAt(words, i - 1) === 'come' && /^(?:don't|not|never)$/.test(lowerAt(words, i - 2)) ? [i - 2, i + 1] : undefined;
}

const says = wordSet('say tell ask remind repeat explain spell believe post write');

/** “We can't believe we have to say this”, “do we really need to remind adults”. */
function mustWe(words: readonly Word[], i: number, last: number): Found | undefined {
  const disbelief = /^(?:believe|why|how|really|honestly|seriously|actually)$/;
  const have = firstIn(words, i + 1, Math.min(last, i + 4), needing);
  if (have < 0 || lowerAt(words, have + 1) !== 'to' || !says.holds(words[have + 2]) || lowerAt(words, have + 2) === 'believe')
    return undefined;
  const asks = /^(?:do|why|must)$/.test(lowerAt(words, i - 1)) && disbelief.test(lowerAt(words, i + 1));
  return asks || (disbelief.test(lowerAt(words, i - 1)) && /^(?:can't|cannot|don't)$/.test(lowerAt(words, i - 2)))
    ? [i - 1, have + 3]
    : undefined;
}
const needing = wordSet('need have had');

const groups = wordSet(
  'parents people drivers students pupils residents passengers patients visitors users owners folk tenants customers motorists cyclists of',
);
const lacks = wordSet('incapable unable allergic think convinced determined confused struggle');

/** “Some parents seem incapable of reading a letter.” */
function seemUnable(words: readonly Word[], i: number, last: number): Found | undefined {
  if (!groups.holds(words[i - 1]) && !/^(?:you|everyone|everybody)$/.test(lowerAt(words, i - 1))) return undefined;
  const lack = firstIn(words, i + 1, Math.min(last, i + 4), lacks);
  return lack >= 0 && firstIn(words, Math.max(0, i - 3), i, someOf) >= 0 ? [i - 2, lack + 1] : undefined;
}
const someOf = wordSet('some certain many of few you');

const basics = wordSet('read count drive park queue spell listen behave share flush tell use respect follow');

/** “We suggest you learn to read a timetable.” */
function learnTo(words: readonly Word[], i: number, first: number): Found | undefined {
  if (lowerAt(words, i + 1) !== 'to' || !basics.holds(words[i + 2])) return undefined;
  const urged = firstIn(words, Math.max(first, i - 4), i, urging);
  return urged >= 0 ||
    (i === first &&
      /^(?:read|park|queue|flush|behave|count|listen)$/.test(lowerAt(words, i + 2)) &&
      words[i]?.lower === 'learn' &&
      words[i + 3]?.joined !== true)
    ? [urged >= 0 ? urged : i, i + 3]
    : undefined;
}
const urging = wordSet('suggest should must need please maybe perhaps time try');

const learned = wordSet('learn get realise understand stop listen grasp');

/** “When will people get it into their heads?” */
function whenWill(words: readonly Word[], i: number, first: number, last: number, asks: boolean): Found | undefined {
  if (
    !asks ||
    lowerAt(words, i + 1) !== 'will' ||
    i > first + 1 ||
    !/^(?:you|people|they|some|drivers|parents|everyone)$/.test(lowerAt(words, i + 2))
  )
    return undefined;
  const to = firstIn(words, i + 3, Math.min(last, i + 6), learned);
  return to >= 0 && !(lowerAt(words, to) === 'get' && !/^(?:it|this|the)$/.test(lowerAt(words, to + 1))) ? [i, to + 1] : undefined;
}

const servants = wordSet(
  'staff we teachers nurses crews officers drivers they librarians cleaners volunteers wardens rangers coaches midwives receptionists marshals stewards governors doctors paramedics lifeguards',
);

/** “We're not your mothers”, “our staff are not your servants”. */
function notYour(words: readonly Word[], i: number): Found | undefined {
  const who = lowerAt(words, i - 2);
  if (lowerAt(words, i - 1) !== 'not' || !/^(?:we're|are|is|i'm)$/.test(who) || (who === 'are' && !servants.holds(words[i - 3])))
    return undefined;
  return words[i + 1]?.joined &&
    /s$|^(?:mum|mother|mate|maid|friend|taxi|bank|skip)$/.test(lowerAt(words, i + 1)) &&
    !/^(?:normal|usual|average|typical)$/.test(lowerAt(words, i + 1))
    ? [i - 2, i + 2]
    : undefined;
}

const dismissals = wordSet('leave unfollow tough move stay find get');
/** “Then find another pool”, “then get over it”. */
const elsewhere = wordSet('another somewhere someone over lost out');

/** “Don't like the new charges? Then find another pool.” */
function thenLeave(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  if (i > first || !dismissals.holds(words[i + 1])) return undefined;
  const asked = /^(?:don't|can't|not|won't)$/;
  let disliked = false;
  for (let j = i - 1; j >= Math.max(0, i - 10); j--)
    disliked ||= asked.test(lowerAt(words, j)) && /^(?:like|want|happy|fancy|agree)$/.test(lowerAt(words, j + 1));
  if (!disliked) return undefined;
  return !/^(?:find|get)$/.test(lowerAt(words, i + 1)) || elsewhere.holds(words[i + 2]) ? [i, Math.min(last, i + 2)] : undefined;
}

const carping = wordSet(
  'criticise criticising complain complaining accuse accusing moan moaning whinge whingeing blame blaming rant ranting',
);
const advising = wordSet('suggest maybe perhaps read learn');

/** “Maybe read the sign before moaning”, “we suggest you check your facts before you criticise”. */
function beforeYouCarp(words: readonly Word[], i: number, first: number): Found | undefined {
  const at = lowerAt(words, i + 1) === 'you' ? i + 2 : i + 1;
  if (!carping.holds(words[at])) return undefined;
  const from = firstIn(words, first, i, advising);
  return from >= 0 ? [from, at + 1] : undefined;
}

/** “Ringing 999 because your pizza is late? Really?” */
function reallyAsked(words: readonly Word[], i: number, first: number, last: number, asks: boolean, text: string): Found | undefined {
  const { start } = words[i] as Word;
  return asks && i === first && last === first + 1 && /\?\s*$/.test(text.slice(Math.max(0, start - 3), start)) ? [i, last] : undefined;
}

const all: readonly StingRecogniser[] = [
  {
    turnsOn: wordSet('before'),
    needs: carping,
    find: (words, i, first) => beforeYouCarp(words, i, first),
    instead: 'say where it stands, and offer help',
    mild: true,
  },
  {
    turnsOn: wordSet('really'),
    find: reallyAsked,
    instead: 'say what to do instead, and why it matters',
    mild: true,
  },
  { turnsOn: wordSet('then'), needs: dismissals, find: thenLeave, instead: 'say what you can offer those who do not like it', mild: true },
  {
    turnsOn: wordSet('your'),
    needs: ours,
    find: (words, i, _, last) => yoursNotOurs(words, i, last),
    instead: 'say what we can do, and who can help with the rest',
    mild: true,
  },
  {
    turnsOn: wordSet('again'),
    needs: chores,
    find: (words, i, _, last) => againWe(words, i, last),
    instead: 'say what would help, without the sigh',
    mild: true,
  },
  {
    turnsOn: thinkers,
    needs: thoughts,
    find: (words, i, _, last) => youdThink(words, i, last),
    instead: 'say the fact, and leave out who should have known it',
    mild: true,
  },
  {
    turnsOn: tears,
    needs: wordSet('come'),
    find: (words, i) => crying(words, i),
    instead: 'say what to do now, and where help is',
    mild: true,
  },
  {
    turnsOn: wordSet('we'),
    needs: says,
    find: (words, i, _, last) => mustWe(words, i, last),
    instead: 'say it as if for the first time',
    mild: true,
  },
  {
    turnsOn: wordSet('seem appear'),
    needs: lacks,
    find: (words, i, _, last) => seemUnable(words, i, last),
    instead: 'say what would help, to everybody',
    mild: true,
  },
  {
    turnsOn: wordSet('learn learning'),
    needs: basics,
    find: (words, i, first) => learnTo(words, i, first),
    instead: 'say where it stands, and offer help',
    mild: true,
  },
  { turnsOn: wordSet('when'), needs: learned, find: whenWill, instead: 'say what you would like, and why', mild: true },
  {
    turnsOn: wordSet('your'),
    needs: wordSet('not'),
    find: (words, i) => notYour(words, i),
    instead: 'say what we do, and what would help us',
    mild: true,
  },
];

/** Given by a function: a start then reads this table and leaves the rest of the module. */
export const retorts = () => all;
