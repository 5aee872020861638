/**
 * A sign-off: somebody has read this very text and thought about it. It stands under `thought` in the
 * front matter, or in a file beside a schedule, and names the text by its hash, so that a later change
 * makes it stale by itself.
 */
import type { Draft, PlatformId } from '../types.js';
import { asDay } from './days.js';
import { factsOf, mediaOf, said } from './media.js';

export interface Answer {
  readonly question: string;
  readonly answer: string;
}

export interface SignOff {
  readonly by: string;
  /** Which draft of a file that holds several: `row 3`. */
  readonly draft?: string;
  /** ISO 8601. */
  readonly at: string;
  /** The version of the policy that held. */
  readonly policy?: string;
  /** `textHash` of the draft as it was read. */
  readonly text: string;
  /** Media file -> SHA-256, of the files that were there. */
  readonly media?: Readonly<Record<string, string>>;
  /** The platforms for which the post was read as its readers there see it; older records do not say. */
  readonly platforms?: readonly string[];
  readonly answers: readonly Answer[];
  /** The walk was left before its end: kept so that nothing is lost, worth nothing yet. */
  readonly unfinished?: boolean;
}

function asSignOff(value: unknown): SignOff | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const by = said(fields, 'by');
  const text = said(fields, 'text');
  if (by === undefined || text === undefined) return undefined;
  const policy = said(fields, 'policy');
  const draft = said(fields, 'draft');
  const media = Object.entries((fields.media ?? {}) as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const answers = Array.isArray(fields.answers) ? fields.answers.map(asAnswer) : [];
  const platforms = Array.isArray(fields.platforms) ? fields.platforms.map(String) : undefined;
  return {
    by,
    at: said(fields, 'at') ?? '',
    text,
    answers: answers.filter((answer) => answer !== undefined),
    ...(draft !== undefined && { draft }),
    ...(policy !== undefined && { policy }),
    ...(media.length > 0 && { media: Object.fromEntries(media) }),
    ...(platforms && { platforms }),
    ...(fields.unfinished === true && { unfinished: true }),
  };
}

function asAnswer(value: unknown): Answer | undefined {
  const { question, answer } = (value ?? {}) as Record<string, unknown>;
  return typeof question === 'string' && typeof answer === 'string' ? { question, answer } : undefined;
}

/** Everything under `thought` that can be read as a sign-off. */
export function signOffsOf({ meta }: Draft): SignOff[] {
  return readSignOffs(meta.thought);
}

export function readSignOffs(thought: unknown): SignOff[] {
  const list = Array.isArray(thought) ? thought : thought === undefined ? [] : [thought];
  return list.map(asSignOff).filter((signOff) => signOff !== undefined);
}

/** What was read: the text (of a thread all its posts), which pictures, and how they are described. */
export async function textHash(draft: Draft): Promise<string> {
  const media = mediaOf(draft).map((item) => [said(item, 'file') ?? '', said(item, 'alt') ?? '']);
  const bytes = new TextEncoder().encode(JSON.stringify([draft.thread?.posts ?? [draft.text], media]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Media file -> checksum, of the files that are there. */
export function mediaHashes(draft: Draft): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const item of mediaOf(draft)) {
    const file = said(item, 'file');
    const checksum = factsOf(item)?.sha256;
    if (file !== undefined && checksum !== undefined) hashes[file] = checksum;
  }
  return hashes;
}

/** A picture that was another one when the sign-off was made, or was not there to be seen. */
export function changedMedia(draft: Draft, { media = {} }: SignOff): string | undefined {
  const now = mediaHashes(draft);
  return Object.keys(now).find((file) => !Object.hasOwn(media, file) || media[file] !== now[file]);
}

/** The platforms of the draft for which none of these people read it. */
export function unreadPlatforms(draft: Draft, signOffs: readonly SignOff[]): PlatformId[] {
  return draft.platforms.filter((id) => signOffs.every(({ platforms }) => platforms !== undefined && !platforms.includes(id)));
}

export function signedOn({ at }: SignOff): string | undefined {
  return asDay(at);
}
