/** What `chscb accounts` asks of people: clauses that no register answers. */
import { type Clause, clauses } from '../policy.js';
import { fill } from '../text/fill.js';
import type { Account } from './types.js';

export interface Asked {
  readonly clause: string;
  readonly question: string;
}

/** More accounts than this are asked about together. */
const most = 3;

/** `hasLogos`: the checksums of the logo files are known, and nobody has to look at a picture whose file is named. */
export function questionsAbout(accounts: readonly Account[], hasLogos: boolean): Asked[] {
  const open = accounts.filter(({ status }) => status !== 'closed' && status !== 'refused');
  const waiting = open.filter(({ status }) => status === 'pending' || status === 'consulting');
  const individual = open.filter(({ kind }) => kind === 'individual');
  const corporate = open.filter(({ kind }) => kind === 'corporate');
  const concerned: Readonly<Record<string, readonly [accounts: readonly Account[], together: string]>> = {
    '2.1': [waiting, 'each account that waits for approval'],
    '2.2': [waiting, 'each account that waits for approval'],
    '2.3': [individual, 'each individual account'],
    '2.4': [individual, 'each individual account'],
    '5.1': [corporate.filter(({ picture }) => !hasLogos || !picture?.file), 'each corporate account'],
  };
  return clauses.flatMap((clause) => {
    const [about = [], together = ''] = concerned[clause.id] ?? [];
    if (about.length > most) return ask(clause, together);
    return [...new Set(about.map(({ handle }) => handle))].flatMap((handle) => ask(clause, handle));
  });
}

function ask({ id, question }: Clause, account: string): Asked[] {
  return question === undefined ? [] : [{ clause: id, question: fill(question, { account }) }];
}
