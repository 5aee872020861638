/** Runs ahead of whoever has still to find: what a review seems to show, what neighbours say, what our own people did right. */
import { turnings } from '../words/turning.js';
import { adverb, anyWord, either, maybe, one, optional, row, said, some, type Turn, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const inquiry = wordSet('review inquiry inquest tribunal hearing iopc ombudsman cqc coroner investigation investigating');

/** “Early signs are that the nurse missed it”: before the review has said so. */
export const earlySigns = turnings<Turn>([
  {
    turnsOn: wordSet('early first initial all'),
    needs: inquiry,
    goesOn: row(maybe('the'), one('signs findings'), one('are suggest suggests show point is'), one('that to it the clear good')),
  },
  { turnsOn: wordSet("it's"), needs: inquiry, goesOn: row(one('already becoming'), said('clear'), one('that who what')) },
  { turnsOn: wordSet('it'), needs: inquiry, goesOn: row(one('is seems'), one('already becoming'), said('clear'), one('that who what')) },
]);

/** “Residents say he was kind, funny and first to help”: of somebody who died. */
const tribute = row(
  one('was'),
  upTo(2),
  one('kind loved loving funny gentle generous devoted popular adored cherished brilliant friendly missed'),
);

/** What is said in the street of somebody who is held. */
export const overheard = turnings<Turn>([
  {
    turnsOn: wordSet('according'),
    goesOn: row(
      said('to'),
      maybe('the some his her their our several'),
      one('neighbours locals residents gossip rumour rumours friends regulars villagers facebook parents'),
    ),
  },
  {
    turnsOn: wordSet('neighbours locals residents villagers regulars'),
    goesOn: row(
      one('tell told say said reckon'),
      either(one('us his'), row(one('he she'), unless(tribute)), row(said('the'), one('man woman pair couple family house lad suspect'))),
    ),
  },
  { turnsOn: wordSet('word'), goesOn: said('on the street', 'round here', 'is that') },
]);

const cleared = one('cleared vindicated exonerated');
const properly = one('properly correctly lawfully appropriately professionally');

/** Our own people, found right by us: “our officers acted properly and will be cleared”. */
export const excused = turnings<Turn>([
  { turnsOn: wordSet('will'), goesOn: row(maybe('soon all surely both'), said('be'), optional(adverb), cleared) },
  {
    turnsOn: wordSet('our we the'),
    needs: wordSet('investigation investigating inquest inquiry tribunal hearing iopc review ombudsman complaint'),
    goesOn: row(
      optional(row(anyWord, maybe('officers staff team'))),
      either(
        row(some('all always'), one('acted behaved'), properly),
        said(
          'acted by the book',
          'did nothing wrong',
          'have done nothing wrong',
          'has done nothing wrong',
          'followed every rule',
          'followed procedure',
        ),
      ),
    ),
  },
]);

const visits = one('visit visits call calls contact contacts referral referrals concern concerns meeting meetings');

/** “Our records show two visits”, “we had been to the house four times”. */
export const ourRecords = turnings<Turn>([
  {
    turnsOn: wordSet('our the'),
    needs: wordSet('records files notes logs'),
    goesOn: row(maybe('own school visit'), one('records files notes logs'), one('show showed say list have'), upTo(3), visits),
  },
  {
    turnsOn: wordSet('workers visitors visitor nurses midwives teachers worker'),
    goesOn: row(
      one('had have was were'),
      upTo(2),
      one('visited been seen called'),
      upTo(2),
      one('home house flat'),
      said('of the', 'of this', 'where the', 'where he', 'where she', 'where they'),
    ),
  },
]);

/** “It'll show that he refused our help”: what the inquest has still to find. */
export const foreshown = turnings<Turn>([
  {
    turnsOn: wordSet("it'll they'll he'll she'll"),
    needs: inquiry,
    goesOn: row(one('show prove confirm find hear'), one('that he she we they how what')),
  },
  {
    turnsOn: wordSet('it that this'),
    needs: inquiry,
    goesOn: row(said('will'), one('show prove confirm'), one('that he she we they how')),
  },
]);

const victims = 'girl boy child victim complainant witness woman lad mother patient pupil';

/** What a victim has told ours is evidence: “the girl has told us exactly what happened”. */
export const testimony = turnings<Turn>([
  {
    turnsOn: wordSet('the our she he'),
    goesOn: row(
      maybe(victims),
      some('has have had since', 2),
      said('told us'),
      some('exactly everything all just', 2),
      one('what how everything all'),
    ),
  },
]);

const ourStaff = one(
  'worker workers nurse nurses teacher teachers midwife midwives visitor visitors carer carers staff doctor doctors counsellor mentor tutor warden volunteers volunteer',
);

/** “Our duty worker called at the flat the night before”: what ours knew, told while it is in court. */
export const ourVisit = turnings<Turn>([
  {
    turnsOn: wordSet('our'),
    needs: wordSet('died death killed murder murdered children child baby family charged inquest'),
    goesOn: row(
      upTo(2, 'social health'),
      ourStaff,
      some('already even last', 2),
      one('called visited saw seen spoke spoken met rang knocked warned raised flagged reported referred'),
      one('at to with in them him her the it concerns concern this that us round several'),
    ),
  },
]);
