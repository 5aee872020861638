/** The voice of somebody who watches a case: how they looked in the dock, what they'll get, what anyone could see. */
import type { Word } from '../../types.js';
import type { Recogniser } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Taken } from './found.js';

const told = wordSet(
  'alleged allegedly claims claimed heard told said says reported according whether if unless please thank thanks sorry',
);
/** The sentence is of a case. */
const ofCase = wordSet(
  "court dock jury judge trial bench magistrates witness stand box inquest bail bailed custody remanded remand charged arrested cells verdict sentencing handcuffs defendant accused barrister cps coroner hearing tribunal he she him her his he's she's they're suspect",
);

const demeanour = wordSet(
  'tear tears sobbed wept smirked smirking smirk laughed laughing smiled smiling yawned shrugged winked grinned grinning sneered sneering slouched glared stared unmoved stony emotionless expressionless giggled giggling swaggered cried crying',
);
const courtroom = wordSet('dock court courtroom jury judge trial bench stand magistrates hearing inquest evidence box');

/** “He laughed in the dock”, “not one tear from the mother”. */
function inTheDock(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  return firstIn(words, first, last, courtroom) >= 0 && firstIn(words, first, last, told) < 0
    ? { from: Math.max(first, i - 1), to: i + 1, kind: 'remark' }
    : undefined;
}

const willBe = wordSet("he'll she'll they'll");
/** What a court diary may say of them. */
const dated = wordSet(
  'stay appear be face attend return stand next remain come answer reappear go also now then learn hear find enter give have need spend',
);
const punished = wordSet(
  'locked jailed banged convicted going wearing eating looking regretting wishing crying laughing smiling swapping enjoying counting thinking sharing sleeping inside away gone rotting paying behind found sorry put sent doing missing spending needing',
);

/** “He'll be swapping his car for a prison van”, “she'll be locked up by teatime”. */
function foretold(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  let verb = i + 1;
  while (/ly$|^(?:soon|now|also|never|not|still|just|no|doubt)$/.test(lowerAt(words, verb))) verb++;
  if (verb >= last || firstIn(words, first, i, told) >= 0) return undefined;
  if (lowerAt(words, verb) !== 'be') return dated.holds(words[verb]) ? undefined : { from: i, to: verb + 1, kind: 'outcome' };
  const state = /ly$|^(?:soon|well|back|quickly)$/.test(lowerAt(words, verb + 1)) ? verb + 2 : verb + 1;
  return punished.holds(words[state]) ? { from: i, to: state + 1, kind: 'outcome' } : undefined;
}

const crowd = wordSet('anyone anybody everyone everybody nobody one');
const minds = wordSet('could can knows knew believes believe believed thinks thought doubts doubted saw sees');
const truths = wordSet('see tell believes believe knows knew doubts doubted thinks thought saw sees say believed');

/** “Anyone could see the baby was being hurt”, “no one here believes he is capable of it”. */
function crowdSays(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (lowerAt(words, i) === 'one' && lowerAt(words, i - 1) !== 'no') return undefined;
  const mind = firstIn(words, i + 1, Math.min(last, i + 9), minds);
  if (mind < 0 || firstIn(words, first, last, told) >= 0) return undefined;
  const to = firstIn(words, mind, Math.min(last, mind + 3), truths);
  if (to < 0 || (/^any/.test(lowerAt(words, i)) && !/^(?:could|can)$/.test(lowerAt(words, mind)))) return undefined;
  return firstIn(words, to + 1, last, ofWhom) >= 0 ? { from: i, to: to + 1, kind: 'opinion' } : undefined;
}
const ofWhom = wordSet("he she they him her them it he's she's they're it's that was what who how guilty innocent");

const lacks = wordSet(
  'business excuse excuses right shame sympathy remorse regard reason place doubt conscience thought accident choice way',
);

const pairOf = wordSet('man woman men women driver drivers couple owner boy girl person people teenager lad');

/** “The driver had no business being on the road”, “this was no accident”. */
function lacking(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const thing = lowerAt(words, i + 1);
  // “Violence has no place in our hospitals.”
  if (thing === 'place' && !ofCase.holds(words[i - 2]) && !pairOf.holds(words[i - 2])) return undefined;
  if (!lacks.has(thing) || firstIn(words, first, last, told) >= 0) return undefined;
  const verb = lowerAt(words, i - 1);
  const being = /^(?:is|was|it's|that's|this|were|there's)$/.test(verb);
  if (thing === 'accident' || thing === 'excuse' || thing === 'doubt' || thing === 'excuses')
    return being && lowerAt(words, i + 2) !== 'for' ? { from: Math.max(first, i - 2), to: i + 2, kind: 'opinion' } : undefined;
  return /^(?:had|has|have|with|shows|showed|show)$/.test(verb) && !/^(?:to|of)$/.test(thing === 'way' ? lowerAt(words, i + 2) : '')
    ? { from: Math.max(first, i - 2), to: i + 2, kind: 'opinion' }
    : undefined;
}

const attitudes = wordSet(
  'sadly luckily unluckily regrettably bizarrely incredibly unbelievably amazingly predictably typically rightly wrongly disgracefully laughably inexplicably mercifully shockingly astonishingly frankly thankfully finally',
);
const courts = wordSet("judge court magistrates jury cps he she they justice he's she's they're coroner");

/** “Sadly the magistrates gave him bail”, “rightly, she's on remand”. */
function attitude(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const who = firstIn(words, i + 1, Math.min(last, i + 4), courts);
  if (who < 0 || firstIn(words, first, last, told) >= 0 || firstIn(words, who, last, decidedly) < 0) return undefined;
  return { from: i, to: who + 1, kind: 'opinion' };
}
const decidedly = wordSet(
  'bail bailed remand remanded charged arrested custody court trial released freed gave let decided set granted refused ordered dock cells facing caught held behind',
);

/** “Guess which local headteacher is helping police”. */
function guess(words: readonly Word[], i: number, first: number): Taken | undefined {
  return i <= first + 1 && /^(?:who|which|what|whose|where|who's)$/.test(lowerAt(words, i + 1))
    ? { from: i, to: i + 2, kind: 'guess' }
    : undefined;
}

/** “The chief suspect is someone very well known to fans”. */
function pointedAt(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (
    !/^(?:is|was)$/.test(lowerAt(words, i + 1)) ||
    !/^(?:someone|somebody|one|well|very|none|our)$/.test(lowerAt(words, i + 2)) ||
    firstIn(words, first, last, told) >= 0
  )
    return undefined;
  return { from: i, to: i + 3, kind: 'guess' };
}

const believing = wordSet('believe think suspect reckon know');
const suspects = wordSet('man woman men women boy girl person people driver couple pair teenager lad ones one youth gang');
const mere = wordSet('may might can could is are was were has have had will would to live lives should need needs');

/** “The woman we believe left the kittens to die was charged”. */
function believedBy(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const to = lowerAt(words, i + 1);
  if (!/^(?:we|i)$/.test(lowerAt(words, i - 1)) || !suspects.holds(words[i - 2]) || mere.has(to)) return undefined;
  return firstIn(words, i + 1, last, ofCase) >= 0 ? { from: Math.max(first, i - 2), to: i + 2, kind: 'guess' } : undefined;
}

const someone = wordSet('accused suspect defendant arrested charged complainant victim witness dock case');
const notPlaces = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday crown court magistrates',
);

/** “The family of the accused live on the Mereside estate”, “the man in the dock runs the butcher's”. */
function whoTheyAre(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const verb = firstIn(words, i + 1, Math.min(last, i + 7), placing);
  if (verb < 0 || firstIn(words, first, last, told) >= 0 || firstIn(words, i, verb, wordless) >= 0) return undefined;
  if (
    /^(?:is|was)$/.test(lowerAt(words, verb)) &&
    !/^(?:mr|mrs|ms|miss)$/.test(lowerAt(words, verb + 1)) &&
    !(/^an?$/.test(lowerAt(words, verb + 1)) && /^(?:at|of|from|in)$/.test(lowerAt(words, verb + 3)) && roles.holds(words[verb + 2]))
  )
    return undefined;
  for (let j = verb + 1; j < Math.min(last, verb + 8); j++)
    if (lowerAt(words, j) === 'our' || (words[j]?.shape === 'title' && !notPlaces.holds(words[j])))
      return { from: i, to: j + 1, kind: 'placed' };
  return undefined;
}
const placing = wordSet(
  'is was lives live lived works worked runs ran owns owned goes attends attended teaches taught coaches coached plays manages studies studied',
);
const wordless = wordSet('not never no who and');
const roles = wordSet(
  'pupil student teacher nurse patient member player coach resident tenant governor volunteer trustee regular parent driver cook cleaner caretaker',
);

export const ofWatchers: readonly Recogniser<Taken>[] = [
  { turnsOn: demeanour, needs: courtroom, find: inTheDock },
  { turnsOn: willBe, find: foretold },
  { turnsOn: crowd, needs: minds, find: crowdSays },
  { turnsOn: wordSet('no'), needs: lacks, find: lacking },
  { turnsOn: attitudes, needs: courts, find: attitude },
  { turnsOn: wordSet('guess'), find: (words, i, first) => guess(words, i, first) },
  { turnsOn: wordSet('suspect accused defendant victim'), find: pointedAt },
  { turnsOn: someone, needs: placing, find: whoTheyAre },
  { turnsOn: believing, needs: suspects, find: believedBy },
];
