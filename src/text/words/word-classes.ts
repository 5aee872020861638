/**
 * The closed classes of English that tell who speaks, to whom, and how kindly. Each word of a draft
 * is looked up once for all rules; a class is a bit, so that a rule can ask for several at a time.
 */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { classTable } from './class-table.js';
import { spellingFact } from './words.js';

export const Class = {
  /** I, I'm, I've. */
  I: 1,
  /** my, mine. */
  My: 1 << 1,
  /** me, myself. */
  Me: 1 << 2,
  /** we, our, us: the body speaks. */
  We: 1 << 3,
  You: 1 << 4,
  Your: 1 << 5,
  /** Those a public post is for. */
  Audience: 1 << 6,
  /** Verbs that ask a reader to come, call or read; only at the start of a clause are they that. */
  Action: 1 << 7,
  /** What public bodies speak of and people seldom do. */
  Work: 1 << 8,
  /** could, would: a request, not an order. */
  Request: 1 << 9,
  Please: 1 << 10,
  Thanks: 1 << 11,
  Sorry: 1 << 12,
  Greeting: 1 << 13,
  /** maybe, perhaps, I wonder. */
  Hedge: 1 << 14,
  /** why, what, how, who, where, when, which. */
  Asking: 1 << 15,
  /** do, are, have, can: begin a question before “you”. */
  Auxiliary: 1 << 16,
  Negation: 1 << 17,
  /** if, when, unless: what follows is supposed, not said. */
  Condition: 1 << 18,
  /** just, finally, already: stand between a subject and its verb. */
  Adverb: 1 << 19,
  /** Of those of Work, what people's own days hold too: a team, a session, an exam board. */
  Daily: 1 << 20,
} as const;

const lists: readonly (readonly [bits: number, words: string])[] = [
  [Class.I, "i i'm i've i'd i'll im ive i'ma imma i'd've"],
  [Class.My, 'my mine'],
  [Class.Me, 'me myself'],
  [Class.We, "we we're we've we'll we'd our ours us ourselves let's"],
  [Class.You, "you you're you've you'll you'd u youre yourself yourselves ya"],
  [Class.Your, 'your yours ur'],
  [
    Class.Audience,
    'parents carers residents families everyone anyone anybody children pupils students patients drivers motorists visitors members volunteers professionals practitioners teachers governors communities businesses neighbours tenants households employers customers passengers commuters cyclists pedestrians readers followers subscribers candidates applicants learners guardians grandparents dads mums adults people public child women young folk guys fans landlords voters',
  ],
  [
    Class.Action,
    'join come book register call ring visit contact report apply drop click read download find learn donate tell ask speak talk check email dm share sign follow help meet discover listen send text volunteer nominate enter pop bring remember stay keep message complete fill bid wear',
  ],
  [
    Class.Work,
    "police officer officers council councillor councillors cllr services staff colleague colleagues safeguarding incident incidents investigation investigating arrest arrested arrests patrol patrols patrolling patrolled crime crimes suspect suspects victim victims offender offenders court ward wards nurse nurses nursing midwife midwives paramedic paramedics community communities partnership campaign awareness conference workshop workshops event events project programme initiative strategy cctv seized seizure detained charged constabulary sergeant sgt inspector insp pc pcso pcsos chief constable commissioner cadets custody warrant warrants burglary theft witness witnesses witnessed appeal ambulance firefighter firefighters crews trust charity nhs mp mps funding funds fundraising panel governors lesson foster fostering adoption exploitation domestic violence abuse helpline advice consultation survey volunteer volunteers volunteering residents clinic vaccination vaccine vaccinations outpatient maternity neighbourhood collision crash speeding offence offences suspected stolen recovered engagement residential surgery surgeries motorists licence licences drugs weapon knife knives antisocial sector partners partner's agency agencies cic cases caseload service-users service apprentice apprentices apprenticeship recruitment recruiting vacancy vacancies interviewed graduates ceremony award awards commended assembly headteacher classroom curriculum ofsted phonics ks1 ks2 year-group pupils exhibition launch launched launching launches scheme charities beneficiaries donations donors supporters trustees minister government legislation parliament constituents constituency inquiry board chair trainee trainees session sessions training briefing handover response firearms operation checkpoint stop-search paperwork casework visitors outreach stakeholders regional county borough district parish civic mayor deputy deputies lead director directors executive head hq team teams unit squad crew department force public probation safer carers caring inclusion wellbeing diversity research study patients consultant consultants theatre ward-round discharge referral referrals prevention scams fraud hub centre library libraries museum visitor heritage conservation rspca rnli lifeboat volunteers' launchpad emergency emergencies 999 101 111 cop cops copper detectives pd social worker workers suicide samaritans childline nspcc believed reported support safety hospice shelter strategy students student graduate colleague initiatives strategies schemes projects programmes campaigns conferences partnerships clinics exhibitions hospices consultations surveys u9 u10 u11 u12 u13 u14 u15 u16 u18",
  ],
  [
    Class.Daily,
    'team teams lesson event events project programme award ceremony session sessions training theatre museum library centre student service research study surgery crash board chair lead head squad department unit worker exhibition visitor visitors graduate graduates interviewed recovered projects programmes exhibitions u9 u10 u11 u12 u13 u14 u15 u16 u18',
  ],
  [Class.Request, 'could would might'],
  [Class.Please, 'please pls plz kindly'],
  [Class.Thanks, 'thanks thank thankyou grateful appreciate appreciated appreciates cheers ta'],
  [Class.Sorry, 'sorry apologies apologise apologize apology unfortunately afraid regret forgive'],
  [Class.Greeting, 'hi hello hey hiya greetings welcome dear'],
  [
    Class.Hedge,
    'maybe perhaps possibly wonder wondering wondered seems seem probably guess suppose hope hoping suggest suggestion may curious glad happy great nice interesting helpful interested love welcome best regards worth btw',
  ],
  [Class.Asking, "why what how who where when which what's who's how's where's why's whats whose"],
  [
    Class.Auxiliary,
    "do did does are were was is have has had can can't cant will won't wont don't dont didn't didnt aren't arent weren't haven't havent hasn't isn't couldn't wouldn't shouldn't should must doesn't am",
  ],
  [
    Class.Negation,
    "not no never don't dont isn't aren't can't won't without nobody nothing neither nor wasn't weren't doesn't didn't cannot",
  ],
  [Class.Condition, 'if when whenever unless whether because while once until before after though although since that who'],
  [
    Class.Adverb,
    'just finally already actually really still only even also then never ever always almost nearly literally totally honestly so currently definitely probably recently officially accidentally basically seriously apparently clearly obviously simply somehow soon again often usually once kinda sorta absolutely genuinely now today too both all obvs legit lowkey',
  ],
];

const classOf = classTable(lists);

const classOfWord = spellingFact(classOf);

interface WordClasses {
  /** The classes of each word, by its index. */
  readonly of: readonly number[];
  /** The classes of all words together. */
  readonly all: number;
}

export const classesOf = fact(({ words }: Draft): WordClasses => {
  const of = new Array<number>(words.length);
  let all = 0;
  for (let i = 0; i < words.length; i++) {
    const bits = classOfWord(words[i] as Word);
    of[i] = bits;
    all |= bits;
  }
  return { of, all };
});
