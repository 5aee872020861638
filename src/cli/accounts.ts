import { resolve } from 'node:path';
import { readPicture } from '../io/pictures.js';
import { type Asked, questionsAbout } from '../register/ask.js';
import { checkAccount, checkPerson, type Lapsing, lapsing, type ProfileFinding, type ProfileSettings } from '../register/profile.js';
import type { PictureFacts } from '../register/types.js';
import { alignedRows, wrap } from '../report/wrap.js';
import { severities } from '../stages.js';
import { many } from '../text/counted.js';
import type { Place } from '../types.js';
import { loadRegisters } from './load-registers.js';
import { print, printJson } from './print.js';
import { UsageError } from './settings.js';
import type { Setup, SetupSettings } from './setup.js';
import { refuse, soundSetup, tell } from './sound-setup.js';

export interface AccountsSettings extends SetupSettings {
  /** Certificates that lapse within so many days are listed. */
  readonly within: number;
  readonly format: 'text' | 'json';
  /** Registers to look at instead of those that the config names. */
  readonly people?: string;
  readonly accounts?: string;
}

interface Found extends ProfileFinding {
  readonly path: string;
  readonly place?: Place;
  /** The account or person. */
  readonly name: string;
}

interface Report {
  readonly found: readonly Found[];
  readonly soon: readonly Lapsing[];
  readonly within: number;
  readonly asked: readonly Asked[];
}

/** `chscb accounts`: the registers themselves, held against the policy today. */
export async function checkAccounts(settings: AccountsSettings): Promise<number> {
  const setup = await soundSetup(settings);
  // Who names a register on the command line may name any.
  const named = {
    ...(settings.people && { people: resolve(settings.people) }),
    ...(settings.accounts && { accounts: resolve(settings.accounts) }),
  };
  const asked = { origin: 'the command line', folder: process.cwd(), config: named, place: () => undefined };
  const { people, accounts, registers, troubles, notices } = loadRegisters([...setup.layers, asked]);
  refuse(troubles);
  // Of those that the config names it has been told.
  tell(notices.filter(({ path }) => setup.notices.every((notice) => notice.path !== path)));
  if (!people && !accounts) {
    throw new UsageError('The config names no register. Write “people: people.csv” and “accounts: accounts.yaml” into .chscbrc.yaml.');
  }
  const pictures = new Map<string, PictureFacts>();
  for (const { picture } of registers.accounts) {
    const facts = picture?.file && accounts ? await readPicture(picture.file, accounts.path) : undefined;
    if (picture?.file && facts) pictures.set(picture.file, facts);
  }
  const profile = profileSettings(setup, settings.now, pictures);
  const found: Found[] = [];
  accounts?.entries.forEach((account, index) => {
    for (const finding of checkAccount(account, registers, profile))
      found.push({ ...finding, name: account.handle, ...at(accounts, index, finding) });
  });
  people?.entries.forEach((person, index) => {
    for (const finding of checkPerson(person, registers, profile))
      found.push({ ...finding, name: person.name ?? person.id, ...at(people, index, finding) });
  });
  const report: Report = {
    found,
    soon: lapsing(registers.people, profile, settings.within),
    within: settings.within,
    asked: questionsAbout(registers.accounts, profile.logos.length > 0),
  };
  if (settings.format === 'json') printJson(asJson(report));
  else print(asText(report));
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What the rules of the same matters are told in the config. */
function profileSettings(setup: Setup, now: string | undefined, pictures: ReadonlyMap<string, PictureFacts>): ProfileSettings {
  const optionsOf = (id: string) => (setup.resolve('.').settings.get(id)?.options ?? {}) as Record<string, unknown>;
  const { years, policyVersion } = optionsOf('author');
  const { aims, caseWords, users } = optionsOf('account');
  return {
    today: (now ?? new Date().toISOString()).slice(0, 10),
    years: (years as number | undefined) ?? 3,
    policyVersion: (policyVersion as string | undefined) ?? '',
    handles: (optionsOf('impostor').handles as readonly string[] | undefined) ?? [],
    logos: (optionsOf('logo').logos as readonly string[] | undefined) ?? [],
    aims: (aims as readonly string[] | undefined) ?? [],
    caseWords: (caseWords as number | undefined) ?? 0,
    users: (users as number | undefined) ?? 2,
    picture: (file) => pictures.get(file),
  };
}

interface Placed {
  readonly path: string;
  place(index: number, ...keys: string[]): Place | undefined;
}

function at(register: Placed, index: number, { key }: ProfileFinding): { path: string; place?: Place } {
  const place = register.place(index, key) ?? register.place(index);
  return { path: register.path, ...(place && { place }) };
}

function asJson({ found, soon, asked }: Report): object {
  return {
    version: 1,
    findings: found.map(({ place, ...rest }) => ({ ...rest, line: place?.line ?? null, column: place?.column ?? null })),
    lapsing: soon,
    questions: asked,
  };
}

function asText({ found, soon, within, asked }: Report): string[] {
  const lines: string[] = [];
  for (const { path, place, severity, name, message, clause } of found) {
    lines.push(`${path}:${place?.line ?? 1}:${place?.column ?? 1}`);
    lines.push(...wrap(`${severity}: ${name} ${message} (policy ${clause})`, 2, 4), '');
  }
  if (soon.length > 0) {
    const rows = soon.map(({ person, role, until, days }) => [person, role ?? '', until, many(days, 'day')]);
    lines.push(
      `Certificates that lapse within ${many(within, 'day')}:`,
      '',
      ...alignedRows([['person', 'role', 'lapses on', 'in'], ...rows], 2),
      '',
    );
  }
  for (const { question, clause } of asked) lines.push(...wrap(`? ${question} (policy ${clause})`, 0, 2), '');
  const counts = severities.map((severity) => many(found.filter((one) => one.severity === severity).length, severity));
  return [...lines, `${counts.join(', ')}.`];
}
