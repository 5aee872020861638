/** Requests for a vote, a signature or a letter: what a public body may never ask. */
import type { Draft, Sentence, Word } from '../../types.js';
import { type WordSet, wordSet } from '../words/word-set.js';
import { type Actor, type Partisan, spanFrom } from './politics.js';

const polls = wordSet('polls election elections ballot poll vote');
const contest = wordSet(
  'award awards favourite competition shortlist shortlisted year month week star photo name library book parks animal finalist nominated nominees poll scheme token tokens grant grants lottery charity community project',
);
const electoral = wordSet(
  'election elections candidate candidates party councillor commissioner mayor mp parliament polls ward ballot council',
);
const against = wordSet('vote say demand save keep oppose opposing reject block stop scrap bin against out resist defeat kill');
const askers = wordSet('write writing email lobby petition tell urge urging urged ask call march contact ring phone');
const bodies = wordSet(
  "mp mps minister minister's ministers government government's parliament councillors bill bills chancellor cuts council's",
);

/** “Four more years of him”, “vote them out”. */
const unwanted = wordSet('him her them us mayor vote');
const out = wordSet('out');
const contestIn = ({ words }: Draft): boolean => contest.hasAny(words);
const electoralIn = ({ words }: Draft): boolean => electoral.hasAny(words);
const pollsIn = ({ words }: Draft): boolean => polls.hasAny(words);
const bodiesIn = ({ words }: Draft): boolean => bodies.hasAny(words);

/** Asks for a vote, a signature or a letter against. */
export function canvassIn(draft: Draft, { first, last }: Sentence, actors: readonly Actor[]): Partisan | undefined {
  const { words } = draft;
  const has = (list: WordSet, from = first, to = last) => {
    for (let i = from; i < to; i++) if (list.holds(words[i])) return i;
    return -1;
  };
  for (let i = first; i < last; i++) {
    const { lower } = words[i] as Word;
    const one = words[i + 1]?.lower ?? '';
    const two = words[i + 2]?.lower ?? '';
    const three = words[i + 3]?.lower ?? '';
    const before = words[i - 1]?.lower ?? '';
    const from = words[i - 1]?.lower === 're' ? i - 1 : i;
    const yes = (to: number, sure = true): Partisan => ({ kind: 'canvass', span: spanFrom(words, from, Math.min(last - 1, to)), sure });
    if (lower === 'vote' || lower === 'voting' || lower === 'elect' || lower === 're-elect' || lower === 'reelect') {
      const at = one === 'for' ? i + 2 : i + 1;
      const actor = actors.find((each) => each.first >= at && each.first <= at + 2 && each.last > 0);
      if (actor && (actor.kind !== 'office' || lower.endsWith('elect')) && !isAbout(words, first, i)) return yes(actor.last - 1);
      if (one === 'yes' || one === 'no' || one === 'them' || (one === 'leave' && two !== 'a') || one === 'remain') {
        if (one !== 'no' || electoralIn(draft) || two === '') return yes(i + 1, one !== 'no');
      }
      if (one === 'for' && /^(?:me|him|her|them|change|us)$/.test(two) && !contestIn(draft)) return yes(i + 2);
      const name = words[at];
      if (one === 'for' && name && name.shape === 'title' && words[at + 1]?.shape === 'title' && !contestIn(draft) && electoralIn(draft))
        return yes(at + 1);
      // “Vote for Ben on 7 May!”
      if (one === 'for' && name?.shape === 'title' && words[at + 1]?.lower === 'on' && !contestIn(draft)) return yes(at);
      if (before === 'a' && one === 'for' && actor?.kind === 'party') return yes(actor.last - 1);
      if (
        /^(?:don't|not|never)$/.test(words[i - 1]?.lower ?? '') &&
        lower === 'vote' &&
        !/^(?:by|if|until|without|in|on|at|online|more|twice|yet|for)?$/.test(one)
      )
        return yes(at);
      if (one === 'for' && /^(?:to|know|knows|knew)$/.test(words[i - 1]?.lower ?? '') && words[i - 2]?.lower === 'who') return yes(i + 1);
    }
    if (/^(?:gets?|got|have|has)$/.test(lower) && /^(?:our|my)$/.test(one) && two === 'vote') return yes(i + 2);
    if (lower === 'more' && one === 'years' && /^(?:four|five|4|5)$/.test(words[i - 1]?.lower ?? '') && has(unwanted, first, last) >= 0)
      return yes(i + 1);
    if (/^(?:get|kick|vote|boot|throw|chuck|keep)$/.test(lower)) {
      const end = has(out, i + 1, Math.min(last, i + 5));
      const whom = actors.some((each) => each.first > i && each.first < end) || (/^(?:them|this|him|her)$/.test(one) && electoralIn(draft));
      if (end > 0 && whom) return yes(end);
    }
    if (lower === "don't" && one === 'let' && actors.some((each) => each.first >= i + 2 && each.first <= i + 3 && each.kind === 'party'))
      return yes(i + 2);
    if (lower === 'say' && (one === 'no' || one === 'yes') && two === 'to' && actors.some(({ kind }) => kind === 'cause'))
      return yes(i + 4);
    if (/^(?:back|backing|support|supporting|join|stand)$/.test(lower) && !isOwn(words, i)) {
      const cause = actors.find((each) => each.kind === 'cause' && each.first > i && each.first <= i + 4);
      if (cause) return yes(cause.first);
      if (three === 'campaign' || two === 'campaign' || words[i + 4]?.lower === 'campaign')
        if (actors.some((each) => each.first > i && each.first <= i + 3)) return yes(i + 3);
    }
    if (/^(?:back|backing|support|supporting|backed)$/.test(lower) && !isOwn(words, i)) {
      const side = actors.find(
        (each) => each.first > i && each.first <= i + 4 && (each.kind === 'party' || words[each.first]?.lower === 'candidate'),
      );
      if (side) return yes(side.first);
    }
    if (((lower === 'fingers' && one === 'crossed') || (lower === 'good' && one === 'luck')) && pollsIn(draft)) {
      const side = actors.find((each) => each.first > i && each.first <= i + 6);
      if (side && words[side.first]?.lower !== 'candidates') return yes(side.first);
    }
    if (/^(?:cross|tick|x)$/.test(lower) && /^(?:by|next|against|beside|for|in)$/.test(one)) {
      const side = actors.find((each) => each.first > i && each.first <= i + 5);
      if (side) return yes(side.first);
    }
    if (askers.has(lower) && bodies.holds(words[has(bodies, i, last)])) {
      const to = has(against, i + 1, last);
      if (to > 0 && to - i < 14 && !/^(?:by|in)$/.test(words[to + 1]?.lower ?? '')) return yes(to, false);
    }
    if (/^(?:throw|vote|voted|kick)$/.test(lower) && one === 'it' && (two === 'out' || two === 'down') && bodiesIn(draft))
      return yes(i + 2, false);
  }
  return undefined;
}

/** How to vote, or a debate about it. */
function isAbout(words: readonly Word[], first: number, i: number): boolean {
  for (let j = first; j < i; j++) if (/^(?:how|where|whether)$/.test((words[j] as Word).lower)) return true;
  return false;
}

/** “Support for”, “your support”: a noun. */
function isOwn(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.lower ?? '';
  return (
    words[i + 1]?.lower === 'for' || words[i + 1]?.lower === 'to' || /^(?:your|our|more|of|the|come|go|get|call|with|and)$/.test(before)
  );
}
