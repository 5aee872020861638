import { foldHandle, hostLikeness, isBelow, type Likeness, likeness } from '../../src/register/handles.js';
import { nameLikeness, nameWords } from '../../src/register/look-alikes.js';
import type { Account } from '../../src/register/types.js';
import { defineRule, type ReportFor, record, register, words } from '../../src/rule/index.js';
import { hostOf } from '../../src/text/links.js';
import type { Draft, Span } from '../../src/types.js';

const account: Account = { handle: '@hackneynurses', kind: 'corporate', displayName: 'Hackney School Nurses Team', users: [] };
const board = ['City & Hackney Safeguarding Children Board'];

const messages = {
  twin: '{handle} looks like {official} at a glance, but is another account: which do you mean?',
  near: '{handle} is a slip away from {official}: is it the account you mean?',
  twinHost: '{host} looks like {official}, but leads somewhere else: whose address is it?',
  nearHost: '{host} is close to {official}, but another address: is it the one you mean?',
  name: '“{name}” is a slip away from {official}: is that who you mean?',
  former: '“{name}” has become {official}: is the old name meant?',
} as const;

type Found = ReportFor<typeof messages>;

export default defineRule({
  id: 'impostor',
  stage: 'think',
  severity: 'warning',
  summary: 'a handle, link or name that resembles an official one but is not it',
  why: 'A slip in a handle or a link sends readers to somebody else, and accounts that pose as public bodies choose handles, addresses and names that look like theirs: a figure for a letter, a letter of another alphabet, another ending. The rule compares each with the official ones: from the config, the register of accounts, and the policy’s own.',
  policy: '5.1',
  source: 'The policy, 5.1; look-alike characters after Unicode TR 39, by the table of unhomoglyph',
  options: {
    handles: words('Official handles.', ['@lscb_chscb'], { organisation: 'handles' }),
    domains: words('Official web addresses.', ['chscb.org.uk'], { organisation: 'domains' }),
    names: words('Names of the organisation, of three words or more.', [], { organisation: 'names' }),
    formerNames: record('Names it has given up -> what it is called now.', {}, { organisation: 'formerNames' }),
    accounts: register('accounts'),
  },
  messages,
  examples: [
    { text: 'Follow @lscb_chscb for news.', finds: [] },
    { text: 'Follow @LSCB_CHSCB for news.', finds: [] },
    { text: 'Follow @lscb_chcsb for news.', finds: ['@lscb_chcsb'] },
    { text: 'Follow @1scb_chscb for news.', finds: ['@1scb_chscb'] },
    { text: 'Follow @l5cb_ch5cb for news.', finds: ['@l5cb_ch5cb'], because: 'figures for letters' },
    { text: 'Follow @lѕcb_chscb for news.', finds: ['@lѕcb_chscb'], because: 'the s is a Cyrillic letter' },
    { text: 'Follow @lscbchscb for news.', finds: ['@lscbchscb'] },
    { text: 'Follow @lscb_chscb_official for news.', finds: ['@lscb_chscb_official'] },
    { text: 'Thanks to @hackneynurse and @hackneycouncil!', finds: ['@hackneynurse'], options: { accounts: [account] } },
    {
      text: 'Thanks to @NHS_ELFT and @NHS_NELFT!',
      finds: [],
      options: { handles: ['@NHS_ELFT', '@NHS_NELFT'] },
      because: 'both are official',
    },
    { text: 'Thanks to @hackneycouncil and @NSPCC!', finds: [] },
    { text: 'Write to lscb@chscb.org.uk', finds: [] },
    { text: 'Read more at https://www.chscb.org.uk/news and chscp.org.uk', finds: [] },
    { text: 'Read more at https://chscb-org-uk.com/news', finds: ['https://chscb-org-uk.com/news'] },
    { text: 'Sign in at https://chscb.org.uk.sign-in.com/x', finds: ['https://chscb.org.uk.sign-in.com/x'] },
    { text: 'Read more at https://сhscb.org.uk/news', finds: ['https://сhscb.org.uk/news'], because: 'the first letter is Cyrillic' },
    { text: 'Sign in at https://chscb.org.uk@example.com/x', finds: ['https://chscb.org.uk@example.com'] },
    { text: 'Read more at https://chscb.com', finds: ['https://chscb.com'], because: 'another ending' },
    { text: 'Read https://hackney.gov.uk and https://education.gov.uk', finds: [], options: { domains: ['hackney.gov.uk'] } },
    { text: 'Read https://hackny.gov.uk today.', finds: ['https://hackny.gov.uk'], options: { domains: ['hackney.gov.uk'] } },
    { text: 'Скоро увидимся. Ждём вас @hackneycouncil', finds: [], because: 'another alphabet is no disguise' },
    {
      text: 'Follow the City & Hackney Safegaurding Children Board.',
      finds: ['City & Hackney Safegaurding Children Board'],
      options: { names: board },
    },
    { text: 'We are the City and Hackney Safeguarding Children’s Board.', finds: [], options: { names: board } },
    { text: 'The City and Hackney Safeguarding Adults Board meets today.', finds: [], options: { names: board } },
    { text: 'Meet the Hackney School Nurse Team.', finds: [], options: { accounts: [account] } },
    { text: 'Meet the Hackny School Nurses Team.', finds: ['Hackny School Nurses Team'], options: { accounts: [account] } },
    {
      text: 'Read the report of the City and Hackney Safeguarding Children Board.',
      finds: ['City and Hackney Safeguarding Children Board'],
      options: { formerNames: { 'City & Hackney Safeguarding Children Board': 'the Safeguarding Children Partnership' } },
    },
  ],
  check(draft, { handles, domains, names, formerNames, accounts }): readonly Found[] | Promise<readonly Found[]> {
    const found: Found[] = [];
    const official = [...handles, ...accounts.map((one) => one.handle)];
    const { text } = draft;
    if (text.includes('://') && text.includes('@')) found.push(...lures(text, domains));
    if (found.length === 0 && (text.includes('@') || text.includes('.'))) {
      for (const { kind, start, end } of draft.entities) {
        const written = text.slice(start, end);
        if (kind === 'handle') found.push(...handleReport(written, [start, end], official));
        else if (kind === 'url') found.push(...hostReport(hostOf(written), [start, end], domains));
        else if (kind === 'email') found.push(...hostReport(hostOf(written.slice(written.indexOf('@') + 1)), [start, end], domains));
      }
    }
    const known = [...names, ...accounts.flatMap(({ kind, displayName }) => (kind === 'corporate' && displayName ? [displayName] : []))];
    if (known.length > 0 || Object.keys(formerNames).length > 0) found.push(...nameReports(draft, known, formerNames));
    // A letter in disguise leaves part of a handle or a link behind.
    return (text.includes('@') || draft.entities.length > 0) && disguise.test(text) ? disguised(draft, official, domains, found) : found;
  },
});

function* handleReport(handle: string, span: Span, official: readonly string[]): Iterable<Found> {
  const folded = foldHandle(handle);
  if (official.some((one) => foldHandle(one) === folded)) return;
  const [twin, near] = closest(official, (one) => likeness(handle, one));
  if (twin !== undefined) yield { span, message: 'twin', data: { handle, official: twin } };
  else if (near !== undefined) yield { span, message: 'near', data: { handle, official: near }, confidence: 'unsure' };
}

/** The first official one that is a twin, and the first that is near. */
function closest(official: readonly string[], likenessTo: (one: string) => Likeness): readonly [twin?: string | undefined, near?: string] {
  let near: string | undefined;
  for (const one of official) {
    const like = likenessTo(one);
    if (like === 'twin') return [one, one];
    if (like === 'near') near ??= one;
  }
  return near === undefined ? [] : [undefined, near];
}

const lure = /https?:\/\/([^\s/@]{1,253})@([\w.-]{1,253}\w)/gi;

/** https://chscb.org.uk@example.com leads to example.com. */
function* lures(text: string, domains: readonly string[]): Iterable<Found> {
  for (const { 0: written, 1: shown = '', 2: host = '', index } of text.matchAll(lure)) {
    const official = domains.map(hostOf).find((one) => isBelow(hostOf(shown), one));
    if (official === undefined) continue;
    yield { span: [index, index + written.length], message: 'twinHost', data: { host, official } };
  }
}

function* hostReport(host: string, span: Span, domains: readonly string[]): Iterable<Found> {
  const own = domains.map(hostOf);
  if (own.some((one) => isBelow(host, one))) return;
  const [twin, near] = closest(own, (one) => hostLikeness(host, one));
  if (twin !== undefined) yield { span, message: 'twinHost', data: { host, official: twin } };
  else if (near !== undefined) yield { span, message: 'nearHost', data: { host, official: near }, confidence: 'unsure' };
}

/** Letters that may pass for Latin ones, and hosts that are written in code. */
const disguise =
  /[\xb5\u0131\u0251\u0261\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c88\u1d00-\u1d7f\u2100-\u214f\u2c63\u2c6d\ua77d\ua7ac\uab70-\uabbf\uff00-\uff5e\ud835]|[xX][nN]--/;
const token = /[^\s("'“‘]+/g;
const after = '.,!?;:)]"\'”’…';

/** Handles and links in which other letters stand for those of an official one. */
function disguised(draft: Draft, official: readonly string[], domains: readonly string[], found: Found[]) {
  const tokens: Span[] = [];
  for (const { 0: written, index } of draft.text.matchAll(token)) {
    if (!disguise.test(written) || !/[@.]/.test(written)) continue;
    let end = written.length;
    while (after.includes(written[end - 1] ?? ' ')) end--;
    tokens.push([index, index + end]);
  }
  return tokens.length === 0 ? found : unmasked(draft, tokens, official, domains, found);
}

async function unmasked({ text }: Draft, tokens: Span[], official: readonly string[], domains: readonly string[], found: Found[]) {
  const { plainLetters } = await import('../../src/register/homoglyphs.js');
  for (const span of tokens) {
    const written = text.slice(...span);
    const plain = plainLetters(written);
    if (plain.startsWith('@')) {
      const twin = official.find((one) => foldHandle(one) === foldHandle(plain) || likeness(plain, one) === 'twin');
      if (twin !== undefined) found.push({ span, message: 'twin', data: { handle: written, official: twin } });
    } else if (hostOf(plain) !== hostOf(written)) {
      const host = hostOf(plain);
      const twin = domains.map(hostOf).find((one) => isBelow(host, one) || hostLikeness(host, one) === 'twin');
      if (twin !== undefined) found.push({ span, message: 'twinHost', data: { host: hostOf(written), official: twin } });
    }
  }
  return found;
}

interface Known {
  readonly words: readonly string[];
  readonly name: string;
  /** What it is called now, where it is a former name. */
  readonly now?: string;
}

function* nameReports({ text, words: all }: Draft, names: readonly string[], former: Readonly<Record<string, string>>): Iterable<Found> {
  const known: Known[] = [
    ...names.map((name) => ({ words: nameWords(name), name })),
    ...Object.entries(former).map(([name, now]) => ({ words: nameWords(name), name, now })),
  ].filter((one) => one.words.length >= 3);
  if (known.length === 0) return;
  for (let at = 0; at < all.length; at++) {
    if (all[at]?.shape === 'lower' || nameWords(all[at]?.lower ?? '').length === 0) continue;
    for (const { words: wanted, name, now } of known) {
      const end = endOf(all, at, wanted.length);
      const span: Span = [all[at]?.start ?? 0, all[end - 1]?.end ?? 0];
      const written = text.slice(...span);
      if (end > all.length || /[.!?\n]/.test(written)) continue;
      const like = nameLikeness(nameWords(written), wanted);
      const data = { name: written, official: now ?? name };
      if (now !== undefined && like === 'same') yield { span, message: 'former', data, confidence: 'unsure', atMost: 'note' };
      else if (now === undefined && like === 'near') yield { span, message: 'name', data, confidence: 'unsure' };
      else continue;
      break;
    }
  }
}

/** After the word that ends a name of so many words, light ones not counted. */
function endOf(all: Draft['words'], from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < all.length; at++) if (nameWords(all[at]?.lower ?? '').length > 0) left--;
  return at;
}
