/** Scolding by turns of phrase: virtues that readers are told to have, what they are told as if to children, weariness. */
import type { Word } from '../../types.js';
import { indexWhere } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { negated, publicOnes } from './mockery.js';
import type { Found, StingRecogniser } from './stings.js';

const virtueWords = 'responsibility respect consideration manners shame decency courtesy initiative perspective dignity sense';
const virtues = wordSet(virtueWords);
const spentWords = 'complaints complaint breath excuses excuse tears stories opinions comments moaning lectures sob drama advice';
const spent = wordSet(spentWords);
const favour = wordSet('favour');

/** “Have some respect”, “save your complaints”, “spare us the excuses”, “do us all a favour”. */
function told(words: readonly Word[], i: number, last: number): Found | undefined {
  const verb = lowerAt(words, i);
  if (/^(?:take|show|have|learn|get|try)$/.test(verb) && /^(?:some|a)$/.test(lowerAt(words, i + 1))) {
    const to = firstIn(words, i + 2, Math.min(last, i + 5), virtues);
    if (to >= 0) return [i, to + 1];
  }
  if (/^(?:save|keep|spare|take)$/.test(verb) && /^(?:your|us)$/.test(lowerAt(words, i + 1))) {
    const to = firstIn(words, i + 2, Math.min(last, i + 4), spent);
    if (to >= 0) return [i, to + 1];
  }
  if (verb === 'do' && /^(?:us|everyone|everybody|yourself|yourselves|me)$/.test(lowerAt(words, i + 1))) {
    const to = firstIn(words, i + 2, i + 5, favour);
    if (to >= 0) return [i, to + 1];
  }
  if (
    verb === 'expect' &&
    /^(?:no|zero)$/.test(lowerAt(words, i + 1)) &&
    /^(?:sympathy|help|refund|reply|mercy|favours|thanks|apology)$/.test(lowerAt(words, i + 2))
  )
    return [i, i + 3];
  return undefined;
}

const being = wordSet("is we're it's are that's");

/** “This is a library, not a creche”, “it's called a queue”, “bins don't empty themselves, you know”. */
function explained(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if (lower === 'not' && /^(?:a|an)$/.test(lowerAt(words, i + 1)) && words[i]?.joined === false && i - first < 8) {
    const is = firstIn(words, first, i, being);
    if (is >= 0 && is - first < 3 && i - is === 3 && /^(?:a|an)$/.test(lowerAt(words, is + 1))) return [first, Math.min(last, i + 3), true];
  }
  if (lower === 'called' && i === first + 1 && lowerAt(words, first) === "it's" && /^(?:a|an|the|common)$/.test(lowerAt(words, i + 1)))
    return [first, Math.min(last, i + 3), true];
  if (
    lower === 'know' &&
    i === last - 1 &&
    lowerAt(words, i - 1) === 'you' &&
    words[i - 1]?.joined === false &&
    indexWhere(words, first, i, negated) >= 0
  )
    return [first, last];
  if (
    /^themsel(?:f|ves)$|^itself$/.test(lower) &&
    /^(?:empty|clean|wash|pay|tidy|fill|pick|make|clear|mend)$/.test(lowerAt(words, i - 1)) &&
    indexWhere(words, first, i, negated) >= 0
  )
    return [first, i + 1];
  return undefined;
}

const moaningWords = 'moan shout complain whinge argue swear rant stamp beg sulk huff';
const moaning = wordSet(moaningWords);
const forcing = wordSet('forcing making asking stopping begging');
const works = wordSet('works work');

/** “Moan all you like”, “nobody is forcing you to”, “once again you have missed”, “we won't be lectured”. */
function dismissed(words: readonly Word[], i: number, _first: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if (moaning.has(lower) && lowerAt(words, i + 1) === 'all' && lowerAt(words, i + 2) === 'you' && lowerAt(words, i + 4) !== 'about')
    return [i, Math.min(last, i + 4), true];
  if (/^(?:nobody|nobody's|no-one|one)$/.test(lower) && (lower !== 'one' || lowerAt(words, i - 1) === 'no')) {
    const verb = firstIn(words, i + 1, Math.min(last, i + 3), forcing);
    if (verb >= 0 && lowerAt(words, verb + 1) === 'you' && !/^(?:for|how)$/.test(lowerAt(words, verb + 2))) return [i, verb + 2, true];
  }
  if (lower === 'again' && /^(?:once|yet)$/.test(lowerAt(words, i - 1)) && /^(?:you|you've|you're)$/.test(lowerAt(words, i + 1)))
    return [i - 1, i + 2];
  if (/^(?:lectured|dictated|bullied|patronised)$/.test(lower) && lowerAt(words, i - 1) === 'be' && negated(lowerAt(words, i - 2)))
    return [i - 2, i + 1];
  if (/^(?:yourself|yourselves|themselves)$/.test(lower) && lowerAt(words, i - 1) === 'only' && lowerAt(words, i + 1) === 'to')
    return [i - 1, i + 3];
  if (lower === 'how' && lowerAt(words, i - 1) === 'not' && firstIn(words, i + 1, Math.min(last, i + 5), works) >= 0)
    return /^(?:that's|is|it's)$/.test(lowerAt(words, i - 2)) ? [i - 2, i + 1] : undefined;
  return undefined;
}

/** “Parents who leave engines running: grow up.”, “can parents please control”. */
function called(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if (lower === 'grow' && lowerAt(words, i + 1) === 'up' && i + 2 === last && i > first && words[i]?.joined === false) return [i, i + 2];
  if (
    lower === 'please' &&
    i > first &&
    i - first < 4 &&
    /^(?:can|could|will|would)$/.test(lowerAt(words, first)) &&
    publicOnes.holds(words[i - 1]) &&
    lowerAt(words, i - 1) !== 'you'
  )
    return /^(?:control|stop|learn|try|read|not|remember|grow)$/.test(lowerAt(words, i + 1)) ? [first, i + 2] : undefined;
  return undefined;
}

const misusingWords = 'treating using dumping blocking parking leaving expecting pretending abusing blaming shouting wasting';
const misusing = wordSet(misusingWords);
const explainingWords = 'explained told answered said covered asked reminded posted warned repeated';
const explaining = wordSet(explainingWords);

/** “Stop treating our A&E like a drop-in”, “we've explained this a dozen times”, “a bit of patience wouldn't hurt”. */
function worn(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  const next = lowerAt(words, i + 1);
  if (lowerAt(words, i) === 'stop')
    return i === first && misusing.has(next) && /^(?:our|us|your|it|this|the)$/.test(lowerAt(words, i + 2)) ? [i, i + 3, true] : undefined;
  if (lowerAt(words, i) === 'bit')
    return /^(?:patience|courtesy|respect|thought|manners|decency|kindness)$/.test(lowerAt(words, i + 2)) &&
      /^(?:wouldn't|would|goes|never)$/.test(lowerAt(words, i + 3))
      ? [i, i + 4, true]
      : undefined;
  const said = next === 'have' ? i + 2 : i + 1;
  if (
    !/^(?:we've|we|i've)$/.test(lowerAt(words, i)) ||
    !explaining.holds(words[said]) ||
    !/^(?:this|that|it|you|several|many|countless|umpteen|numerous)$/.test(lowerAt(words, said + 1))
  )
    return undefined;
  const times = indexWhere(words, said + 1, Math.min(last, said + 7), (lower) => lower === 'times');
  return times >= 0 &&
    /^(?:dozen|hundred|thousand|many|countless|umpteen|numerous|several|million|three|four|five|ten)$/.test(lowerAt(words, times - 1))
    ? [i, times + 1]
    : undefined;
}

const all: readonly StingRecogniser[] = [
  {
    turnsOn: wordSet('take show have learn get try save keep spare do expect'),
    needs: wordSet(`${virtueWords} ${spentWords} favour favours sympathy help refund reply mercy thanks apology`),
    find: (words, i, _, last) => told(words, i, last),
    instead: 'say what would help, and please',
    mild: true,
  },
  {
    turnsOn: wordSet('not called know themself themselves itself'),
    find: explained,
    instead: 'say what you would like, and why',
    mild: true,
  },
  {
    turnsOn: wordSet(
      `${moaningWords} nobody nobody's no-one one again lectured dictated bullied patronised yourself yourselves themselves how`,
    ),
    find: dismissed,
    instead: 'say what can be done, and who can help',
    mild: true,
  },
  {
    turnsOn: wordSet("stop bit we we've i've"),
    needs: wordSet(`${misusingWords} ${explainingWords} patience courtesy respect thought manners decency kindness`),
    find: worn,
    instead: 'say what you would like, once, and why',
    mild: true,
  },
  { turnsOn: wordSet('grow please'), find: called, instead: 'please first, to everyone, and why', mild: true },
];

/** Given by a function: a start then reads this table and leaves the rest of the module. */
export const scoldings = () => all;
