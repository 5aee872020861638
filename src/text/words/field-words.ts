/**
 * What single words may mean in this field, as bits: one look-up a word for all rules. A rule first
 * asks whether the draft has the classes it needs at all, and looks closer only then.
 */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { classTable, remarkTable } from './class-table.js';
import firstNames from './first-names.tsv';
import { spellingFact } from './words.js';

/** Singular words for one child. */
export const oneChild = 1 << 0;
/** Plural words for children; with `oneChild`, whatever speaks of children. */
export const children = 1 << 1;
/** Mum, grandfather, family, carer: who a child belongs to. */
export const relative = 1 << 2;
/** Abuse, violence and what is done to people. */
export const harm = 1 << 3;
/** Arrest, charge, trial, inquest: a case that may be live. */
export const caseWord = 1 << 4;
/** The words of a judgement on somebody: guilty, evil, monster. */
export const verdictWord = 1 << 5;
/** Road, Street, Lane: the last word of an address. */
export const streetWord = 1 << 7;
/** School, Academy, Nursery: the last word of a place of learning. */
export const schoolWord = 1 << 8;
/** Estate, ward. */
export const areaWord = 1 << 9;
/** Mr, Dr, Cllr, PC, Sergeant: what stands before a name. */
export const titleWord = 1 << 10;
export const givenName = 1 << 11;
/** Also an ordinary word, a month or a place: Grace, April, Chelsea. */
export const doubtfulName = 1 << 12;
/** Call, ring, text, contact. */
export const contactWord = 1 << 13;
/** Parties, elections, politicians. */
export const politicsWord = 1 << 16;
/** Missing, appeal, trace, sighting. */
export const missingWord = 1 << 17;
/** The first word of what a number is called: case, patient, passport. */
export const recordWord = 1 << 18;
export const animalWord = 1 << 19;
export const vehicleWord = 1 << 20;
/** Social worker, foster, care order: a child is being looked after. */
export const careWord = 1 << 21;
/** Numbers in words up to nineteen, which may be an age. */
export const numberWord = 1 << 22;
/** What a scene of fear, control or want may be told by. */
export const sceneWord = 1 << 6;

const vocabulary: readonly (readonly [bits: number, words: string])[] = [
  [
    oneChild,
    "child boy girl baby toddler teenager teen pupil student schoolboy schoolgirl schoolchild infant newborn youngster kid lad lass minor son daughter twin youth child's boy's girl's baby's pupil's son's daughter's teenager's stepson stepdaughter grandson granddaughter niece nephew",
  ],
  [
    children,
    "children kids boys girls babies toddlers teenagers teens pupils students infants newborns youngsters lads twins triplets siblings sons daughters children's youths grandchildren brothers sisters stepbrothers stepsisters",
  ],
  [
    relative,
    "mum mummy mam mother dad daddy father nan nana gran granny grandmother grandma granddad grandad grandfather grandpa grandparent grandparents uncle aunt auntie aunty stepdad stepmum stepfather stepmother parent parents family brother sister stepbrother stepsister sibling siblings guardian carer carers partner husband wife cousin mum's mother's dad's father's family's parents' nan's gran's families relatives",
  ],
  [
    harm,
    'abuse abused abuser abusers abusing abusive neglect neglected neglecting exploitation exploited exploiting grooming groomed groomer assault assaulted assaulting rape raped rapist molested harmed harm hurt beaten beating hit attacked attack stabbed stabbing killed murdered murder violence violent trafficked trafficking injured bruised bruises starved victim victims survivor survivors sexual sexually fgm modern-slavery slavery radicalised coercive controlling bullied bullying abuses disclosed disclosure died unsafe',
  ],
  [
    caseWord,
    'beak bench bailey oath dock plea plead pleads admitted caught nicked nabbed collared lifted locked banged caution interviewed handcuffs cuffs arrests bailed jurors juror barrister denies cells proceedings cps defence allegation held prosecutor arrested arrest charged trial court inquest suspect suspects accused bail bailed verdict hearing defendant defendants custody remanded jury prosecution investigation investigated investigating coroner detained proceedings case allegations alleged allegation convicted sentencing sentenced sentence judge magistrates charge charges guilty tribunal enquiries inquiries questioned witness suspicion misconduct claimant complainant convict inquiry review remand',
  ],
  [
    verdictWord,
    'guilty evil monster monsters deserve deserves deserved scum vile beast rot pervert perverts sick predator innocent murderer killer thug thugs disgusting animal liar lied cowardly coward lying blame known know knows confirm plan hang throw justice paedo culprit doubt prison',
  ],
  [
    streetWord,
    'road street lane avenue close crescent drive way gardens terrace place grove walk square mews row rise rd st ave court view green park hill vale parade wharf path house tower towers buildings mansions lodge villas yard cottages croft mount heights quay corner approach broadway flats end gate',
  ],
  [
    schoolWord,
    "school academy nursery college primary infants juniors preschool pre-school high secondary playgroup kindergarten school's academy's",
  ],
  [areaWord, 'estate ward home'],
  [
    titleWord,
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr cllr councillor alderman mayor pc dc ds di dci dsu pcso sgt sergeant insp inspector superintendent supt ch chief constable cc acc pcc commander commissioner detective officer nurse sister matron headteacher head principal judge recorder dj coroner chair ceo director mp baroness minister governor deputy captain colonel wpc',
  ],
  [
    contactWord,
    'call ring phone text dial contact telephone tel whatsapp speak helpline hotline line switchboard email calling texting ringing telephoning mobile number lines',
  ],
  [
    politicsWord,
    "labour labour's conservative conservatives tory tories ukip reform green greens snp plaid dup sinn sdlp uup alliance momentum libdem libdems lib liberal party party's vote voted voting voters voter elect elected re-elect election elections electing candidate candidates mp mps minister ministers councillor councillors cllr government government's parliament politician politicians campaign campaigning manifesto ballot brexit referendum starmer sunak farage badenoch davey johnson corbyn truss mayor pcc opposition leftie lefties corbynite thatcher blair boris leader cuts policy whitehall westminster treasury chancellor secretary downing pm tories' brexit keir nigel kemi rishi streeting rayner braverman miliband sturgeon swinney lammy jenrick phillipson netanyahu putin biden sadiq streeting's rayner's reeves cooper hunt patel khan burnham may brown cameron anderson polanski denyer gove hancock harris galloway cummings commissioner brexiteer brexiteers remainers remoaners lefties corbynites socialists thatcherites gammons trump trump's leader leader's reform's socialism communism capitalism austerity thatcherism populism populists marxism neoliberalism administration number pmqs landslide by-election by-elections polls poll polling booth parties cleverly mordaunt healey mahmood kendall benn alexander reynolds zahawi raab javid shapps coffey dorries swinson cable clegg clarke salmond drakeford gething morgan price villiers foster mcdonald lucas bartley ramsay tice lowe jones rees-mogg osborne heseltine",
  ],
  [missingWord, 'missing appeal whereabouts sighting sightings trace located found seen found'],
  [
    recordWord,
    "case file patient hospital credit debit medical record client pupil account passport driving driver's drivers licence license nhs nino ni ssn social insurance routing dob d.o.b born birth mosaic liquidlogic lcs merlin id card mrn upn tin ehcp ref reference iban sort national family lac cla cin cpp cpc ehc csc mash marac yot uasc cp tac eha asc icpc oyster photocard library student bank child's family's protection safeguarding referral uln visa brp",
  ],
  [
    animalWord,
    'dog dogs puppy puppies cat cats kitten kittens horse horses pony ponies donkey rabbit rabbits pd labrador spaniel spaniels shepherd collie whippet greyhound staffie terrier pup pups paws kennel rehoming rehomed animal animals pet pets lion tiger elephant giraffe penguin gorilla panda cow sheep alpaca goat owl parrot springer malinois k9 foal calf lamb greyhounds lurcher lurchers labradors collies whippets terriers ferret ferrets hedgehog hedgehogs swan swans',
  ],
  [
    vehicleWord,
    'car van lorry vehicle vehicles reg registration plate plates motorbike motorcycle moped scooter truck cars driver driving ford vauxhall bmw audi corsa fiesta focus astra golf volkswagen vw mercedes toyota nissan honda kia renault peugeot citroen skoda seat transit quad caravan bike range rover land mini hyundai mazda volvo fiat tesla index vrm registered yamaha suzuki',
  ],
  [
    careWord,
    'foster fostered fostering adopted adoption adoptive adopter adopters social placement placed care custody safeguarding protection refuge contact removed looked-after disclosed disclosure disclosures lac cla section camhs ehcp looked protected plan',
  ],
  [
    sceneWord,
    'punch slap kick starve burn scared afraid frightened terrified petrified scare scares check checks checked read reads track tracks control controls controlled count counts lock locks hide hides take takes took taken keep keeps kept hold holds hid let stop stops stopped tell tells told kill killed secret believe believed want wants wanted go carry off point reason beaten hit burnt burned slapped whipped hitting smacking beating slapping shaking kicking shake shaken bruise bruises bruised fractures ribs burns nappy nappies food crying bin bins hungry phone phones trainers cash ticket vape vapes dread dreads dreaded shouting eggshells safe hiding drink drinks drank violent sleeves asleep eating sick hurt asks asked ask slapped punched kicked beat controlling isolating threatening belittling cuts',
  ],
  [
    numberWord,
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ],
];

const meaningOf = classTable(vocabulary);
const nameClassOf = remarkTable(firstNames, givenName, givenName | doubtfulName);
/** `givenName`, also with `doubtfulName`, of a word that need not be written as a name is. */
export const nameBitsOf = (lower: string): number => nameClassOf(lower);
const classOf = (word: string) => meaningOf(word) | nameClassOf(word);

export interface FieldWords {
  /** The bits of every word of the draft taken together. */
  readonly all: number;
  /** The bits of each word, by its index in `draft.words`. */
  readonly of: readonly number[];
}

export const fieldWordsOf = fact(({ words }: Draft): FieldWords => {
  const of = new Array<number>(words.length);
  let all = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    // A name is written with a capital.
    const bits = word.shape === 'lower' ? bitsOf(word) & ~(givenName | doubtfulName) : bitsOf(word);
    of[i] = bits;
    all |= bits;
  }
  return { all, of };
});

const bitsOf = spellingFact((lower): number => classOf(lower) || (lower.endsWith("'s") ? classOf(lower.slice(0, -2)) : 0));

/** True where the word at `index` has any of `bits`. */
export function isClass(classes: FieldWords, index: number, bits: number): boolean {
  return ((classes.of[index] ?? 0) & bits) !== 0;
}
