/** What a post tells of the people in a case: what services knew of them, where they work, what the court ought to find. */
import type { LongPattern } from '../phrases/long-pattern.js';

/** What a board knows of a family may not be told, not even that it knows them. */
export const known: LongPattern = {
  pattern:
    /\b(?:(?:was|were|is|are|been|being|already) (?:well |previously |not )?known to (?:us|our|(?:the )?(?:social|children|local authority|council|services|safeguarding|authorities|camhs|mash|agencies)\b)|(?:we|(?:our |the )?(?:teams?|social workers?|services?|council|agencies)) (?:were|was|had been|have been|are) (?:already |previously )?(?:working with|involved with|supporting|in contact with|visiting) (?:the|this|that|his|her|their) (?:family|child|mother|mum|boy|girl|baby|parents)|(?:was|were|is|are) (?:on|subject to|subject of) a (?:(?:child (?:protection|in need)|care) (?:plan|order)|plan\b)|(?:case|file) was (?:open|closed) to us|(?:had|has|have) been referred to us|(?:family court|care (?:case|proceedings|hearing))\b[^.!?]{0,60}\b(?:heard|was told|were told) (?:that|how))\b/i,
  pieces:
    'known to|working with|involved with|supporting|in contact with|visiting|plan|order|case was|file was|referred to us|family court|care case|care proceedings|care hearing',
};
export const confirms: LongPattern = {
  pattern:
    /\b(?:can|do|must|have to|want to|are able to) confirm\b[^.!?]{0,80}\b(?:famil(?:y|ies)|child(?:ren)?(?:['’]s services)?|mother|father|parents?|baby|boy|girl|pupil|patient)\b[^.!?]{0,40}\b(?:known|involved|concerns|case|care|contact|referr\w*|social|plan|visited|receiving)\b/i,
  pieces: 'confirm',
};

/** What a service did for one family: told of it, whoever asks. */
export const served: LongPattern = {
  pattern:
    /\b(?:the|this|that|his|her|their) (?:family|child|children|baby|boy|girl|mother|father|mum|dad|parents|couple|teenager|toddler|household)(?: who died)? (?:had|has|have|was|were)(?: \w+){0,3}? (?:an? (?:allocated )?social worker\b|(?:visited|seen|referred|assessed|supported|monitored) (?:by|to) (?:us|our|social (?:workers|services|care)|children['’]?s (?:services|social)|the (?:council|trust))\b|contact with (?:us|our (?:teams?|services?)|social services)\b|on our (?:books|radar|caseload)\b|under our (?:care|supervision)\b|open to (?:us|our))|\b(?:social workers?|health visitors?) (?:had |have )?(?:already |last |regularly |only |repeatedly |first )?(?:visited|saw|seen|met|spoke to|spoken to|warned|worked with|knew) (?:the|this|that) (?:family|child|children|baby|boy|girl|mother|father|parents|couple)\b(?! (?:hub|room|home|centre|team|service))/i,
  pieces: 'social worker|health visitor|visited|seen|referred|assessed|supported|monitored|contact with|on our |under our |open to',
};

/** What ours saw and did, of a family in a case that is not over. */
export const ourPart: LongPattern = {
  pattern:
    /\b(?:(?:our |the )(?:social workers?|health visitors?|nurses?|midwives|staff|schools?|teachers?|workers?|teams?|services?) (?:had|have|were|was) (?:already |last |only |also |been )?(?:seen|visited|met|visiting|seeing|spoken|raised|referred|flagged|warned|known|told|there)\b|we(?:['’]d| had| have)(?: already)?(?: had| received| made)? (?:\w+ )?(?:referrals?|visits?|calls?|contacts?|warnings?|concerns?)\b|(?:in|under|on) our (?:care(?! of\b)|caseload|books|radar|case load|service)\b|we (?:let|failed) (?:them|him|her|this|that|the (?:family|child|boy|girl|baby))|we(?:['’]d| had| have)? (?:worked|been working|been involved|been in touch) with (?:the|this|that|his|her|their|him|them)\b|(?:was|were|had been) (?:a (?:former |current )?(?:patient|pupil|student|client|tenant|resident|employee) (?:of ours|at our|of our)|one of our (?:\w+ )?(?:patients|pupils|students|clients|tenants|residents)|under our care|seen by our|visited by our|discharged from our|supported by (?:us|our)|in contact with (?:us|our))|we knew (?:the|this|that|his|her|their) (?:family|child|boy|girl|mother|baby|man|woman|mum|parents|couple))/i,
  pieces:
    'seen|visit|met|seeing|spoken|raised|referr|flagged|warn|known|told|there|call|contact|concern|our care|caseload|our books|our radar|case load|our service|we let|we failed|worked|been working|been involved|been in touch|of our|at our|under our|discharged|supported by|we knew',
};
/** “In court for killing his wife”: the deed as if it were proved. */
export const asProved: LongPattern = {
  pattern:
    /\b(?:court|dock|bail|magistrates|judge|jury|trial)\b(?:(?! accused| suspected| charged| alleged)[^.!?]){0,30}\bfor (?:killing|murdering|raping|abusing|molesting|hurting|grooming|starving|stabbing|beating|battering|attacking|torturing|strangling|shaking|neglecting|trafficking)\b/i,
  pieces:
    'killing|murdering|raping|abusing|molesting|hurting|grooming|starving|stabbing|beating|battering|attacking|torturing|strangling|shaking|neglecting|trafficking',
};
/** Who is accused or harmed, told by school, street or work. */
export const placed: LongPattern = {
  pattern:
    /\b(?:arrested|charged|suspect|accused|defendant|victim|complainant|(?:rape|assault|abuse|brought the) case)\b[^.!?\n]{0,60}?\b(?:works?|worked|teaches|taught|coaches|goes|went|lives|lived|attends|attended|is an? (?:\w+ ){0,2}(?:teacher|pupil|student|nurse|caretaker|coach|worker|member|governor|volunteer|doctor|carer|neighbour|player|driver)|pupil|student) (?:at|of|in|for|on|to|with) (?:a |an |the )?(?:\w+ ){0,3}?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Crown|Court|Magistrates)\b)[A-Z]\w+/,
  pieces:
    'work|teache|taught|coach|goes|went|lives|lived|attend|pupil|student|nurse|caretaker|member|governor|volunteer|doctor|carer|neighbour|player|driver',
};

/** What the court ought to do. */
export const outcome: LongPattern = {
  pattern:
    /\b(?:we|i|everyone) (?:all )?(?:hope|trust|expect|want|believe) (?:that )?(?:the )?(?:judge|jury|court|coroner|magistrates?|inquest|verdict|he|she|they)\b[^.!?]{0,30}\b(?:convict\w*|guilty|jail\w*|prison|right|justice|throws?|finds?|found|put away|gets?(?! (?:well|better|home|back))|blame\w*|life)\b|\b(?:he|she|they)(?:['’]s| is| are| will be)? found guilty (?:next|tomorrow|on|when|soon)\b|\b(?:judge|jury|court|coroner|inquest|trial|tribunal|hearing|magistrates) (?:will|is going to|is bound to|can only|must|has to|had better|needs to|ought to)(?: surely| certainly| no doubt| finally)? (?:see|show|prove|clear|convict|throw|jail|lock|blame|conclude|side|punish|find (?:him|her|them|that|for|us|in our|guilty))\b|\bwe(?:['’]ll| will| expect to| are going to) be (?:cleared|vindicated|proved right)\b|\bwill be found guilty\b|\bjury will\b|\bjury (?:should|must|will surely)\b/i,
  pieces:
    'hope|trust|expect|want|believe|guilty|cleared|vindicated|proved right|jury|see|show|prove|clear|convict|throw|jail|lock|blame|conclude|side|punish|find ',
};
