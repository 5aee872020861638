/**
 * Where a post asks its readers to answer it: in the comments, by a private message, with a picture
 * sent to the account. Told by the verb, whom it is addressed to, and the place where answers arrive.
 */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { firstIn, setsOf, setsOfWord, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { conditions, isDenied } from './reply-denied.js';
import {
  afterOn,
  answering,
  askers,
  asking,
  desks,
  fillers,
  giving,
  inboxes,
  leading,
  mayBe,
  mayYou,
  messages,
  near,
  networks,
  ours,
  passive,
  pictureWords,
  posters,
  prepositions,
  readers,
  requesting,
  selves,
  sending,
  telling,
  toPerson,
  us,
  using,
  ways,
} from './reply-words.js';

export interface Reply {
  readonly span: Span;
  /** A picture is asked for: by whatever way it is sent, it is one of a child or of a crime. */
  readonly picture: boolean;
}

/** Shown with a finger, not said. */
const down = /\p{L}[\s.!:]*(?:👇|⬇)/u;

/** False where nothing in the draft asks for an answer: a cheap look before `replyAskedIn`. */
export function mayAskForReply({ words, text }: Draft): boolean {
  return requesting.isOne(setsOf(words)) || text.includes('@ us') || text.includes('👇') || text.includes('⬇');
}

/** The first thing in the sentence that asks for an answer to the post. */
export function replyAskedIn(draft: Draft, sentence: Sentence): Reply | undefined {
  const { words } = draft;
  const { first, last } = sentence;
  for (let i = first; i < last; i++) {
    const isAsking = asking.isOne(setsOfWord(words[i] as Word));
    const end = (isAsking ? (askedAt(words, i, first, last) ?? handleAt(draft, i, last)) : undefined) ?? pointedAt(draft, i, sentence);
    if (end === undefined) continue;
    const start = wordBefore(words, i, first);
    // “Don't ring, message us instead”: what is asked begins a clause of its own.
    const apart = start > first && words[start]?.joined === false && (ways.holds(words[start]) || lowerAt(words, end) === 'instead');
    if (isDenied(words, apart ? start : first, i, end, last)) continue;
    // “Comment HELP? No.”
    if (last - first <= 3 && draft.text[sentence.end - 1] === '?') continue;
    const picture = firstIn(words, start, end, pictureWords) >= 0;
    return { span: [(words[start] as Word).start, (words[end - 1] as Word).end], picture };
  }
  return undefined;
}

/** “Message @account”, “@ us”, “send a picture to name@example.org”. */
function handleAt({ words, text }: Draft, i: number, last: number): number | undefined {
  const { lower, end, start } = words[i] as Word;
  if (us.has(lower) && text.slice(start - 2, start) === '@ ') return i + 1;
  return ways.has(lower) && i + 1 < last && text.startsWith(' @', end) ? i + 1 : undefined;
}

const naming = wordSet('name names');
const answers = wordSet('us them him her');

/** “Tell us 👇”, “name them 👇”: the finger says “below”. */
function pointedAt({ words, text }: Draft, i: number, { first, last }: Sentence): number | undefined {
  if (i + 1 !== last || !down.test(text.slice((words[i] as Word).end - 1, words[last]?.start ?? text.length))) return undefined;
  if (naming.holds(words[i])) return i + 1;
  const verb = answers.holds(words[i]) ? i - 1 : i;
  return /^(?:tell|name|message)$/.test(lowerAt(words, verb)) && verb < i && isAsked(words, verb, first) ? i + 1 : undefined;
}

/** The end of a request that is known by the word at `i`: a way, a place where answers arrive, or a word such as “below”. */
function askedAt(words: readonly Word[], i: number, first: number, last: number): number | undefined {
  const { lower } = words[i] as Word;
  if (ways.has(lower)) {
    const end = addressee(words, i + 1, last) ?? namedAfter(words, i, first, last);
    if (end !== undefined) return end;
  }
  if (answering.has(lower) && beginsClause(words, i, first) && isRequest(words, i, last)) return Math.min(last, i + 2);
  if (us.has(lower)) {
    const end = messageTo(words, i, first, last);
    if (end !== undefined) return end;
  }
  if ((lower === 'dm' || lower === 'tweet') && i + 1 >= last && lowerAt(words, i - 1) === 'just') return i + 1;
  if (lower === 'tag' && lowerAt(words, i + 1) === 'a' && beginsClause(words, i, first)) return Math.min(last, i + 3);
  if (pictureWords.has(lower)) {
    const end = pictureTo(words, i, first, last);
    if (end !== undefined) return end;
  }
  // “Crimestoppers anonymously”, “anonymously on 0800 ...”: somebody else's number.
  if (lower === 'anonymously' && (lowerAt(words, i - 1) === 'crimestoppers' || lowerAt(words, i + 1) === 'on')) return undefined;
  if (near.has(lower) && lowerAt(words, i - 1) !== 'link' && (lower !== 'here' || endsClause(words, i, last)))
    return toldFrom(words, i, first) === undefined ? undefined : i + 1;
  // “Talk to us in confidence, or call the helpline on 0808 ...” names a number.
  if (lower === 'confidence' && lowerAt(words, i - 1) === 'in' && toldFrom(words, i, first) !== undefined)
    return hasNumber(words, first, last) ? undefined : i + 1;
  // “Facebook Messenger”, “Instagram account”: one place.
  if (isPlace(words, i, first, last))
    return i + 1 < last && words[i + 1]?.joined && networks.has(lower) && inboxes.holds(words[i + 1]) ? i + 2 : i + 1;
  return isOpen(words, i, first, last);
}

function hasNumber(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (words[i]?.shape === 'number' && lowerAt(words, i).length > 2) return true;
  return false;
}

/** “Drop us a quick message”, “hit us up”. */
function messageTo(words: readonly Word[], i: number, first: number, last: number): number | undefined {
  const verb = lowerAt(words, i - 1);
  if (verb === 'hit' && lowerAt(words, i + 1) === 'up') return i + 2;
  if (!giving.has(verb) || !isAsked(words, i - 1, first)) return undefined;
  const message = firstIn(words, i + 1, Math.min(last, i + 5), messages);
  return message >= 0 ? message + 1 : undefined;
}

/** us, this page, @account. */
function addressee(words: readonly Word[], i: number, last: number): number | undefined {
  if (i >= last || words[i]?.joined === false) return undefined;
  if (us.holds(words[i])) return lowerAt(words, i + 1) === 'here' && i + 1 < last ? i + 2 : i + 1;
  if (!ours.holds(words[i])) return undefined;
  const noun = networks.holds(words[i + 1]) ? i + 2 : i + 1;
  return selves.holds(words[noun]) && lowerAt(words, i + 1) !== 'team' ? noun + 1 : undefined;
}

/** “Message the page”, “DM PC Lane”: somebody is named who reads it. */
function namedAfter(words: readonly Word[], i: number, first: number, last: number): number | undefined {
  const next = words[i + 1];
  if (i + 1 >= last || !next?.joined || !toPerson.holds(words[i]) || !beginsClause(words, i, first)) return undefined;
  if (next.lower === 'the' || next.lower === 'our') {
    if (readers.holds(words[i + 2])) return i + 3;
    if (posters.holds(words[i + 2]) && desks.holds(words[i + 3]) && !hasNumber(words, first, last)) return i + 4;
    // “WhatsApp the neighbourhood team”: a team is rung, and not snapped.
    const desk = lowerAt(words, i) === 'message' ? -1 : firstIn(words, i + 2, Math.min(last, i + 5), desks);
    return desk >= 0 && !hasNumber(words, first, last) ? desk + 1 : undefined;
  }
  // “Message Missing People on 116 000”: a helpline.
  for (let j = i + 2; j < Math.min(last, i + 6); j++) if (words[j]?.shape === 'number') return undefined;
  return next.shape === 'title' && next.lower !== 'i' && !networks.holds(next) && !inboxes.holds(next) ? i + 2 : undefined;
}

function beginsClause(words: readonly Word[], i: number, first: number): boolean {
  return i === first || words[i]?.joined === false || leading.holds(words[i - 1]);
}

/** After “comment”, “reply”, these make a noun of it. */
const ofNoun = wordSet("is are was were isn't aren't on by from of us the for has section sections policy rate");

/** “Comment below”, “reply with”, “DM in confidence”; not “comments are closed”. */
function isRequest(words: readonly Word[], i: number, last: number): boolean {
  const next = words[i + 1];
  if (i + 1 >= last || !next) return false;
  return !ofNoun.holds(next) && !next.lower.endsWith('ed');
}

function endsClause(words: readonly Word[], i: number, last: number): boolean {
  return i + 1 >= last || words[i + 1]?.joined === false || conditions.holds(words[i + 1]) || lowerAt(words, i + 1) === 'and';
}

/** The index of a verb of telling that stands before the place, in the same sentence. */
function toldFrom(words: readonly Word[], i: number, first: number): number | undefined {
  for (let j = i - 1; j >= Math.max(first, i - 14); j--) if (telling.holds(words[j]) && isAsked(words, j, first)) return j;
  return undefined;
}

/** A verb that asks somebody: it begins its clause, or stands after “you can”, “please” and the like. */
function isAsked(words: readonly Word[], j: number, first: number): boolean {
  const before = lowerAt(words, j - 1);
  if (before === 'you' && words[j]?.joined) return mayYou.holds(words[j - 2]);
  // “Reports can be sent to us over Twitter.”
  if (before === 'be' || passive.holds(words[j])) return before === 'be' && mayBe.holds(words[j - 2]);
  return beginsClause(words, j, first) || askers.has(before) || lowerAt(words, j).endsWith('ing');
}

/** “In the comments”, “by direct message”, “on our Facebook page”. */
function isPlace(words: readonly Word[], i: number, first: number, last: number): boolean {
  const { lower } = words[i] as Word;
  // A live chat is answered by somebody, and in private.
  if (lower === 'chat' && lowerAt(words, i - 1) === 'live') return false;
  const network = networks.has(lower);
  const here = afterOn.has(lower) && lowerAt(words, i - 1) === 'on';
  if (!network && !here && !inboxes.has(lower) && !selves.has(lower)) return false;
  let before = i - 1;
  const least = Math.max(first, i - 12);
  while (before > least && fillers.holds(words[before])) before--;
  if ((lower === 'dms' || lower === 'inbox') && lowerAt(words, i - 1) === 'our' && lowerAt(words, i - 2) === 'to') return true;
  const told = toldFrom(words, i, first);
  if (told === undefined) return false;
  const own = words.slice(told, Math.min(last, i + 2)).some(({ lower: each }) => us.has(each) || each === 'our' || each === 'this');
  if (selves.has(lower)) return own && prepositions.holds(words[before]) && lower !== 'team';
  if (using.holds(words[before]) && isAsked(words, before, first)) return true;
  if (!prepositions.holds(words[before])) return lower === 'message' && own && /^(?:a|private|direct)$/.test(lowerAt(words, i - 1));
  if (lower === 'chat' || lower === 'box' || lower === 'post' || lower === 'story' || lower === 'tweet') return own;
  return !network || own;
}

/** “Our DMs are open”, “comments open!” */
function isOpen(words: readonly Word[], i: number, first: number, last: number): number | undefined {
  const { lower } = words[i] as Word;
  if (lower !== 'dms' && lower !== 'inbox' && lower !== 'comments') return undefined;
  for (let j = i + 1; j < Math.min(last, i + 4); j++) {
    const next = lowerAt(words, j);
    if (next === 'open' || next === 'safe') return j + 1;
    if (!/^(?:is|are|always|a|here|now)$/.test(next)) return undefined;
  }
  return i === last - 1 && lowerAt(words, first) === 'names' ? i + 1 : undefined;
}

function verbOfSending(words: readonly Word[], i: number, first: number): number | undefined {
  for (let j = i - 1; j >= Math.max(first, i - 6); j--) if (sending.holds(words[j]) && isAsked(words, j, first)) return j;
  return undefined;
}

/** “Email pics of the child to us”, “share screenshots with us”. */
function pictureTo(words: readonly Word[], i: number, first: number, last: number): number | undefined {
  const verb = verbOfSending(words, i, first);
  if (verb === undefined) return undefined;
  if (us.holds(words[verb + 1])) return i + 1;
  for (let j = i + 1; j < Math.min(last, i + 12); j++) {
    const lower = lowerAt(words, j);
    const to = lowerAt(words, j - 1);
    if (us.has(lower) && (to === 'to' || to === 'with' || ways.has(to))) return j + 1;
    if (to === 'to' && (lower === 'our' || lower === 'the')) return j + 1;
  }
  return undefined;
}

/** Where the request begins: at its verb, if that stands before. */
function wordBefore(words: readonly Word[], i: number, first: number): number {
  const { lower } = words[i] as Word;
  if (ways.has(lower) && us.holds(words[i + 1])) return i;
  if (pictureWords.has(lower)) return verbOfSending(words, i, first) ?? i;
  return toldFrom(words, i, first) ?? i;
}
