/**
 * Sides taken without a word of praise or blame: posters for one of those who stand, a mood about the
 * result, “remember who closed it when you vote”, set phrases said of whoever is in office.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { phraseList } from '../phrases/phrase-list.js';
import { firstFound, type Recogniser } from '../words/recogniser.js';
import { turnings } from '../words/turning.js';
import { readRows } from '../words/word-list.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { hints } from './hints.js';
import { ordinaryNames, plainNames } from './parties.js';
import type { Actor, Partisan } from './politics.js';
import table from './sides.tsv';

const side = (words: readonly Word[], kind: Partisan['kind'], from: number, last: number): Partisan => ({
  kind,
  span: spanOf(words, from, last),
  sure: false,
});

/** Elections at school and in clubs, and prizes that people vote for. */
const small = wordSet(
  'pupil pupils school captain trustees agm award awards prize mock cake head class club society gritter favourite name union college team choice eco members parks',
);
const polls = wordSet('poll election elections referendum landslide ballot polling polls exit pmqs');
const moods = wordSet(
  'gutted delighted devastated thrilled heartbroken buzzing dancing crying relieved ashamed wonderful terrible disaster nightmare nicer senses adults side embarrassing embarrassed disgusted overjoyed ecstatic depressed depressing dismal awful dreadful shocking hooray celebrating celebrate champagne hangover despair despairing cheering shambles farce joke painful cringe',
);
const civil = wordSet(
  'station stations register registered accessible photo hustings hours card cards staff count counting clerk turnout deadline',
);

/** “Gutted by last night's election result”, “exit poll looking good for our side”. */
function mood(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const poll = firstIn(words, first, last, polls);
  if (poll < 0 || firstIn(words, first, last, civil) >= 0 || firstIn(words, first, last, small) >= 0) return undefined;
  if (lowerAt(words, i) === 'side' && !/^(?:our|wrong|right|their)$/.test(lowerAt(words, i - 1))) return undefined;
  return firstIn(words, first, last, outcomes) >= 0 ? side(words, 'praise', Math.min(poll, i), Math.max(poll, i)) : undefined;
}

const outcomes = wordSet('result results poll night news outcome landslide won win lost loss referendum pmqs pmq victory defeat');

const minds = wordSet('remember ask think forget consider recall mind');
const deeds = wordSet(
  'closed kept cut froze frozen built fought voted promised saved did stood let opened shut raised scrapped broke sold gave took protected delivered ignored put cares listens backed blocked made got lied',
);

/** “Remember who closed your library when you vote”. */
function remembered(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const who = firstIn(words, i + 1, Math.min(last, i + 4), whom);
  if (who < 0 || firstIn(words, first, last, voting) < 0) return undefined;
  const deed = firstIn(words, who + 1, Math.min(last, who + 5), deeds);
  return deed >= 0 ? side(words, 'canvass', i, deed) : undefined;
}
const whom = wordSet('who which whose what');
const voting = wordSet('vote voting polls booth ballot cross election thursday may ballots polling');

const seats = wordSet('pm mp mayor pcc president parliament leader');
const jobs = wordSet('works working secretary office driver apply role assistant surgery lunch tea cake ball captain');

/** “Ed Davey for PM!”: a name, a seat and no more. */
function forSeat(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  if (i === first || words[i - 1]?.shape !== 'title' || !seats.holds(words[i + 1]) || last - first > 8) return undefined;
  if (firstIn(words, first, last, jobs) >= 0 || (i - 1 === first && i + 2 < last)) return undefined;
  return side(words, 'canvass', Math.max(first, i - 2), i + 1);
}

const signs = wordSet(
  'poster posters leaflet leaflets placard placards rosette rosettes stake boards flyers flyer stickers sticker banner banners',
);

const partyWords = `${plainNames} ${ordinaryNames} conservatives greens`;
const parties = wordSet(partyWords);
const standingWords = 'candidate candidates mp mayor councillor';
const standing = wordSet(standingWords);

/** “We're putting up posters for our local candidate”, “pick up your Labour leaflet”. */
function signed(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  for (let j = Math.max(first, i - 3); j < Math.min(last, i + 8); j++) {
    const party = parties.holds(words[j]) && words[j]?.shape !== 'lower';
    const stands =
      standing.holds(words[j]) && j > i && /^(?:our|local|the|your|for)$/.test(lowerAt(words, j - 1)) && firstIn(words, i, j, forWhom) >= 0;
    if ((party && !isPlace(words, j)) || stands)
      return denied(words, first, last) ? undefined : side(words, 'canvass', Math.min(i, j), Math.max(i, j));
  }
  return undefined;
}
const forWhom = wordSet('for from');
const doubtful = wordSet(ordinaryNames);
const isPlace = (words: readonly Word[], j: number) =>
  doubtful.holds(words[j]) &&
  words[j + 1]?.joined === true &&
  words[j + 1]?.shape === 'title' &&
  !/^(?:party|uk|dem|dems|democrat|democrats)$/.test(lowerAt(words, j + 1));
const denied = (words: readonly Word[], first: number, last: number) => firstIn(words, first, last, refusals) >= 0;
const refusals = wordSet("not can't cannot don't never no mustn't archive museum collection history gallery");

const luck = wordSet('luck success best well win rooting cheering behind proud elected delighted');
const races = wordSet('candidate selected parliament election mp council councillor');
const wholes = wordSet('all every everyone each both pupil pupils whoever candidates');

/** “We wish Jenny Price luck in the by-election”, “our governor is standing for parliament: we're behind her”. */
function wellWished(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const race = firstIn(words, first, last, races);
  if (race < 0 || firstIn(words, first, last, wholes) >= 0 || firstIn(words, first, last, small) >= 0) return undefined;
  const lower = lowerAt(words, i);
  if (/^(?:best|well|win|proud|delighted|elected)$/.test(lower) && firstIn(words, first, last, standsFor) < 0) return undefined;
  if (!/^(?:luck|success|rooting|cheering|behind)$/.test(lower) && firstIn(words, first, last, selecting) < 0) return undefined;
  return words.slice(first + 1, last).some(({ shape }) => shape === 'title')
    ? side(words, 'praise', Math.min(i, race), Math.max(i, race))
    : undefined;
}
const standsFor = wordSet('standing selected running candidate campaign stands');
const selecting = wordSet('selected standing running stands');

const ofThem = wordSet('councillors mps ministers councillor mp candidates candidate party politicians');
const acts = wordSet('voted turned bothered backed blocked showed abstained hid supported rejected opposed');

/** “Interesting to see which councillors turned up for the photo”. */
function whichOnes(words: readonly Word[], i: number): Partisan | undefined {
  return ofThem.holds(words[i + 1]) && acts.holds(words[i + 2]) ? side(words, 'attack', i, i + 2) : undefined;
}

const wants = wordSet('wants want would plans threatens');
const harms = wordSet('shut close cut scrap sell axe abolish privatise end ban stop slash bulldoze');

/** “One of the candidates wants to shut us down”. */
function threatened(words: readonly Word[], i: number, last: number): Partisan | undefined {
  const want = firstIn(words, i + 1, Math.min(last, i + 3), wants);
  const harm = want < 0 ? -1 : firstIn(words, want + 1, Math.min(last, want + 3), harms);
  return harm >= 0 ? side(words, 'attack', i, harm) : undefined;
}

/** “Anyone but Reform”, “giving Reform your vote”: a name, and whose vote. */
function yourVote(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  if (lowerAt(words, i) === 'but') {
    const named = lowerAt(words, i + 1) === 'the' ? i + 2 : i + 1;
    return /^(?:anyone|anybody|any|everyone)$/.test(lowerAt(words, i - 1)) && parties.holds(words[named]) && words[named]?.shape === 'title'
      ? side(words, 'canvass', i - 1, named)
      : undefined;
  }
  if (!/^(?:your|his|her|their|another)$/.test(lowerAt(words, i - 1))) return undefined;
  for (let j = Math.max(first, i - 5); j < Math.min(last, i + 5); j++)
    if (parties.holds(words[j]) && words[j]?.shape === 'title' && j > first && !isPlace(words, j))
      return side(words, 'canvass', Math.min(i, j), Math.max(i, j));
  return undefined;
}

const sending = wordSet('send sent give given show shown get tell');
const ousted = wordSet(
  'leader council government mp mps mayor councillor councillors minister ministers tories labour conservatives administration lot them',
);

/** “Let's send the council leader packing”, “give this council the boot”. */
function sentAway(words: readonly Word[], i: number, first: number): Partisan | undefined {
  if (lowerAt(words, i) !== 'packing' && !/^(?:the|their)$/.test(lowerAt(words, i - 1))) return undefined;
  const send = firstIn(words, Math.max(first, i - 6), i, sending);
  return send >= 0 && firstIn(words, send, i, ousted) >= 0 ? side(words, 'canvass', send, i) : undefined;
}

const orders = wordSet('abolish scrap fund fix reverse stop pay give listen think resign end bring do tax save ban drop raise cut tell');
const heads = wordSet('minister chancellor pm secretary ministers government mayor');

/** “Abolish the cap now, Prime Minister.” */
function toTheirFace(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const from = lowerAt(words, i - 1) === 'prime' ? i - 1 : i;
  return i === last - 1 && words[from]?.joined === false && from > first && orders.holds(words[first])
    ? side(words, 'attack', first, i)
    : undefined;
}

const recognisers = turnings<Recogniser<Partisan>>([
  ...hints,
  { turnsOn: wordSet('packing boot door push'), needs: sending, find: (words, i, first) => sentAway(words, i, first) },
  { turnsOn: heads, needs: orders, find: toTheirFace },
  { turnsOn: moods, needs: polls, find: mood },
  { turnsOn: minds, needs: deeds, find: remembered },
  { turnsOn: wordSet('for'), needs: seats, find: forSeat },
  {
    turnsOn: signs,
    needs: wordSet(`${standingWords} ${partyWords}`),
    find: signed,
  },
  { turnsOn: luck, needs: races, find: wellWished },
  { turnsOn: wordSet('which'), needs: ofThem, find: (words, i) => whichOnes(words, i) },
  { turnsOn: wordSet('candidates candidate party'), needs: harms, find: (words, i, _, last) => threatened(words, i, last) },
  { turnsOn: wordSet('but vote'), needs: parties, find: yourVote },
]);

/** Said of somebody in office they take a side, whatever else stands in the sentence. */
const phrases = phraseList('sides', () =>
  readRows(table).map(({ phrase = '', kind }) => [phrase, kind === 'praise' ? ('praise' as const) : ('attack' as const)] as const),
);

/** Set phrases of those in office; visits and youth councils are news. */
const elected = wordSet(
  "cllr councillor councillors mp mp's mps mayor pcc leader minister ministers pm chancellor candidate government secretary commissioner opposition treasury whitehall westminster politicians downing administration number cabinet party parties",
);

function phraseIn(draft: Draft, sentence: Sentence, actors: readonly Actor[]): Partisan | undefined {
  const { words } = draft;
  const actor = actors.find(({ first, kind }) => kind !== 'office' || elected.holds(words[first]) || words[first]?.shape === 'title');
  if (!actor || actor.last === 0 || firstIn(words, sentence.first, sentence.last, youth) >= 0) return undefined;
  for (const { entry, first, last } of phrases.find(words)) {
    if (first < sentence.first || last > sentence.last || (entry === 'praise' && actor.kind !== 'party')) continue;
    return side(words, entry, Math.min(first, actor.first), Math.max(last, actor.last) - 1);
  }
  return undefined;
}
const youth = wordSet('youth young pupils pupil deputy lord lady');

/** The side a sentence takes by a turn of phrase. */
export function sideIn(draft: Draft, sentence: Sentence, actors: readonly Actor[]): Partisan | undefined {
  return firstFound<Partisan, Recogniser<Partisan>>(recognisers, draft, sentence)?.found ?? phraseIn(draft, sentence, actors);
}
