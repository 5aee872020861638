/** What is said in passing of somebody accused: of his past, his silence, the evidence, and as if a court had found that he did it. */
import type { Word } from '../../types.js';
import type { Recogniser } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Taken } from './found.js';
import { hearsay } from './hearsay.js';

const ones = wordSet("he she they he's she's they're he'd she'd they'd him her them");
/** “After what he did to her”: as if a court had found that he did. */
function whatHeDid(words: readonly Word[], i: number, first: number): Taken | undefined {
  if (
    !ones.holds(words[i + 1]) ||
    !/^(?:did|does|put|took|done)$/.test(lowerAt(words, i + 2)) ||
    !/^(?:to|that|us|her|him|them)$/.test(lowerAt(words, i + 3))
  )
    return undefined;
  return firstIn(words, first, i, hearsay) < 0 ? { from: i, to: i + 4, kind: 'opinion' } : undefined;
}

const proofWords = 'dna fingerprints fingerprint polygraph forensics forensic bloodstains';
const proofs = wordSet(`${proofWords} cctv footage dashcam bodycam evidence video camera cameras`);
const owners = wordSet("his her their defendant's suspect's accused's man's woman's teenager's driver's");
const shows = wordSet(
  "proves proved proven prove shows confirm confirms confirmed lie lies doesn't don't matches matched everywhere overwhelming damning undeniable conclusive indisputable",
);

const tells = wordSet('tells tell says say suggests suggest shows show');
const stories = wordSet('otherwise story different');
const but = wordSet('but');

/** “His DNA was all over the scene”, “the footage doesn't lie”; a jury has to hear it first. */
function proof(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const told = firstIn(words, i + 1, Math.min(last, i + 3), tells);
  const story = told < 0 ? -1 : firstIn(words, told + 1, Math.min(last, told + 4), stories);
  if (story >= 0 && firstIn(words, Math.max(first, firstIn(words, first, i, but)), i, hearsay) < 0)
    return { from: i, to: story + 1, kind: 'remark' };
  if (firstIn(words, first, last, hearsay) >= 0) return undefined;
  if (lowerAt(words, i) === 'polygraph') return { from: i, to: i + 1, kind: 'remark' };
  if (/^(?:dna|fingerprints?)$/.test(lowerAt(words, i)) && owners.holds(words[i - 1])) return { from: i - 1, to: i + 1, kind: 'remark' };
  const shown = firstIn(words, i + 1, Math.min(last, i + 5), shows);
  if (shown < 0 || (/n't$/.test(lowerAt(words, shown)) && lowerAt(words, shown + 1) !== 'lie')) return undefined;
  return /^(?:found|match)/.test(lowerAt(words, shown)) ? undefined : { from: i, to: shown + 1, kind: 'remark' };
}

const warm = wordSet(
  'cracking brilliant wonderful lovely good decent kind gentle honest cruel nasty bad great fine excellent dedicated caring popular hardworking model innocent evil sad sick dangerous vile smashing superb loyal devoted weak wicked selfish horrible dreadful terrible awful rotten',
);
const persons = wordSet(
  'man woman officer nurse teacher doctor lad bloke guy person colleague mother father mum dad carer driver pupil student boy girl worker friend neighbour coach one piece individual human family parent boss egg sort apple',
);

/** “He's a cracking officer”, “she is a cruel woman”. */
function nature(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (
    !/^(?:he's|she's|they're)$/.test(lowerAt(words, i)) &&
    !(/^(?:he|she|they)$/.test(lowerAt(words, i)) && /^(?:is|are)$/.test(lowerAt(words, i + 1)))
  )
    return undefined;
  if (firstIn(words, first, last, hearsay) >= 0) return undefined;
  const adjective = firstIn(words, i + 1, Math.min(last, i + 6), warm);
  if (adjective < 0) return undefined;
  const noun = firstIn(words, adjective + 1, Math.min(last, adjective + 3), persons);
  return noun >= 0 ? { from: i, to: noun + 1, kind: 'opinion' } : undefined;
}

/** “The developers have lied at every stage”, “she lied to all of us”. */
function lied(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (
    i === first ||
    firstIn(words, first, last, hearsay) >= 0 ||
    firstIn(words, first, i, ruling) >= 0 ||
    /^(?:who|that|to|we|i|you)$/.test(lowerAt(words, i - 1))
  )
    return undefined;
  return { from: Math.max(first, i - 2), to: i + 1, kind: 'opinion' };
}

const ruling = wordSet('found ruled concluded decided after over admitted dismissed panel');

const refusals = wordSet('refused refuses refusing refuse declined');
const answers = wordSet('answer talk speak comment cooperate explain say');

/** “Refused to answer a single question”: silence is his right. */
function silent(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (
    lowerAt(words, i + 1) !== 'to' ||
    !answers.holds(words[i + 2]) ||
    firstIn(words, first, i, wardens) >= 0 ||
    firstIn(words, first, last, hearsay) >= 0
  )
    return undefined;
  return { from: i, to: i + 3, kind: 'remark' };
}
const wardens = wordSet('we police officers council trust force detectives spokesman spokeswoman');

const past = wordSet(
  'warning banned barred wanted disqualified suspended sacked disciplined excluded expelled serving tagged licence parole probation cautioned',
);
const already = wordSet('already previously once twice still repeatedly before');

/** “He was already on a final warning”: what he did before is not for the jury. */
function background(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  if (!ones.holds(words[i - 2]) && !ones.holds(words[i - 1]) && !/^(?:was|had|is|has)$/.test(lowerAt(words, i - 1))) return undefined;
  const to = firstIn(words, i + 1, Math.min(last, i + 6), past);
  if (to < 0 || firstIn(words, first, last, hearsay) >= 0 || (lowerAt(words, to) === 'wanted' && lowerAt(words, to + 1) === 'to'))
    return undefined;
  return { from: Math.max(first, i - 2), to: to + 1, kind: 'remark' };
}

/** “It was the GP who missed the signs”. */
function cleft(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const it = lowerAt(words, i) === "it's" ? i + 1 : i + 2;
  if (it === i + 2 && !/^(?:was|is)$/.test(lowerAt(words, i + 1))) return undefined;
  if (!/^(?:the|his|her|their|our)$/.test(lowerAt(words, it))) return undefined;
  for (let j = it + 1; j < Math.min(last - 1, it + 5); j++)
    if (lowerAt(words, j) === 'who' && faults.holds(words[j + 1]) && firstIn(words, first, last, hearsay) < 0)
      return { from: i, to: j + 2, kind: 'opinion' };
  return undefined;
}
const faults = wordSet(
  'missed failed ignored killed hit started lied stole caused let did began attacked left drove forgot made chose should',
);

const doing = wordSet('did done made put followed');

/** “Our crews did everything right”, “none of our nurses made any mistakes”. */
function faultless(words: readonly Word[], i: number, first: number, last: number): Taken | undefined {
  const whose = firstIn(words, first, i, ours);
  const right = firstIn(words, i + 1, Math.min(last, i + 6), wordsDone);
  if (whose < 0 || right < 0 || firstIn(words, first, i, hearsay) >= 0) return undefined;
  const negative = firstIn(words, first, right, nothing) >= 0;
  if (/^(?:wrong|mistakes?)$/.test(lowerAt(words, right)) !== negative) return undefined;
  if (!negative && !/^(?:everything|all|by)$/.test(lowerAt(words, i + 1)) && lowerAt(words, right) !== 'book') return undefined;
  return { from: i, to: right + 1, kind: 'remark' };
}
const wordsDone = wordSet('right possible could wrong mistake mistakes book');
const ours = wordSet('our we staff crews officers nurses teachers drivers workers colleagues team teams none nobody doctors midwives');
const nothing = wordSet("nothing no none never not didn't nobody any");

const courtNear = wordSet('court dock bail magistrates judge jury trial remanded custody cells');
const charged = wordSet(
  'charged suspicion alleged allegedly accused suspected questioned interviewed wanted convicted jailed sentenced fined banned',
);

/** “Remanded for terrorising pensioners”: the deed as if it were proved. */
function forIt(words: readonly Word[], i: number, first: number): Taken | undefined {
  let from = i - 1;
  while (from > first && /ly$|^(?:brutally)$/.test(lowerAt(words, from))) from--;
  if (lowerAt(words, from) !== 'for' || firstIn(words, first, i, charged) >= 0) return undefined;
  const where = firstIn(words, Math.max(first, from - 7), from, courtNear);
  return where >= 0 ? { from: where, to: i + 1, kind: 'opinion' } : undefined;
}
const harms = wordSet(
  'killing murdering raping abusing molesting hurting grooming starving stabbing beating battering attacking torturing strangling shaking neglecting trafficking terrorising terrorizing robbing mugging stealing conning defrauding scamming burgling harassing stalking bullying assaulting kidnapping poisoning smashing torching vandalising threatening punching kicking spitting shooting dealing fleecing cheating selling wrecking nicking pinching swiping looting burning setting',
);

export const ofTheAccused: readonly Recogniser<Taken>[] = [
  { turnsOn: wordSet('what'), needs: ones, find: (words, i, first) => whatHeDid(words, i, first) },
  {
    turnsOn: proofs,
    needs: wordSet(`${proofWords} lie proves proved proven overwhelming damning undeniable conclusive otherwise story different`),
    find: proof,
  },
  { turnsOn: wordSet("he she they he's she's they're"), needs: warm, find: nature },
  { turnsOn: wordSet('lied lying'), find: lied },
  { turnsOn: refusals, find: silent },
  { turnsOn: already, needs: past, find: background },
  { turnsOn: wordSet("it it's"), needs: faults, find: cleft },
  { turnsOn: doing, needs: wordsDone, find: faultless },
  { turnsOn: harms, find: (words, i, first) => forIt(words, i, first) },
];
