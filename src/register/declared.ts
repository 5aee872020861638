/** What a draft says of the rights in one picture, put together for the rules. */
import type { Draft } from '../types.js';
import { besideIt, type Leave, leavesOf } from './leave.js';
import { type Licence, readLicence } from './licences.js';
import { bare, isNo, type Picture, said } from './media.js';
import { type Nowhere, nowhereOf } from './sources.js';

/** A picture, and what is declared of it. */
export interface Declared extends Picture {
  readonly owner: string | undefined;
  readonly isOwn: boolean;
  readonly licence: string | undefined;
  readonly terms: Licence | undefined;
  /** In a line. */
  readonly permission: string | undefined;
  /** It says that there is none, or not yet. */
  readonly isUngiven: boolean;
  readonly permissions: readonly Leave[];
  readonly licences: readonly Leave[];
}

export function declaredOf({ item, file }: Picture, own: readonly string[]): Declared {
  const owner = said(item, 'owner', 'rightsHolder');
  const isOwn = owner !== undefined && own.some((name) => bare(name) === bare(owner));
  const permissions = leavesOf(item, 'permission');
  // Until when it holds may stand beside a licence that is a text.
  const licences = [...leavesOf(item, 'licence'), ...leavesOf(item, 'license'), besideIt(item, 'license'), { expires: item.expires }];
  const licence =
    said(item, 'licence', 'license') ?? licences.map((one) => said(one, 'name')).find((name) => name !== undefined) ?? yesOf(item.licence);
  const permission =
    said(item, 'permission') ??
    (permissions.length === 0
      ? yesOf(item.permission)
      : permissions.map((one) => `${said(one, 'givenBy') ?? ''} ${said(one, 'date') ?? ''}`).join(' '));
  return {
    item,
    file,
    owner,
    isOwn,
    licence,
    terms: licence === undefined ? undefined : readLicence(licence),
    permission,
    isUngiven: permission !== undefined && isUngiven(permission),
    permissions,
    licences,
  };
}

/** YAML takes a bare yes for a text, JSON for a truth. */
const yesOf = (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : undefined);

/** “no”, “asked for”, “waiting to hear”. */
function isUngiven(permission: string): boolean {
  const isAsked = /\b(?:asked|requested|pending|waiting|awaiting|applied|to follow)\b/i.test(permission);
  const isAnswered = /\b(?:yes|gave|given|granted|agreed|said|ok|okay|approved)\b/i.test(permission);
  return isNo(permission) || /\b(?:refused|declined|denied|withdrawn|revoked)\b/i.test(permission) || (isAsked && !isAnswered);
}

/** The first of the names that is none. */
export function foundIn(
  draft: Draft,
  { item, owner, isOwn, terms, permission, isUngiven }: Declared,
): { source: string; as: Nowhere } | undefined {
  const isSettled = terms !== undefined && terms.kind !== 'unknown' && terms.kind !== 'reserved' && terms.kind !== 'vague';
  const hasLeave = isSettled || (permission !== undefined && !isUngiven);
  for (const source of [said(item, 'source'), owner, said(item, 'credit'), creditInText(draft)]) {
    const as = source === undefined ? undefined : nowhereOf(source, isOwn, hasLeave);
    if (source !== undefined && as !== undefined) return { source, as };
  }
  return undefined;
}

/** “Photo: Google” in the post itself. */
function creditInText({ text }: Draft): string | undefined {
  return /\b(?:photo|image|picture|pic)s?(?: credit| by| from)?\s*: ?([a-z]+(?: images)?)/i.exec(text)?.[1];
}
