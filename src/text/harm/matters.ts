/**
 * What a request for answers is about: harm, a crime, an illness, or a stall at the fair. The phrases
 * stand in matters.tsv; those that leave room for other words are rows of the grammar of turns.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { fact } from '../fact.js';
import { phraseList } from '../phrases/phrase-list.js';
import { anyWord, either, maybe, nearest, one, optional, row, rowsIn, type Step, said, unless, upTo } from '../words/turns.js';
import { readRows } from '../words/word-list.js';
import list from './matters.tsv';

/** `child`: grave where a child is spoken of; `harmless`: even then not; `offer`: told where to find something, or asked for nothing grave. */
const matters = ['harm', 'child', 'harmless', 'crime', 'health', 'offer'] as const;
export type Matter = (typeof matters)[number];

/** The phrases of a draft, looked for once. One with `other` hides the shorter one in it: “victim of the weather”. */
function phrasesOf(matter: Matter) {
  const index = phraseList(`matters-${matter}`, () =>
    readRows(list)
      .filter((row) => row.matter === matter)
      .map(({ phrase = '', other }) => [phrase, other !== 'yes'] as const),
  );
  return fact(({ words }: Draft) => index.find(words));
}

const phrases = new Map(matters.map((matter) => [matter, phrasesOf(matter)]));

const someone = one(
  "child child's children children's boy girl pupil baby kid kids friend friend's mate neighbour neighbour's someone someone's somebody anyone adult mum gran nan partner staff uncle carer daughter son person teenager family student",
);
const pictures = one('pic pics picture pictures photo photos image images message messages text texts dm dms video videos');
/** “See a fire engine?” */
const brigade = one('station engine engines crew crews exit exits dance dog hydrant door doors alarm alarms');

const rude = row(one('dodgy rude explicit naked inappropriate creepy sexual'), pictures);

const harm: readonly Step[] = [
  // “Marks she can't explain.”
  row(one('mark marks'), maybe('that which'), one('you she he they'), said("can't explain")),
  row(either(one('track tracks tracking check checks checking'), said('going through')), one('your her his their'), one('phone messages')),
  row(rude, either(one('sent from'), said('of you', 'of yourself', 'of a child'))),
  row(
    either(one('sent received getting'), said('asked for', 'asking for')),
    optional(either(said('your child'), one('you them any a some'))),
    rude,
  ),
  row(one('someone somebody swimmer person child'), maybe("is who who's"), maybe('is'), one('drown drowns drowned drowning')),
  row(
    one(
      'hit hits hitting hurting beat beats beating kicking punching touching touched threatening threatens controlling grabbed groped followed threatened scare scares',
    ),
    either(one('you her him them'), said('a child')),
  ),
  row(one("someone someone's somebody somebody's he's she's they're"), maybe('is'), said('following you')),
  row(
    one('be been being get getting was were'),
    optional(anyWord),
    one('attacked hurt hit followed threatened beaten touched controlled approached watched'),
  ),
  row(
    either(said('not'), one("isn't aren't wasn't weren't don't doesn't didn't won't can't never")),
    maybe('be feel feeling'),
    said('safe'),
  ),
  row(one('child boy girl pupil anyone someone'), said("you're worried about", 'you are worried about')),
  row(
    one('ever has have had'),
    maybe('ever'),
    either(one('hit slapped punched kicked touched hurt pinched'), said('shouted at')),
    unless(one('by in')),
  ),
  row(one('something anything someone somebody'), maybe('that which who'), one('worries worried concerns concerned')),
  row(one('something anything someone somebody'), maybe('that which who'), one("feels felt isn't not"), one('off wrong right')),
  // “Seen something that bothered you about a parent”, “somebody lying on the track”.
  row(one('bothered worried upset frightened troubled'), one('you'), maybe('about'), upTo(1), someone),
  row(someone, upTo(1), one('lying standing'), said('on the'), one('track tracks line road motorway bridge')),
  row(one('suspicious uneasy suspicions'), one('about of'), nearest(24, someone)),
  // “Concerns about a coach”, “about the way a volunteer behaves with children”.
  row(
    one('concern concerns concerned worry worries worried suspicious suspicions uneasy bothered'),
    one('about over'),
    upTo(4),
    one(
      "coach coach's coaches teacher's tutor tutor's volunteer volunteer's leader leader's worker worker's instructor instructor's priest vicar carer's officer's nurse's doctor's",
    ),
    maybe('behaviour conduct is at in with towards who'),
  ),
  // “Worried about a friend”, and not about his teeth.
  row(
    one('concern concerns concerned worry worries worried'),
    one('about for of over'),
    nearest(24, row(someone, unless(one('speech teeth diet sleep weight reading hearing sight homework exam exams school')))),
  ),
];

const fire = row(maybe('large small car house bin'), one('fire fires blaze crash collision'), unless(brigade));

const crime: readonly Step[] = [
  row(one('saw see seen'), one('the a this that'), one('crash collision')),
  row(one('see seen saw spot spotted report reported'), one('a any another'), fire),
  row(
    one("who who's who've"),
    maybe('is has been'),
    maybe('been'),
    one('did doing done behind setting dealing selling stealing smashing dumping damaging responsible'),
  ),
  row(one("is are was still suspect he's she's"), said('wanted')),
  row(said('wanted'), one('man woman person')),
  row(said('wanted by'), one('us police officers')),
  row(said('wanted on'), one('recall warrant')),
  row(said('wanted in connection')),
  row(said('wanted for'), one('questioning murder rape robbery assault burglary theft breach breaching failing recall')),
  row(
    one('name names'),
    said('of'),
    either(
      one('anyone those these whoever who'),
      row(
        said('the'),
        one('lad lads man men boy boys people person gang driver owner youths youth kid kids culprit culprits thief thieves'),
      ),
    ),
  ),
];

const health: readonly Step[] = [
  row(one("baby's child's toddler's kid's"), one('rash fever temperature cough')),
  row(one('a the your her his'), one('rash lump fever bleed bleeding')),
];

/** “Details in the comments”: they are there to be read. */
const toBeRead = row(
  one('link number details more info information helpline helplines answer answers question questions'),
  optional(either(one('is are'), said('can be found'))),
  one('in via'),
  said('the'),
  one('comment comments reply replies'),
);

const rows = new Map<Matter, readonly Step[]>([
  ['harm', harm],
  ['crime', crime],
  ['health', health],
  ['offer', [toBeRead]],
]);
const none: readonly Step[] = [];

type Stretch = Pick<Sentence, 'first' | 'last'>;

/** Whether these words, half-open, speak of it; `counts`: whether a phrase of the list is meant here. */
export function speaksOf(
  draft: Draft,
  matter: Matter,
  { first, last }: Stretch,
  counts: (words: readonly Word[], at: number) => boolean = always,
): boolean {
  const { words } = draft;
  for (const one of phrases.get(matter)?.(draft) ?? [])
    if (one.entry && one.first >= first && one.last <= last && counts(words, one.first)) return true;
  for (const [at] of rowsIn(rows.get(matter) ?? none, draft, { first, last })) if (counts(words, at)) return true;
  return false;
}

const always = () => true;
