/** Opinion on a case that is not over: what takes for proved what a court has still to find. */
import type { Draft, Sentence, Span, Word } from '../types.js';
import { caseOf } from './court.js';
import { phraseList } from './phrase-list.js';
import idioms from './prejudice.tsv';
import { readRows, wordSet } from './word-list.js';

export interface Prejudice {
  readonly span: Span;
  readonly kind: 'opinion' | 'outcome' | 'asked';
  readonly sure: boolean;
}

/** Names nobody may be called before a court has judged. */
const epithets = wordSet(
  'killer killers murderer murderers rapist rapists paedophile paedophiles paedo paedos nonce nonces monster monsters beast beasts scum thug thugs pervert perverts predator predators lowlife lowlifes vermin creep creeps abuser abusers coward cowards liar liars sicko sickos animals scumbag scumbags brute brutes psycho evil vile heartless depraved wicked',
);
/** Common in what the police say while they look for somebody, or of strangers in general. */
const general = wordSet('killer killers abuser abusers predator predators rapist rapists murderer murderers');
/** By themselves a judgement on somebody, wherever they stand. */
const vilest = wordSet('evil vile heartless depraved wicked scum vermin monster monsters lowlife lowlifes scumbag scumbags sicko');
const pointing = wordSet('the this that these those his her our their such what a another more evil vile sick two three both double');
const people = wordSet(
  'man woman boy girl person people men women one ones teacher mother father parents couple gang lad youth driver stepdad stepmum carer',
);
const deeds = wordSet('killed murdered raped abused attacked stabbed hurt did groomed took stole molested assaulted shot beat burned');

/** Who a case is about and who hears it; “he” and “she” may be either. */
const parties = wordSet(
  "he she they him her them his he's she's they're hes shes parents mother father mum dad accused suspect suspects defendant defence prosecution judge jury witness witnesses evidence story alibi barrister lawyers lawyer magistrates coroner cps hospital carer boyfriend stepdad stepfather victim teacher doctor doctors nurse worker man woman men women people person trust council teenager lad boy girl coach priest couple neighbour stepmum",
);
const theCourt = wordSet('defence prosecution judge jury witness witnesses evidence story alibi barrister magistrates cps lawyer lawyers');
/** Words of a judgement: never those of a report. */
const judgements = wordSet(
  'clearly obviously plainly undoubtedly surely deserve deserves deserved lying lied liar lies guilty innocent shame ashamed disgusting disgraceful disgrace pathetic joke farce shambles laughable ridiculous outrageous unbelievable incredible convincing unconvincing clutching straws soft lenient harsh flimsy biased sham hopeless brilliant useless shifty rot hang hanged hung previous monstrous sickening evil callous cold-blooded negligent blame fault doubt doubts doubted suspicious dodgy truth truthful honest smirking crocodile bang weird scot-free convict acquit overwhelming nasty damning unfit odd weirdo creepy sinister cruel selfish lazy remorse smug arrogant stupid idiot idiots pretending pretends fooling',
);
const duty = wordSet("should shouldn't ought deserves deserve");
const hopes = wordSet(
  'hope hopes hoping trust expect expects sure confident pray praying want wants bet betting convinced certain fingers',
);
const outcomes = wordSet(
  'convict convicted conviction guilty innocent cleared jail jailed prison life justice verdict sentence behind bars right guilt acquitted off free years locked max maximum pays lies gets example',
);
/** Who hopes for an outcome: a body; “the family hope” is a report. */
const wishers = wordSet("we i i'm we're we'll let's lets everyone fingers");
const knowers = wordSet('everyone everybody nobody anyone anybody');
const knowing = wordSet('know knows knew see seen saw believe believes believed buys thinks think');
const asksOpinion = wordSet('think believe reckon say feel guess give');
const matters = wordSet('guilty innocent sentence verdict witness trial jury judge he she him her');
const inviting = wordSet('tell vote comment comments share poll reply below answers');

/** Set phrases; the loose ones are also said of a thief caught in the act, or of a tortoise. */
const index = phraseList('prejudice', () => readRows(idioms).map(({ phrase = '', loose }) => [phrase, loose === 'yes'] as const));

/** Parties only where one is meant: that man, these people, some people. */
const anyone = wordSet('man woman men women people person teenager lad boy girl couple worker council teacher nurse doctor doctors');
const meant = wordSet('the that this these those some what such accused his her our');
/** “Six knives off our streets.” */
const seized = wordSet('knives knife drugs guns gun weapons weapon cars car vehicles bikes cannabis cocaine blades drivers vehicle');

/** At most one a sentence, in order. */
export function prejudiceOf(draft: Draft): Prejudice[] {
  const state = caseOf(draft);
  if (!state.live || state.over) return [];
  const found: Prejudice[] = [];
  const matches = index.find(draft.words);
  for (const sentence of draft.sentences) {
    const idiom = matches.find(
      ({ first, last }) => first >= sentence.first && last <= sentence.last && !seized.has(draft.words[first - 1]?.lower ?? ''),
    );
    const one =
      epithetIn(draft, sentence, state.sought) ??
      (idiom && { span: idiom.span, kind: 'opinion' as const, sure: !idiom.entry }) ??
      askedIn(draft, sentence) ??
      hopedIn(draft, sentence) ??
      saidIn(draft, sentence) ??
      judgedIn(draft, sentence);
    if (one) found.push(one);
  }
  // “We got him” is only told where nothing worse is said.
  const worse = found.filter(({ span }) => !matches.some((match) => match.entry && match.span[0] === span[0]));
  return worse.length > 0 ? worse : found.slice(0, 1);
}

function spanOf(words: readonly Word[], first: number, last: number): Span {
  return [(words[first] as Word).start, (words[last] as Word).end];
}

/** “The killer”, “these thugs”, “Scum.”, “the man who killed Leah”. */
function epithetIn({ words, text }: Draft, { first, last }: Sentence, sought: boolean): Prejudice | undefined {
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    const before = words[i - 1]?.lower ?? '';
    if (epithets.has(lower)) {
      if (sought && general.has(lower)) continue;
      if (/^(?:spirits?|queen|genius|disease|instinct|whale|heat|bees?)$/.test(words[i + 1]?.lower ?? '')) continue;
      if (words.slice(Math.max(first, i - 3), i).some((word) => /^(?:alleged|suspected|accused|no|not|never)$/.test(word.lower))) continue;
      if (events.has(words[i + 1]?.lower ?? '')) continue;
      if (last - first <= 2 || vilest.has(lower) || pointing.has(before) || (i === first && !general.has(lower)))
        return { span: spanOf(words, pointing.has(before) ? i - 1 : i, i), kind: 'opinion', sure: true };
    }
    if (sought || !people.has(lower) || words[i + 1]?.lower !== 'who' || !deeds.has(words[i + 2]?.lower ?? '')) continue;
    if (before === 'the' || before === 'this' || before === 'these') {
      const end = Math.min(last - 1, i + 3);
      return {
        span: [(words[i - 1] as Word).start, text.charCodeAt((words[end] as Word).end - 1) ? (words[end] as Word).end : 0],
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
    if (own && would.has(words[i + 1]?.lower ?? '') && trusts.has(words[i + 2]?.lower ?? '')) return yes(i, i + 4);
    if (own && /^(?:think|thought|reckon|feel|felt)$/.test(words[i + 1]?.lower ?? '')) {
      // The police think that there were witnesses; nobody official thinks aloud about the judge.
      const of =
        words[i + 2]?.lower === 'the' || words[i + 2]?.lower === 'that' ? (words[i + 3]?.lower ?? '') : (words[i + 2]?.lower ?? '');
      if (theCourt.has(of)) return yes(i, i + 4);
    }
    if (lower === 'animal' && (before === 'that' || before === 'this')) return yes(i - 1, i);
    if (lower === 'fit' && /^(?:aren't|isn't|not|wasn't|weren't)$/.test(before) && words[i + 1]?.lower === 'to') return yes(i - 1, i + 2);
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
      if (hopes.has(lower) && (i === first || wishers.has(words[i - 1]?.lower ?? '') || wishers.has(words[i - 2]?.lower ?? ''))) hope = i;
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

/** What is shocking is the attack, not the man: “a shocking attack” is no opinion on who did it. */
const events = wordSet(
  'attack incident crime crimes offence offences death assault murder case loss circumstances act robbery burglary behaviour violence event collision',
);
const decisions = wordSet('decision ruling verdict sentence judgment judgement bail excuse defence alibi');
const scathing = wordSet('shocking appalling terrible dreadful crazy bonkers absurd awful wrong soft great fantastic terrific insane mad');
const ours = wordSet("we we're our us you your i anyone anybody everyone residents people drivers");

function judgedIn({ words }: Draft, { first, last }: Sentence): Prejudice | undefined {
  let party = -1;
  let known = -1;
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    if (knowers.has(lower) || (lower === 'all' && words[i - 1]?.lower === 'we')) known = i;
    if (
      known >= 0 &&
      i - known <= 4 &&
      knowing.has(lower) &&
      i > known &&
      !(
        /^any/.test((words[known] as Word).lower) &&
        !words.slice(known + 1, i).some((word) => word.lower === 'could' || word.lower === 'can')
      )
    ) {
      const told =
        /^(?:that|who|what|it|how|he|she|they|him|her|them|was)$/.test(words[i + 1]?.lower ?? '') ||
        i + 1 === last ||
        words[i + 1]?.joined === false;
      if (told) return { span: spanOf(words, known, i), kind: 'opinion', sure: false };
    }
    if (parties.has(lower) && party < 0 && (!anyone.has(lower) || meant.has(words[i - 1]?.lower ?? ''))) party = i;
    if (
      judgements.has(lower) &&
      lower !== 'guilty' &&
      party < 0 &&
      parties.has(words[i + 2]?.lower ?? '') &&
      words[i + 1]?.lower === 'about'
    )
      return { span: spanOf(words, i, i + 2), kind: 'opinion', sure: false };
    if (decisions.has(lower) && (scathing.has(words[i - 1]?.lower ?? '') || judgements.has(words[i - 1]?.lower ?? '')))
      return { span: spanOf(words, i - 1, i), kind: 'opinion', sure: false };
    if (party < 0 || i === party) continue;
    const subject = words[party]?.lower ?? '';
    if (duty.has(lower) && !ours.has(words[i - 1]?.lower ?? '') && i - party <= 5 && words[i + 1]?.lower !== 'call')
      return { span: spanOf(words, party, Math.min(last - 1, i + 2)), kind: 'opinion', sure: false };
    if (!judgements.has(lower) || i - party > 9) continue;
    if (lower === 'lying' && /^(?:in|on|next|down|there)$/.test(words[i + 1]?.lower ?? '')) continue;
    if (lower === 'guilty' && /^(?:not|pleaded|plead|pleads|pleading|found|feel|feels|felt|be)$/.test(words[i - 1]?.lower ?? '')) continue;
    if (words[i - 1]?.lower === 'not' && (lower === 'wrong' || lower === 'fault')) continue;
    if (events.has(words[i + 1]?.lower ?? '') || (lower === 'previous' && words[i + 1]?.lower !== undefined && !theCourt.has(subject)))
      continue;
    return { span: spanOf(words, party, i), kind: 'opinion', sure: false };
  }
  return undefined;
}
