/** What services tell of a family in a case: that they know them, what they did for them, what they saw of them. */
import type { Word } from '../../types.js';
import { turnings } from '../words/turning.js';
import { anyWord, either, ending, farthest, maybe, one, optional, row, type Step, said, type Turn, unless, upTo } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';

const we = wordSet('we');
const before = wordSet('before');
const weHad = wordSet("we'd");
const ours = wordSet('our the');

const toUs = row(said('to'), ending('us'));
const thatFamily = row(one('the this that his her their'), ending('family child mother mum boy girl baby parents'));
const working = wordSet('working involved supporting contact visiting');
const workedWith = row(
  either(one('were was are'), said('had been', 'have been')),
  maybe('already previously'),
  either(one('supporting visiting'), said('working with', 'involved with', 'in contact with')),
  thatFamily,
);
const heardThat = farthest(60, row(either(said('heard'), said('was told', 'were told')), ending('that how')));

const nouns = wordSet('children people families pupils babies boys girls cases adults mothers young whom them of');
const many = wordSet('many most some few hundred hundreds thousand thousands per cent percent half third quarter ten twenty');
const theirOwn = wordSet('the these those his her their all both of our');

/** “340 children were on a plan”, “one in ten children is known to us”: a count tells of nobody. */
const ofFew: Step = ({ words }, i, rest) => (isCounted(words, i - 2) ? -1 : rest(i));

function isCounted(words: readonly Word[], to: number): boolean {
  let at = to;
  while (nouns.holds(words[at]) && words[at]?.joined) at--;
  const word = words[at];
  if (word === undefined || (word.joined && theirOwn.holds(words[at - 1]))) return false;
  return word.shape === 'number' ? Number(word.lower.replace(',', '')) >= 10 : many.holds(word);
}

/** What a board knows of a family may not be told, not even that it knows them. */
export const known = turnings<Turn>([
  // “Was known to us”, “is not known to the local authority”.
  {
    turnsOn: wordSet('was were is are been being already'),
    needs: wordSet('known'),
    goesOn: row(
      ofFew,
      maybe('well previously not'),
      said('known to'),
      either(
        ending('us our'),
        row(
          maybe('the'),
          either(
            ending('social children council services safeguarding authorities camhs mash agencies'),
            row(said('local'), ending('authority')),
          ),
        ),
      ),
    ),
  },
  // “Our social workers had been supporting the family”.
  {
    turnsOn: ours,
    needs: working,
    goesOn: row(either(one('team teams service services council agencies'), row(said('social'), one('worker workers'))), workedWith),
  },
  { turnsOn: wordSet('we team teams service services council agencies'), needs: working, goesOn: workedWith },
  { turnsOn: wordSet('social'), needs: working, goesOn: row(one('worker workers'), workedWith) },
  // “Was on a child protection plan”, “are subject to a care order”.
  {
    turnsOn: wordSet('was were is are'),
    needs: wordSet("plan plan's order order's"),
    goesOn: row(
      ofFew,
      said('on a', 'subject to a', 'subject of a'),
      either(row(said('child protection', 'child in need', 'care'), ending('plan order')), ending('plan')),
    ),
  },
  // “The file was closed to us”, “has been referred to us”.
  { turnsOn: wordSet('case file'), goesOn: row(said('was'), one('open closed'), toUs) },
  { turnsOn: wordSet('had has have'), needs: wordSet('referred'), goesOn: row(said('been referred'), toUs) },
  // “The family court heard that”.
  { turnsOn: wordSet('family'), goesOn: row(ending('court'), heardThat) },
  { turnsOn: wordSet('care'), goesOn: row(ending('case proceedings hearing'), heardThat) },
]);

const theirCase = row(
  farthest(
    80,
    either(
      row(one("child's children's"), said('services')),
      ending('family families child children mother father parent parents baby boy girl pupil patient'),
    ),
  ),
  farthest(
    40,
    ending(
      'known involved concerns case care contact referral referrals referred referrer referrers referring social plan visited receiving',
    ),
  ),
);

const confirm = wordSet('confirm');

export const confirms = turnings<Turn>([
  // “We can confirm the family were known”.
  { turnsOn: wordSet('can do must'), needs: confirm, goesOn: row(said('confirm'), theirCase) },
  { turnsOn: wordSet('have want'), needs: confirm, goesOn: row(said('to confirm'), theirCase) },
  { turnsOn: wordSet('are'), needs: confirm, goesOn: row(said('able to confirm'), theirCase) },
]);

const contacts = 'visited seen referred assessed supported monitored';
const families = 'family child children baby boy girl mother father parents couple';
const serving = row(
  optional(said('who died')),
  one('had has have was were'),
  upTo(3),
  either(
    row(one('a an'), maybe('allocated'), said('social'), ending('worker')),
    row(
      one(contacts),
      one('by to'),
      either(
        ending('us our'),
        row(said('social'), ending('workers services care')),
        row(one("childrens children's"), ending('services social')),
        row(said('the'), ending('council trust')),
      ),
    ),
    row(
      said('contact with'),
      either(ending('us'), row(said('our'), ending('team teams service services')), row(said('social'), ending('services'))),
    ),
    row(said('on our'), ending('books radar caseload')),
    row(said('under our'), ending('care supervision')),
    row(said('open to'), ending('us our ours')),
  ),
);
const visitedThem = row(
  maybe('had have'),
  maybe('already last regularly only repeatedly first'),
  either(one('visited saw seen met warned knew'), said('spoke to', 'spoken to', 'worked with')),
  one('the this that'),
  either(
    // The family hub and the family room are places.
    row(one(families), unless(ending('hub hubs room rooms home homes centre centres team teams service services'))),
    one("family's child's children's baby's boy's girl's mother's father's parents's couple's"),
  ),
);

/** What a service did for one family: told of it, whoever asks. */
export const served = turnings<Turn>([
  // “The family had a social worker”, “the child who died was seen by our”, “were on our books”.
  {
    turnsOn: wordSet('the this that his her their'),
    needs: wordSet(`${contacts} worker worker's contact our open`),
    goesOn: row(one(`${families} mum dad teenager toddler household`), serving),
  },
  // “Social workers had repeatedly visited the family”.
  { turnsOn: wordSet('social'), goesOn: row(one('worker workers'), visitedThem) },
  { turnsOn: wordSet('health'), goesOn: row(one('visitor visitors'), visitedThem) },
]);

const receivedCalls = row(
  maybe('already'),
  maybe('had received made'),
  optional(anyWord),
  ending('referral referrals visit visits call calls contact contacts warning warnings concern concerns'),
);
const workedWithThem = row(
  said('worked with', 'been working with', 'been involved with', 'been in touch with'),
  ending('the this that his her their him them'),
);
const ourClient = either(
  row(
    said('a'),
    maybe('former current'),
    one('patient pupil student client tenant resident employee'),
    either(row(said('of'), ending('ours our')), row(said('at'), ending('our ours'))),
  ),
  row(said('one of our'), optional(anyWord), ending('patients pupils students clients tenants residents')),
  row(said('under our'), ending('care')),
  row(said('seen by', 'visited by', 'discharged from'), ending('our ours')),
  row(said('supported by', 'in contact with'), ending('us our ours')),
);

const seen = 'seen visited met visiting seeing spoken raised referred flagged warned known told there';

/** Not as a court or a report tells it. */
const notHeard: Step = ({ words }, i, rest) => (firstIn(words, i - 10, i, heard) < 0 ? rest(i) : -1);
const heard = wordSet('heard told said says alleged finds found review report hears');
const beforeDeath = either(
  row(one('he she they'), ending('died')),
  row(one('his her their the'), either(ending('death'), row(one("baby's child's girl's boy's children's"), ending('death')))),
);
const hadBeen = row(notHeard, one('had have'), upTo(9, 'no not never'), said('before'), beforeDeath);

/** “People in our care”, “a man in our care”: what any ward may say; not “she was in our care”. */
const ofOne: Step = ({ words }, i, rest) => (cared.holds(words[i - 3]) ? rest(i) : -1);
const cared = wordSet("was were been being while placed is wasn't weren't and when twice he she child baby boy girl pupil");

/** What ours saw and did, of a family in a case that is not over. */
export const ourPart = turnings<Turn>([
  // “Our health visitors had seen”, “the school was told”.
  {
    turnsOn: ours,
    needs: wordSet(seen),
    goesOn: row(
      either(
        one('nurse nurses midwives staff school schools teacher teachers worker workers team teams service services'),
        row(said('social'), one('worker workers')),
        row(said('health'), one('visitor visitors')),
      ),
      one('had have were was'),
      maybe('already last only also been'),
      ending(seen),
    ),
  },
  // “Health visitors had called five times before he died”.
  { turnsOn: wordSet('social'), needs: before, goesOn: row(one('worker workers services'), hadBeen) },
  { turnsOn: wordSet('health'), needs: before, goesOn: row(one('visitor visitors'), hadBeen) },
  { turnsOn: wordSet('nurses midwives teachers carers doctors gp gps'), needs: before, goesOn: hadBeen },
  // “We had received three calls”.
  { turnsOn: we, goesOn: row(one('had have'), receivedCalls) },
  { turnsOn: weHad, goesOn: receivedCalls },
  // “Was in our care”, “were on our books”.
  {
    turnsOn: wordSet('in under on'),
    needs: wordSet('our'),
    goesOn: row(
      said('our'),
      either(
        row(ofOne, ending('care'), unless(said('of'))),
        ending('caseload caseloads books radar service services'),
        row(said('case'), ending('load loads')),
      ),
    ),
  },
  // “We failed the child”, “we let him down”.
  {
    turnsOn: we,
    goesOn: row(
      one('let failed'),
      either(ending('them him her this that'), row(said('the'), ending('family child children boy boys girl girls baby'))),
    ),
  },
  // “We'd been working with them”.
  { turnsOn: we, goesOn: row(maybe('had have'), workedWithThem) },
  { turnsOn: weHad, goesOn: workedWithThem },
  // “Was a former pupil of ours”, “had been seen by our”.
  { turnsOn: wordSet('was were'), needs: wordSet("ours our our's us"), goesOn: ourClient },
  { turnsOn: wordSet('had'), needs: wordSet('been'), goesOn: row(said('been'), ourClient) },
  // “We knew the family”.
  {
    turnsOn: we,
    goesOn: row(
      said('knew'),
      one('the this that his her their'),
      ending(
        'family child children boy boys boyfriend girl girls girlfriend mother mothers baby man woman mum mums parents couple couples',
      ),
    ),
  },
]);
