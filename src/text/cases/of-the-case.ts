/** What is said in passing of a case that is not over: of the charge, the lawyers, the sentence, the cause of a death. */
import type { Word } from '../../types.js';
import type { Recogniser } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Taken } from './found.js';
import { hearsay } from './hearsay.js';

const doubted = wordSet('technically supposedly apparently hmm allegedly officially but say tell yeah yawn though theoretically');

/** “Innocent until proven guilty, they say”, “may be innocent until proven guilty but”. */
function onlyInName(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const presumed =
    lowerAt(words, i) === 'presumed'
      ? lowerAt(words, i + 1) === 'innocent'
      : /^(?:until|till)$/.test(lowerAt(words, i + 1)) && /^prove[dn]$/.test(lowerAt(words, i + 2));
  if (!presumed) return undefined;
  const after = firstIn(words, i + 2, last + 1, doubted);
  if (after >= 0 && !/^(?:not|never|don't|please)$/.test(lowerAt(words, after - 1)))
    return { from: i, to: Math.min(last, after + 1), kind: 'opinion' };
  return firstIn(words, first, i, doubted) >= 0 ? { from: first, to: i + 1, kind: 'opinion' } : undefined;
}

const penalties = wordSet('years life months prison jail sentence bail fine order tag sentencing charge manslaughter custody term');
const verdicts = wordSet(
  'insult joke laughable pathetic feeble outrage disgrace farce enough lenient soft derisory ridiculous scandalous shameful peanuts nothing right fair generous fitting',
);
const supposing = wordSet('if anything less short only would be just nothing unless than should least');

/** “Anything short of life would be a joke”, “nothing but prison will do”: the court is told its sentence. */
function penalty(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const term = firstIn(words, first, last, penalties);
  if (term < 0 || term === i || /^(?:tag|order|term)$/.test(lowerAt(words, i))) return undefined;
  const supposed = firstIn(words, first, last, supposing);
  if (
    supposed < 0 ||
    (lowerAt(words, i) === 'enough' && !/^(?:not|isn't|never|nearly|nowhere|near|aren't|long)$/.test(lowerAt(words, i - 1)))
  )
    return undefined;
  if (lowerAt(words, i) === 'nothing' && !/^(?:but|less|short)$/.test(lowerAt(words, i + 1))) return undefined;
  if (/^(?:right|fair|generous|fitting)$/.test(lowerAt(words, i)) && !/^(?:about|be|seems|only|sounds)$/.test(lowerAt(words, i - 1)))
    return undefined;
  return { from: Math.min(term, i), to: Math.max(term, i) + 1, kind: 'outcome' };
}

const deciders = wordSet(
  'judge jury court coroner magistrates inquest tribunal inquiry panel ombudsman hearing verdict bench regulator review cps charge charges case',
);
const duties = wordSet("must should ought better shouldn't");
const bidden = wordSet(
  'recognise understand see know remember accept clear find jail convict punish throw drop lock send agree dismiss reject conclude blame make give go face be have realise note hear side hang free bear ask think do teach show upgrade increase get let never not',
);
const courtesies = wordSet('open start begin last sit take finish end return resume hear be');

/** “The inquiry must recognise that”, “the charge should be murder”; when it should begin is news. */
function bid(words: readonly Word[], i: number, last: number): Taken | undefined {
  let duty = i + 1;
  if (/^(?:against|about)$/.test(lowerAt(words, duty))) while (duty < Math.min(last, i + 6) && !duties.holds(words[duty])) duty++;
  if (!duties.holds(words[duty]) || !bidden.holds(words[duty + 1])) return undefined;
  const verb = lowerAt(words, duty + 1);
  const charge = /^(?:charges?|case)$/.test(lowerAt(words, i));
  if (!charge && courtesies.has(verb)) return undefined;
  if (/^(?:review|panel|regulator)$/.test(lowerAt(words, i)) && !/^(?:recognise|accept|clear|conclude|blame|remember)$/.test(verb))
    return undefined;
  if (lowerAt(words, i) === 'charges' && lowerAt(words, duty + 2) !== 'dropped' && !/^(?:be|have|never)$/.test(verb)) return undefined;
  return { from: i, to: duty + 2, kind: 'outcome' };
}

/** “Only a charge of common assault?” */
function onlyCharge(words: readonly Word[], i: number, last: number, asks: boolean): Taken | undefined {
  if (!/^an?$/.test(lowerAt(words, i + 1))) return undefined;
  const term = firstIn(words, i + 2, Math.min(last, i + 5), penalties);
  return term >= 0 && asks ? { from: i, to: term + 1, kind: 'opinion' } : undefined;
}

const blunders = wordSet('bottled botched fluffed ducked wimped chickened fudged');

/** “The CPS have bottled it”. */
function botched(words: readonly Word[], i: number, first: number): Taken | undefined {
  const who = firstIn(words, Math.max(first, i - 3), i, deciders);
  return who >= 0 ? { from: who, to: i + 1, kind: 'opinion' } : undefined;
}

const courtPeople = wordSet(
  'prosecution prosecutor defence barrister barristers lawyer lawyers judge witness witnesses kc qc cps jury expert experts testimony alibi solicitor counsel defendant accused claimant',
);
const plays = wordSet(
  'nailed smashed destroyed demolished dismantled ripped struggled struggling losing winning won lost desperate rattled floundered floundering crumbled crumbling sinking squirmed squirming shaky hopeless useless impressive biased asleep mess shambles poor confused embarrassing embarrassed joke legend hero bully brilliant superb weak strong rambling waffling evasive shifty convincing unconvincing credible compelling rude clueless bored boring masterclass nightmare triumph bombed flopped mauled skewered shredded trounced outclassed stumbled stumbling choked folded caved fumbling blundered unravelled unravelling rumbled flimsy laughable dreadful awful terrible plausible implausible fell falling blind deaf mad bonkers joking dreaming deluded clutching drowning',
);
const fillers = wordSet(
  'is are was were has have had looks looked really just clearly already absolutely totally been a an so very such completely utterly pretty rather quite being simply must be will got today now all came comes sounds sounded seemed seems proving bit of',
);

/** Lawyers and witnesses marked like players: “the key witness was a total mess”. */
function scored(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (firstIn(words, first, last, hearsay) > i) return undefined;
  let j = i + 1;
  while (j < last && j < i + 6 && (fillers.holds(words[j]) || /^(?:total|complete|real|absolute|proper)$/.test(lowerAt(words, j)))) j++;
  if (j === i + 1 && /^(?:weak|strong|poor|hero)$/.test(lowerAt(words, j))) return undefined;
  return j < last && plays.holds(words[j]) && words[j]?.joined ? { from: i, to: j + 1, kind: 'opinion' } : undefined;
}

const causes = wordSet('accident suicide murder mistake misunderstanding neglect manslaughter arson revenge negligence overdose');
const notCause = wordSet('investigation inquiry enquiry case squad trial inquest prevention mystery site');

/** “It was plainly an accident”: what an inquest or a trial is held to find out. */
function cause(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (notCause.holds(words[i + 1]) || firstIn(words, first, last, hearsay) >= 0) return undefined;
  let from = i - 1;
  while (from > first && from > i - 6 && !/^(?:it|this|that|it's|that's|was|is|wasn't|isn't|this's)$/.test(lowerAt(words, from))) {
    if (
      !/^(?:an?|no|the|tragic|terrible|freak|simple|pure|horrible|dreadful|unavoidable|honest|clear|case|of|nothing|but|more|than|just|not)$|ly$/.test(
        lowerAt(words, from),
      )
    )
      return undefined;
    from--;
  }
  const be = lowerAt(words, from);
  if (/^(?:was|is|wasn't|isn't)$/.test(be)) {
    if (!/^(?:it|this|that)$/.test(lowerAt(words, from - 1))) return undefined;
    return { from: Math.max(first, from - 1), to: i + 1, kind: 'opinion' };
  }
  return /'s$/.test(be) ? { from, to: i + 1, kind: 'opinion' } : undefined;
}

export const ofTheCase: readonly Recogniser<Taken>[] = [
  { turnsOn: wordSet('innocent presumed'), needs: doubted, find: onlyInName },
  { turnsOn: verdicts, needs: penalties, find: penalty },
  { turnsOn: deciders, needs: duties, find: (words, i, _, last) => bid(words, i, last) },
  { turnsOn: wordSet('only just'), needs: penalties, find: (words, i, _, last, asks) => onlyCharge(words, i, last, asks) },
  { turnsOn: blunders, needs: deciders, find: (words, i, first) => botched(words, i, first) },
  { turnsOn: courtPeople, needs: plays, find: scored },
  { turnsOn: causes, find: cause },
];
