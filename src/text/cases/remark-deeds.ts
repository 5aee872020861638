/** What somebody in a case did and how he is, told as a fact. */
import { turnings } from '../words/turning.js';
import { anyWord, either, ending, maybe, one, optional, row, said, some, type Turn, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { they } from './who.js';

/** Also told of in news of a good deed, of a victim or of those who deal with it. */
const blameless =
  'officer officers police public victim victims family families people anyone everyone witness witnesses team teams crew crews staff volunteer volunteers resident residents paramedic paramedics neighbour neighbours by jury judge judges coroner child children baby boy girl patient patients pupil pupils detective detectives pc pcs dog nurse nurses doctor doctors community caller motorist motorists owner owners young member members brave hero heroes lady woman man prosecutor barrister person know knows someone somebody';
/** What was done to him, or by him for the police. */
const reportedDeed = either(
  one(
    'just also then was were is are has have had died live lives lived called helped reported suffered lost came saw need needs may might can could would will know knows knew want wants wanted work works worked appeared gave witnessed rang phoned contacted denied denies responded attended arrested tackled chased investigated dealt found stopped say says said told intervened stepped survived shared spoke sent attend support all lead led heard',
  ),
  said(
    'went missing',
    'went to',
    'used to',
    'did not',
    'tried to help',
    'took part',
    'took the time',
    'made the arrest',
    'made this arrest',
  ),
  said('made the call', 'made this call'),
);

/** “The rat who robbed our food bank”, “the two who took him from us”. */
export const whoDid = turnings<Turn>([
  {
    turnsOn: wordSet('the this that these those'),
    needs: wordSet('who'),
    goesOn: row(
      unless(one('someone somebody')),
      upTo(2, 'know knows who'),
      unless(one(blameless)),
      anyWord,
      said('who'),
      some('just also then callously deliberately'),
      unless(reportedDeed),
      anyWord,
    ),
  },
]);

const theirs = 'his her their';
const unsorry = either(said('said sorry'), one('apologised cared'));

/** “She neglected that baby”, “he has shown his true colours”. */
export const wrongs = turnings<Turn>([
  {
    turnsOn: wordSet(`${they} he'll she'll they'll`),
    goesOn: row(
      some('has have had really clearly just also even always cruelly deliberately only', 2),
      either(
        one('neglected abandoned ploughed fooled pretended bragged boasted laughed smirked sneered ignored drank planned snapped'),
        row(one('shown showed'), one(`${theirs} no`)),
        row(said('used'), one(theirs), one('position job power badge')),
        row(said('let'), one('us them him her those the everyone')),
        row(said('hid'), one('it the what behind')),
        row(said('covered'), maybe('it'), said('up')),
        row(said('got'), one('away what off')),
        row(said('made'), either(one(`a our up them ${theirs}`), said('it all')), optional(anyWord), one('life lives hell misery fool')),
        said('was drunk', 'were drunk', 'was high', 'meant to', 'wanted to hurt'),
        row(said('knew'), one('exactly full what very it about perfectly')),
        row(said('wanted'), one('him her them')),
        row(said('took'), either(one('advantage our everything money'), said('him from', 'her from', 'a life', 'the money'))),
        row(said('thought'), one("he she they he'd she'd they'd")),
        row(one('care cares cared'), one('more only nothing')),
        row(said('lost'), either(one('it control'), row(one('his her'), said('temper')))),
        said("couldn't care", "doesn't care", "don't care"),
        row(maybe('still'), either(said("hasn't", 'has not')), maybe('even'), either(unsorry, said('shown'))),
        row(said('never'), unsorry),
        row(
          said('had'),
          maybe('a'),
          either(
            one('motive form drink drinking drug drugs grudge'),
            row(anyWord, ending('problem problems')),
            said('it coming', 'nothing to hide'),
          ),
        ),
        row(
          one('is was'),
          either(
            one('clearly obviously exactly just such perfectly totally completely utterly harmless evil'),
            said('a danger', 'no angel', 'to blame'),
            row(said('behind'), one('it this all')),
          ),
        ),
      ),
    ),
  },
]);

const again = either(
  said('again', 'yet again'),
  row(either(one('once twice'), row(anyWord, said('times'))), one('this before already in since')),
  row(said('for the'), either(one('second third fourth fifth sixth umpteenth'), anyWord), said('time')),
);

/** “Arrested four times this year”, “charged again”. */
export const repeated = turnings<Turn>([
  { turnsOn: wordSet('arrested charged nicked caught bailed done'), goesOn: row(maybe('him her them'), again) },
  { turnsOn: wordSet('in'), goesOn: row(said('court'), again) },
]);
