/** Who is on the register, and how they stand on a given day. */
import { nearest } from '../text/nearest.js';
import { anniversary, longDay } from './days.js';
import { sameHandle } from './handles.js';
import type { Account, Person } from './types.js';

/** A name as it is compared: case, spaces and a leading @ make no difference. */
export function foldName(written: string): string {
  return written.normalize('NFKC').toLowerCase().replace(/^@/, '').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

/** The person that a draft means by an id, a full name, also as “Khan, Jo”, or an e-mail address. */
export function findPerson(people: readonly Person[], written: string): Person | undefined {
  const index = indexes.get(people) ?? indexOf(people);
  return index.get(foldName(written)) ?? index.get(turned(foldName(written)));
}

/** `khan, jo` -> `jo khan` */
const turned = (name: string) => name.replace(/^([^,]+), ?([^,]+)$/, '$2 $1');

/** Who on the register was meant: by a slip, or by a name with more beside it. */
export function personMeant(people: readonly Person[], written: string): string | undefined {
  const wanted = foldName(written);
  const alone = ` ${wanted.replaceAll(/[^\p{L}' -]/gu, ' ')} `;
  const isIn = (name: string) => name.includes(' ') && alone.includes(` ${name} `);
  const named = people.filter(({ name }) => isIn(foldName(name ?? ''))).map(({ id }) => id);
  const slip = nearest(
    wanted,
    people.flatMap(({ id, name }) => [id, name ?? id]),
  );
  return named.length > 1 ? undefined : (named[0] ?? slip);
}

/** Everybody of this name. */
export function namesakes(people: readonly Person[], written: string): readonly Person[] {
  const wanted = foldName(written);
  return people.filter(({ name = '' }) => foldName(name) === wanted);
}

/** Ids beat names; a name or an address that two people share means neither. */
function indexOf(people: readonly Person[]): ReadonlyMap<string, Person> {
  const index = new Map<string, Person>();
  const shared = new Set<string>();
  for (const person of people) {
    for (const name of new Set([foldName(person.name ?? ''), foldName(person.email ?? '')])) {
      if (index.has(name)) shared.add(name);
      index.set(name, person);
    }
  }
  for (const name of [...shared, '']) index.delete(name);
  for (const person of people) index.set(foldName(person.id), person);
  indexes.set(people, index);
  return index;
}

/** On the register, not suspended, and not gone by that day; without a day, not gone at all. */
export function isCurrent(person: Person, day: string | undefined): boolean {
  if (person.suspended) return false;
  return person.leftOn === undefined || (day !== undefined && day <= person.leftOn);
}

type Certificate =
  | { readonly state: 'none' }
  /** The first certificate is dated after the day asked about. */
  | { readonly state: 'early'; readonly from: string }
  /** Valid up to the day before `until`. */
  | { readonly state: 'valid'; readonly until: string }
  | { readonly state: 'lapsed'; readonly until: string };

/** A certificate lapses on its anniversary; a later one takes its place from its own date. */
export function certificateOn({ certifiedOn }: Person, day: string, years: number): Certificate {
  const [first] = [...certifiedOn].sort();
  if (first === undefined) return { state: 'none' };
  const held = certifiedOn.filter((date) => date <= day);
  if (held.length === 0) return { state: 'early', from: first };
  const until = held
    .map((date) => anniversary(date, years))
    .sort()
    .at(-1) as string;
  // A renewal that is already booked carries on where this one ends.
  const renewed = certifiedOn.filter((date) => date > day && date <= until).map((date) => anniversary(date, years));
  return day < until ? { state: 'valid', until: renewed.sort().at(-1) ?? until } : { state: 'lapsed', until };
}

/** The day on which a certificate that holds lapses; without a day, the last one that there is. */
export function certificateEnd(person: Person, day: string | undefined, years: number): string {
  const certificate = day === undefined ? undefined : certificateOn(person, day, years);
  if (certificate?.state === 'valid') return certificate.until;
  return anniversary([...person.certifiedOn].sort().at(-1) ?? '', years);
}

/** 3.1 and 3.2: current, trained, tested, listed in a role and certified, all on that day; without a day, ever. */
export function isAuthorised(person: Person, day: string | undefined, years: number): boolean {
  return faultsOn(person, day, years).next().done === true;
}

/** Why somebody is not authorised, in words; nothing where they are. */
export function* faultsOn(person: Person, day: string | undefined, years: number): Generator<string, void> {
  const { suspended, leftOn, trainedOn, testPassedOn, listedBy, role } = person;
  const isOpen = (date: string | undefined) => !date || (day !== undefined && date > day);
  if (suspended) yield 'suspended';
  if (leftOn !== undefined && (day === undefined || day > leftOn)) yield `left on ${longDay(leftOn)}`;
  if (isOpen(trainedOn)) yield 'no training on record';
  if (isOpen(testPassedOn)) yield 'no passed test on record';
  const certificate = certificateFault(person, day, years);
  if (certificate !== undefined) yield certificate;
  if (!listedBy) yield 'listed by nobody';
  if (!role) yield 'no role';
}

function certificateFault(person: Person, day: string | undefined, years: number): string | undefined {
  if (person.certifiedOn.length === 0) return 'no certificate';
  const certificate = day === undefined ? undefined : certificateOn(person, day, years);
  if (certificate?.state === 'early') return `certified only from ${longDay(certificate.from)}`;
  return certificate?.state === 'lapsed' ? `a certificate that lapsed on ${longDay(certificate.until)}` : undefined;
}

/** 3.2: whether the register lists the person for an account. */
export function isListedFor({ accounts }: Person, account: string): boolean {
  return accounts.some((handle) => sameHandle(handle, account));
}

/** Everybody who may use an account on that day, by the account's own list and by theirs. */
export function currentUsers(account: Account, people: readonly Person[], day: string | undefined): string[] {
  const users = new Set<string>();
  for (const written of account.users) {
    const person = findPerson(people, written);
    if (people.length === 0) users.add(foldName(written));
    else if (person && isCurrent(person, day)) users.add(foldName(person.id));
  }
  for (const person of people) {
    if (isCurrent(person, day) && isListedFor(person, account.handle)) users.add(foldName(person.id));
  }
  return [...users];
}

interface Users {
  /** How many may publish on it. */
  readonly count: number;
  /** Who is named as a user and may not, by name. */
  readonly without: readonly string[];
}

/** Of those who use an account, who may publish on it on that day. Where there is no register of people, nobody can be held against it. */
export function publishersOf(account: Account, people: readonly Person[], day: string | undefined, years: number): Users {
  const users = currentUsers(account, people, day);
  if (people.length === 0) return { count: users.length, without: [] };
  const persons = users.flatMap((id) => findPerson(people, id) ?? []);
  const mayNot = persons.filter((person) => !isAuthorised(person, day, years) || !isListedFor(person, account.handle));
  return { count: persons.length - mayNot.length, without: mayNot.map(({ name, id }) => name || id) };
}
