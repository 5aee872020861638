/** What an account shows of itself, held against 2.1 to 2.6, 5.1 and 5.2. Says what is missing; a head and shoulders it cannot see. */
import type { Severity } from '../types.js';
import { alikeAccounts } from './alike.js';
import { daysBetween, longDay } from './days.js';
import { entriesOf } from './handles.js';
import { accountOrder, personOrder } from './order.js';
import { certificateOn, currentUsers, findPerson, foldName, isCurrent, isListedFor, namesakes, publishersOf } from './people.js';
import { businessCaseFault, isLaterVersion, userCount } from './standing.js';
import type { Account, Person, PictureFacts, Registers } from './types.js';

export interface ProfileSettings {
  /** ISO date: a register is judged on the day of the check. */
  readonly today: string;
  readonly years: number;
  readonly policyVersion: string;
  /** As the rule account is told: how much a business case says, which aims it may name, how many users there are. */
  readonly caseWords: number;
  readonly aims: readonly string[];
  readonly users: number;
  /** Official handles. */
  readonly handles: readonly string[];
  /** Checksums of the current logo files. */
  readonly logos: readonly string[];
  /** What is known of a picture file; undefined where it is not there. */
  picture(file: string): PictureFacts | undefined;
}

export interface ProfileFinding {
  readonly severity: Severity;
  readonly clause: string;
  readonly message: string;
  /** The key it is about. */
  readonly key: string;
}

/** Pixels; the platforms show profile pictures at up to 400. */
const leastSide = 200;
/** Width and height may differ by a tenth. */
const mostOblong = 1.1;

export function* checkAccount(account: Account, registers: Registers, settings: ProfileSettings): Generator<ProfileFinding> {
  if (account.status === 'closed' || account.status === 'refused') return;
  if (account.status !== undefined && account.status !== 'approved') {
    yield { severity: 'note', clause: '2.2', key: 'status', message: `is ${account.status}: nothing may be published there yet` };
  } else if (!account.approvedBy || !account.approvedOn) {
    yield { severity: 'error', clause: '2.2', key: 'approvedOn', message: 'does not say who approved it and when' };
  }
  yield* accountOrder(account, settings.today);
  const lacking = businessCaseFault(account, settings);
  if (lacking !== undefined) yield { severity: 'warning', clause: '2.1', key: 'businessCase', message: `has ${caseFaults[lacking]}` };
  const users = currentUsers(account, registers.people, settings.today);
  const publishers = publishersOf(account, registers.people, settings.today, settings.years);
  if (publishers.count < settings.users) {
    const count = userCount(publishers);
    yield { severity: 'warning', clause: '2.6', key: 'users', message: `has ${count}: nobody could answer when they are away` };
  }
  yield* unlistedUsers(account, registers.people, settings.today);
  if (account.kind === 'individual') yield* individual(account, registers.people, users);
  yield* pictureOf(account, settings);
  yield* alikeAccounts(account, registers.accounts, settings.handles);
}

/** 2.6 and 3.2: somebody of whom nothing is on file cannot be held against it, and who is not listed for the account may not publish there. */
function* unlistedUsers({ users, handle }: Account, people: readonly Person[], today: string): Generator<ProfileFinding> {
  if (people.length === 0) return;
  const at = { severity: 'warning', key: 'users' } as const;
  const unlisted: string[] = [];
  for (const written of users) {
    const person = findPerson(people, written);
    if (person && isCurrent(person, today) && !isListedFor(person, handle)) unlisted.push(written);
    if (person) continue;
    const isShared = namesakes(people, written).length > 0;
    const fault = isShared ? 'a name that several people on the register have: give the id' : 'who is not on the register of people';
    yield { ...at, clause: '2.6', message: `names the user ${written}, ${fault}` };
  }
  if (unlisted.length === 0) return;
  yield { ...at, clause: '3.2', message: `names as users ${unlisted.join(', ')}, whom the register of people does not list for it` };
}

const caseFaults = {
  none: 'no business case',
  short: 'a business case too short to show what it is for',
  aim: 'a business case that names none of the organisation’s aims',
} as const;

/** 2.3 and 2.5: name and job title, role in the bio. */
function* individual(account: Account, people: readonly Person[], users: readonly string[]): Generator<ProfileFinding> {
  if (!account.whyNotSharedAccount) {
    yield { severity: 'warning', clause: '2.5', key: 'whyNotSharedAccount', message: 'does not say why the shared account would not do' };
  }
  const { displayName = '', bio = '' } = account;
  const owner = ownerOf(account, people, users);
  const tell = (severity: Severity, key: string, message: string): ProfileFinding => ({ severity, clause: '2.3', key, message });
  if (displayName === '') yield tell('error', 'displayName', 'has no display name');
  else if (!/\p{L}{2}/u.test(displayName) || /\p{Extended_Pictographic}/u.test(displayName))
    yield tell('warning', 'displayName', 'has a display name that is not a person’s name and job title');
  else if (displayName.length > 3 && displayName === displayName.toUpperCase())
    yield tell('warning', 'displayName', 'has its display name in capitals');
  if (bio === '') yield tell('warning', 'bio', 'has no bio, where the role belongs');
  if (!owner) return;
  if (displayName !== '' && (owner.name === undefined || !holds(displayName, owner.name)))
    yield tell('warning', 'displayName', `does not show the name on the register, ${owner.name ?? owner.id}`);
  const { role } = owner;
  if (role === undefined || holds(bio, role)) return;
  if (!holds(displayName, role)) yield tell('warning', 'bio', `shows the job title ${role} neither in the name nor in the bio`);
  else if (bio !== '') yield tell('note', 'bio', `does not highlight the role ${role} in the bio`);
}

/** Others may use it to stand in: it is theirs whose name it shows, or who is listed first. */
function ownerOf({ displayName = '' }: Account, people: readonly Person[], users: readonly string[]): Person | undefined {
  const known = users.map((id) => findPerson(people, id)).filter((person) => person !== undefined);
  return known.find(({ name }) => name !== undefined && holds(displayName, name)) ?? known[0];
}

/** All words of a name or role stand there, in whatever order. */
function holds(where: string, what: string): boolean {
  const words = new Set(foldName(where).split(/[^\p{L}\p{N}'-]+/u));
  return foldName(what)
    .split(/[^\p{L}\p{N}'-]+/u)
    .every((word) => words.has(word));
}

/** 2.4 binds individual accounts, 5.2 corporate ones. */
function* pictureOf({ kind, picture = {} }: Account, { logos, picture: look }: ProfileSettings): Generator<ProfileFinding> {
  const corporate = kind === 'corporate';
  const clause = corporate ? '5.2' : '2.4';
  const wanted = corporate ? 'logo' : 'head-and-shoulders';
  const at = { clause, key: 'picture' } as const;
  if (!picture.file && !picture.kind) {
    yield { ...at, severity: 'error', message: corporate ? 'has no picture, and needs the logo' : 'has no picture' };
    return;
  }
  if (foldName(picture.kind ?? '').replaceAll(/[ _]/g, '-') !== wanted) {
    const fault = picture.kind ? `has a picture of the kind “${picture.kind}”` : 'does not say of what kind its picture is';
    const should = corporate ? 'a corporate account shows the logo' : 'one person’s account shows their head and shoulders';
    yield { ...at, severity: 'warning', message: `${fault}; ${should}: where it does, its kind is “${wanted}”` };
  }
  if (!picture.file) {
    const message = `names no file of its picture, so nobody can tell that it ${corporate ? 'is the current logo' : 'is large enough and square'}`;
    yield { ...at, severity: 'warning', message };
    return;
  }
  const facts = look(picture.file);
  if (!facts) {
    yield { ...at, severity: 'warning', message: `names the picture ${picture.file}, which is not there` };
    return;
  }
  const { width, height, sha256 } = facts;
  if (corporate) {
    if (logos.length > 0 && !logos.some((logo) => logo.toLowerCase() === sha256)) {
      yield { ...at, severity: 'error', message: `shows ${picture.file}, which is not one of the current logo files` };
    }
  } else if (logos.some((logo) => logo.toLowerCase() === sha256)) {
    yield { ...at, severity: 'warning', message: 'shows the logo, as if it were the organisation’s own account' };
  }
  if (width === undefined || height === undefined)
    yield { ...at, severity: 'warning', message: `has a picture, ${picture.file}, that cannot be read` };
  else if (Math.min(width, height) < leastSide) {
    yield { ...at, severity: 'warning', message: `has a picture of ${width} by ${height} pixels; less than ${leastSide} looks blurred` };
  } else if (Math.max(width, height) / Math.min(width, height) > mostOblong) {
    yield { ...at, severity: 'warning', message: `has a picture of ${width} by ${height} pixels; it will be cut to a square` };
  }
}

/** 1.1, 3.1 and 3.2: whoever is current is trained, tested, certified, listed, and knows the policy. */
export function* checkPerson(
  person: Person,
  { accounts }: Registers,
  { today, years, policyVersion }: ProfileSettings,
): Generator<ProfileFinding> {
  yield* personOrder(person, today);
  if (!isCurrent(person, today)) return;
  yield* listedAccounts(person, accounts);
  const missing = [
    ['trainedOn', 'training', '3.1'],
    ['testPassedOn', 'passed test', '3.2'],
    ['listedBy', 'word of who listed them', '3.2'],
    ['role', 'role', '3.2'],
  ] as const;
  for (const [key, what, clause] of missing)
    if (!person[key]) yield { severity: 'error', clause, key, message: `has no ${what} on record` };
  const certificate = certificateOn(person, today, years);
  if (certificate.state === 'none') yield { severity: 'error', clause: '3.1', key: 'certifiedOn', message: 'has no certificate' };
  else if (certificate.state === 'lapsed') {
    const message = `has a certificate that lapsed on ${longDay(certificate.until)}`;
    yield { severity: 'error', clause: '3.1', key: 'certifiedOn', message };
  } else if (certificate.state === 'early') {
    const message = `has a certificate only from ${longDay(certificate.from)}, a day that is still to come`;
    yield { severity: 'error', clause: '3.1', key: 'certifiedOn', message };
  }
  const theirs = person.policyVersion ?? '';
  if (policyVersion !== '' && theirs !== policyVersion) {
    const message = isLaterVersion(theirs, policyVersion)
      ? `has acknowledged policy ${theirs}, but the config says that ${policyVersion} is still in force`
      : `has not acknowledged policy ${policyVersion}`;
    yield { severity: 'warning', clause: '1.1', key: 'policyVersion', message };
  }
}

/** 3.2: each account that a person is listed for is on file, and there is one. */
function* listedAccounts({ accounts: listed }: Person, accounts: readonly Account[]): Generator<ProfileFinding> {
  const at = { severity: 'warning', clause: '3.2', key: 'accounts' } as const;
  if (listed.length === 0) yield { ...at, message: 'is listed for no account, and may publish nowhere' };
  const unknown = accounts.length === 0 ? [] : listed.filter((handle) => entriesOf(accounts, handle).length === 0);
  const are = unknown.length === 1 ? 'which is' : 'which are';
  if (unknown.length > 0) yield { ...at, message: `is listed for ${unknown.join(', ')}, ${are} not on the register of accounts` };
}

export interface Lapsing {
  readonly person: string;
  readonly role?: string;
  readonly until: string;
  /** From the day of the check. */
  readonly days: number;
}

/** Certificates of current users that lapse within so many days, the nearest first. */
export function lapsing(people: readonly Person[], { today, years }: ProfileSettings, within: number): Lapsing[] {
  return people
    .filter((person) => isCurrent(person, today))
    .flatMap((person) => {
      const certificate = certificateOn(person, today, years);
      if (certificate.state !== 'valid') return [];
      const { id, name = id, role } = person;
      return [{ person: name, ...(role && { role }), until: certificate.until, days: daysBetween(today, certificate.until) }];
    })
    .filter(({ days }) => days <= within)
    .sort((a, b) => a.days - b.days || (a.person < b.person ? -1 : 1));
}
