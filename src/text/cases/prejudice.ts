/**
 * Opinion on a case that is not over: what takes for proved what a court has still to find. The folder:
 * court (rows: court-words, police-words, verdict-words) tells whether there is a case. For each sentence of one are
 * asked, in this order: here and in judgement, who is judged, in words anywhere in it; presumed-*, in turns of phrase;
 * taken (offenders, of-the-*, voices), in what stands about a word; remarks (remark-*, colour), by how it is said.
 * tellings (told, jigsaw) is what a post gives away; hearsay, who and found are shared by all.
 */

import type { Draft, Sentence, Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';
import { spanOf } from '../words/words.js';
import { caseOf } from './court.js';
import type { Prejudice } from './found.js';
import { idiomsOf } from './idioms.js';
import { judgedIn } from './judgement.js';
import { presumedIn } from './presumed.js';
import { remarkIn } from './remarks.js';
import { takenFor, takenIn } from './taken.js';
import { events, parties, theCourt } from './who.js';

/** Names nobody may be called before a court has judged. */
const epithets = wordSet(
  'killer killers murderer murderers rapist rapists paedophile paedophiles paedo paedos nonce nonces monster monsters beast beasts scum thug thugs pervert perverts predator predators lowlife lowlifes vermin creep creeps abuser abusers coward cowards liar liars sicko sickos animals scumbag scumbags brute brutes psycho fiend fiends yob yobs yobbo arsonist arsonists groomer groomers culprit culprits crook crooks villain villains degenerate evil vile heartless depraved wicked',
);

/** Common in what the police say while they look for somebody, or of strangers in general. */
const general = wordSet(
  'killer killers abuser abusers predator predators rapist rapists murderer murderers arsonist arsonists groomer groomers culprit culprits',
);

const held = wordSet('in behind arrested caught charged nicked remanded locked bailed off');

/** By themselves a judgement on somebody, wherever they stand. */
const vilest = wordSet('evil vile heartless depraved wicked scum vermin monster monsters lowlife lowlifes scumbag scumbags sicko');

const pointing = wordSet('the this that these those his her our their such what a another more evil vile sick two three both double');

/** “This dangerous predator” is the one who is held; predators are strangers. */
const worse = wordSet('dangerous violent vile sick twisted cowardly cruel nasty callous brutal notorious prolific');
const thisOne = wordSet('this that these those');

const people = wordSet(
  'man woman boy girl person people men women one ones teacher mother father parents couple gang lad youth driver stepdad stepmum carer thief burglar dealer drunk robber yob',
);

const deeds = wordSet(
  'killed murdered raped abused attacked stabbed hurt did groomed took stole molested assaulted shot beat burned carried smashed starved left punched kicked robbed burgled targeted terrorised mugged scammed conned plagued sold dealt',
);

const hopes = wordSet(
  'hope hopes hoping trust expect expects sure confident pray praying want wants bet betting convinced certain fingers',
);

const outcomes = wordSet(
  'convict convicted conviction guilty innocent cleared jail jailed prison life justice verdict sentence behind bars right guilt acquitted off free years locked max maximum pays lies gets example',
);

/** Who hopes for an outcome: a body; “the family hope” is a report. */
const wishers = wordSet("we i i'm we're we'll let's lets everyone fingers");

const asksOpinion = wordSet('think believe reckon say feel guess give');

const matters = wordSet('guilty innocent sentence verdict witness trial jury judge he she him her');

const inviting = wordSet('tell vote comment comments share poll reply below answers');

/** At most one a sentence, in order. */
export function prejudiceOf(draft: Draft): Prejudice[] {
  const state = caseOf(draft);
  if (!state.live || state.over) return [];
  const found: Prejudice[] = [];
  const textOf = (one: Prejudice | undefined) => one && draft.text.slice(...one.span);
  const matches = idiomsOf(draft);
  const looks = takenFor(draft, state);
  for (const sentence of draft.sentences) {
    const idiom = matches.find(({ first, last }) => first >= sentence.first && last <= sentence.last);
    const one =
      epithetIn(draft, sentence, state.sought) ??
      askedIn(draft, sentence) ??
      (idiom && { span: idiom.span, kind: 'opinion' as const, sure: !idiom.entry }) ??
      hopedIn(draft, sentence) ??
      saidIn(draft, sentence) ??
      judgedIn(draft, sentence) ??
      presumedIn(draft, sentence) ??
      takenIn(draft, sentence, looks) ??
      remarkIn(draft, sentence);
    if (one) found.push(one);
  }
  // “We got him” is only told where nothing worse is said.
  const graver = found.filter(({ span }) => !matches.some((match) => match.entry && match.span[0] === span[0]));
  const sure = graver.filter((one) => one.sure);
  if (sure.length > 0) return sure.filter((one, i) => textOf(sure[i - 1]) !== textOf(one));
  const firm = graver.filter((one) => one.kind !== 'remark');
  return (firm.length > 0 ? firm : graver.length > 0 ? graver : found).slice(0, 1);
}

/** “The killer”, “these thugs”, “Scum.”, “the man who killed Leah”. */
function epithetIn({ words, text }: Draft, { first, last, end }: Sentence, sought: boolean): Prejudice | undefined {
  if (last - first === 1 && words[first]?.lower === 'guilty' && text[words[first]?.end ?? 0] === '!')
    return { span: spanOf(words, first, first), kind: 'opinion', sure: true };
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    const before = words[i - 1]?.lower ?? '';
    if (epithets.has(lower)) {
      if (sought && general.has(lower)) continue;
      if (/^(?:spirits?|queen|genius|disease|instinct|whale|heat|bees?)$/.test(words[i + 1]?.lower ?? '')) continue;
      if (words.slice(Math.max(first, i - 3), i).some((word) => /^(?:alleged|suspected|accused|no|not|never)$/.test(word.lower))) continue;
      if (events.holds(words[i + 1])) continue;
      // “Murderer in the cells!”: a headline, and somebody is held.
      if (i <= first + 3 && general.has(lower) && held.holds(words[i + 1]))
        return { span: spanOf(words, i, i + 1), kind: 'opinion', sure: false };
      if (worse.holds(words[i - 1]) && thisOne.holds(words[i - 2])) return { span: spanOf(words, i - 2, i), kind: 'opinion', sure: true };
      if (last - first <= 2 || vilest.has(lower) || pointing.has(before) || (i === first && !general.has(lower)))
        return { span: spanOf(words, pointing.has(before) ? i - 1 : i, i), kind: 'opinion', sure: true };
    }
    if (
      sought ||
      !people.has(lower) ||
      text[end - 1] === '?' ||
      (words[i + 1]?.lower !== 'who' && words[i + 1]?.lower !== 'that') ||
      !deeds.holds(words[i + 2])
    )
      continue;
    if (before === 'the' || before === 'this' || before === 'these') {
      const to = Math.min(last - 1, i + 3);
      return {
        span: [(words[i - 1] as Word).start, (words[to] as Word).end],
        kind: 'opinion',
        sure: false,
      };
    }
  }
  return undefined;
}

/** Readers are asked what they make of it: “Do you think she's guilty?”, “Guilty or not guilty? Vote.” */
function askedIn(draft: Draft, { first, last, end }: Sentence): Prejudice | undefined {
  const { words, text } = draft;
  let opinion = false;
  let matter = false;
  let invited = false;
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    const before = words[i - 1]?.lower;
    if (asksOpinion.has(lower) && before === 'you') opinion = true;
    if (lower === 'thought' && before === 'you') opinion = true;
    if (
      (lower === 'views' || lower === 'verdict' || lower === 'opinion' || lower === 'thoughts') &&
      (before === 'your' || before === 'the')
    )
      opinion = true;
    if ((lower === 'guilty' || lower === 'innocent') && words[i + 1]?.lower === 'or') opinion = matter = true;
    if ((lower === 'sentence' || lower === 'punishment') && before === 'what') opinion = true;
    if (matters.has(lower)) matter = true;
    if (inviting.has(lower)) invited = true;
  }
  const asked = text[end - 1] === '?';
  if (!opinion || !matter || !(asked || invited)) return undefined;
  return { span: spanOf(words, first, last - 1), kind: 'asked', sure: false };
}

const trusts = wordSet('trust believe buy defend credit');

const would = wordSet("wouldn't would couldn't don't can could not never");

/** “I wouldn't trust a word”, “we think the judge got it right”, “the trust killed her”, “that animal”. */
function saidIn({ words }: Draft, { first, last }: Sentence): Prejudice | undefined {
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    const before = words[i - 1]?.lower ?? '';
    const yes = (from: number, to: number): Prejudice => ({
      span: spanOf(words, from, Math.min(to, last - 1)),
      kind: 'opinion',
      sure: false,
    });
    const own = lower === 'we' || lower === 'i';
    if (own && would.holds(words[i + 1]) && trusts.holds(words[i + 2])) return yes(i, i + 4);
    if (own && /^(?:think|thought|reckon|feel|felt)$/.test(words[i + 1]?.lower ?? '')) {
      // The police think that there were witnesses; nobody official thinks aloud about the judge.
      const of =
        words[i + 2]?.lower === 'the' || words[i + 2]?.lower === 'that' ? (words[i + 3]?.lower ?? '') : (words[i + 2]?.lower ?? '');
      if (theCourt.has(of)) return yes(i, i + 4);
    }
    if (lower === 'did' && words[i + 1]?.lower === 'it' && parties.has(before) && isDefinite(words, i - 1)) return yes(i - 1, i + 1);
    if (lower === 'animal' && (before === 'that' || before === 'this')) return yes(i - 1, i);
    if (
      lower === 'fit' &&
      /^(?:aren't|isn't|not|wasn't|weren't)$/.test(before) &&
      words[i + 1]?.lower === 'to' &&
      !/^(?:stand|plead)$/.test(words[i + 2]?.lower ?? '')
    )
      return yes(i - 1, i + 2);
    if (
      grave.has(lower) &&
      parties.has(before) &&
      /^(?:her|him|them|it|his|their|that|the)$/.test(words[i + 1]?.lower ?? '') &&
      isDefinite(words, i - 1)
    )
      return yes(i - 1, i + 1);
  }
  return undefined;
}

const grave = wordSet('killed murdered raped abused groomed stabbed molested burned strangled beat');

function isDefinite(words: readonly Word[], i: number): boolean {
  const { lower } = words[i] as Word;
  return lower === 'he' || lower === 'she' || lower === 'they' || /^(?:the|that|this|his|her|our)$/.test(words[i - 1]?.lower ?? '');
}

/** “Let's hope the jury does the right thing”, “we expect her to be cleared”. */
function hopedIn({ words }: Draft, { first, last }: Sentence): Prejudice | undefined {
  let hope = -1;
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    if (hope < 0) {
      if (hopes.has(lower) && (i === first || wishers.holds(words[i - 1]) || wishers.holds(words[i - 2]))) hope = i;
      continue;
    }
    if (i - hope > 12) return undefined;
    if (
      lower === 'gets' &&
      !/^(?:life|what|years|off|away|the|jail|sent|locked|prison|everything|justice|\d+)$/.test(words[i + 1]?.lower ?? '')
    )
      continue;
    if (lower === 'right' && !/^(?:thing|verdict|decision|result|man|person|sentence)$/.test(words[i + 1]?.lower ?? '')) continue;
    if (outcomes.has(lower) && hasParty(words, hope, last)) return { span: spanOf(words, hope, i), kind: 'outcome', sure: false };
  }
  return undefined;
}

function hasParty(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    if (parties.has(lower) || lower === 'court' || lower === 'it' || lower === 'conviction') return true;
  }
  return false;
}
