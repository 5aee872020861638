/** Tells the deed as if it were proved: what was done, who did it, and that he owned up. */
import { turnings } from '../words/turning.js';
import {
  adverb,
  either,
  ending,
  farthest,
  maybe,
  nearest,
  numeral,
  one,
  optional,
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

export const deed = turnings<Turn>([
  // “She betrayed our donors”, “he'd robbed a shop”.
  { turnsOn: wordSet("he she he'd she'd"), goesOn: committed },
  // “The defendant lied”, “this 23-year-old stole a car”.
  {
    turnsOn: wordSet('the this that'),
    goesOn: row(either(one('defendant accused pair couple man woman lad gang'), row(numeral, said('year old'))), committed),
  },
]);

export const doer = turnings<Turn>([
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
      one('man woman men women person people pair gang lads teenager teenagers crew thief thieves group'),
      either(
        row(one('responsible behind'), maybe('for'), one('the a this these it')),
        row(
          one('who that'),
          said('has been', 'have been', 'had been', 'was', 'were'),
          one(
            'breaking stealing robbing burgling targeting attacking terrorising selling dealing setting vandalising harassing stalking smashing plaguing dumping',
          ),
        ),
      ),
    ),
  },
]);

const kin =
  'husband wife partner boyfriend girlfriend ex fiance fiancé father mother dad mum stepfather stepdad stepmother stepmum parents son daughter stepson brother sister uncle aunt cousin nephew grandfather grandson neighbour flatmate housemate roommate lodger landlord tenant carer boss colleague teacher coach friend classmate owner';
const whose = row(some('own ex former estranged', 2), one(kin));
const inTheirHands = 'charged arrested custody court remand remanded bail dock cells';

/** The victim is told of, and who did it with him. */
export const doneBy = turnings<Turn>([
  // “Stabbed by her flatmate”, “robbed by the two men in custody”.
  {
    turnsOn: wordSet(
      'murdered killed raped stabbed attacked assaulted beaten battered strangled smothered shot poisoned robbed tortured starved drowned abducted burned suffocated',
    ),
    needs: wordSet('charged custody remand remanded bail appears dock'),
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
]);

const spilt = row(
  some('has have since already freely quickly'),
  either(
    row(one('confessed coughed'), unless(said('in court'))),
    said('admitted to it', 'owned up', 'came clean', 'come clean'),
    row(said('admitted'), one('it everything'), unless(said('in court'))),
  ),
);

/** Whoever is held has told the police: “one of the suspects has admitted it to officers”. */
export const spilled = turnings<Turn>([
  {
    turnsOn: wordSet(
      'suspect suspects driver pair lad lads teenager teenagers accused defendant father mother stepfather boyfriend man woman',
    ),
    goesOn: spilt,
  },
]);

/** He told us so, but no court has heard it. */
export const confession = turnings<Turn>([
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
]);

const committing =
  'killing murdering raping abusing molesting hurting grooming starving stabbing beating battering attacking torturing strangling shaking neglecting trafficking';

/** That a court has him is told as if it had found. */
export const asProved = turnings<Turn>([
  // “In court for killing his wife”: nobody says that he is accused of it.
  {
    turnsOn: wordSet("court court's dock dock's bail bail's magistrates magistrates's judge judge's jury jury's trial trial's"),
    needs: wordSet(committing),
    goesOn: farthest(30, row(said('for'), one(committing)), "accused accused's suspected charged alleged allegedly"),
  },
]);
