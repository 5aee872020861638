import { readPicture } from '../io/pictures.js';
import { checkAccount, checkPerson, type Lapsing, lapsing, type ProfileFinding, type ProfileSettings } from '../register/profile.js';
import type { PictureFacts } from '../register/types.js';
import { many, wrap } from '../report/wrap.js';
import { severities } from '../stages.js';
import type { Place } from '../types.js';
import { loadRegisters } from './load-registers.js';
import { print, printJson } from './print.js';
import { UsageError } from './settings.js';
import { loadSetup, type SetupSettings } from './setup.js';

export interface AccountsSettings extends SetupSettings {
  /** Certificates that lapse within so many days are listed. */
  readonly days: number;
  readonly format: 'text' | 'json';
}

interface Found extends ProfileFinding {
  readonly path: string;
  readonly place?: Place;
  /** The account or person. */
  readonly name: string;
}

/** `chscb accounts`: the registers themselves, held against the policy today. */
export async function checkAccounts(settings: AccountsSettings): Promise<number> {
  const setup = await loadSetup(settings);
  const { people, accounts, registers, troubles } = loadRegisters(setup.layers);
  const [trouble] = [...setup.troubles, ...troubles];
  if (trouble)
    throw new UsageError(
      `${trouble.path ?? ''}${trouble.place ? `:${trouble.place.line}:${trouble.place.column}` : ''}: ${trouble.message}`,
    );
  if (!people && !accounts) {
    throw new UsageError('The config names no register. Write “people: people.csv” and “accounts: accounts.yaml” into .chscbrc.yaml.');
  }
  const pictures = new Map<string, PictureFacts>();
  for (const { picture } of registers.accounts) {
    const facts = picture?.file && accounts ? await readPicture(picture.file, accounts.path) : undefined;
    if (picture?.file && facts) pictures.set(picture.file, facts);
  }
  const optionsOf = (id: string) => setup.resolve('.').settings.get(id)?.options ?? {};
  const { years, policyVersion } = optionsOf('author') as { years?: number; policyVersion?: string };
  const profile: ProfileSettings = {
    today: (settings.now ?? new Date().toISOString()).slice(0, 10),
    years: years ?? 3,
    policyVersion: policyVersion ?? '',
    logos: (optionsOf('logo').logos ?? []) as readonly string[],
    picture: (file) => pictures.get(file),
  };
  const found: Found[] = [];
  accounts?.entries.forEach((account, index) => {
    for (const finding of checkAccount(account, registers, profile))
      found.push({ ...finding, name: account.handle, ...at(accounts, index, finding) });
  });
  people?.entries.forEach((person, index) => {
    for (const finding of checkPerson(person, profile))
      found.push({ ...finding, name: person.name ?? person.id, ...at(people, index, finding) });
  });
  const soon = lapsing(registers.people, profile, settings.days);
  if (settings.format === 'json') {
    printJson({
      version: 1,
      findings: found.map(({ place, ...rest }) => ({ ...rest, line: place?.line ?? null, column: place?.column ?? null })),
      lapsing: soon,
    });
  } else print(report(found, soon, settings.days, accounts?.entries.some(({ kind }) => kind === 'individual') ?? false));
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface Placed {
  readonly path: string;
  place(index: number, ...keys: string[]): Place | undefined;
}

function at(register: Placed, index: number, { key }: ProfileFinding): { path: string; place?: Place } {
  const place = register.place(index, key) ?? register.place(index);
  return { path: register.path, ...(place && { place }) };
}

function report(found: readonly Found[], soon: readonly Lapsing[], within: number, hasIndividuals: boolean): string[] {
  const lines: string[] = [];
  for (const { path, place, severity, name, message, clause } of found) {
    lines.push(`${path}:${place?.line ?? 1}:${place?.column ?? 1}`);
    lines.push(...wrap(`${severity}: ${name} ${message} (policy ${clause})`, 2, 4), '');
  }
  if (soon.length > 0) {
    const width = Math.max(...soon.map(({ person }) => person.length));
    lines.push(`Certificates that lapse within ${within} days:`, '');
    for (const { person, until, days } of soon) lines.push(`  ${person.padEnd(width)}  ${until}  in ${many(days, 'day')}`);
    lines.push('');
  }
  if (hasIndividuals)
    lines.push(
      ...wrap(
        '? Is each portrait a clear, recent picture of head and shoulders, with nobody else in it and no lanyard to read? (policy 2.4)',
        0,
        2,
      ),
      '',
    );
  const counts = severities.map((severity) => many(found.filter((one) => one.severity === severity).length, severity));
  return [...lines, `${counts.join(', ')}.`];
}
