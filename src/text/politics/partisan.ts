/** Sides taken in a post: for or against those in office, a party or a side in a vote. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { type WordSet, wordSet } from '../words/word-set.js';
import { blamedIn } from './blamed.js';
import { canvassIn } from './canvass.js';
import { meritIn } from './merits.js';
import { type Actor, actorsOf, type Partisan, spanFrom } from './politics.js';
import { sideIn } from './sides.js';

const blames = wordSet(
  "failed fails failing betrayed betrays betrayal disgrace disgraceful shame shameful lie lies lied lying liar liars clueless incompetent incompetence broke broken destroyed destroys destroying slashed slashes slashing resign useless pathetic hopeless wrecked wrecks wrecking ruined ruins ruining cruel heartless corrupt corruption joke chaos wasted wasting abandoned ignored ignores ignoring u-turn disaster catastrophe catastrophic mess stunt cheap starved starving clue answers couldn't can't doesn't don't refuses dithering sleaze hypocrite hypocrites hypocrisy scandal shambles shambolic callous wretched terrible awful appalling sick fed blame greedy bunch clowns crooks dishonest coward cowards spineless stole robbed neglected sold austerity damaged damaging typical ashamed rotten bonkers nonsense farce mess ideological soft weak same frightening hopelessly depth alarming dangerous ridiculous laughable delusional idiot idiots fool fools moron clown rude thick arrogant wrong stupid hurt evil nasty vicious vile fascist racist",
);
/** Also said of services and deadlines: only where the one in office does or is it. */
const mildBlames = wordSet(
  "couldn't can't doesn't don't answers broke broken sick fed typical cheap ignored neglected sold soft weak starving answers ruined damaged blame robbed stole resign same",
);
const praises = wordSet(
  'brilliant fantastic wonderful superb terrific amazing best hero heroes champion champions delivered delivers delivering trusted trust trusts proud great love loved saved delight delighted thanks thank congratulations congrats cheers good excellent outstanding hooray bravo backing support supports supporting right fresh well luck better gets',
);
/** Enough for somebody in office, too: a visit may be great without the visitor. */
const strongPraises = wordSet(
  'brilliant fantastic superb terrific amazing hero champion trusted trust best outstanding bravo delivered proud right wonderful excellent fresh',
);
const insults = wordSet('cuts lies chaos failure sleaze neglect misrule incompetence');
const works = wordSet('speech plan plans bill budget policy policies manifesto decision leadership work reforms programme answer');
const ways = wordSet('by from of');
const be = wordSet("is are was were has have isn't aren't wasn't gets");
const duty = wordSet("must should ought needs need shouldn't mustn't");
const neutral = wordSet(
  'elected results result turnout seats declared polling register registered registering postal proxy returning ballot count candidates statement electoral',
);
const civic = wordSet(
  'visit visited visits opened opens opening launch launched unveiled joined joins welcome welcomed funding funded fund meet meeting met came come see saw seeing visiting coming joining approved',
);

/** The strongest of what the post says; one is enough. */
export function partisanOf(draft: Draft): Partisan | undefined {
  const actors = actorsOf(draft);
  let found: Partisan | undefined;
  let beside = false;
  for (const [i, sentence] of draft.sentences.entries()) {
    const own = within(actors, sentence);
    const one =
      canvassIn(draft, sentence, actors) ??
      stanceIn(draft, sentence, own) ??
      meritIn(draft, sentence, own) ??
      blamedIn(draft, sentence, own, draft.sentences[i + 1]) ??
      sideIn(draft, sentence, own);
    // Two sentences that take the same side are one finding.
    if (one && found && beside)
      found = { kind: one.sure && !found.sure ? one.kind : found.kind, span: [found.span[0], one.span[1]], sure: found.sure || one.sure };
    else found ??= one;
    beside = one !== undefined;
  }
  return found;
}

function within(actors: readonly Actor[], { start, end }: Sentence): Actor[] {
  return actors.filter((actor) => actor.start >= start && actor.start < end);
}

function spanTo(draft: Draft, actor: Actor, i: number): Span {
  const word = draft.words[i] as Word;
  return [Math.min(word.start, actor.start), Math.max(word.end, actor.end)];
}

/** Praise or blame in one sentence with those it is of. */
function stanceIn(draft: Draft, { first, last }: Sentence, actors: readonly Actor[]): Partisan | undefined {
  if (actors.length === 0) return undefined;
  const { words } = draft;
  for (let i = first; i < last; i++) if (neutral.holds(words[i])) return undefined;
  for (const actor of actors) {
    const after = actor.last > 0 ? words[actor.last] : undefined;
    if (
      after &&
      duty.holds(after) &&
      actor.kind === 'office' &&
      /^(?:ministers|government|politicians|chancellor|pm|treasury|minister)$/.test(words[actor.first]?.lower ?? '')
    )
      return { kind: 'attack', span: spanFrom(words, actor.first, Math.min(last - 1, actor.last + 1)), sure: false };
    if (actor.last - actor.first > 1 && insults.holds(words[actor.last - 1]))
      return { kind: 'attack', span: [actor.start, actor.end], sure: true };
    const lead = words[actor.first - 1]?.lower === 'the' ? actor.first - 2 : actor.first - 1;
    if (
      actor.kind === 'party' &&
      actor.last > 0 &&
      lead >= first &&
      words[lead]?.lower === 'only' &&
      after &&
      /^(?:will|can|would|has|have|is|are)$/.test(after.lower)
    )
      return { kind: 'praise', span: spanFrom(words, lead, actor.last), sure: true };
    for (let i = first; i < last; i++) {
      if (i >= actor.first && i < actor.last) continue;
      const { lower } = words[i] as Word;
      if (blames.has(lower) && isBlame(words, actor, i, first))
        return { kind: 'attack', span: spanTo(draft, actor, i), sure: !mildBlames.has(lower) };
    }
    for (let i = first; i < last; i++) {
      if (i >= actor.first && i < actor.last) continue;
      if (praises.holds(words[i]) && isPraise(words, actor, i, { first, last }))
        return { kind: 'praise', span: spanTo(draft, actor, i), sure: actor.kind === 'party' };
    }
  }
  return undefined;
}

function isBlame(words: readonly Word[], actor: Actor, i: number, first: number): boolean {
  const { lower } = words[i] as Word;
  const gap = i < actor.first ? actor.first - i : i - actor.last + 1;
  if (gap > 12) return false;
  const next = words[i + 1]?.lower ?? '';
  if (lower === 'answers') return /^(?:no|any)$/.test(words[i - 1]?.lower ?? '');
  if (lower === 'same') return words[i - 1]?.lower === 'the' && words[i - 2]?.lower === 'all';
  if (/^(?:not|no|never|without)$/.test(words[i - 1]?.lower ?? '')) return false;
  if (lower === 'blame' && words[i - 1]?.lower === 'to') return gap <= 4;
  if (lower === 'shame') return next === 'on' || actor.kind === 'party';
  if (lower === 'broken' || lower === 'broke') return /^(?:promises?|its|their|his|her|every|pledges?)$/.test(next);
  if (lower === 'fed') return next === 'up';
  if (lower === 'sick') return next === 'of' && gap <= 6;
  if (lower === "couldn't" || lower === "can't")
    return i === actor.last && /^(?:run|organise|care|even|tell|be|count|govern|manage)$/.test(next);
  if (lower === "doesn't" || lower === "don't")
    return i >= actor.last && i - actor.last <= 1 && /^(?:work|care|have|get|understand|listen|give|deserve|know)$/.test(next);
  if (mildBlames.has(lower))
    return actor.kind === 'party'
      ? gap <= 6
      : (i >= actor.last && gap <= 4) || i === actor.first - 1 || (lower === 'typical' && i === first);
  return true;
}

function isPraise(words: readonly Word[], actor: Actor, i: number, { first, last }: { first: number; last: number }): boolean {
  const { lower } = words[i] as Word;
  const gap = i < actor.first ? actor.first - i : i - actor.last + 1;
  if (gap > 10) return false;
  if (lower === 'well' && words[i + 1]?.lower !== 'done') return false;
  if (lower === 'right' && !/^(?:about|to|on|again|,)?$/.test(words[i + 1]?.lower ?? '')) return false;
  if (/^(?:not|no|never)$/.test(words[i - 1]?.lower ?? '')) return false;
  if (actor.kind === 'party') return lower !== 'support' || i < actor.first;
  if (actor.kind === 'cause') return strongPraises.has(lower);
  const role = words[actor.first]?.lower ?? '';
  if (/^(?:well|congratulations|congrats|thanks|thank|proud|great|bravo)$/.test(lower) && i < actor.first) {
    if (lower !== 'proud' && some(words, civic, first, last)) return false;
    // Thanks for a visit are manners; thanks for a policy are favour.
    for (let j = first; j < last; j++) {
      const word = (words[j] as Word).lower;
      if (word === 'finally' || word === 'again' || works.has(word)) return !/^(?:cllr|councillors?)$/.test(role) || word === 'again';
      if (word === 'standing' && words[j + 1]?.lower === 'up') return true;
    }
    return (
      (lower === 'well' || lower === 'bravo') && /^(?:pm|chancellor|government|minister)$/.test(role) && !some(words, civic, first, last)
    );
  }
  if (!strongPraises.has(lower) || some(words, civic, first, last)) return false;
  // “Our brilliant MP”, “fantastic speech by the minister”, “the minister is a breath of fresh air”.
  if (i < actor.first) {
    if ((gap <= 2 || (words[i + 1]?.lower === 'that' && gap <= 4)) && lower !== 'right' && lower !== 'best') return true;
    for (let j = i + 1; j < actor.first; j++) if (works.holds(words[j]) && (ways.holds(words[j + 1]) || j + 1 >= actor.first)) return true;
    return lower === 'proud' && works.holds(words[actor.last]);
  }
  return (
    (lower === 'delivered' && i === actor.last + (words[actor.last]?.lower === 'has' ? 1 : 0)) ||
    be.holds(words[actor.last]) ||
    be.holds(words[actor.last + 1])
  );
}

function some(words: readonly Word[], list: WordSet, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (list.holds(words[i])) return true;
  return false;
}
