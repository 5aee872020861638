/** What a consent, a permission or a licence says: who gave it, when, until when, for which uses, and whether it still stands. */

import { type Fields, isFields } from '../text/fields.js';
import { readMoment } from '../text/moment.js';
import { once } from '../text/on-demand.js';
import type { Media, PlatformId } from '../types.js';
import { isNo, said } from './media.js';

/** What it can say, and the keys that plainly mean it. */
const spellings = {
  givenBy: 'given_by by given_from from who signed_by consented_by permission_by',
  date: 'date on dated given_on date_given given_date signed_on date_signed signed_date consent_date',
  expires:
    'expires until expire expiry expires_on expires_at expiry_date expiration expiration_date valid_until valid_to valid_till end end_date ends ends_on till',
  covers: 'covers cover covered covering uses use used_for allowed_uses platforms channels',
  expired: 'expired lapsed ended',
  withdrawn: 'withdrawn withdrawn_on withdrawn_at withdrawn_by withdrawal withdrew revoked revoked_on',
  refused: 'refused refused_on declined denied',
} as const;
type Said = keyof typeof spellings;

/** Read by people, not by any rule. */
const remarks =
  'name names relation relationship note notes comment reference ref form form_id file record id signed how method email phone url link version type number written scanned stored kept copy';

const fold = (key: string) => key.toLowerCase().replaceAll(/[^a-z]/g, '');
const meanings = once(
  () => new Map(Object.entries(spellings).flatMap(([meant, keys]) => keys.split(' ').map((key) => [fold(key), meant as Said]))),
);
const remarked = once(() => new Set(remarks.split(' ').map(fold)));

/** What a key of a consent means, however it is written: `given_by`, `Given By`, `by`. */
export function meaningOf(key: string): Said | undefined {
  return meanings().get(fold(key));
}

/** Whether a key says what no rule reads, and that is meant so. */
export const isRemark = (key: string) => remarked().has(fold(key));

/** As they are written most, for who misspelt one. */
export const leaveKeys = ['given_by', 'date', 'expires', 'covers', 'withdrawn', 'refused'] as const;

/** What holds dates, for readers of drafts. */
type LeaveKind = 'consent' | 'permission' | 'licence' | 'license';
export const leaveKinds: readonly LeaveKind[] = ['consent', 'permission', 'licence', 'license'];

/** One of them, with its keys in one spelling. */
export type Leave = Readonly<Partial<Record<Said, unknown>>> & Fields;

/** Those that an item names: one, or one for each person in the picture; none where there is no more than a text. */
export function leavesOf(item: Media, kind: LeaveKind): readonly Leave[] {
  const beside = besideIt(item, kind);
  const value: unknown = item[kind];
  const each = (Array.isArray(value) ? value : [value]).filter(isFields).map((one) => ({ ...beside, ...spelt(one) }));
  return (each.length === 0 && Object.keys(beside).length > 0 ? [beside] : each).flatMap(byEach);
}

/** One for each of those who gave it, as a text: `given_by: [mother, father]`, `given_by: {name: A. Lee, relation: mother}`. */
function byEach(leave: Leave): readonly Leave[] {
  const { givenBy } = leave;
  const givers: unknown[] = Array.isArray(givenBy) ? givenBy : [givenBy];
  if (givers.length === 1 && givers[0] === givenBy && !isFields(givenBy)) return [leave];
  const asText = (giver: unknown) => (isFields(giver) ? Object.values(giver).map(String).join(', ') : giver);
  return givers.map((giver) => ({ ...leave, givenBy: asText(giver) }));
}

/** `consent_withdrawn: true` stands beside the consent. */
export function besideIt(item: Media, kind: LeaveKind): Leave {
  return spelt(
    Object.fromEntries(
      Object.entries(item).flatMap(([key, value]) => {
        const rest = new RegExp(`^${kind}(?=[A-Z_ -])`).test(key) ? key.slice(kind.length) : '';
        return rest !== '' && meaningOf(rest) !== undefined ? [[rest, value]] : [];
      }),
    ),
  );
}

function spelt(fields: Fields): Leave {
  const leave: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const meant = meaningOf(key) ?? key;
    if (value !== null && value !== '') leave[meant] ??= value;
  }
  return leave;
}

/** A day that is in the calendar; undefined for 30 February. */
function dayIn(written: unknown): string | undefined {
  return typeof written === 'string' ? readMoment(written.trim())?.day : undefined;
}

export const givenOn = (leave: Leave) => dayIn(leave.date);

/** The last day it holds; `expired` may hold the date, too. */
export const heldUntil = (leave: Leave) => dayIn(leave.expires) ?? dayIn(leave.expired);

/** Taken back, never given, or at its end without a day for it: what is said of that. */
export function stoppedBy(leave: Leave): 'withdrawn' | 'refused' | 'ended' | undefined {
  if (isTold(leave.withdrawn)) return 'withdrawn';
  if (isTold(leave.refused)) return 'refused';
  return isTold(leave.expired) && dayIn(leave.expired) === undefined ? 'ended' : undefined;
}

const isTold = (value: unknown) => value !== undefined && value !== null && !isNo(value);

/** A later one of the same person takes the place of one that has ended. */
export function inForce(leaves: readonly Leave[], day: string | undefined): readonly Leave[] {
  return leaves.filter((leave) => {
    const [given, ends, by] = [givenOn(leave), heldUntil(leave), said(leave, 'givenBy')];
    if (day === undefined || ends === undefined || day <= ends || given === undefined) return true;
    return !leaves.some((other) => said(other, 'givenBy') === by && (givenOn(other) ?? '') > given && (givenOn(other) ?? '') <= day);
  });
}

/** What stands for every platform where uses are named. */
export const everyPlatform = [
  'social media',
  'social',
  'all',
  'any',
  'everywhere',
  'everything',
  'online',
  'all channels',
  'all uses',
] as const;

interface Uses {
  /** As they are written, for messages. */
  readonly written: string;
  readonly meant: readonly string[];
  /** “not Facebook”, “except the website”. */
  readonly not: readonly string[];
}

/** The uses that are named, in small letters; none where none is. */
export function usesIn(leaves: readonly Leave[]): Uses {
  const each = leaves.flatMap(({ covers }) => (Array.isArray(covers) ? covers.map(String) : typeof covers === 'string' ? [covers] : []));
  const parts = each.flatMap((use) => use.split(/[,;\n]/).map((part) => part.trim().toLowerCase())).filter(Boolean);
  const [meant, not]: [string[], string[]] = [[], []];
  for (const part of parts) {
    const [with_ = '', without = ''] = part.split(/\b(?:not|never|except(?:ing)?(?: for)?|excluding|apart from|other than)\b/);
    meant.push(...apart(with_));
    not.push(...apart(without));
  }
  return { written: parts.join(', '), meant, not };
}

const apart = (written: string) =>
  written
    .split(/\s(?:and|or|plus)\s|[&+|/()]/)
    .map((use) => use.replace(/^[\s.:–-]*(?:(?:and|or|but|also|on|in|for)\s+)*|[\s.:–-]+(?:(?:and|or|but)\s*)?$/g, '').trim())
    .filter(Boolean);

/** The first platform that none of the named uses covers, or that one leaves out; where none is named, all are covered. */
export function uncoveredBy({ meant, not }: Uses, platforms: readonly PlatformId[], all: readonly string[]): PlatformId | undefined {
  if (meant.length + not.length === 0) return undefined;
  const covers = (use: string, id: PlatformId) =>
    isAll(use, all) ||
    ` ${use.replaceAll(/[^a-z0-9]+/g, ' ')} `.includes(` ${id.replaceAll('-', ' ')} `) ||
    (id === 'x' && use.includes('twitter'));
  return platforms.find((id) => not.some((use) => covers(use, id)) || (meant.length > 0 && !meant.some((use) => covers(use, id))));
}

/** “our social media”, “all social media channels” */
function isAll(use: string, all: readonly string[]): boolean {
  if (all.includes(use)) return true;
  const shorter = [
    use.replace(/^(?:use on|use in|on|in|for|the|all|any|both|our|your|its|their|public|official|council|board|board's)\s+(?:of\s+)?/, ''),
    use.replace(/\s+(?:channels?|accounts?|pages?|posts?|posting|feeds?|platforms?|sites?|use|uses|purposes|publicity|only)$/, ''),
  ];
  return shorter.some((one) => one !== use && isAll(one, all));
}
