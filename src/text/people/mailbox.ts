/** Whose an e-mail address is: a team's, a colleague's at work, or somebody's own. */
import type { Draft, Entity } from '../../types.js';
import { once } from '../on-demand.js';
import firstNames from '../words/first-names.tsv';
import { readRows } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { isOfColleague } from './colleagues.js';

/** Parts of an address that stand for a team or a subject, never for a person. */
const roles = wordSet(
  'info information enquiries enquiry inquiries contact contactus hello hi admin administration office team help helpdesk helpline support press media news comms communications marketing events booking bookings book jobs recruitment careers hr vacancies safeguarding fostering adoption mash front door firstcontact frontdoor reception school nursery head headteacher secretary chair clerk governors training learning feedback complaints compliments consultation consultations highways planning housing licensing parks waste recycling library libraries elections electoral registration volunteering volunteers fundraising donate donations community communities engagement youth families children parents carers send iass pals foi dpo data privacy webmaster web noreply postmaster service services customer customerservices customerservice enquire ask tellus talk referrals referral duty police neighbourhood snt crime appeals appeal witness dashcam stores scouts club group society trust friends hub partnership board lscb chscb chscp mail email post general main all staff wellbeing health research study survey participation voice lado prevent domestic abuse dv idva reports report emergency project projects programme shop store sales accounts finance legal council mayor',
);

/** Mail services for private people. */
const privateHosts =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|virginmedia|talktalk|ntlworld|blueyonder|proton|protonmail|tiscali|mail|gmx)\.[a-z.]+$/;
const publicHosts = /(?:^|\.)(?:gov\.uk|nhs\.uk|nhs\.net|police\.uk|sch\.uk|ac\.uk|mod\.uk|org\.uk|gov\.scot|gov\.wales|org)$/;

/** “Email Sandra in our lettings team”: the body gives out its own people's addresses at work. */
const atWork =
  /\b(?:in|from|of|at|to) our [a-z -]{2,30}[,:]? (?:on |at |via )?$|\bour [a-z -]{2,30}, [a-z]+(?: [a-z'’-]+)?[,:]? (?:on |at |via )?$/;

const asksToWrite = /\b(?:e-?mail|write to|contact)(?: us)?(?: at| on)?:? $/;

const givenNames = once(() => new Set(readRows(firstNames).map(({ name = '' }) => name)));

/** Whose the address is; undefined where it is a team's, or a colleague's who is introduced with it. */
export function holderOf(draft: Draft, { start, end }: Entity): 'private' | 'perhaps private' | 'at work' | undefined {
  const [local = '', host = ''] = draft.text.slice(start, end).toLowerCase().split('@');
  const before = draft.text.slice(Math.max(0, start - 48), start).toLowerCase();
  const owned =
    /\b(?:his|her|their|my|mum's|dad's|mother's|father's|personal|private|username|user|login|credentials|compromised|leaked)\b[^.!?]*$/.test(
      before,
    );
  const parts = local.split(/[._+\-\d]+/).filter(Boolean);
  if (!privateHosts.test(host) && atWork.test(before)) return undefined;
  if (owned) return privateHosts.test(host) ? 'private' : 'perhaps private';
  if (parts.some((part) => roles.has(part) || endsInRole(part))) return undefined;
  if (privateHosts.test(host)) return 'perhaps private';
  const named = parts.some((part) => givenNames().has(part)) || (parts.length > 1 && parts.some((part) => part.length === 1));
  // “Email memories@museum.example”: nobody is named, and readers are asked to write there.
  if (!named && parts.length === 1 && asksToWrite.test(before)) return undefined;
  if (publicHosts.test(host)) return named && !isOfColleague(draft) && parts.length > 1 ? 'at work' : undefined;
  return 'at work';
}

function endsInRole(part: string): boolean {
  return /(?:team|info|enquiries|admin|safeguarding|office|support|school|council|police|hub|services?|centre|contact|group|club|fostering|appeal)$|^(?:info|safeguard|enquir|school|team|contact|comms|foster|adopt|train|customer)/.test(
    part,
  );
}
