/** Says what a court ought to do and what it will find. */
import { turnings } from '../words/turning.js';
import {
  adverb,
  anyWord,
  either,
  ending,
  farthest,
  maybe,
  one,
  optional,
  over,
  row,
  said,
  some,
  type Turn,
  unless,
  upTo,
} from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { they } from './who.js';

/** The court marked like homework. */
export const marked = turnings<Turn>([
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
]);

const keptSo = either(
  row(said('be'), one('allowed let trusted released out free freed near banned jailed locked sacked ashamed put sent sentenced made')),
  row(said('get'), one('off away out bail life what years')),
  said('go free', 'go down', 'go to jail', 'go to prison'),
  one('walk pay rot work drive own see face keep'),
);

export const kept = turnings<Turn>([
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
]);

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

export const wished = turnings<Turn>([
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
]);

const willBe = row(
  maybe('that'),
  either(one('he she they'), row(one('our the'), anyWord)),
  said('will', 'is going to', 'are going to'),
  maybe('be'),
  either(one('cleared convicted acquitted found jailed sent sentenced walk vindicated lose win'), said('go down')),
);

export const foreseen = turnings<Turn>([
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
]);

const condemned = farthest(
  30,
  either(
    ending(
      'convict convicts convicted convicting conviction convictions guilty jail jails jailed jailing prison right justice throw throws find finds found blame blames blamed blaming blameless life',
    ),
    row(said('put'), ending('away')),
    row(ending('get gets'), unless(one('well better home back backing'))),
  ),
);
const hopes = 'hope trust expect want believe';
const foundNext = row(said('found guilty'), ending('next tomorrow on when soon'));
const guilty = wordSet('guilty');
const cleared = row(said('be'), either(ending('cleared vindicated'), row(said('proved'), ending('right'))));

/** What the court ought to do, or is sure to. */
export const outcome = turnings<Turn>([
  // “We hope the jury finds him guilty”, “I expect she gets life”.
  {
    turnsOn: wordSet('we i everyone'),
    needs: wordSet(hopes),
    goesOn: row(
      maybe('all'),
      one(hopes),
      maybe('that'),
      maybe('the'),
      ending('judge jury court coroner magistrate magistrates inquest verdict he she they'),
      condemned,
    ),
  },
  // “They will be found guilty tomorrow”.
  {
    turnsOn: wordSet('he she they'),
    needs: guilty,
    goesOn: row(optional(said('is', 'are', 'will be')), foundNext),
  },
  { turnsOn: wordSet("he's she's"), goesOn: foundNext },
  // “The court is bound to see”, “the inquest will surely clear us”.
  {
    turnsOn: wordSet('judge jury court coroner inquest trial tribunal hearing magistrates'),
    goesOn: row(
      said('will', 'is going to', 'is bound to', 'can only', 'must', 'has to', 'had better', 'needs to', 'ought to'),
      optional(said('surely', 'certainly', 'no doubt', 'finally')),
      either(
        ending('see prove clear convict throw jail lock blame conclude side punish'),
        // A tour is shown.
        row(ending('show'), unless(one('you visitors everyone people groups pupils'))),
        row(said('find'), either(ending('him her them that for us guilty'), row(said('in'), ending('our')))),
      ),
    ),
  },
  // “We'll be vindicated”.
  { turnsOn: wordSet("we'll"), goesOn: cleared },
  { turnsOn: wordSet('we'), goesOn: row(said('will', 'expect to', 'are going to'), cleared) },
  // “Will be found guilty”.
  { turnsOn: wordSet('will'), needs: guilty, goesOn: said('be found guilty') },
  // “The jury should listen to her”.
  { turnsOn: wordSet('jury'), goesOn: ending('will should must') },
]);
