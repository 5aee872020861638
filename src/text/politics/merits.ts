/** What somebody in office is given the credit or the blame for: the visit is news, the credit is favour. */
import type { Draft, Sentence, Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';
import type { Actor, Partisan } from './politics.js';
import { spanFrom } from './politics.js';

/** Those whom voters choose. */
const elected = wordSet(
  "cllr councillor councillors councillor's mp mp's mps mayor mayor's pcc leader leader's minister minister's pm pm's chancellor chancellor's candidate",
);
const achieved = wordSet('fought fights fighting championed champions battled saved saves campaigned campaigns');
const youngOnes = wordSet('youth young junior student school pupil deputy lord lady');
const harms = wordSet('shut close cut scrap sell axe abolish privatise slash end ban stop');
const strong = wordSet('got gets secured secures delivered delivers stood stands kept keeps');
const goods = wordSet(
  'built done fixed back reopened open sorted results promise promises pledge pledges word funding money us for up crossing playground hub centre library nursery school clinic better best this our your the it',
);
const effort = wordSet('work efforts effort campaign campaigning determination persistence fight dedication leadership vision');
const superlatives = wordSet('best hardest finest worst greatest boldest bravest kindest hard-working hardworking tireless');

const disappointed = wordSet('disappointed appalled disgusted let-down ashamed angry furious fed-up tired');

/** Credit in one sentence with the one in office. */
export function meritIn(draft: Draft, { first, last }: Sentence, actors: readonly Actor[]): Partisan | undefined {
  const { words } = draft;
  const at = (i: number) => (i >= first && i < last ? (words[i] as Word).lower : '');
  const some = (from: number, to: number, test: (lower: string) => boolean) => {
    for (let i = Math.max(first, from); i < Math.min(last, to); i++) if (test((words[i] as Word).lower)) return i;
    return -1;
  };
  for (const actor of actors) {
    const wants = actor.last + (at(actor.last) === 'still' || at(actor.last) === 'now' ? 1 : 0);
    if (
      /^(?:wants?|plans?|intends?|threatens?|tried|tries)$/.test(at(wants)) &&
      at(wants + 1) === 'to' &&
      harms.has(at(wants + 2)) &&
      (actor.kind === 'party' || at(actor.first) === 'opposition')
    )
      return { kind: 'attack', span: spanFrom(words, actor.first, wants + 2), sure: false };
    const blocked = actor.last;
    if (
      /^(?:voted|blocked|rejected|killed)$/.test(at(blocked)) &&
      (actor.kind === 'party' || at(blocked) === 'voted') &&
      some(blocked + 1, blocked + 4, (word) => word === 'our' || word === 'your') >= 0
    )
      return { kind: 'attack', span: spanFrom(words, actor.first, blocked + 1), sure: false };
    const sorry = some(actor.first - 4, actor.first, (word) => disappointed.has(word));
    if (sorry >= 0 && actor.first - sorry <= 4) return { kind: 'attack', span: spanFrom(words, sorry, actor.first), sure: false };
    if (some(first, actor.first, (word) => word === 'time' || word === "it's") >= 0 && at(actor.last) === 'woke')
      return { kind: 'attack', span: spanFrom(words, first, actor.last), sure: false };
    if (at(first) === 'what' && /^(?:has|have)$/.test(at(first + 1)) && some(actor.last, last, (word) => word === 'ever') >= 0)
      return { kind: 'attack', span: spanFrom(words, first, last - 1), sure: false };
    if (actor.kind !== 'office' || !elected.holds(words[actor.first]) || youngOnes.has(at(actor.first - 1))) continue;
    const yes = (from: number, to: number, kind: Partisan['kind'] = 'praise'): Partisan => ({
      kind,
      span: spanFrom(words, Math.max(first, from), Math.min(last - 1, to)),
      sure: false,
    });
    // The verb stands after the name: Cllr Ali has got …
    let verb = actor.last;
    while (
      verb < last &&
      verb < actor.last + 4 &&
      (words[verb]?.shape === 'title' || /^(?:has|have|of|for|who|and|always|never|finally|again|is)$/.test(at(verb)))
    )
      verb++;
    const lower = at(verb);
    if (achieved.has(lower) && !/^(?:off|fires?|crime)$/.test(at(verb + 1))) return yes(actor.first, verb);
    if (
      strong.has(lower) &&
      some(verb + 1, verb + 5, (word) => goods.has(word)) >= 0 &&
      !/^(?:the|to|married)$/.test(lower === 'got' ? at(verb + 1) : '')
    )
      return yes(actor.first, verb + 1);
    if (lower === 'done' && (at(verb + 1) === 'more' || at(verb + 1) === 'so')) return yes(actor.first, verb + 1);
    if (lower === 'stops' && at(verb - 1) === 'never') return yes(actor.first, verb);
    if (lower === 'transformed' || lower === 'deserves' || lower === 'deserved') return yes(actor.first, verb);
    if (lower === 'made' && at(verb + 1) === 'sure') return yes(actor.first, verb + 1);
    if (lower === 'let' && some(verb + 1, verb + 3, (word) => word === 'down') >= 0) return yes(actor.first, verb + 1, 'attack');
    const things = some(verb, verb + 4, (word) => word === 'things');
    if (things > 0 && at(things + 1) === 'done') return yes(actor.first, things + 1);
    // Before the name: thanks to Cllr Ali's hard work, without the mayor, another promise kept by.
    const before = at(actor.first - 1) === 'our' || at(actor.first - 1) === 'the' ? actor.first - 2 : actor.first - 1;
    const work = some(actor.first, actor.first + 7, (word) => effort.has(word));
    const own = work > 0 && /^(?:hard|tireless|great|his|her|their)$|'s$/.test(at(work - 1));
    if (work > 0 && at(work - 1) === 'tireless') return yes(actor.first, work);
    if (
      own &&
      some(first, actor.first, (word) => word === 'thanks' || word === 'thank' || word === 'because') >= 0 &&
      work - actor.first > 1
    )
      return yes(before, work);
    if (at(before) === 'without' && some(actor.last, last, (word) => word === 'no' || word === "wouldn't" || word === 'never') >= 0)
      return yes(before, actor.last);
    const promise = some(first, actor.first, (word) => word === 'promise' || word === 'pledge');
    if (promise >= 0 && /^(?:kept|delivered|honoured|met)$/.test(at(promise + 1))) return yes(promise, actor.last);
    if (at(actor.first - 1) === 'a' && at(actor.first - 2) === 'what' && actor.first - 2 === first) return yes(first, actor.first);
    const best = some(first, last, (word) => superlatives.has(word));
    if (best >= 0 && best - actor.first < 9 && actor.first - best < 4 && !/^(?:dressed|in)$/.test(at(best + 1)))
      return yes(Math.min(best, actor.first), Math.max(best, actor.first));
    const harder = some(actor.first - 6, actor.last + 6, (word) => word === 'harder' || word === 'blinder');
    if (harder >= 0) return yes(Math.min(harder - 1, actor.first), Math.max(harder, actor.first));
    if (some(actor.last, last, (word) => word === 'pledges' || word === 'promises') >= 0 && /^(?:delivered|kept|keeps)$/.test(at(verb)))
      return yes(actor.first, verb);
  }
  return undefined;
}
