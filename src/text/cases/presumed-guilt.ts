/** Takes for known that somebody did it: the deed told as a fact, what sort of person he is, what he makes his living by. */
import {
  adverb,
  anyWord,
  either,
  ending,
  farthest,
  maybe,
  nearest,
  numeral,
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

/** The past of what people stand trial for, but for what police report of a drive or a chase. */
const crime = either(
  one(
    'abducted abused assaulted attacked battered betrayed blackmailed bullied burgled burned burnt cheated conned defrauded destroyed duped exploited faked fleeced forged groomed harassed harmed hurt intimidated kicked kidnapped killed knifed lied looted molested mugged murdered nicked pinched preyed punched raped robbed ruined scammed shook shot slapped slashed smashed snatched spat stabbed stalked starved stole strangled swindled targeted terrified terrorised threatened tormented torched tortured trashed tricked vandalised wrecked',
  ),
  said('carried out', 'set fire'),
);
const committed = row(some('had has also then even cruelly brutally deliberately knowingly repeatedly'), crime);

export const deed: readonly Turn[] = [
  // “She betrayed our donors”, “he'd robbed a shop”.
  { turnsOn: wordSet("he she he'd she'd"), goesOn: committed },
  // “The defendant lied”, “this 23-year-old stole a car”.
  {
    turnsOn: wordSet('the this that'),
    goesOn: row(either(one('defendant accused pair couple man woman lad gang'), row(numeral, said('year old'))), committed),
  },
];

export const doer: readonly Turn[] = [
  // “The man who carried out the burglaries”, “those two lads who were behind it”.
  {
    turnsOn: wordSet('the this these those that'),
    goesOn: row(
      upTo(1),
      one(
        'man woman men women person people lad lads boy boys girl girls gang pair couple teenager teenagers youth youths one ones individual individuals driver two three idiot idiots group',
      ),
      one('who that'),
      maybe('had has'),
      maybe('brutally cruelly callously'),
      either(crime, row(said('did'), ending('this it that')), row(one('was were'), one('behind responsible'))),
    ),
  },
  // “We have caught the man responsible for the attacks.”
  {
    turnsOn: wordSet('caught arrested got charged'),
    goesOn: row(
      one('the'),
      maybe('two three four'),
      one('man woman men women person people pair gang lads teenager teenagers'),
      one('responsible behind'),
      maybe('for'),
      one('the a this these it'),
    ),
  },
];

const kin =
  'husband wife partner boyfriend girlfriend ex fiance fiancé father mother dad mum stepfather stepdad stepmother stepmum parents son daughter stepson brother sister uncle aunt cousin nephew grandfather grandson neighbour flatmate housemate roommate lodger landlord tenant carer boss colleague teacher coach friend classmate owner';
const whose = row(maybe('own'), maybe('own ex former estranged'), one(kin));
const inTheirHands = 'charged arrested custody court remand remanded bail dock cells';

/** The victim is told of, and who did it with him. */
export const doneBy: readonly Turn[] = [
  // “Stabbed by her flatmate”, “robbed by the two men in custody”.
  {
    turnsOn: wordSet(
      'murdered killed raped stabbed attacked assaulted beaten battered strangled smothered shot poisoned robbed tortured starved drowned abducted burned suffocated',
    ),
    needs: wordSet("charged custody remand remanded bail appears dock who's"),
    goesOn: row(
      optional(said('to death')),
      said('by'),
      either(
        row(one('his her their the'), whose),
        row(
          one('the these this'),
          maybe('two three four'),
          one('man men woman women boy boys girl girls teenager teenagers pair gang couple driver'),
          nearest(30, one(inTheirHands)),
        ),
      ),
    ),
  },
  // “The blaze was arson by the landlord”: an arrest is no finding.
  {
    turnsOn: wordSet("was is it's were"),
    needs: wordSet('arrest arrested arrests charged custody'),
    goesOn: row(
      optional(adverb),
      one('arson murder manslaughter fraud theft sabotage neglect poisoning cruelty'),
      said('by'),
      one('the his her their'),
      whose,
    ),
  },
];

/** He told us so, but no court has heard it. */
export const confession: readonly Turn[] = [
  // “He has already admitted everything”, “she quickly came clean”.
  {
    turnsOn: wordSet(they),
    goesOn: row(
      some('has have since already freely quickly'),
      either(
        one('confessed coughed'),
        said('admitted to it', 'owned up', 'came clean', 'come clean'),
        row(said('admitted'), one('it everything the what')),
      ),
    ),
  },
];

const traders =
  'dealer dealers burglar burglars thief thieves robber robbers mugger muggers vandal vandals fraudster fraudsters conman conmen attacker attackers stalker stalkers flasher flashers';
const druggedDriver = row(one('drink drug'), ending('driver drivers'));
const arrestedTrader = row(
  either(one('another the our this that these'), said('yet another', 'one more')),
  upTo(3),
  either(ending(`${traders} shoplifter shoplifters poacher poachers offender offenders criminal criminals`), druggedDriver),
);

/** What he is charged with, as if it were his trade. */
export const trade: readonly Turn[] = [
  // “Caught another drug dealer”, “locked up one more burglar”.
  {
    turnsOn: wordSet(
      'arrested caught nicked charged lifted collared got taken took stopped detained bagged catching arresting nabbing charging nicking jailing',
    ),
    goesOn: arrestedTrader,
  },
  { turnsOn: wordSet('locked'), goesOn: row(said('up'), arrestedTrader) },
  { turnsOn: wordSet('put'), goesOn: row(said('away'), arrestedTrader) },
  // “The burglar who plagued our street is now behind bars”.
  {
    turnsOn: wordSet('another the our this that these'),
    goesOn: row(
      upTo(1),
      either(ending(traders), druggedDriver),
      optional(row(one('who that'), anyWord, upTo(5))),
      one('has have is are was were'),
      some('now been both all'),
      either(
        one('arrested charged caught nicked off remanded'),
        said('in custody', 'in court', 'in the cells', 'in the dock', 'locked up', 'behind bars'),
      ),
    ),
  },
];

export const character: readonly Turn[] = [
  // “He was always a bit odd”, “she never seemed right”.
  {
    turnsOn: wordSet(they),
    goesOn: row(
      maybe('is was were are has have had'),
      one('always forever never'),
      one('been seemed looked was were had'),
      unless(one('in at here there found seen')),
    ),
  },
  // “We had our own suspicions”.
  { turnsOn: wordSet('had have with got'), goesOn: row(said('our'), maybe('own'), one('suspicions doubts')) },
  // “Such a lovely man”.
  {
    turnsOn: wordSet('such'),
    goesOn: row(
      said('a'),
      one('lovely gentle kind good caring nice decent quiet wonderful'),
      ending('man woman lad guy bloke person family'),
    ),
  },
  // “He's a well-known troublemaker”, “they are just the scapegoat”.
  {
    turnsOn: wordSet(they),
    goesOn: row(
      maybe('is are was were'),
      maybe('just such'),
      maybe('a an the'),
      optional(either(one('complete total utter absolute proper real'), said('well known'))),
      ending('danger menace bully liar thief crook conman ringleader mastermind troublemaker scapegoat fraudster nutter coward loser'),
    ),
  },
];

export const record: readonly Turn[] = [
  // “Has plenty of form”, “got previous for this”.
  {
    turnsOn: wordSet('has have had with got'),
    goesOn: row(
      optional(said('plenty of', 'lots of', 'loads of', 'a bit of')),
      one('form previous'),
      unless(either(one('experience in knowledge job jobs owner owners head heads chair contact'), said('for the'))),
    ),
  },
  // “No stranger to our cells”.
  {
    turnsOn: wordSet('no'),
    goesOn: row(said('stranger to'), maybe('the'), ending('police court courts law us officers trouble cells our')),
  },
];

/** What was known of somebody before he was accused. */
export const reputation: readonly Turn[] = [
  // “The boy on trial has been in trouble since Year 7”, “the coach arrested today had complaints about him”.
  {
    turnsOn: wordSet('trial charged arrested accused defendant suspect remanded'),
    needs: wordSet('trouble complaint complaints'),
    goesOn: nearest(
      80,
      either(
        row(
          one('been got'),
          said('in trouble'),
          optional(row(said('with'), maybe('the'), one('us police law school'))),
          one('since before'),
          unless(one('he she they joining coming')),
        ),
        row(one('had has have been were was'), upTo(2), one('complaint complaints'), one('against about'), one('him her them')),
      ),
    ),
  },
];

export const remorse: readonly Turn[] = [
  // “He's not even sorry”, “without a shred of remorse”.
  {
    turnsOn: wordSet('not never without no zero'),
    goesOn: row(upTo(4), ending('sorry remorse ashamed regret regrets shame conscience'), unless(said('to', 'for your', 'about the'))),
  },
  // “She would, wouldn't she?”
  { turnsOn: wordSet('he she they'), goesOn: row(said('would'), over(',', "wouldn't"), one('he she they')) },
];

const did = row(one('he she they'), one('did is are was were'));
const guiltyOf = row(
  maybe('is are was were'),
  optional(said('must be')),
  maybe('both all'),
  said('guilty'),
  unless(row(said('of'), farthest(200, one('court jury')))),
);
const guilty = wordSet('guilty');

/** Guilty, in so many words. */
export const guilt: readonly Turn[] = [
  {
    turnsOn: wordSet('clearly obviously plainly definitely certainly so surely undoubtedly as'),
    needs: guilty,
    goesOn: said('guilty'),
  },
  { turnsOn: wordSet('is are'), needs: guilty, goesOn: said('no doubt guilty') },
  { turnsOn: guilty, goesOn: row(said('as'), one('sin charged hell')) },
  { turnsOn: wordSet("he she they he's she's they're"), needs: guilty, goesOn: guiltyOf },
  // “He did it”, “everyone knows who did”, “no doubt she is”.
  { turnsOn: wordSet('he she they'), goesOn: said('did it') },
  {
    turnsOn: wordSet('we everyone everybody'),
    goesOn: row(maybe('all'), one('know knows'), either(did, row(said('who'), one('did is are was were')))),
  },
  { turnsOn: wordSet('no'), goesOn: row(said('doubt'), maybe('that'), did) },
];
