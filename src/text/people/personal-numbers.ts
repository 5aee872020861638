/** Numbers and addresses of a post that may belong to one person, weighed by what stands around them. */
import type { Draft, Span, Word } from '../../types.js';
import { lineOf } from '../numbers/dialled.js';
import { isInvitation } from '../numbers/invitation.js';
import { type Numeral, numbersOf } from '../numbers/numbers.js';
import { isPoliceRoute } from '../numbers/police-route.js';
import { firstWhere } from '../search.js';
import { sentenceAt } from '../sentences.js';
import { caseWord, children, contactWord, fieldWordsOf, harm, oneChild, relative, vehicleWord } from '../words/field-words.js';
import { firstIn, type WordSet, wordSet } from '../words/word-set.js';
import { isOfColleague } from './colleagues.js';
import type { Identifying } from './identifying.js';
import { holderOf } from './mailbox.js';
import type { OwnNumbers } from './own-numbers.js';
import { recordNumbersOf } from './records.js';

interface PersonalNumber extends Identifying {
  /** As a reader would call it: mobile number, postcode, case reference. */
  readonly name: string;
}

const isPlain = ({ kind }: Numeral) => kind === 'count' || kind === 'time' || kind === 'money' || kind === 'year';

/** Whether there are any to weigh. */
export function hasNumbers(draft: Draft): boolean {
  const isMail = draft.entities.some(({ kind }) => kind === 'email');
  return isMail || recordNumbersOf(draft).length > 0 || numbersOf(draft).some((numeral) => !isPlain(numeral));
}

export function personalNumbers(draft: Draft, own: OwnNumbers): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  const labelled = recordNumbersOf(draft);
  for (const { span, name } of labelled) {
    if (name === 'bank account' && isOurs(draft, span)) continue;
    const quotable = name === 'case reference' && isPoliceRoute(draft);
    found.push({ span, name, sure: true, ...(quotable && { onPurpose: true }) });
  }
  for (const numeral of numbersOf(draft)) {
    if (isPlain(numeral)) continue;
    const next = labelled[firstWhere(labelled, ({ span }) => span[1] > numeral.start)];
    if (next && next.span[0] < numeral.end) continue;
    const personal = weigh(draft, numeral, own);
    if (personal) found.push(personal);
  }
  for (const entity of draft.entities) {
    if (entity.kind !== 'email') continue;
    const holder = holderOf(draft, entity);
    if (!holder) continue;
    const atWork = holder === 'at work' && { onPurpose: true };
    found.push({ span: [entity.start, entity.end], name: 'personal e-mail address', sure: holder === 'private', ...atWork });
  }
  return found;
}

/** “Our sort code is”, “donate to”: an appeal's own account. */
function isOurs({ words }: Draft, [start]: Span): boolean {
  const at = firstWhere(words, (word) => word.start >= start);
  return firstIn(words, at - 16, at, ownAccount) >= 0 && firstIn(words, at - 16, at, privateWords) < 0;
}

const ownAccount = wordSet('our donate donation donations give appeal fund');

function weigh(draft: Draft, numeral: Numeral, own: OwnNumbers): PersonalNumber | undefined {
  const span: Span = [numeral.start, numeral.end];
  switch (numeral.kind) {
    case 'nhs-number':
      return nhsNumber(draft, numeral, span);
    case 'card':
      return { span, name: 'card number', sure: true };
    case 'bank-account':
      return { span, name: 'bank account', sure: true };
    case 'driving-licence':
      return { span, name: 'driving licence number', sure: true };
    case 'court-case':
      return { span, name: 'case reference', sure: true };
    case 'pupil-number':
      return { span, name: 'pupil number', sure: true };
    case 'national-insurance':
      return { span, name: 'National Insurance number', sure: true };
    case 'passport':
      return isQuotedReference(draft, numeral) ? undefined : { span, name: 'passport number', sure: false };
    case 'phone':
      return own.numbers.has(numeral.value) ? undefined : phone(draft, numeral, span);
    case 'postcode':
      return own.postcodes.has(numeral.value) ? undefined : postcode(draft, numeral, span);
    case 'plate':
    case 'old-plate':
      return plate(draft, numeral, span);
    case 'date':
      return birthDate(draft, numeral, span);
    default:
      return undefined;
  }
}

/** The words of the sentence up to the numeral, nearest last. */
function wordsBefore(draft: Draft, numeral: Numeral, most: number): readonly Word[] {
  const from = Math.max(sentenceAt(draft, numeral.start)?.first ?? 0, numeral.first - most);
  return draft.words.slice(from, numeral.first);
}

function someWord(words: readonly Word[], set: WordSet): boolean {
  return firstIn(words, 0, words.length, set) >= 0;
}

const referenceWords = wordSet(
  'ref reference crime incident cad log occurrence quote quoting order application planning case flight job vacancy code number serial model',
);

function isQuotedReference(draft: Draft, numeral: Numeral): boolean {
  return someWord(wordsBefore(draft, numeral, 4), referenceWords) && !someWord(wordsBefore(draft, numeral, 4), passportWord);
}

const passportWord = wordSet('passport');
const healthWords = wordSet('nhs patient hospital medical record mrn clinic');

/** One ten-digit reference in eleven passes the check by chance: something must say what it is. */
function nhsNumber(draft: Draft, numeral: Numeral, span: Span): PersonalNumber | undefined {
  if (someWord(wordsBefore(draft, numeral, 8), healthWords)) return { span, name: 'NHS number', sure: true };
  if (numeral.end - numeral.start === 10 || isQuotedReference(draft, numeral)) return undefined;
  return { span, name: 'NHS number', sure: false };
}

const privateWords = wordSet(
  "him his her their my mum mum's mummy dad dad's mother mother's father father's gran grandmother nan stepdad stepmum aunt uncle private personal foster family's child's girl's boy's placement",
);
const ourWords = wordSet(
  'social housing advice our us we team office service helpline line lines reception desk clinic hub centre surgery school ward bookings booking book enquiries info information switchboard unit pharmacy council whatsapp',
);
const homeLines = wordSet('number phone tel telephone landline is');
const whom = wordSet('me him her them');

/** “Her home number is”, “call me at home on”; not a care home, nor a visit at home. */
function isAtHome(near: readonly Word[]): boolean {
  const at = near.findLastIndex(({ lower }) => lower === 'home');
  if (at < 0) return false;
  return at === near.length - 1 || homeLines.holds(near[at + 1]) || (near[at - 1]?.lower === 'at' && whom.holds(near[at - 2]));
}

/** Nobody is asked in public to text a private person. */
const textWords = wordSet('text texts whatsapp sms');
const asksForTexts = ({ words }: Draft): boolean => textWords.hasAny(words);
const dialWords = wordSet('call calls ring phone tel telephone text contact on dial number helpline line or at voicemail and to is are');

function phone(draft: Draft, numeral: Numeral, span: Span): PersonalNumber | undefined {
  const line = lineOf(numeral.value);
  if (line === 'public') return undefined;
  const near = wordsBefore(draft, numeral, 7);
  const name = line === 'mobile' ? 'mobile number' : 'telephone number';
  const ours =
    someWord(near, ourWords) ||
    (line === 'mobile' && (asksForTexts(draft) || someWord(draft.words.slice(numeral.last, numeral.last + 7), ourWords)));
  // “Your councillor is Ruth Gale. Ring her on ...”
  if (line === 'mobile' && isOfColleague(draft)) return { span, name, sure: false, onPurpose: true };
  if (!someWord(near, ourWords) && (someWord(near, privateWords) || isAtHome(near))) return { span, name: `private ${name}`, sure: true };
  if (line === 'foreign') return { span, name, sure: false };
  if (line === 'mobile' && asksForTexts(draft)) return undefined;
  // “Allotments to let, call Derek on ...”: nobody is told of.
  const plain = (fieldWordsOf(draft).all & (harm | caseWord | oneChild | children | relative)) === 0;
  if (line === 'mobile') return { span, name, sure: false, ...((ours || plain) && { onPurpose: true }) };
  // A number in a list of them: “Library: 01632 …”.
  if (!(fieldWordsOf(draft).all & relative) && /[:|–-] ?\(?$/.test(draft.text.slice(Math.max(0, numeral.start - 3), numeral.start)))
    return undefined;
  const dialled = ours || near.length === 0 || someWord(near.slice(-3), dialWords) || (fieldWordsOf(draft).all & contactWord) !== 0;
  return dialled ? undefined : { span, name, sure: false, onPurpose: true };
}

const livesWords = wordSet('lives lived living live');
const crowdWords = wordSet('residents people you anyone everyone who neighbours if many those we');
const homeWords = wordSet('home house address flat placement');
const ownerWords = wordSet(
  "his her their my family's child's mum's mother's father's dad's girl's boy's foster victim's family child boy girl",
);

function postcode(draft: Draft, numeral: Numeral, span: Span): PersonalNumber | undefined {
  const near = wordsBefore(draft, numeral, 14);
  const lives = someWord(near, livesWords) && !someWord(near, crowdWords);
  if (lives || (someWord(near, homeWords) && someWord(near, ownerWords))) return { span, name: 'home postcode', sure: true };
  if (isVenue(draft, numeral)) return undefined;
  const serious = (fieldWordsOf(draft).all & (harm | caseWord | oneChild | children)) !== 0;
  // “Our car park's postcode is”, “Meet at the war memorial”.
  if (!serious && someWord(near, meetingWords)) return undefined;
  return { span, name: 'postcode', sure: false, ...(!serious && { onPurpose: true }) };
}

const meetingWords = wordSet('our meet meeting parking park find come visit join venue location');
const venueWords = wordSet(
  'station hall centre library street road school church hospital clinic hub surgery office park theatre museum college',
);

/** A named place before the postcode, or a day and time anywhere: somewhere the public may go. */
function isVenue(draft: Draft, numeral: Numeral): boolean {
  const before = draft.words[numeral.first - 1];
  if (before && (before.shape !== 'lower' || venueWords.holds(before)) && numeral.start - before.end <= 3) return true;
  return isInvitation(draft);
}

const appealWords = wordSet(
  'stolen seen witness witnesses dashcam abandoned owner seized stopped appeal sighting sightings false cloned failed failing plates',
);

const isAppeal = ({ words }: Draft): boolean => appealWords.hasAny(words);

function plate(draft: Draft, numeral: Numeral, span: Span): PersonalNumber | undefined {
  const car = (fieldWordsOf(draft).all & vehicleWord) !== 0;
  const name = 'number plate';
  if (!car && numeral.kind === 'old-plate') {
    return isQuotedReference(draft, numeral) || numeral.value.length < 7 ? undefined : { span, name, sure: false, onPurpose: true };
  }
  if (isPoliceRoute(draft) || isAppeal(draft)) return { span, name, sure: false, onPurpose: true };
  return { span, name, sure: car };
}

const birthLabels = wordSet('dob birth birthdate');
const bornWords = wordSet('born birthday');

function birthDate(draft: Draft, numeral: Numeral, span: Span): PersonalNumber | undefined {
  const near = wordsBefore(draft, numeral, 4);
  const spelt = /(?:d\.?o\.?b|\bb\.)\W{0,3}$/i.test(draft.text.slice(Math.max(0, numeral.start - 8), numeral.start));
  if (spelt || someWord(near, birthLabels)) return { span, name: 'date of birth', sure: true };
  if (near.at(-1)?.lower === 'between') return undefined;
  const year = /(?:19|20)\d\d$/.exec(numeral.value)?.[0];
  if (someWord(near.slice(-1), bornWords) && /^\d{4,6}$/.test(numeral.value)) return { span, name: 'date of birth', sure: false };
  if (!someWord(near.slice(-3), bornWords) || year === undefined || Number(year) < 1990) return undefined;
  return { span, name: 'date of birth', sure: false };
}
