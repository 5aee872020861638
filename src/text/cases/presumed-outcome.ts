/** Says what a court ought to do, whom it ought to believe and what it will find. */
import {
  adverb,
  anyWord,
  either,
  ending,
  maybe,
  one,
  optional,
  over,
  row,
  said,
  some,
  soon,
  type Turn,
  unless,
  upTo,
} from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { they } from './who.js';

/** The court marked like homework. */
export const marked: readonly Turn[] = [
  // “The court has got this one badly wrong”, “the judge let us down”, “magistrates lets the driver off”.
  {
    turnsOn: wordSet('court courts judge judges magistrate magistrates bench jury cps coroner'),
    goesOn: row(
      some('has have had really clearly'),
      either(
        row(said('got'), one('it this that'), maybe('one'), upTo(1), one('right wrong')),
        row(said('made'), one('a the'), upTo(1), one('mistake mess blunder call decision')),
        row(one('failed let'), one('us him her them victim victims the our everyone')),
        row(one('let lets'), either(one('him her them'), row(anyWord, anyWord)), one('off out go down')),
      ),
    ),
  },
  { turnsOn: wordSet('slap'), goesOn: said('on the wrist') },
];

const keptSo = either(
  row(said('be'), one('allowed let trusted released out free freed near banned jailed locked sacked ashamed put sent sentenced made')),
  row(said('get'), one('off away out bail life what years')),
  said('go free', 'go down', 'go to jail', 'go to prison'),
  one('walk pay rot work drive own see face keep'),
);

export const kept: readonly Turn[] = [
  // “Surely he can't walk free”, “he should never be allowed behind the wheel again”.
  {
    turnsOn: wordSet(they),
    goesOn: row(
      either(one("can't cannot won't mustn't shouldn't must should better can ought"), said('had better')),
      maybe('not never surely'),
      keptSo,
    ),
  },
  // “Don't let them get away”.
  { turnsOn: wordSet("don't"), goesOn: row(said('let'), one('him her them'), keptSo) },
];

const toSee = row(
  said('to'),
  maybe('see seeing hear hearing'),
  either(
    one('him her them justice'),
    row(said('the'), one('pair maximum book toughest longest judge jury')),
    row(one('a an'), one('guilty long longer proper tough tougher stiff stiffer hefty maximum conviction jail prison custodial')),
  ),
);
const sheGets = row(one('get gets'), unless(said('well', 'better', 'home', 'back', 'the help')));
const hopedFor = row(
  maybe('for'),
  maybe('that'),
  either(
    row(one('a an'), either(one('guilty conviction acquittal'), said('not guilty'), row(upTo(1), one('sentence')))),
    row(
      said('the'),
      one('judge court jury magistrate magistrates cps'),
      one(
        'throw throws see sees do does make makes give gives send sends find finds show shows get gets put puts take takes come comes lock locks',
      ),
    ),
    row(
      one('he she they'),
      maybe('both all'),
      either(sheGets, said('goes down', 'go down'), one('pay pays rot rots serve serves never face faces')),
    ),
    row(one("it's its"), maybe('a'), one('long guilty prison life')),
    said('justice', 'the maximum', 'the right verdict', 'the book'),
  ),
);

export const wished: readonly Turn[] = [
  // “We'd like to see the maximum sentence”, “looking forward to hearing them plead”.
  { turnsOn: wordSet('like love want wait good great lovely satisfying pleased delighted'), goesOn: toSee },
  { turnsOn: wordSet('look looking'), goesOn: row(said('forward'), toSee) },
  // “It would be a travesty if she were acquitted”.
  {
    turnsOn: wordSet('disgrace travesty scandal outrage insult crime joke shame wrong criminal'),
    goesOn: row(
      said('if'),
      either(one('he she they'), row(one('the this that these'), anyWord)),
      upTo(3),
      either(one('free freed acquitted cleared'), row(one('get gets got let'), said('off'))),
    ),
  },
  // “Fingers crossed for a guilty verdict”, “hope he gets years”.
  { turnsOn: wordSet('hope hoping praying rooting crossed'), goesOn: hopedFor },
];

const believed = row(
  maybe('is was would will'),
  maybe('really'),
  either(one('believe believes believed believing buy buys buying fooled'), said('fell for', 'falls for')),
);

/** Whether anybody is believed is for the jury. */
export const disbelief: readonly Turn[] = [
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
];

export const courtroom: readonly Turn[] = [
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
];

const them = either(one('him her them'), row(said('our'), ending('colleague officer teacher nurse friend')));

export const defence: readonly Turn[] = [
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
];

/** What is told from the jury's room and the public gallery. */
export const inside: readonly Turn[] = [
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
];

const willBe = row(
  maybe('that'),
  either(one('he she they'), row(one('our the'), anyWord)),
  said('will', 'is going to', 'are going to'),
  maybe('be'),
  either(one('cleared convicted acquitted found jailed sent sentenced walk vindicated lose win'), said('go down')),
);

export const foreseen: readonly Turn[] = [
  // “If the judge had any sense”.
  {
    turnsOn: wordSet('if'),
    goesOn: row(
      one('the this'),
      one('judge jury court magistrate magistrates bench cps coroner'),
      one('has have had is are was were do does did get gets let lets'),
      unless(one('decide decides decided found finds agree agrees agreed convict convicts convicted')),
    ),
  },
  // “Guilty, and he will be”, “guilty as she clearly is”.
  {
    turnsOn: wordSet('guilty'),
    goesOn: row(over(',', 'and as which'), one('he she they'), optional(adverb), one('will is are should deserve deserves must')),
  },
  // “Thursday's inquest will prove it”, “the trial in June will clear her”.
  {
    turnsOn: wordSet('trial inquest hearing tribunal court'),
    goesOn: row(
      optional(row(one('on in next this tomorrow later at'), upTo(2))),
      said('will', 'is going to'),
      maybe('soon all surely'),
      either(row(said('prove'), one('it us him her them')), row(one('clear vindicate'), one('us him her them'))),
    ),
  },
  // “We're quite certain they will be cleared”, “I know our lads will win”.
  {
    turnsOn: wordSet("we i we're i'm"),
    goesOn: row(maybe('are am'), optional(adverb), either(one('sure certain confident convinced positive know'), said('no doubt')), willBe),
  },
];

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

export const contested: readonly Turn[] = [
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
];
