/** What a post on a live case takes for known: that he did it, how it came about, what ought to follow. */
import type { Draft, Sentence } from '../../types.js';
import { firstMatch, type LongPattern } from '../phrases/long-pattern.js';
import type { Prejudice } from './judgement.js';

/** Said by a court, a charge or a witness, and not by us. */
const attributed =
  /\b(?:alleg\w+|accus\w+|suspect(?:ed|s)?|suspicion|claim(?:s|ed|ing)?|heard|told|said|says|denie[sd]|deny|reports?|reported(?:ly)?|according|charged with|counts? of|whether|if|may|might|prosecut\w+)\b/i;

/** The past of what people stand trial for, but for what police report of a drive or a chase. */
const crimeWords =
  'abducted|abused|assaulted|attacked|battered|betrayed|blackmailed|bullied|burgled|burned|burnt|carried out|cheated|conned|defrauded|destroyed|duped|exploited|faked|fleeced|forged|groomed|harassed|harmed|hurt|intimidated|kicked|kidnapped|killed|knifed|lied|looted|molested|mugged|murdered|nicked|pinched|preyed|punched|raped|robbed|ruined|scammed|set fire|shook|shot|slapped|slashed|smashed|snatched|spat|stabbed|stalked|starved|stole|strangled|swindled|targeted|terrified|terrorised|threatened|tormented|torched|tortured|trashed|tricked|vandalised|wrecked';
const crimes = `(?:${crimeWords})\\b`;

/** Who is talked about once somebody is held. */
const one = '(?:he|she|(?:the|this|that) (?:\\d\\d?[- ]year[- ]old|defendant|accused|pair|couple|man|woman|lad|gang))';
const pronoun = "(?:he|she|they)(?:['’](?:s|re|d|ve))?";

/** “She betrayed our donors”, “he'd robbed a shop”. */
const deed = new RegExp(
  `\\b${one}(?:['’]d)? (?:(?:had|has|also|then|even|cruelly|brutally|deliberately|knowingly|repeatedly) ){0,2}${crimes}`,
  'i',
);

/** “The man who carried out the burglaries”. */
const doer = new RegExp(
  `\\b(?:the|this|these|those|that) (?:\\w+ )?(?:man|woman|men|women|person|people|lads?|boys?|girls?|gang|pair|couple|teenagers?|youths?|ones?|individuals?|driver|two|three|idiots?|group) (?:who|that) (?:had |has )?(?:brutally |cruelly |callously )?(?:${crimes}|did (?:this|it|that)\\b|w(?:as|ere) (?:behind|responsible)\\b)`,
  'i',
);

/** He told us so, but no court has heard it. */
const confession = new RegExp(
  `\\b${pronoun} (?:(?:has|have|since|already|freely|quickly) ){0,2}(?:admitted (?:it|everything|to it|the|what)|confessed|owned up|coughed|c[ao]me clean)\\b`,
  'i',
);

/** “It looks like drink was involved”, “apparently she knew him”. */
const appearance =
  /\b(?:(?:it )?(?:looks|sounds|seems) (?:like|as (?:if|though))(?! (?:a (?:great|good|busy|lovely)|rain|we|you)\b)|it seems (?:he|she|they|his|her|their)\b|(?:apparently|presumably|probably|most likely|almost certainly|chances are),? (?:he|she|they|his|her|their|drunk|drink|drugs?|over|because)\b|(?:he|she|they|it)(?:['’]s| was| were| had| has)? (?:apparently|presumably|probably|most likely|must have)\b|must(?: have|['’]ve) (?:known|done|snapped|planned|wanted)\b|(?:rumours?|gossip) (?:is|has it|are|says?)\b|\bour (?:guess|hunch|theory|money|suspicion) is\b)/i;

/** “We think he was the ringleader”: the police think aloud of where he may be, not of what he is. */
const thought = new RegExp(
  `\\b(?:we|i) (?:think|suspect|guess|imagine|reckon|assume|bet|fear) (?:that )?${pronoun}(?: \\w+)? (?:(?:is|are|was|were|had|did|planned|knew|wanted|snapped|meant|behind|responsible|guilty|a|the|just|only|really|under|drunk|high)\\b)(?! (?:still|wearing|driving|travelling|seen|known|taken|injured|local|approached|near|heading|in|at|from|safe))`,
  'i',
);

const courts = '(?:court|courts|judge|judges|magistrates?|bench|jury|cps|coroner)';

/** The court marked like homework: “the court has got this one badly wrong”. */
const marked = new RegExp(
  `\\b${courts} (?:(?:has|have|had|really|clearly) ){0,2}(?:got (?:it|this|that)(?: one)?(?: \\w+)? (?:right|wrong)|made (?:a|the) (?:\\w+ )?(?:mistake|mess|blunder|call|decision)|(?:failed|let) (?:us|him|her|them|victims?|the|our|everyone)|lets? (?:him|her|them|\\w+ \\w+) (?:off|out|go|down))|\\bslap on the wrist\\b`,
  'i',
);

/** “Thankfully he can't hurt anyone now”, “finally they are in court”. */
const glad =
  /\b(?:thankfully|luckily|mercifully|finally|at last|thank (?:goodness|god|heavens)|glad|relieved|unbelievably|typically|funny how|no wonder|good (?:job|thing|to know))(?: that)?,? (?:he|she|they|(?:the|this|that|these|those) (?:man|woman|men|women|lads?|boys?|gang|pair|couple|driver|person|people))(?:['’](?:s|re|ll))?\b/i;

/** “Another drug dealer locked up”: what he is charged with, as if it were his trade. */
const trade =
  /\b(?:arrested|caught|nicked|charged|locked up|lifted|collared|got|put away|taken|took|stopped|detained|bagged|(?:catch|arrest|nabb|charg|nick|jail)ing) (?:another |the |our |this |that |these |yet another |one more ){1,2}(?:\w+ ){0,3}?(?:dealers?|burglars?|thieves|thief|robbers?|muggers?|vandals?|shoplifters?|fraudsters?|conm[ae]n|attackers?|stalkers?|flashers?|drink[- ]drivers?|drug[- ]drivers?|poachers?|offenders?|criminals?)\b|\b(?:another|the|our|this|that|these) (?:\w+ )?(?:dealers?|burglars?|thieves|thief|robbers?|muggers?|vandals?|fraudsters?|conm[ae]n|attackers?|stalkers?|flashers?|drink[- ]drivers?|drug[- ]drivers?)(?: (?:who|that)(?: \w+){1,6}?)? (?:has|have|is|are|was|were)(?: now| been| both| all){0,2} (?:arrested|charged|caught|in custody|nicked|in court|in the cells|locked up|behind bars|off|in the dock|remanded)\b/i;

/** “Surely he can't walk free”, “he should never be allowed behind the wheel again”. */
const kept = new RegExp(
  `\\b(?:${pronoun} (?:can['’]t|cannot|won['’]t|mustn['’]t|shouldn['’]t|must|should|had better|better|can|ought)(?: not| never| surely)?|don['’]t let (?:him|her|them)) (?:be (?:allowed|let|trusted|released|out|free|near|banned|jailed|locked|sacked|ashamed|put|sent|made)|walk|get (?:off|away|out|bail|life|what|years)|go (?:free|down|to (?:jail|prison))|pay|rot|work|drive|own|see|face|keep)\\b`,
  'i',
);

/** “We'd like to see the maximum sentence”, “fingers crossed for a guilty verdict”. */
const wished =
  /\b(?:(?:like|love|want|wait|good|great|lovely|satisfying|pleased|delighted|look(?:ing)? forward) (?:to (?:see(?:ing)?|hear(?:ing)?)|to) (?:him|her|them|justice|the (?:pair|maximum|book|toughest|longest|judge|jury)|an? (?:guilty|long|proper|tough|stiff|hefty|maximum|conviction|jail|prison|custodial))|(?:hop(?:e|ing)|praying|rooting|crossed)(?: for)?(?: that)? (?:an? (?:guilty|conviction|(?:\w+ )?sentence|acquittal|not guilty)|the (?:judge|court|jury|magistrates?|cps) (?:throws?|sees?|does|makes?|gives?|sends?|finds?|shows?|gets?|puts?|takes?|comes?|locks?)|(?:he|she|they)(?: both| all)? (?:gets? (?!well|better|home|back|the help)|goes down|go down|pays?|rots?|serves?|never|faces?)|it['’]?s (?:a )?(?:long|guilty|prison|life)|justice|the (?:maximum|right verdict|book)))/i;

/** “Nobody believes a word of it”: whether anybody is believed is for the jury. */
const disbelief =
  /\b(?:(?:nobody|no[- ]one|who|none of us|hardly anyone)(?:['’]s| is| was| would| will)?(?: really)? (?:believ(?:es?|ed|ing)|buys?|buying|fooled|fell for|falls for)\b|(?:don['’]t|didn['’]t|can['’]t|not|never) (?:believ\w+|buy|buying|convinced by) (?:a word|any of|his|her|their|that for|it for)\b|(?:changed|changing|changes) (?:his|her|their) (?:story|tune|account)\b|holes? in (?:his|her|their|the (?:story|case|defence))\b)/i;

/** “The jury looked bored”. */
const courtroom =
  /\b(?:jury|jurors|judge)(?: members)? (?:(?:just|clearly|all|really|simply) )?(?:look(?:ed|s)|seem(?:ed|s)|gasped|laughed|yawned|loved|lapped|saw (?:right )?through|(?:wasn['’]t|weren['’]t|was|were) (?:not )?(?:impressed|bored|shocked|visibly|having|convinced|fooled|moved|disgusted))\b/i;

/** “He was always a bit odd”, “such a lovely man”. */
const character = new RegExp(
  `\\b(?:${pronoun} (?:is |was |were |are |has |have |had )?(?:always|forever|never) (?:been |seemed |looked |was |were |had )(?!in\\b|at\\b|here|there|found|seen)|(?:had|have|with|got) our (?:own )?(?:suspicions|doubts)\\b|such a (?:lovely|gentle|kind|good|caring|nice|decent|quiet|wonderful) (?:man|woman|lad|guy|bloke|person|family)\\b|${pronoun}(?: is| are| was| were)? (?:just |such )?(?:a |an |the )?(?:complete |total |utter |absolute |proper |real |well[- ]known )?(?:danger|menace|bully|liar|thief|crook|conman|ringleader|mastermind|troublemaker|scapegoat|fraudster|nutter|coward|loser)\\b)`,
  'i',
);

/** “Has previous for this”, “no stranger to our cells”. */
const record =
  /\b(?:(?:has|have|had|with|got) (?:plenty of |lots of |loads of |a bit of )?(?:form|previous)\b(?! (?:experience|in|for the|knowledge|jobs?|owners?|heads?|chair|contact))|no stranger to (?:the )?(?:police|courts?|law|us|officers|trouble|cells|our)\b)/i;

/** What an inquest or a trial is held to find out. */
const finding =
  /\b(?:it|this|that)(?:['’]s| is| was)(?: (?:clearly|just|simply|only|obviously|purely))?(?: nothing (?:more|but)(?: than)?)? an? (?:(?:tragic|terrible|freak|simple|pure|horrible|complete|dreadful|unavoidable|honest|clear case of|genuine) ){0,2}(?:accident|suicide|murder|self[- ]defence|cover[- ]up|set[- ]up|stitch[- ]up|mistake|misunderstanding|neglect|manslaughter)\b(?! (?:investigation|inquiry|enquiry|case|squad|trial|inquest|prevention))|\b(?:nobody|no[- ]one)(?:['’]s| is| was) (?:to blame|at fault)\b|\bcould have been (?:prevented|saved|avoided|stopped)\b|\b(?:we|staff|our \w+) did everything (?:we|they) could\b/i;

/** “The allegations are completely false”, “right behind him”. */
const defence =
  /\b(?:allegations?|accusations?|charges?|claims?)(?: (?:against|about|made) (?:\w+ ){0,2}\w+)? (?:are|is|was|were) (?:(?:all|completely|totally|entirely|simply|utterly|absolutely|just|clearly|quite) )?(?:false|untrue|lies|baseless|nonsense|made up|malicious|unfounded|rubbish|ridiculous|true|fabricated|a lie)\b|\b(?:100 ?%|fully|right|all|firmly) behind (?:him|her|them|our (?:colleague|officer|teacher|nurse|friend))\b/i;

/** What is told from the jury's room and the public gallery. */
const inside =
  /\b(?:on|doing|did|my|from) (?:\w+ )?jury (?:service|duty)\b[^.!?]{0,60}\b(?:case|trial|guilty|defendant|murder|rape)\b|\bone of the jurors\b|\ba juror (?:told|says|said|is|was)\b/i;

/** “He's not even sorry”, “without a shred of remorse”. */
const remorse =
  /\b(?:(?:not|n['’]t|never|without|no|zero)(?: \w+){0,4} (?:sorry|remorse|ashamed|regrets?|shame|conscience)\b(?! (?:to|for your|about the))|(?:he|she|they) would,? wouldn['’]t (?:he|she|they))/i;

/** “If the judge had any sense”, “guilty, and he will be”. */
const foreseen =
  /\b(?:if (?:the|this) (?:judge|jury|court|magistrates?|bench|cps|coroner) (?:has|have|had|is|are|was|were|does?|did|gets?|lets?)\b(?! (?:decided?s?|found|finds|agrees?|convicts?))|guilty,? (?:and|as|which) (?:he|she|they)(?: \w+ly)? (?:will|is|are|should|deserves?|must)|(?:we|i)(?:['’]re| are|['’]m| am)? (?:\w+ly )?(?:sure|certain|confident|convinced|positive|know|no doubt)(?: that)? (?:he|she|they|our \w+|the \w+) (?:will|is going to|are going to|['’]ll) (?:be )?(?:cleared|convicted|acquitted|found|jailed|sent|go down|walk|vindicated|lose|win))/i;

/** “The lad in custody is the one you have all named”. */
const pointedOut =
  /\b(?:(?:is|was) (?:indeed )?the (?:one|same|man|woman|person|lad|guy|teacher) (?:\w+ ){0,4}?(?:named|mentioned|thinking of|talking about|guessed|posted about|suspected|tagged|pictured)\b|you (?:all |both )?know (?:exactly )?who (?:he|she|they|it|we)\b|(?:no names|naming no names|no prizes for guessing)\b)/i;

/** “We always said the caretaker was dodgy.” */
const foretold =
  /\b(?:(?:we|i|everyone|everybody|many of us) (?:(?:always|all|long|just) )+(?:said|knew|thought|suspected|felt)(?: that)? (?:he|she|they|the|that|this|there|something)\b|yes,? (?:it|he|she|that)(?: is| was|['’]s) (?:indeed )?(?:our|him|her|that|the (?:same|one))\b)/i;

/** A body argues its case before the inquest or the court does: “the trust strongly disputes the family's story”. */
const contested =
  /\b(?:we|(?:the|our) (?:trust|council|hospital|force|school|company|charity|board|team|college|home|association)) (?:(?:\w+ly|will|shall|would|also) )*(?:disputes?|rejects?|refutes?|contests?|fights?|stands? (?:by|behind|with) (?:our|him|her|them|every|the)\b|(?:looks?|looking) forward to (?:proving|clearing|setting))/i;

/** Sneers at somebody in the cells: “Not so clever now, are you?” */
const taunt =
  /\b(?:enjoy (?:your|the|a|his|her|their|some) (?:\w+ ){0,3}?(?:cells?|custody|stay|night|weekend|bed|breakfast|porridge|sleepover|room|accommodation|hospitality)\b|not so \w+ (?:now|after all|any ?more|this time)\b|bet (?:you|he|she|they)(?:['’](?:s|re))? (?:wish\w*|not|regret\w*|didn['’]t|never|feel\w*)|better luck next time|needs? to rot\b|(?:picked|messed with|chose) the wrong\b|(?:has|have|had|['’]s)? r[au]n out of luck|luck(?:['’]s| has| finally)? r[au]n out|serves? (?:him|her|them) right|couldn['’]t (?:have )?happen(?:ed)? to a nicer|time to face the music)/i;

interface Look extends LongPattern {
  readonly kind: Prejudice['kind'];
  /** Not where somebody else says so. */
  readonly ofOthers?: true;
}

/** For the test of their pieces as well. */
export const looks: readonly Look[] = [
  { pattern: deed, kind: 'opinion', ofOthers: true, pieces: crimeWords },
  { pattern: doer, kind: 'opinion', ofOthers: true, pieces: `${crimeWords}|did |behind|responsible` },
  { pattern: confession, kind: 'opinion', ofOthers: true, pieces: 'admitted|confessed|owned up|coughed|clean' },
  {
    pattern: appearance,
    kind: 'guess',
    ofOthers: true,
    pieces:
      'looks|sounds|seems|apparently|presumably|probably|likely|certainly|chances|must|rumour|gossip|our guess|our hunch|our theory|our money|our suspicion',
  },
  { pattern: thought, kind: 'guess', ofOthers: true, pieces: 'think|suspect|guess|imagine|reckon|assume|bet|fear' },
  { pattern: marked, kind: 'opinion', pieces: 'got |made |failed |let |lets |slap' },
  {
    pattern: glad,
    kind: 'opinion',
    ofOthers: true,
    pieces: 'thankfully|luckily|mercifully|finally|at last|thank |glad|relieved|unbelievably|typically|funny how|no wonder|good ',
  },
  {
    pattern: trade,
    kind: 'opinion',
    pieces:
      'dealer|burglar|thie|robber|mugger|vandal|shoplifter|fraudster|conm|attacker|stalker|flasher|drink-driver|drink driver|drug-driver|drug driver|poacher|offender|criminal',
  },
  { pattern: kept, kind: 'outcome', ofOthers: true, pieces: 'e can|y can|s can|d can|won|must|should|better|ought|let ' },
  {
    pattern: wished,
    kind: 'outcome',
    pieces:
      'hope|hoping|praying|rooting|crossed|see him|see her|see them|seeing |hear|to him|to her|to them|justice|the pair|maximum|book|toughest|longest|judge|jury|guilty|long|proper|tough|stiff|hefty|conviction|jail|prison|custodial',
  },
  { pattern: disbelief, kind: 'opinion', pieces: 'believ|buy|fooled|fell for|falls for|convinced by|chang|hole' },
  { pattern: courtroom, kind: 'opinion', pieces: 'jury|jurors|judge' },
  {
    pattern: character,
    kind: 'opinion',
    ofOthers: true,
    pieces:
      'always|forever|never|suspicions|doubts|such a |danger|menace|bully|liar|thief|crook|conman|ringleader|mastermind|troublemaker|scapegoat|fraudster|nutter|coward|loser',
  },
  { pattern: record, kind: 'opinion', ofOthers: true, pieces: ' form|previous|no stranger' },
  {
    pattern: finding,
    kind: 'opinion',
    ofOthers: true,
    pieces:
      'accident|suicide|murder|self-defence|self defence|cover-up|cover up|set-up|set up|stitch-up|stitch up|mistake|misunderstanding|neglect|manslaughter|to blame|at fault|could have been|did everything',
  },
  { pattern: defence, kind: 'opinion', pieces: 'allegation|accusation|charge|claim|behind ' },
  { pattern: inside, kind: 'opinion', pieces: 'jury|juror' },
  {
    pattern: taunt,
    kind: 'opinion',
    pieces:
      'enjoy |not so |bet |luck|to rot|the wrong|serve him|serves him|serve her|serves her|serve them|serves them|to a nicer|face the music',
  },
  { pattern: remorse, kind: 'opinion', pieces: 'sorry|remorse|ashamed|regret|shame|conscience|wouldn' },
  { pattern: foreseen, kind: 'outcome', pieces: 'if the|if this|guilty|sure|certain|confident|convinced|positive|know|no doubt' },
  {
    pattern: pointedOut,
    kind: 'guess',
    pieces: 'named|mentioned|thinking of|talking about|guessed|posted about|suspected|tagged|pictured|know|no names|naming no|no prizes',
  },
  { pattern: foretold, kind: 'opinion', pieces: 'said|knew|thought|suspected|felt|yes' },
  { pattern: contested, kind: 'remark', pieces: 'dispute|reject|refute|contest|fight|stand|look' },
];

/** The police look for witnesses, and tell what somebody did whom nobody has caught. */
const seeking =
  /\b(?:witness(?:es|ed)|dash ?cam|crimestoppers|any information|with information|appeal(?:ing)?|recogni[sz]e|did you see|(?:saw|see) anything)\b/i;

export function presumedIn(draft: Draft, { start, end }: Sentence): Prejudice | undefined {
  const said = draft.text.slice(start, end);
  let others: boolean | undefined;
  const lowered = said.toLowerCase();
  for (const look of looks) {
    const match = firstMatch(look, said, lowered);
    if (!match) continue;
    const { pattern, kind } = look;
    if (look.ofOthers) {
      others ??= attributed.test(said);
      if (others || ((pattern === deed || pattern === doer) && seeking.test(draft.text))) continue;
    }
    return { span: [start + match.index, start + match.index + match[0].length], kind, sure: false };
  }
  return undefined;
}
