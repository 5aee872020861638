/**
 * The grammar of a notice on a wall: readers named as a class and told what they are to do, what is
 * allowed said without anybody who allows it.
 */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { firstFound, type Range, type Recogniser } from '../words/recogniser.js';
import { turnings } from '../words/turning.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { bodySpeaks } from './ceremony.js';
import { dutyWords, isDuty, isOrdered, orderWords } from './duties.js';
import { headOf, isPublic } from './publics.js';

/** Nobody here is a notice's subject: “we shall”, “who shall”, “it will be refused”. */
const pronouns = wordSet("i we you he she it they who which that this what there how where when why and or but to i'm we're");
const modals = wordSet('will shall may can must should cannot would might');
const between = wordSet('not only also then always now no longer at all times under any circumstances normally immediately');
/** Done by an authority that is not named, to whoever reads. */
const allowedWords =
  'permitted entertained refused prosecuted deemed levied incurred forfeited ejected obtained surrendered furnished borne experienced';
const allowed = wordSet(allowedWords);
const expectedWords = 'expected required requested obliged instructed notified directed';
const expected = wordSet(expectedWords);
const told = wordSet('expected required requested obliged asked instructed reminded advised informed notified directed');
/** Nouns made of a verb, and the empty verbs that carry them: “an announcement will be made”. */
const nominals = wordSet(
  'announcement announcements consideration provision determination notification permission admission entry consent representations allowance allowances exceptions reimbursement refunds admittance attendance liability responsibility preference',
);
const emptyWords = 'made given granted gained accepted refused denied permitted guaranteed allowed afforded issued assumed';
const empty = wordSet(emptyWords);

/** “Will not be permitted”, “shall at all times be refused”: the index after the participle, from the modal at `i`. */
function passiveEnd(words: readonly Word[], i: number, last: number): number {
  let j = i + 1;
  while (j < last && between.holds(words[j])) j++;
  if (lowerAt(words, j) !== 'be') return -1;
  j++;
  if (lowerAt(words, j).endsWith('ly')) j++;
  return j < last ? j : -1;
}

function ofModal(words: readonly Word[], i: number, first: number, last: number): Range | undefined {
  const subject = lowerAt(words, i - 1);
  if (i === first || pronouns.has(subject)) return undefined;
  if (lowerAt(words, i) === 'shall') return [i - 1, i + 1];
  const done = passiveEnd(words, i, last);
  if (done >= 0) {
    const participle = lowerAt(words, done);
    if (allowed.has(participle) && !(participle === 'experienced' && lowerAt(words, i) === 'will')) return [i - 1, done + 1];
    if (participle === 'admitted' && /^(?:not|be)$/.test(lowerAt(words, i + 1)) && lowerAt(words, done - 2) === 'not')
      return [i - 1, done + 1];
    if (expected.has(participle) && lowerAt(words, done + 1) === 'to' && headOf(words, i, first) >= 0)
      return [headOf(words, i, first), done + 1];
    if (nominals.has(subject) && empty.has(participle)) return [i - 1, done + 1];
    if (participle === 'subject' && lowerAt(words, done + 1) === 'to' && isPublic(subject))
      return [Math.max(headOf(words, i, first), first), done + 2];
  }
  return isAlways(words, i, last) ?? isOrdered(words, i, first) ?? isNoted(words, i, done, first) ?? isDuty(words, i, done, first, last);
}

/** “Customers should note”, “residents will be notified of”: readers, whom nobody speaks to. */
function isNoted(words: readonly Word[], i: number, done: number, first: number): Range | undefined {
  if (!isPublic(lowerAt(words, i - 1)) || officers.holds(words[i - 1])) return undefined;
  const from = headOf(words, i, first);
  if (from < 0) return undefined;
  if (lowerAt(words, i) === 'should' && lowerAt(words, i + 1) === 'note') return [from, i + 2];
  const isWord = lowerAt(words, i) === 'will' && done >= 0 && words[done]?.joined && letKnow.holds(words[done]);
  return isWord && !/^(?:by|if)$/.test(lowerAt(words, done + 1)) ? [from, done + 1] : undefined;
}
const letKnow = wordSet('notified informed advised');
/** Who is told here reads no notice: “officers will be informed”. */
const officers = wordSet(
  'officers staff members governors trustees directors councillors managers inspectors teachers ministers regulators',
);

/** “Failure to display a ticket may result in a fine.” */
function ofFailure(words: readonly Word[], i: number, _first: number, last: number): Range | undefined {
  if (lowerAt(words, i + 1) !== 'to' || !words[i + 1]?.joined) return undefined;
  for (let j = i + 3; j < last; j++) {
    if (!threats.holds(words[j])) continue;
    const verb = lowerAt(words, j + 1);
    if ((verb === 'result' && lowerAt(words, j + 2) === 'in') || (verb === 'lead' && lowerAt(words, j + 2) === 'to') || verb === 'incur')
      return [i, Math.min(i + 3, last)];
  }
  return undefined;
}
const threats = wordSet('will may could shall can');

/** “Must be kept on a lead at all times”; told to somebody (“keep your bag with you at all times”) it is advice. */
function isAlways(words: readonly Word[], i: number, last: number): Range | undefined {
  if (lowerAt(words, i) !== 'must' && lowerAt(words, i) !== 'should') return undefined;
  for (let j = i + 1; j < Math.min(last - 2, i + 9); j++) {
    const lower = lowerAt(words, j);
    if (lower === 'at' && lowerAt(words, j + 1) === 'all' && lowerAt(words, j + 2) === 'times') return [i - 1, j + 3];
    if (lower === 'under' && lowerAt(words, j + 1) === 'any' && lowerAt(words, j + 2) === 'circumstances') return [i - 1, j + 3];
  }
  return undefined;
}

const adverbs = wordSet(
  'hereby kindly respectfully politely strongly once again also therefore further cordially gently reminded strictly',
);

const offers = wordSet('applications comments tenders nominations representations expressions views submissions bids entries quotations');

/** “It is felt that”, “it has been decided to”: who feels and decides? What is believed of a suspect is the police's own way. */
const opinions = wordSet(
  'requested recommended advisable essential anticipated envisaged expected hoped regretted suggested noted agreed decided felt considered proposed intended assumed appreciated acknowledged imperative incumbent requisite',
);

function ofNobody(words: readonly Word[], i: number): Range | undefined {
  // “It has agreed to”: it is a body that was named before.
  if (lowerAt(words, i - 1) !== 'it' || (lowerAt(words, i) === 'has' && lowerAt(words, i + 1) !== 'been')) return undefined;
  let j = i + 1;
  while (lowerAt(words, j) === 'been' || lowerAt(words, j).endsWith('ly') || lowerAt(words, j) === 'therefore') j++;
  return opinions.holds(words[j]) && /^(?:that|to|upon)$/.test(lowerAt(words, j + 1)) ? [i - 1, j + 2] : undefined;
}

/** “Patrons of the leisure centre are respectfully informed”, “pupils are to report to the office”. */
function ofBeing(words: readonly Word[], i: number, first: number, last: number): Range | undefined {
  if (i === first) return undefined;
  if (
    offers.holds(words[i - 1]) &&
    /^(?:invited|sought)$/.test(lowerAt(words, i + 1) === 'now' ? lowerAt(words, i + 2) : lowerAt(words, i + 1))
  )
    return [i - 1, i + 2];
  const nobody = ofNobody(words, i);
  if (nobody) return nobody;
  let j = i + 1;
  while (j < last && adverbs.holds(words[j])) j++;
  const head = () => headOf(words, i, first);
  if (told.holds(words[j]) && (lowerAt(words, j + 1) === 'to' || lowerAt(words, j + 1) === 'that')) {
    const from = head();
    // Right beside its subject, the list of phrases knows it, and what is kind.
    return from >= 0 && !isPublic(lowerAt(words, i - 1)) && (j > i + 1 || lowerAt(words, j) !== 'asked') ? [from, j + 1] : undefined;
  }
  if (lowerAt(words, i + 1) !== 'to' || lowerAt(words, i) !== 'are' || toBe.holds(words[i + 2]) || !isPublic(lowerAt(words, i - 1)))
    return undefined;
  const from = head();
  return from >= 0 ? [from, Math.min(last, i + 3)] : undefined;
}

/** “Patients are to get a new entrance” is news. */
const toBe = wordSet('be thank get have receive benefit blame see lose gain help face lead star strike share take try run');

const wantWords = 'wishing requiring intending desiring desirous';
const wants = wordSet(wantWords);
const distant = wordSet('persons person those individual individuals applicants visitors tenants attendees passengers residents anybody');

/** “Visitors requiring a pass”, “any person found smoking”: a class of readers, cut out by a participle. */
function ofClass(words: readonly Word[], i: number, first: number): Range | undefined {
  const lower = lowerAt(words, i);
  const before = lowerAt(words, i - 1);
  if (i === first || !words[i]?.joined) return undefined;
  if (wants.has(lower)) return isPublic(before) || distant.has(before) || before === 'anyone' ? [i - 1, i + 1] : undefined;
  const any = lowerAt(words, i - 2) === 'any' || before === 'persons';
  if (lower === 'failing' ? lowerAt(words, i + 1) === 'to' && distant.has(before) : any && distant.has(before)) return [i - 1, i + 1];
  return undefined;
}

const notKindly = wordSet('gave lent let sent made took thought given done agreed bring brought meant put come came get hosted');
const occasions = wordSet(
  'departure arrival receipt request completion payment production presentation entry application leaving entering',
);
const supposed = wordSet('you anyone any there this the your it');

/** “Kindly ensure”, “upon departure”, “Should you see”: turns of phrase that nobody says across a table. */
function ofTurn(words: readonly Word[], i: number, first: number, last: number, asks: boolean): Range | undefined {
  const next = lowerAt(words, i + 1);
  const opens = i === first || words[i]?.joined === false;
  switch (lowerAt(words, i)) {
    case 'kindly':
      return (opens || lowerAt(words, i - 1) === 'and') &&
        i + 1 < last &&
        words[i + 1]?.joined &&
        !notKindly.has(next) &&
        !/(?:ed|ly|ing|s)$/.test(next)
        ? [i, i + 2]
        : undefined;
    case 'upon':
      return occasions.has(next) ? [i, i + 2] : undefined;
    case 'on':
      return /^(?:production|presentation)$/.test(next) && lowerAt(words, i + 2) === 'of' ? [i, i + 3] : undefined;
    case 'should':
      return opens && supposed.has(next) && !asks && i + 4 < last ? [i, i + 3] : undefined;
  }
  return undefined;
}

const being = wordSet('is are was has');
type Notice = Recogniser<Range>;

const looks = turnings<Notice>([
  { turnsOn: wordSet('kindly upon on should'), find: ofTurn },
  {
    turnsOn: modals,
    needs: wordSet(
      `shall must admitted times circumstances ${allowedWords} ${expectedWords} ${emptyWords} ${dutyWords} ${orderWords} note informed advised subject`,
    ),
    find: (words, i, first, last, asks) => (asks ? undefined : ofModal(words, i, first, last)),
  },
  { turnsOn: wordSet('failure'), needs: wordSet('result lead incur'), find: ofFailure },
  { turnsOn: being, find: (words, i, first, last, asks) => (asks ? undefined : ofBeing(words, i, first, last)) },
  bodySpeaks,
  {
    turnsOn: wordSet(`${wantWords} failing found seen causing refusing`),
    find: (words, i, first, _, asks) => (asks ? undefined : ofClass(words, i, first)),
  },
]);

/** The first words in the draft that only a notice says so, in each sentence. */
export const noticesOf = fact((draft: Draft): readonly Span[] => {
  const { words, sentences } = draft;
  if (!looks.mayFind(words)) return none;
  return sentences.flatMap((sentence): Span[] => {
    const range = firstFound<Range, Notice>(looks, draft, sentence)?.found;
    return range ? [[(words[range[0]] as Word).start, (words[range[1] - 1] as Word).end]] : [];
  });
});

const none: readonly Span[] = [];
