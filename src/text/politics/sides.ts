/**
 * Sides taken without a word of praise or blame: posters for one of those who stand, a mood about the
 * result, “remember who closed it when you vote”, set phrases said of whoever is in office.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { phraseList } from '../phrases/phrase-list.js';
import { firstLook, type Look, looksFor } from '../tone/looks.js';
import { type WordSet, wordSet } from '../words/word-set.js';
import { type Actor, type Partisan, spanFrom } from './politics.js';

const at = (words: readonly Word[], i: number) => words[i]?.lower ?? '';
const any = (words: readonly Word[], from: number, to: number, list: WordSet) => {
  for (let i = Math.max(0, from); i < Math.min(to, words.length); i++) if (list.has(at(words, i))) return i;
  return -1;
};
const side = (words: readonly Word[], kind: Partisan['kind'], from: number, last: number): Partisan => ({
  kind,
  span: spanFrom(words, from, last),
  sure: false,
});

/** Elections at school and in clubs, and prizes that people vote for. */
const small = wordSet(
  'pupil pupils school captain trustees agm award awards prize mock cake head class club society gritter favourite name union college team choice eco members parks',
);
const pollWords = 'poll election elections by-election by-elections referendum landslide ballot polling polls exit pmqs';
const polls = wordSet(pollWords);
const moodWords =
  'gutted delighted devastated thrilled heartbroken buzzing dancing crying relieved ashamed wonderful terrible disaster nightmare nicer senses grown-ups adults side embarrassing embarrassed disgusted overjoyed ecstatic depressed depressing dismal awful dreadful shocking hooray celebrating celebrate champagne hangover despair despairing cheering shambles farce joke painful cringe';
const moods = wordSet(moodWords);
const civil = wordSet(
  'station stations register registered accessible photo hustings hours card cards staff count counting polling-station clerk turnout deadline',
);

/** “Gutted by last night's election result”, “exit poll looking good for our side”. */
function mood(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const poll = any(words, first, last, polls);
  if (poll < 0 || any(words, first, last, civil) >= 0 || any(words, first, last, small) >= 0) return undefined;
  if (at(words, i) === 'side' && !/^(?:our|wrong|right|their)$/.test(at(words, i - 1))) return undefined;
  return any(words, first, last, outcomes) >= 0 ? side(words, 'praise', Math.min(poll, i), Math.max(poll, i)) : undefined;
}

const outcomes = wordSet('result results poll night news outcome landslide won win lost loss referendum pmqs pmq victory defeat');

const mindWords = 'remember ask think forget consider recall mind';
const minds = wordSet(mindWords);
const votingWords = 'vote voting polls booth ballot cross election thursday may ballots polling';
const deedWords =
  'closed kept cut froze frozen built fought voted promised saved did stood let opened shut raised scrapped broke sold gave took protected delivered ignored put cares listens backed blocked made got lied';
const deeds = wordSet(deedWords);

/** “Remember who closed your library when you vote”. */
function remembered(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const who = any(words, i + 1, Math.min(last, i + 4), whom);
  if (who < 0 || any(words, first, last, voting) < 0) return undefined;
  const deed = any(words, who + 1, Math.min(last, who + 5), deeds);
  return deed >= 0 ? side(words, 'canvass', i, deed) : undefined;
}
const whom = wordSet('who which whose what');
const voting = wordSet(votingWords);

const seats = wordSet('pm mp mayor pcc president parliament leader');
const jobs = wordSet('works working secretary office driver apply role assistant surgery lunch tea cake ball captain');

/** “Ed Davey for PM!”: a name, a seat and no more. */
function forSeat(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  if (i === first || words[i - 1]?.shape !== 'title' || !seats.has(at(words, i + 1)) || last - first > 8) return undefined;
  if (any(words, first, last, jobs) >= 0 || (i - 1 === first && i + 2 < last)) return undefined;
  return side(words, 'canvass', Math.max(first, i - 2), i + 1);
}

const signWords =
  'poster posters leaflet leaflets placard placards rosette rosettes stake boards flyers flyer stickers sticker banner banners';
const signs = wordSet(signWords);

const parties = wordSet('labour conservatives conservative tory tories greens green reform libdem libdems snp plaid lib liberal ukip');
const standing = wordSet('candidate candidates mp mayor councillor');

/** “We're putting up posters for our local candidate”, “pick up your Labour leaflet”. */
function signed(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  for (let j = Math.max(first, i - 3); j < Math.min(last, i + 8); j++) {
    const party = parties.has(at(words, j)) && words[j]?.shape !== 'lower';
    const stands =
      standing.has(at(words, j)) && j > i && /^(?:our|local|the|your|for)$/.test(at(words, j - 1)) && any(words, i, j, forWhom) >= 0;
    if ((party && !isPlace(words, j)) || stands)
      return denied(words, first, last) ? undefined : side(words, 'canvass', Math.min(i, j), Math.max(i, j));
  }
  return undefined;
}
const forWhom = wordSet('for from');
/** Ordinary words, too: Green Lane, Reform Street, a conservative guess. */
const doubtful = wordSet('green reform conservative liberal labour lib');
const isPlace = (words: readonly Word[], j: number) =>
  doubtful.has(at(words, j)) &&
  words[j + 1]?.joined === true &&
  words[j + 1]?.shape === 'title' &&
  !/^(?:party|uk|dem|dems|democrat|democrats)$/.test(at(words, j + 1));
const denied = (words: readonly Word[], first: number, last: number) => any(words, first, last, refusals) >= 0;
const refusals = wordSet("not can't cannot don't never no mustn't archive museum collection history gallery");

const luckWords = 'luck success best well win rooting cheering behind proud elected delighted';
const luck = wordSet(luckWords);
const raceWords = 'by-election candidate selected parliament election mp council councillor';
const races = wordSet(raceWords);
const wholes = wordSet('all every everyone each both pupil pupils whoever candidates');

/** “We wish Jenny Price luck in the by-election”, “our governor is standing for parliament: we're behind her”. */
function wellWished(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const race = any(words, first, last, races);
  if (race < 0 || any(words, first, last, wholes) >= 0 || any(words, first, last, small) >= 0) return undefined;
  const lower = at(words, i);
  if (/^(?:best|well|win|proud|delighted|elected)$/.test(lower) && any(words, first, last, standsFor) < 0) return undefined;
  if (!/^(?:luck|success|rooting|cheering|behind)$/.test(lower) && any(words, first, last, selecting) < 0) return undefined;
  return words.slice(first + 1, last).some(({ shape }) => shape === 'title')
    ? side(words, 'praise', Math.min(i, race), Math.max(i, race))
    : undefined;
}
const standsFor = wordSet('standing selected running candidate campaign stands');
const selecting = wordSet('selected standing running stands');

const whichWords = 'councillors mps ministers councillor mp candidates candidate party politicians';
const ofThem = wordSet(whichWords);
const acts = wordSet('voted turned bothered backed blocked showed abstained hid supported rejected opposed');

/** “Interesting to see which councillors turned up for the photo”. */
function whichOnes(words: readonly Word[], i: number): Partisan | undefined {
  return ofThem.has(at(words, i + 1)) && acts.has(at(words, i + 2)) ? side(words, 'attack', i, i + 2) : undefined;
}

const wants = wordSet('wants want would plans threatens');
const harms = wordSet('shut close cut scrap sell axe abolish privatise end ban stop slash bulldoze');

/** “One of the candidates wants to shut us down”. */
function threatened(words: readonly Word[], i: number, last: number): Partisan | undefined {
  const want = any(words, i + 1, Math.min(last, i + 3), wants);
  const harm = want < 0 ? -1 : any(words, want + 1, Math.min(last, want + 3), harms);
  return harm >= 0 ? side(words, 'attack', i, harm) : undefined;
}

/** “Anyone but Reform”, “giving Reform your vote”: a name, and whose vote. */
function yourVote(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  if (at(words, i) === 'but') {
    const named = at(words, i + 1) === 'the' ? i + 2 : i + 1;
    return /^(?:anyone|anybody|any|everyone)$/.test(at(words, i - 1)) && parties.has(at(words, named)) && words[named]?.shape === 'title'
      ? side(words, 'canvass', i - 1, named)
      : undefined;
  }
  if (!/^(?:your|his|her|their|another)$/.test(at(words, i - 1))) return undefined;
  for (let j = Math.max(first, i - 5); j < Math.min(last, i + 5); j++)
    if (parties.has(at(words, j)) && words[j]?.shape === 'title' && j > first && !isPlace(words, j))
      return side(words, 'canvass', Math.min(i, j), Math.max(i, j));
  return undefined;
}

const sending = wordSet('send sent give given show shown get tell');
const ousted = wordSet(
  'leader council government mp mps mayor councillor councillors minister ministers tories labour conservatives administration lot them',
);

/** “Let's send the council leader packing”, “give this council the boot”. */
function sentAway(words: readonly Word[], i: number, first: number): Partisan | undefined {
  if (at(words, i) !== 'packing' && !/^(?:the|their)$/.test(at(words, i - 1))) return undefined;
  const send = any(words, Math.max(first, i - 6), i, sending);
  return send >= 0 && any(words, send, i, ousted) >= 0 ? side(words, 'canvass', send, i) : undefined;
}

const orders = wordSet('abolish scrap fund fix reverse stop pay give listen think resign end bring do tax save ban drop raise cut tell');
const heads = wordSet('minister chancellor pm secretary ministers government mayor');

/** “Abolish the cap now, Prime Minister.” */
function toTheirFace(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const from = at(words, i - 1) === 'prime' ? i - 1 : i;
  return i === last - 1 && words[from]?.joined === false && from > first && orders.has(at(words, first))
    ? side(words, 'attack', first, i)
    : undefined;
}

const looks: readonly Look<Partisan>[] = [
  { turnsOn: wordSet('packing boot door push'), needs: sending, find: (words, i, first) => sentAway(words, i, first) },
  { turnsOn: heads, needs: orders, find: toTheirFace },
  { turnsOn: moods, needs: polls, find: mood },
  { turnsOn: minds, needs: deeds, find: remembered },
  { turnsOn: wordSet('for'), needs: seats, find: forSeat },
  {
    turnsOn: signs,
    needs: wordSet(
      'candidate candidates mp mayor councillor labour conservatives tory tories greens green reform libdem libdems snp plaid lib liberal ukip',
    ),
    find: signed,
  },
  { turnsOn: luck, needs: races, find: wellWished },
  { turnsOn: wordSet('which'), needs: ofThem, find: (words, i) => whichOnes(words, i) },
  { turnsOn: wordSet('candidates candidate party'), needs: harms, find: (words, i, _, last) => threatened(words, i, last) },
  { turnsOn: wordSet('but vote'), needs: parties, find: yourVote },
];

const list = (phrases: string) => phrases.split('; ');
/** Said of somebody in office they take a side, whatever else stands in the sentence. */
const praising =
  "x marks the spot; breath of fresh air; safe pair of hands; privilege to have; lucky to have; where would we be without; exactly the sort of; exactly the kind of; just what we need; fights our corner; fight our corner; fighting our corner; salt of the earth; really delivers; real deal; gets things done; gets it done; got our back; has our back; has your back; you are a legend; you're a legend; you're a star; you're the best; is a legend; is a star; is a hero; is a gem; is a godsend; is a treasure; is an inspiration; worth their weight; worth her weight; worth his weight; walks the walk; keeps his word; keeps her word; true to his word; true to her word; does what he says; does what she says; man of the people; woman of the people; always there for us; always there for you; let's keep him; let's keep her; keep them in; never lets us down; never let us down; in your corner; in our corner; best we've had; best we've ever had; no finer; nobody finer; nobody better; no one better; earned your; deserves your; deserves another; lend her your; lend him your; lend them your";
const blaming =
  "into the ground; picked the pockets; picking the pockets; opens his mouth; opens her mouth; asleep at the wheel; blood on; kick in the teeth; slap in the face; lost the plot; out of ideas; out of touch; waste of space; down the drain; bloody nose; a kicking; hang their heads; hang his head; hang her head; tail between; brass neck; pull the other; couldn't give a; couldn't care less; don't give a; doesn't give a; doesn't care about; don't care about; fiddling while; fiddles while; one rule for them; all mouth; hot air; jobs for the boys; lining their pockets; lining his pockets; feathering; gravy train; snouts in; on the fiddle; had their chance; had his chance; had her chance; had long enough; past their sell-by; broken promise; broken promises; empty promise; empty promises; lip service; only shows up; only turns up; only show up; kicked the can; kicking the can; heads in the sand; head in the sand; left us in the lurch; sold us down; stabbed us; thrown us; threw us; turned a blind eye; political football; playing politics; play politics; another own goal; not worth the paper; the mess they; mess they left; fed up with both; fed up with all; same old story; you've had your; asleep on the job; missing in action; nowhere to be seen; not on our side; no idea how; if only they; how do they sleep; what planet; on another planet; living on a different; cloud cuckoo; do a night shift; try living on; taken us for; taking us for; takes us for; treat us like; treats us like; treating us like";

const phrases = phraseList('sides', () => [
  ...list(praising).map((phrase) => [phrase, 'praise'] as const),
  ...list(blaming).map((phrase) => [phrase, 'attack'] as const),
]);

/** Set phrases of those in office; visits and youth councils are news. */
const elected = wordSet(
  "cllr councillor councillors mp mp's mps mayor pcc leader minister ministers pm chancellor candidate government secretary commissioner opposition treasury whitehall westminster politicians downing administration number cabinet party parties",
);

function phraseIn(draft: Draft, sentence: Sentence, actors: readonly Actor[]): Partisan | undefined {
  const { words } = draft;
  const actor = actors.find(({ first, kind }) => kind !== 'office' || elected.has(at(words, first)) || words[first]?.shape === 'title');
  if (!actor || actor.last === 0 || any(words, sentence.first, sentence.last, youth) >= 0) return undefined;
  for (const { entry, first, last } of phrases.find(words)) {
    if (first < sentence.first || last > sentence.last || (entry === 'praise' && actor.kind !== 'party')) continue;
    return side(words, entry, Math.min(first, actor.first), Math.max(last, actor.last) - 1);
  }
  return undefined;
}
const youth = wordSet('youth young pupils pupil deputy lord lady');

/** The side a sentence takes by a turn of phrase. */
export function sideIn(draft: Draft, sentence: Sentence, actors: readonly Actor[]): Partisan | undefined {
  return firstLook<Partisan, Look<Partisan>>(looksFor(looks, draft.words), draft, sentence)?.found ?? phraseIn(draft, sentence, actors);
}
