/**
 * Links, e-mail addresses, handles, tags and emoji. Tokens of a plain form are read here; every
 * other token goes to twitter-text. A differential test over thousands of texts proves that the
 * plain forms never differ from it.
 */
import type { Entity, Span } from '../types.js';
import { isSpaceAt } from './chars.js';
import { findEmoji, prepareEmoji } from './emoji.js';
import { remembered } from './remembered.js';
import { askTwitterText, loadTwitterText } from './twitter-text.js';

/** A first look at a text: what is known already, and the tokens that twitter-text must read. */
export interface Scan {
  readonly text: string;
  readonly plain: readonly Entity[];
  readonly open: readonly Span[];
  /** Tokens so long and so dotted that twitter-text would take seconds over them: not read at all. */
  readonly unreadable: readonly Span[];
}

/** What every link, address, handle and tag has in it: . @ # $ and those of wide scripts. */
function isTrigger(code: number): boolean {
  if (code < 128) return code === 46 || code === 64 || code === 35 || code === 36;
  return code === 0x3002 || code === 0xff03 || code === 0xff0e || code === 0xff20 || code === 0xff61;
}

// Top-level domains that make up nearly all links in public posts; all others go to twitter-text.
const tlds = '(?:uk|com|org|net|info|eu|ie|io|gov|edu|scot|wales|london)';
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const lead = '^[("\'“‘\\[]?';
const trail = '(?:[.,!?;:)\\]"”’…]*|[\'’]s)$';
// For small letters: a pattern for both cases costs a start four times as much.
const plainUrl = new RegExp(
  `${lead}((?:https?://)?(?:${label}\\.)+${tlds}(?:/(?:[a-z0-9_/.-]*[a-z0-9_/-])?(?:\\?[a-z0-9_=&.-]*[a-z0-9_=&-])?)?)${trail}`,
);
const plainTag = new RegExp(`${lead}(#[0-9_]*[a-z][a-z0-9_]*)${trail}`);
const plainHandle = new RegExp(`^[("'“‘.]?(@[a-z0-9_]{1,20})${trail}`);
const plainEmail = new RegExp(`${lead}([a-z0-9][a-z0-9._%+-]*@(?:${label}\\.)+${tlds})${trail}`);
/** Dots that are no part of a link: 10.30am, e.g., £3.50, a full stop at the end. */
const harmlessDots = /^[("'“‘£[]?(?:[a-z0-9'’,-]*(?:\d\.\d[a-z0-9%]*)*|(?:[a-z]\.)+[a-z]?|[a-z0-9'’-]*)[.,!?;:)\]"'”’…]*$/;
const money = /^[("'“‘£]?\$\d[\d,.]*[kmb]?[.,!?;:)"'”’]*$/;

/** A long link with its host in plain letters and no brackets: twitter-text reads it at once. */
const longLink = new RegExp(`${lead}https?://(?:${label}\\.)+[a-z]{2,24}[/?][!-'*-~]*[)”’.,…]*$`, 'i');
const longestLink = 4096;

const longestOpenToken = 300;
const mostDots = 20;

/** A word with the end of its sentence behind it, which most tokens with a dot are: told before a pattern is made for the others. */
function isWordAtEnd(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isPlain(text.charCodeAt(at))) at++;
  const stop = at;
  while (at < end && text.charCodeAt(at) === 46) at++;
  return at === end && at > stop;
}

/** A letter or a digit of ASCII. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** In small letters it is a k. */
const kelvin = '\u212a';

function plainEntity(token: string, offset: number): Entity | 'none' | 'open' {
  if (token.includes(kelvin)) return 'open';
  const small = token.toLowerCase();
  const found = (kind: Entity['kind'], pattern: RegExp): Entity | undefined => {
    const part = pattern.exec(small)?.[1];
    if (part === undefined) return undefined;
    const start = offset + small.indexOf(part);
    return { kind, start, end: start + part.length };
  };
  const hasDot = small.includes('.');
  if (hasDot) {
    const url = found('url', plainUrl);
    if (url) return url;
    if (harmlessDots.test(small)) return 'none';
  }
  const tag = small.includes('#') ? found('hashtag', plainTag) : undefined;
  if (tag) return tag;
  const address = small.includes('@') ? (found('handle', plainHandle) ?? (hasDot ? found('email', plainEmail) : undefined)) : undefined;
  return address ?? (small.includes('$') && money.test(small) ? 'none' : 'open');
}

function countDots(token: string): number {
  let dots = 0;
  for (let i = 0; i < token.length; i++) if (token.charCodeAt(i) === 46) dots++;
  return dots;
}

function isHostile(token: string): boolean {
  if (token.length <= longestOpenToken && countDots(token) <= mostDots) return false;
  return token.length > longestLink || !longLink.test(token);
}

/** Linear in the length of `text`. */
export function scanEntities(text: string): Scan {
  const plain: Entity[] = [];
  const open: Span[] = [];
  const unreadable: Span[] = [];
  let known = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isTrigger(text.charCodeAt(at))) continue;
    let start = at;
    while (start > known && !isSpaceAt(text, start - 1)) start--;
    let end = at + 1;
    while (end < text.length && !isSpaceAt(text, end)) end++;
    at = known = end;
    if (isWordAtEnd(text, start, end)) continue;
    const token = text.slice(start, end);
    const short = token.length <= longestLink;
    const found = short ? plainEntity(token, start) : 'open';
    if (found === 'none') continue;
    if (found !== 'open') plain.push(found);
    else if (isHostile(token)) unreadable.push([start, end]);
    else open.push([start, end]);
  }
  return { text, plain, open, unreadable };
}

/** Resolves once `completeEntities` can be called; undefined where it can be called now. */
export function prepareEntities(scan: Scan): Promise<void> | undefined {
  const emoji = prepareEmoji(scan.text);
  const twitterText = scan.open.length > 0 ? loadTwitterText() : undefined;
  return emoji && twitterText ? Promise.all([emoji, twitterText]).then(() => undefined) : (emoji ?? twitterText);
}

const emailPart = /[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:xn--[a-z0-9-]+|[a-z]{2,})/gi;
/** What follows a handle on networks whose handles are domains or name their host: @name.bsky.social, @name@host. */
const longHandle = /[@＠][a-z0-9_.-]+(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?:\.[a-z0-9-]+)+\.[a-z]{2,})(?![a-z0-9])/gi;

/**
 * Links under the top-level domains that are newer than twitter-text 3.1.0. Without http:// they are
 * left alone: whether X links them is not known, and "for all.Kids" is no link to anyone.
 */
const newDomain =
  /https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,9}(?:amazon|kids|music|spa|ישראל|アマゾン|亚马逊)(?![\p{L}\p{N}@.-])(?:[/?](?:[a-z0-9_/.~%?=&#+!:;,'-]*[a-z0-9_/=&#+-])?)?/giu;

/** The entities of one token that the plain forms do not cover, by offsets in it. */
const openEntities = remembered((token): readonly Entity[] => {
  const own: Entity[] = [];
  for (const match of token.matchAll(longHandle)) {
    const before = match.index > 0 ? (token[match.index - 1] ?? '') : '';
    if (/[a-z0-9_]/i.test(before)) continue;
    own.push({ kind: 'handle', start: match.index, end: match.index + match[0].length });
  }
  for (const match of token.matchAll(emailPart)) {
    own.push({ kind: 'email', start: match.index, end: match.index + match[0].length });
  }
  for (const match of token.includes('://') ? token.matchAll(newDomain) : []) {
    own.push({ kind: 'url', start: match.index, end: match.index + match[0].length });
  }
  return withoutOverlaps([...own, ...askTwitterText(token)]);
});

/** Keeps the earlier of two overlapping entities, and the longer of two that start together. */
function withoutOverlaps(entities: Entity[]): Entity[] {
  entities.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Entity[] = [];
  let end = -1;
  for (const entity of entities) {
    if (entity.start < end) continue;
    kept.push(entity);
    end = entity.end;
  }
  return kept;
}

/** All entities of the scanned text, in order, never overlapping. */
export function completeEntities(scan: Scan): Entity[] {
  const all = [...scan.plain];
  for (const [from, to] of scan.open) {
    for (const { kind, start, end } of openEntities(scan.text.slice(from, to))) all.push({ kind, start: from + start, end: from + end });
  }
  for (const [start, end] of findEmoji(scan.text)) all.push({ kind: 'emoji', start, end });
  return all.length > 1 ? withoutOverlaps(all) : all;
}

/** `text` with all `entities` blanked by spaces: same length. */
export function maskEntities(text: string, entities: readonly Entity[]): string {
  if (entities.length === 0) return text;
  let masked = '';
  let from = 0;
  for (const { start, end } of entities) {
    masked += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
