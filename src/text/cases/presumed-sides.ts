/** Takes sides in a trial: whom nobody believes, whom we stand behind, what goes on in the jury's room. */
import { turnings } from '../words/turning.js';
import { adverb, anyWord, either, ending, maybe, one, optional, over, row, said, some, soon, type Turn, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const believed = row(
  maybe('is was would will'),
  maybe('really'),
  either(one('believe believes believed believing buy buys buying fooled'), said('fell for', 'falls for')),
);

/** Whether anybody is believed is for the jury. */
export const disbelief = turnings<Turn>([
  // “Nobody believes a word of it”, “none of us fell for it”.
  { turnsOn: wordSet("nobody nobody's who who's"), goesOn: believed },
  { turnsOn: wordSet('no'), goesOn: row(one("one one's"), believed) },
  { turnsOn: wordSet('none'), goesOn: row(said('of us'), believed) },
  { turnsOn: wordSet('hardly'), goesOn: row(one("anyone anyone's"), believed) },
  // “Not convinced by her tears”.
  {
    turnsOn: wordSet("don't didn't can't not never"),
    goesOn: row(
      either(one('believe believes believed believing buy buying'), said('convinced by')),
      either(said('a word', 'any of', 'that for', 'it for'), one('his her their')),
    ),
  },
  // “He keeps changing his story”, “holes in the defence”.
  { turnsOn: wordSet('changed changing changes'), goesOn: row(one('his her their'), ending('story tune account')) },
  {
    turnsOn: wordSet('hole holes'),
    goesOn: row(said('in'), either(one('his her their'), row(said('the'), ending('story case defence')))),
  },
]);

export const courtroom = turnings<Turn>([
  // “The jury looked bored”, “jurors saw right through him”.
  {
    turnsOn: wordSet('jury jurors judge'),
    goesOn: row(
      maybe('members'),
      maybe('just clearly all really simply'),
      either(
        one('looked looks seemed seems gasped laughed yawned loved lapped'),
        said('saw through', 'saw right through'),
        row(one("wasn't weren't was were"), maybe('not'), one('impressed bored shocked visibly having convinced fooled moved disgusted')),
      ),
    ),
  },
]);

const them = either(one('him her them'), row(said('our'), ending('colleague officer teacher nurse friend')));

export const defence = turnings<Turn>([
  // “The allegations against Mr Day are completely false”.
  {
    turnsOn: wordSet('allegation allegations accusation accusations charge charges claim claims'),
    goesOn: row(
      optional(row(one('against about made'), anyWord, upTo(2))),
      one('are is was were'),
      maybe('all completely totally entirely simply utterly absolutely just clearly quite'),
      either(one('false untrue lies baseless nonsense malicious unfounded rubbish ridiculous true fabricated'), said('made up', 'a lie')),
    ),
  },
  // “Right behind him”, “100% behind our colleague”.
  { turnsOn: wordSet('fully right all firmly'), goesOn: row(said('behind'), them) },
  { turnsOn: wordSet('100'), goesOn: row(over('%', 'behind'), them) },
]);

/** What is told from the jury's room and the public gallery. */
export const inside = turnings<Turn>([
  // “On jury duty this week: a murder case”.
  {
    turnsOn: wordSet('on doing did my from'),
    goesOn: row(
      upTo(1),
      said('jury'),
      ending('service duty'),
      soon("case case's trial trial's guilty defendant defendant's murder rape", 60),
    ),
  },
  { turnsOn: wordSet('one'), goesOn: said('of the jurors') },
  // “A juror told me”.
  { turnsOn: wordSet('a'), goesOn: row(said('juror'), one('told says said is was')) },
]);

/** A body argues its case before the inquest or the court does. */
const argues = row(
  some('will shall would also'),
  optional(row(adverb, some('will shall would also'))),
  either(
    one('dispute disputes disputed reject rejects rejected refute refutes refuted contest contests contested fight fights'),
    row(one('stand stands'), one('by behind with'), one('our him her them every the')),
    row(one('look looks looking'), said('forward to'), one('proving clearing setting')),
  ),
);

export const contested = turnings<Turn>([
  // “We told the judge she wasn't fit”.
  {
    turnsOn: wordSet("we i we've i've we'd"),
    needs: wordSet('judge court magistrates coroner'),
    goesOn: row(
      maybe('had have all'),
      one('told warned'),
      said('the'),
      either(one('judge court magistrates coroner'), said('family court')),
      maybe('that'),
      one('he she they'),
    ),
  },
  // “We will fight this”, “the trust strongly disputes the family's story”.
  { turnsOn: wordSet('we'), goesOn: argues },
  {
    turnsOn: wordSet('the our'),
    goesOn: row(one('trust council hospital force school company charity board team college home association'), argues),
  },
]);
