/** What an account shows of itself, held against 2.1 to 2.6, 5.1 and 5.2. Says what is missing; a head and shoulders it cannot see. */
import type { Severity } from '../types.js';
import { daysBetween, longDay } from './days.js';
import { foldHandle, likeness } from './handles.js';
import { nameLikeness, nameWords } from './looks.js';
import { accountOrder, personOrder } from './order.js';
import { certificateOn, currentUsers, findPerson, foldName, isCurrent } from './people.js';
import { businessCaseFault, userCount } from './standing.js';
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
  const users = currentUsers(account, registers.people, settings.today);
  if (account.status === 'closed' || account.status === 'refused') return;
  if (account.status !== undefined && account.status !== 'approved') {
    yield { severity: 'note', clause: '2.2', key: 'status', message: `is ${account.status}: nothing may be published there yet` };
  } else if (!account.approvedBy || !account.approvedOn) {
    yield { severity: 'error', clause: '2.2', key: 'approvedOn', message: 'does not say who approved it and when' };
  }
  yield* accountOrder(account, settings.today);
  const lacking = businessCaseFault(account, settings);
  if (lacking !== undefined) yield { severity: 'warning', clause: '2.1', key: 'businessCase', message: `has ${caseFaults[lacking]}` };
  if (users.length < settings.users) {
    const count = userCount(users.length);
    yield { severity: 'warning', clause: '2.6', key: 'users', message: `has ${count}: nobody could answer when they are away` };
  }
  yield* unknownUsers(account, registers.people);
  if (account.kind === 'individual') yield* individual(account, registers.people, users);
  yield* pictureOf(account, settings);
  for (const other of registers.accounts) {
    if (foldHandle(other.handle) < foldHandle(account.handle) && likeness(account.handle, other.handle) !== 'far') {
      yield { severity: 'note', clause: '5.1', key: 'handle', message: `is easily taken for ${other.handle}: are both yours?` };
    }
    const { displayName = '' } = account;
    const isFirst = account.kind === 'corporate' && foldHandle(account.handle) <= foldHandle(other.handle);
    const isOther = other.kind === 'corporate' && foldHandle(other.handle) !== foldHandle(account.handle) && !isFirst;
    const like = isOther ? nameLikeness(nameWords(displayName), nameWords(other.displayName ?? '')) : 'far';
    if (like === 'near' || (like === 'same' && account.kind === 'individual')) {
      const message = `has a display name that is easily taken for that of ${other.handle}, “${other.displayName}”`;
      yield { severity: 'warning', clause: '5.1', key: 'displayName', message };
    }
  }
}

/** 2.6: somebody of whom nothing is on file cannot be held against it. */
function* unknownUsers({ users }: Account, people: readonly Person[]): Generator<ProfileFinding> {
  if (people.length === 0) return;
  for (const written of users) {
    if (findPerson(people, written)) continue;
    const isShared = people.some(({ name = '' }) => foldName(name) === foldName(written));
    const fault = isShared ? 'a name that several people on the register have: give the id' : 'who is not on the register of people';
    yield { severity: 'warning', clause: '2.6', key: 'users', message: `names the user ${written}, ${fault}` };
  }
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
  if (displayName === '') yield { severity: 'error', clause: '2.3', key: 'displayName', message: 'has no display name' };
  else if (!/\p{L}{2}/u.test(displayName) || /\p{Extended_Pictographic}/u.test(displayName)) {
    yield {
      severity: 'warning',
      clause: '2.3',
      key: 'displayName',
      message: 'has a display name that is not a person’s name and job title',
    };
  } else if (displayName.length > 3 && displayName === displayName.toUpperCase()) {
    yield { severity: 'warning', clause: '2.3', key: 'displayName', message: 'has its display name in capitals' };
  }
  if (bio === '') yield { severity: 'warning', clause: '2.3', key: 'bio', message: 'has no bio, where the role belongs' };
  if (!owner) return;
  const shows = (where: string, what: string | undefined) => what !== undefined && holds(where, what);
  if (displayName !== '' && !shows(displayName, owner.name)) {
    yield {
      severity: 'warning',
      clause: '2.3',
      key: 'displayName',
      message: `does not show the name on the register, ${owner.name ?? owner.id}`,
    };
  }
  if (owner.role !== undefined && !shows(displayName, owner.role) && !shows(bio, owner.role)) {
    yield {
      severity: 'warning',
      clause: '2.3',
      key: 'bio',
      message: `shows the job title ${owner.role} neither in the name nor in the bio`,
    };
  } else if (owner.role !== undefined && bio !== '' && !shows(bio, owner.role)) {
    yield { severity: 'note', clause: '2.3', key: 'bio', message: `does not highlight the role ${owner.role} in the bio` };
  }
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
    yield {
      ...at,
      severity: 'warning',
      message: `has a picture of the kind “${picture.kind ?? 'unknown'}”; ${corporate ? 'a corporate account shows the logo' : 'one person’s account shows their head and shoulders'}`,
    };
  }
  if (!picture.file) return;
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
export function* checkPerson(person: Person, { today, years, policyVersion }: ProfileSettings): Generator<ProfileFinding> {
  yield* personOrder(person, today);
  if (!isCurrent(person, today)) return;
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
  }
  if (policyVersion !== '' && person.policyVersion !== policyVersion) {
    const message = `has not acknowledged policy ${policyVersion}`;
    yield { severity: 'warning', clause: '1.1', key: 'policyVersion', message };
  }
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
