/**
 * What stings by its grammar, whatever the words: readers told that they had their chance, that
 * nobody will say it again, that what they wrote is worth nothing.
 */
import type { Word } from '../../types.js';
import { turnings } from '../words/turning.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { evidently, evidentlyWords, scorns } from './scorn.js';
import type { Found, StingRecogniser } from './stings.js';

const we = wordSet("we i we're we'll we've i'm i'll i've we'd");
const notAny = wordSet("not won't don't can't cannot never shan't aren't");
const speaking = wordSet(
  'repeat say saying tell telling explain explaining reply replying respond responding discuss discussing answer answering warn remind reminding debate debating argue arguing enter repeating',
);
const closing = wordSet('again myself ourselves twice further anymore correspondence');

/** “I'm not going to repeat myself”, “we will not be replying again”. */
function refusesToTalk(words: readonly Word[], i: number, last: number): Found | undefined {
  if (!we.holds(words[i])) return undefined;
  let denied = false;
  let spoken = -1;
  for (let j = i + 1; j < Math.min(last, i + 12); j++) {
    const lower = lowerAt(words, j);
    if (notAny.has(lower)) denied = true;
    else if (denied && spoken < 0 && speaking.has(lower)) spoken = j;
    else if (spoken >= 0 && j - spoken < 4 && closing.has(lower)) return [i, j + 1];
  }
  return undefined;
}

const shouldNot = wordSet("shouldn't keep");
const sayingWords = 'say tell ask remind repeat explain spell clean clear pick chase';
const saying = wordSet(sayingWords);
const wearying = wordSet(`${sayingWords} saying telling asking repeating having reminding`);

/** “We shouldn't have to say this”, “we keep telling you”, “yet again we are having to clean up”. */
function isWeary(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  if (!we.holds(words[i])) return undefined;
  let wearied = /^(?:again|apparently)$/.test(lowerAt(words, i - 1));
  for (let j = i + 1; j < Math.min(last, i + 7); j++) {
    const lower = lowerAt(words, j);
    if (shouldNot.has(lower)) wearied = true;
    if (/^(?:have|having|need|had)$/.test(lower) && lowerAt(words, j + 1) === 'to' && wearied && saying.holds(words[j + 2]))
      return [Math.max(first, i - 1), j + 3];
    if (lower === 'keep' && /^(?:saying|telling|asking|repeating|having|reminding)$/.test(lowerAt(words, j + 1))) return [i, j + 2];
  }
  return undefined;
}

const because = wordSet('since as because given so');
const rightWords = 'sensible decent normal responsible reasonable intelligent sane proper fool idiot';
const right = wordSet(rightWords);
const every = wordSet('every any most all');

/** “Since you clearly can't”, “as every sensible resident knows”, “anyone with half a brain”. */
function isTalkedDown(words: readonly Word[], i: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if (because.has(lower) && lowerAt(words, i + 1) === 'you' && evidently.holds(words[i + 2])) return [i, i + 3];
  if (every.has(lower) && right.holds(words[i + 1]) && i + 2 < last) {
    for (let j = i + 2; j < Math.min(last, i + 5); j++)
      if (/^(?:knows?|would|could|can|should|understands?|does)$/.test(lowerAt(words, j))) return [i, j + 1];
  }
  if (/^(?:anyone|anybody|everyone|those|people)$/.test(lower) && lowerAt(words, i + 1) === 'with') {
    const noun = lowerAt(words, i + 2) === 'half' ? lowerAt(words, i + 4) : lowerAt(words, i + 3);
    if (/^(?:brain|sense|eyes|brains|intelligence)$/.test(noun) || lowerAt(words, i + 2) === 'eyes') return [i, Math.min(last, i + 5)];
  }
  return undefined;
}

const wondering = wordSet('sure idea clue know see understand');
const thinking = wordSet(
  "you'd think thought would expect expected feel felt need keep bother bothered imagine assume assumed want believe insist",
);

/** “Not sure why you'd think that”, “we fail to see how you”. */
function doubtsReader(words: readonly Word[], i: number, first: number): Found | undefined {
  if (!/^(?:why|how|what)$/.test(lowerAt(words, i)) || i === first) return undefined;
  const lower = lowerAt(words, i + 1);
  if (lower !== 'you' && lower !== "you'd") return undefined;
  if (!wondering.holds(words[i - 1])) return undefined;
  const denied = /^(?:not|no|don't|can't|cannot|to|never)$/.test(lowerAt(words, i - 2));
  return denied && (lower === "you'd" || thinking.holds(words[i + 2])) ? [i - 2, i + 2] : undefined;
}

const had = wordSet("had given've");
const plenty = wordSet('months weeks years days ages plenty ample enough long every all');

const counts = wordSet('two three four five six seven eight nine ten twelve several');
const chores = wordSet('return reply respond apply send sort do pay register complete fill fix sign submit object');

/** “You had months to apply”, “you've had plenty of warning”. */
function hadChance(words: readonly Word[], i: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if ((lower !== 'you' && lower !== "you've") || /^(?:if|when|what|after|once|because|have|wish|hope)$/.test(lowerAt(words, i - 1)))
    return undefined;
  let j = i + 1;
  while (/^(?:have|already|were|all|been)$/.test(lowerAt(words, j))) j++;
  if (!had.holds(words[j])) return undefined;
  // “Six weeks to return the form”; “three days to enjoy it” blames nobody.
  if (words[j + 1]?.shape === 'number' || counts.holds(words[j + 1]))
    return plenty.holds(words[j + 2]) && lowerAt(words, j + 3) === 'to' && chores.holds(words[j + 4]) ? [i, j + 5] : undefined;
  if (!plenty.holds(words[j + 1])) return undefined;
  for (let k = j + 1; k < Math.min(last, j + 5); k++)
    if (/^(?:time|notice|warning|warnings|chance|chances|opportunity|to)$/.test(lowerAt(words, k))) return [i, k + 1];
  return undefined;
}

const writings = wordSet(
  'complaint complaints claim claims comment comments review question request email emails argument concern concerns appeal attitude story theory opinion opinions excuse post attendance behaviour effort conduct punctuality homework parking driving',
);
const worth = wordSet('basis merit foundation substance sense grounds point interest weight validity');
const dismissed = wordSet(
  'unfounded untrue false frivolous vexatious irrelevant malicious meaningless unwarranted invalid unreasonable noted wasted',
);

/** “Your complaint has no basis”, “your opinion is irrelevant”, “your effort is not good enough”. */
function worthless(words: readonly Word[], i: number, last: number): Found | undefined {
  if (lowerAt(words, i) !== 'your' || !writings.holds(words[i + 1])) return undefined;
  const verb = lowerAt(words, i + 2);
  const good = /^(?:isn't|wasn't)$/.test(verb) ? i + 3 : i + 4;
  if ((good === i + 3 || lowerAt(words, i + 3) === 'not') && lowerAt(words, good) === 'good' && lowerAt(words, good + 1) === 'enough')
    return [i, good + 2];
  for (let j = i + 3; j < Math.min(last, i + 6); j++) {
    const lower = lowerAt(words, j);
    if (lower === 'not' || lower === 'been') continue;
    if (
      /^(?:has|have|had|hold|holds|makes?|is|are|of)$/.test(verb) &&
      worth.has(lower) &&
      /^(?:no|without|any|zero|little)$/.test(lowerAt(words, j - 1))
    )
      return [i, j + 1];
    if (/^(?:is|are|was|were)$/.test(verb) && dismissed.has(lower) && lower !== 'noted') return [i, j + 1];
  }
  return undefined;
}

const used = wordSet(
  'punchbag punchbags doormat doormats slave slaves servant servants skip skips dustbin dustbins ashtray babysitter babysitters nanny taxi taxis tip racetrack toilet toilets maid maids',
);

/** “Our staff are not your punchbag”, “ambulances are not taxis”. */
function usedAs(words: readonly Word[], i: number, last: number): Found | undefined {
  if (lowerAt(words, i) !== 'not' && !/^(?:isn't|aren't)$/.test(lowerAt(words, i))) return undefined;
  if (lowerAt(words, i) === 'not' && !/^(?:is|are|we're|they're|it's)$/.test(lowerAt(words, i - 1))) return undefined;
  const as = firstIn(words, i + 1, Math.min(last, i + 5), used);
  return as >= 0 ? [i - 1, as + 1] : undefined;
}

const provoking = wordSet('turn shout swear forget argue ignore carry park miss abuse complain moan');

/** “Turn up late and you won't be seen”. */
function threatens(words: readonly Word[], i: number, first: number): Found | undefined {
  if (!provoking.holds(words[first]) || lowerAt(words, i) !== 'and' || i - first > 7) return undefined;
  const will = lowerAt(words, i + 2);
  if (lowerAt(words, i + 1) === 'you' && (will === "won't" || (will === 'will' && /^(?:not|lose|wait)$/.test(lowerAt(words, i + 3)))))
    return [first, i + 3];
  return lowerAt(words, i + 1) === "you'll" && /^(?:lose|wait)$/.test(will) ? [first, i + 3] : undefined;
}

const all = turnings<StingRecogniser>([
  ...scorns,
  {
    turnsOn: we,
    needs: closing,
    find: (words, i, _, last) => refusesToTalk(words, i, last),
    instead: 'say it once more, kindly, or where to read it',
  },
  { turnsOn: we, needs: wearying, find: isWeary, instead: 'say what you need, without the sigh', mild: true },
  {
    turnsOn: wordSet('since as because given so every any most all anyone anybody everyone those people'),
    needs: wordSet(`${evidentlyWords} ${rightWords} brain brains sense eyes intelligence`),
    find: (words, i, _, last) => isTalkedDown(words, i, last),
    instead: 'say the fact, and leave out who should have known it',
  },
  { turnsOn: wordSet('why how what'), needs: wondering, find: doubtsReader, instead: 'say what we can do, and who can help with the rest' },
  {
    turnsOn: wordSet("you you've"),
    needs: plenty,
    find: (words, i, _, last) => hadChance(words, i, last),
    instead: 'leave the past: say what can still be done, and how',
  },
  {
    turnsOn: wordSet('your'),
    needs: writings,
    find: (words, i, _, last) => worthless(words, i, last),
    instead: 'say what we found, and how to take it further',
  },
  {
    turnsOn: wordSet("not isn't aren't"),
    needs: used,
    find: (words, i, _, last) => usedAs(words, i, last),
    instead: 'say what it is for, and where to go instead',
    mild: true,
  },
  { turnsOn: wordSet('and'), needs: provoking, find: threatens, instead: 'please first, and why', mild: true },
]);

export const rebukes = () => all;
