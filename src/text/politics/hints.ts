/** Sides taken by a hint: “the other lot”, “Labour-run councils deliver more”, “meet your hard-working team”. */
import type { Sentence, Word } from '../../types.js';
import type { Recogniser } from '../words/recogniser.js';
import { endOfRow, maybe, one, optional, row, type Step, said } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { ordinaryNames, plainNames } from './parties.js';
import type { Partisan } from './politics.js';

const hint = (words: readonly Word[], kind: Partisan['kind'], from: number, last: number): Partisan => ({
  kind,
  span: spanOf(words, from, last),
  sure: false,
});

const votes = wordSet('vote voting polls polling ballot election elections elect');

/** “Don't let the other lot take us backwards. Get out and vote.” */
function otherLot(words: readonly Word[], i: number): Partisan | undefined {
  if (lowerAt(words, i - 1) !== 'other' || !/^(?:the|that)$/.test(lowerAt(words, i - 2))) return undefined;
  return hint(words, 'canvass', i - 2, i);
}

const run = wordSet('run led controlled');
/** Nobody counts seats with these. */
const measured = wordSet(
  'deliver delivers delivered more better best worse worst cheaper lower higher less fewer proof prove proves waste wastes wasted fail fails failing failed save saves saved cut cuts protect protects protected invest invests invested work works working proud',
);

const names = wordSet(`${plainNames} ${ordinaryNames} dems dem`);

/** “Labour-run councils deliver more for less”; who runs which council is news. */
function runBy(words: readonly Word[], i: number, _: number, last: number): Partisan | undefined {
  const name = words[i - 1];
  if (
    !names.holds(name) ||
    name?.shape === 'lower' ||
    !/^(?:council|councils|authority|authorities|government)$/.test(lowerAt(words, i + 1))
  )
    return undefined;
  const verb = firstIn(words, i + 2, Math.min(last, i + 8), measured);
  return verb >= 0 ? hint(words, 'praise', i - 1, verb) : undefined;
}

const familiar = wordSet('your our local hard working hardworking friendly brilliant great fantastic winning');
const partyTeams = wordSet('conservative labour tory dem reform snp');

/** “Meet your hard-working Conservative team”; the green team is one of many at a sports day. */
function partyTeam(words: readonly Word[], i: number, first: number): Partisan | undefined {
  const name = words[i - 1];
  if (!partyTeams.holds(name) || name?.shape === 'lower') return undefined;
  const by = firstIn(words, Math.max(first, i - 5), i - 1, familiar);
  return by >= 0 ? hint(words, 'canvass', by, i) : undefined;
}

/** “Vote tactically”. */
const tactical = (words: readonly Word[], i: number): Partisan | undefined =>
  votes.holds(words[i - 1]) || votes.holds(words[i + 1]) ? hint(words, 'canvass', Math.max(0, i - 1), i) : undefined;

const power = wordSet('get gets win wins returned elected take takes');
const dire = wordSet(
  'goodbye lose lost scrap scrapped cut cuts close closed closes finished doomed ruin ruined kiss wave heaven help pay worse disaster bye',
);

/** “If Labour get in, kiss goodbye to your school”; who forms the council then is news. */
function ifThey(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  for (let j = i + 1; j < Math.min(last, i + 5); j++) {
    if (!names.holds(words[j]) || words[j]?.shape === 'lower' || firstIn(words, j + 1, j + 4, power) < 0) continue;
    const end = firstIn(words, j + 2, last, dire);
    if (end >= 0) return hint(words, 'canvass', Math.max(first, i), end);
  }
  return undefined;
}

export const hints: readonly Recogniser<Partisan>[] = [
  { turnsOn: wordSet('lot side'), needs: votes, find: (words, i) => otherLot(words, i) },
  { turnsOn: run, needs: names, find: runBy },
  { turnsOn: wordSet('team'), needs: partyTeams, find: (words, i, first) => partyTeam(words, i, first) },
  { turnsOn: wordSet('if when once'), needs: names, find: ifThey },
  { turnsOn: wordSet('tactically tactical'), needs: votes, find: (words, i) => tactical(words, i) },
];

const lauded: Step = row(
  one("this that's that this's"),
  optional(one('is was')),
  maybe('exactly just'),
  one('what how'),
  maybe('a real true proper strong good great'),
  optional(one('real true proper strong good great')),
  one('leadership leader leaders government politics statesman'),
  one('looks look does do should'),
);
const wanted: Step = row(
  one('we they'),
  maybe('all'),
  one('need want could'),
  maybe('do with'),
  said('more'),
  maybe('politicians leaders people'),
  said('like'),
  one('him her them this'),
);

/** “This is what real leadership looks like”, said right after somebody in office was named. */
export function laudedIn(text: string, words: readonly Word[], { first, last }: Sentence): number {
  for (const step of [lauded, wanted]) {
    const end = endOfRow(step, { text, words, last, past: first }, first);
    if (end >= 0) return end - 1;
  }
  return -1;
}
