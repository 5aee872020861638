/** Advice that makes those in danger answer for it: “don't want to be mugged? Then …”, “women should avoid walking alone”. */
import { either, maybe, one, over, row, said, soon, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { harm, harmedWords, selves } from './harmed-words.js';
import type { BlameTurn } from './relief.js';

const harmed = one(harmedWords);
const women = wordSet('women woman girls girl ladies lasses females female');
const lossWords =
  'burgled robbed mugged stolen nicked snatched scammed hacked attacked assaulted targeted gone ripped taken shared followed';
const losses = wordSet(lossWords);
const bars = wordSet('sober drink drinks drunk alone wear dress flash dark headphones earphones phone phones home indoors');
const outAlone = 'alone night dark drunk indoors inside unaccompanied';
const mayNot = row(
  either(
    one("shouldn't mustn't"),
    row(
      either(one('should must'), row(one('are'), one('advised urged warned asked told'), maybe('to'))),
      maybe('always'),
      one('not never avoid'),
    ),
  ),
  unless(one('have need feel be')),
);

export const blameUrged: readonly BlameTurn[] = [
  // “Don't want to be mugged?”, “if you don't want to get robbed”.
  { turnsOn: wordSet("don't"), opens: true, asks: true, urges: true, goesOn: row(said('want to'), one('be get'), harmed) },
  { turnsOn: wordSet('want'), opens: true, asks: true, urges: true, goesOn: row(said('to avoid'), one('being getting'), harmed) },
  {
    turnsOn: wordSet('if'),
    urges: true,
    goesOn: row(
      one('you people women girls'),
      either(
        row(said("don't want to", "don't wish to", 'would rather not'), one('be get')),
        row(said('want to avoid', 'wish to avoid'), one('being getting')),
      ),
      harmed,
    ),
  },
  // “Think twice about what you wear”; to an interview anybody may.
  {
    mild: true,
    turnsOn: wordSet('think careful mind watch mindful consider'),
    needs: harm,
    goesOn: row(
      maybe('twice carefully again hard'),
      maybe('about of over'),
      one('what how'),
      one('you they she'),
      one('wear wore dress dressed drink'),
    ),
  },
  {
    turnsOn: wordSet('dress dressed dressing wear wearing wore'),
    needs: harm,
    goesOn: row(upTo(3), either(said('like that'), one('provocatively provocative skimpy revealing modestly'))),
  },
  // “Don't make yourself a target”, “making themselves easy prey”.
  {
    turnsOn: wordSet('make makes made making'),
    urges: true,
    goesOn: row(selves, maybe('into'), maybe('a an'), maybe('easy soft obvious sitting'), one('target targets victim victims prey')),
  },
  // “Women should avoid walking alone”; that they should not have to is another thing.
  { mild: true, turnsOn: women, goesOn: row(mayNot, soon(outAlone, 60)) },
  {
    turnsOn: women,
    opens: true,
    goesOn: row(
      either(over(',', "don't never avoid stay"), over(':', "don't never avoid stay")),
      soon('alone dark drunk sober strangers', 60),
    ),
  },
  // “Stay sober and you won't be a victim.”
  {
    mild: true,
    turnsOn: wordSet("won't never"),
    needs: bars,
    urges: true,
    goesOn: row(one('be become get'), maybe('a the another next'), either(harmed, row(one('victim victims'), unless(one('of'))))),
  },
  // “If you leave your phone out, don't be surprised when it's snatched.”
  {
    turnsOn: wordSet("don't"),
    needs: losses,
    urges: true,
    supposes: true,
    goesOn: row(said('be surprised', 'act surprised', 'be shocked', 'complain'), soon(lossWords, 40)),
  },
  {
    turnsOn: wordSet('expect'),
    urges: true,
    supposes: true,
    goesOn: row(said('to'), upTo(2), one('lose burgled robbed mugged stolen nicked snatched scammed hacked attacked assaulted')),
  },
  // “Girls who get into unlicensed cabs are gambling with their safety.”
  { turnsOn: women, goesOn: row(one('who that'), soon('are is', 90), one('gambling risking playing inviting courting asking')) },
  // “Drunk girls are easy prey.”
  { turnsOn: women, mild: true, goesOn: row(upTo(1), one('are is'), maybe('such'), one('easy'), one('prey target targets meat')) },
  {
    turnsOn: wordSet('responsibility'),
    mild: true,
    needs: harm,
    goesOn: row(said('for'), one('your their her his'), one('own'), one('safety protection')),
  },
];
