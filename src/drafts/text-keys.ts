/** The keys of nested drafts under which texts stand: of the post, of what follows it, and of further posts. */
import { camelCase, type Fields, isFields } from '../text/fields.js';
import { isDescribed } from './meta.js';

/** Keys of the text of a post, the surest first. */
export const textKeys = ['text', 'message', 'messageText', 'content', 'post', 'postText', 'copy', 'caption', 'tweet', 'socialText', 'body'];
const listKeys = new Set(['posts', 'drafts', 'schedule', 'scheduled', 'items', 'entries', 'calendar', 'bulk', 'data', 'attributes']);
/** What is published under the post, as the column “First comment” of a schedule. */
const commentKeys = new Set(['firstComment', 'firstComments', 'firstReply', 'comment', 'comments', 'replies']);
/** What stands there is about the post, or is read as it is. */
const aboutThePost = new Set([
  'allow',
  'settings',
  'integration',
  'user',
  'author',
  'owner',
  'account',
  'approvedBy',
  'thought',
  'thoughtBy',
  'appeal',
]);
/** Deeper than the texts of any tool. */
const deepest = 8;

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isListKey = (key: string) => listKeys.has(camelCase(key));
export const isCommentKey = (key: string) => commentKeys.has(camelCase(key));
/** Also what colleagues say of the draft. */
export const isRemarkKey = (key: string) => /^comments?$/.test(camelCase(key));
export const isThreadKey = (key: string) => camelCase(key) === 'thread';
export const isTextKey = (key: string) => textKeys.includes(camelCase(key));

/** The key under which the text of a post stands as a text. */
export function textKeyOf(value: Fields): string | undefined {
  const keys = Object.keys(value);
  return textKeys
    .map((name) => keys.find((key) => camelCase(key) === name))
    .find((key) => key !== undefined && typeof value[key] === 'string');
}

/** “comments: closed” is a setting of a website. */
const setting = /^(?:yes|no|on|off|true|false|open|closed|enabled|disabled|none)$/i;

export const isWording = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value) && !setting.test(value.trim());

/** Whether an object with a text of its own lies somewhere inside. */
function holdsText(value: unknown, depth = 0): boolean {
  if (!isNested(value) || depth > deepest) return false;
  if (Array.isArray(value)) return value.some((inner) => holdsText(inner, depth + 1));
  return Object.entries(value).some(([key, inner]) =>
    typeof inner === 'string' ? isTextKey(key) && isWording(inner) : holdsText(inner, depth + 1),
  );
}

/** Whether some words stand there, and not only numbers. */
export function holdsWords(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return /\p{L}{2}/u.test(value);
  return isNested(value) && depth <= deepest && Object.values(value).some((inner) => holdsWords(inner, depth + 1));
}

/** Whether what stands there is read, or is about the post. */
export function isAboutThePost(key: string): boolean {
  const name = camelCase(key);
  return isDescribed(name) || aboutThePost.has(name);
}

/** Whether a key that nothing reads holds what looks like the text of a post. */
export function isUnread(key: string, value: unknown): boolean {
  return isNested(value) && !isAboutThePost(key) && holdsText(value);
}

/** Whether a post, of which a text is known, may hold more texts than that one. */
export function holdsMore(value: Fields): boolean {
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner === 'string' ? /thread|comment|repl/i.test(key) && (isCommentKey(key) || isThreadKey(key)) : holdsMoreIn(key, inner))
      return true;
  }
  return false;
}

function holdsMoreIn(key: string, inner: unknown): boolean {
  if (!isNested(inner)) return false;
  return (
    isCommentKey(key) ||
    isThreadKey(key) ||
    isListKey(key) ||
    (key === 'networks' && isFields(inner)) ||
    key === 'value' ||
    isUnread(key, inner)
  );
}
