/** Remarks on a live case, known by the kind of sentence: official word of a case names, dates and asks for witnesses. */
import type { Draft, Sentence } from '../../types.js';
import { firstMatch, type LongPattern } from '../phrases/long-pattern.js';
import { colourIn } from './colour.js';
import type { Prejudice } from './found.js';
import { seeks } from './hearsay.js';

const they = "(?:he|she|they)(?:['’](?:s|re|d|ve|ll))?";
const someone = '(?:he|she|they|him|her|them|his|their|the judge|magistrates?|parents?|mother|father|accused|suspect|defendant)';

/** What follows “the man who” in a report: what was done to him, or by him for the police. */
const notDeeds =
  '(?!(?:was|were|is|are|has|have|had|died|lives?|lived|called|helped|reported|suffered|lost|came|saw|needs?|may|might|can|could|would|will|knows?|knew|want(?:s|ed)?|works?|worked|appeared|gave|witnessed|rang|phoned|contacted|denie[sd]|went missing|went to|used to|responded|attended|arrested|tackled|chased|investigated|dealt|found|stopped|did not|didn|says?|said|told|tried to help|intervened|stepped|survived|shared|spoke|sent|took (?:part|the time)|attend|support|live|all|lead|led|heard|made (?:the|this) (?:arrest|call))\\b)';

/** “The rat who robbed our food bank”, “the two who took him from us”. */
const whoDid = new RegExp(
  `\\b(?:the|this|that|these|those) (?!(?:officers?|police|public|victims?|families|family|people|anyone|everyone|witness(?:es)?|team|crews?|staff|volunteers?|residents?|paramedics?|neighbours?|passers?-by|jury|judge|judges|coroner|child|children|baby|boy|girl|patients?|pupils?|detectives?|pcs?|dog|nurses?|doctors?|community|caller|motorists?|owners?|young|member|members|brave|hero|heroes|lady|woman|man|prosecutor|barrister|person) (?:who|that)\\b)(?!someone|somebody)(?:(?!knows? )\\w+ ){1,3}?who (?:just |also |then |callously |deliberately )?${notDeeds}[a-z]+\\b`,
  'i',
);

/** “She neglected that baby”, “he has shown his true colours”. */
const wrongs = new RegExp(
  `\\b${they} (?:(?:has|have|had|really|clearly|just|also|even|always|cruelly|deliberately|only) ){0,2}(?:neglected|abandoned|ploughed|shown (?:his|her|their|no)|showed (?:his|her|their|no)|used (?:his|her|their) (?:position|job|power|badge)|let (?:us|them|him|her|those|the|everyone) |fooled|pretended|bragged|boasted|laughed|smirked|sneered|ignored|hid (?:it|the|what|behind)|covered (?:it )?up|got (?:away|what|off)|made (?:a|our|their|his|her|up|them|it all) (?:\\w+ )?(?:life|lives|hell|misery|fool)|drank|was drunk|were drunk|was high|knew (?:exactly|full|what|very|it|about|perfectly)|planned|meant to|wanted (?:to hurt|him|her|them) |took (?:advantage|him from|her from|a life|our|everything|money|the money)|thought (?:he|she|they)(?:['’]d)? |cared? (?:more|only|nothing)|snapped|lost (?:it|control|his temper|her temper)|couldn['’]t care|doesn['’]t care|don['’]t care|(?:still )?has(?:n['’]t| not) (?:even )?(?:said sorry|apologised|shown)|never (?:said sorry|apologised|cared)|had (?:a )?(?:motive|form|drink|drug|grudge|\\w+ problem|it coming|nothing to hide)|(?:is|was|['’]s) (?:clearly|obviously|exactly|just|such|perfectly|totally|completely|utterly|harmless|a danger|no angel|evil|to blame|behind (?:it|this|all)))`,
  'i',
);

/** “With parents like his, what do you expect?”, “why won't she answer?” */
const rhetorical = new RegExp(
  `^(?:[^?]{0,90}[,;:–—] ?)?(?:(?:so|and|but|well|or) )?(?:why|what|how|who|where|when|isn['’]t|aren['’]t|wasn['’]t|doesn['’]t|can|could|would|does|did)\\b[^?]{0,60}\\b(?:${someone}|expect|thinking)\\b[^?]{0,60}\\?`,
  'i',
);
const openQuestion =
  /\b(?:you (?:see|saw|know|have|recogni[sz]e|seen|help|there|hear|heard|identify|been|worried|need|support|speak|contact|report)|anyone (?:see|saw|know|recogni[sz]e|who)|happens?|mean|means|next|work|works|support|appl(?:y|ies)|attend|can i|do i|should i|explain\w*|where (?:is|are|was) (?:he|she|they)|last seen)\b/i;

/** “We've seen the photos”, “we gave the police his name”, “we won't rest until he is behind bars”. */
const witnessing =
  /\b(?:we|i|everyone|everybody)(?:['’]ve|['’]d| have| had| all| both| always| already| never| never once){0,2} (?:(?:seen|saw|watched|read|heard) (?:(?:the |his |her |their |all the |all of the )(?:photos?|pictures?|evidence|video|footage|papers|files?|messages?|texts?|tapes?|cctv|interview|statements?)\b|enough\b|what (?:he|she|they) (?:did|does|do|is|are)\b)|(?:told|warned|reported|gave) (?:(?:the )?(?:police|social services|council|school|cps|authorities|you|everyone|them) )|won['’]t (?:rest|stop|forget|forgive)\b|(?:say|said) (?:otherwise|so|it|he|she|they|all along|from the)|knew (?:it|he|she|they|this|from|all|something|what)|believe (?:him|her|them|the (?:girls?|boys?|victims?|families|family|women|children|mother|mum|defendant|accused))|(?:don['’]t|do not|never) (?:believe|forgive|forget|accept)|celebrat\w+)|\bwe(?:['’]re| are)(?: already| all){0,2} (?:(?:celebrating|delighted|thrilled|gutted|furious|disgusted|sickened))\b/i;

const familiar =
  /\b(?:between (?:you and me|ourselves)|if you ask (?:me|us)|you (?:watch|heard it here|mark my words)|mark my words|as someone who(?:['’]s| has)? met|true colours|nothing to hide|going nowhere|a (?:mere |pure )?formality|holes? in it|taken in by|(?:bring|make) (?:banners?|noise|placards)|pack (?:out )?the (?:court|gallery|public gallery)|let the (?:judge|jury|court|magistrates?|coroner) (?:hear|know|see)|(?:judge|jury|court|coroner|magistrates?|defence|prosecution) (?:needs? to (?:know|hear|see|remember)|clearly|obviously|has no|hasn['’]t a|should know)|justice for (?!all\b|victims\b|everyone\b|children\b|women\b|young\b)[a-z]+|last time (?:he|she|they)(?:['’]ll| will)?|(?:charges?|claims?|case|complaint|accusation) (?:will|won['’]t|must) (?:stick|collapse|fall|fail|stand)|false (?:charges?|allegations?|accusations?|claims)|pack of (?:lies|nonsense)|(?:\d+|ten|five|six|seven|eight|twenty|thirty|life) (?:years? )?(?:minimum|at least,? please|please|(?:isn['’]t|is not|not) (?:nearly )?enough)|your honour|m['’]?lud|on camera|smoking gun|banged to rights|red[- ]handed|(?:at|about) (?:long )?last\b|(?:mistakes|lies|secrets|the truth|it all|it) will (?:all )?(?:finally )?(?:come|be) (?:out|exposed|revealed))/i;

/** “Court 1, yob 0”. */
const score = /\b(?:prosecution|defence|court|judge) (?:\d|one|nil)[,:-]? /i;

/** “Arrested four times this year”, “charged again”. */
const before =
  /\b(?:arrested|charged|in court|nicked|caught|bailed|done)(?: (?:him|her|them))? (?:again\b|(?:once|twice|three times|four times|five times|\w+ times) (?:this|before|already|in|since)\b|yet again\b|for the (?:second|third|fourth|fifth|sixth|umpteenth|\d+\w\w) time\b)/i;

/** Who the accused or the victim is to us: “the victim is one of our Year 11s”. */
const relation =
  /\b(?:suspect|accused|defendant|victim|complainant|witness|(?:man|woman|boy|girl|person|teenager|pupil|youth) (?:arrested|charged|held|accused|who(?: ['’]s|['’]s| is| was| has been) (?:arrested|charged)))\b[^.!?]{0,40}? (?:is|was|['’]s|are|were) (?:an? |one of |the |our )(?:\w+ ){0,2}(?:ex-\w+|pupils?|students?|teachers?|neighbours?|son|daughter|brother|sister|member of|colleagues?|regulars?|customers?|residents?|patients?|mum|dad|mother|father|coach|governor|councillor|employees?|nurse|year \d+s?|players?|volunteers?|tenants?|parent at)\b/i;

/** Nothing but an insult: “Animal.” */
const fragment =
  /^(?:an? |what an? |such an? |absolute |total |utter |complete |pure |just |like )*(?:animals?|rats?|scum|disgrace|disgusting|disgraceful|pathetic|cowards?|monsters?|vermin|idiots?|fools?|lowlifes?|clowns?|muppets?|numpt(?:y|ies)|wrong['’]uns?|waste of space|parasites?|vultures?|losers?|tw[ai]ts?|unbelievable|shameful|shameless|sickening|despicable|appalling|heartless|evil|karma|justice|about time(?: too)?|result|gotcha|busted|good riddance|finally|at last|thank (?:god|goodness))(?: (?:of a|of an) \w+)?[\s.!…]*$/i;

interface Look extends LongPattern {
  /** Not where a court or a charge says so, or somebody is sought. */
  readonly ofFacts?: true;
}

/** For the test of their pieces as well. */
export const looks: readonly Look[] = [
  { pattern: whoDid, ofFacts: true, pieces: 'who ' },
  {
    pattern: wrongs,
    ofFacts: true,
    pieces:
      'neglected|abandoned|ploughed|shown|showed |used |let |fooled|pretended|bragged|boasted|laughed|smirked|sneered|ignored|hid |covered|got |made |drank|drunk|was high|knew |planned|meant to|wanted |took |thought |care|snapped|lost |said sorry|apologised|had |clearly|obviously|exactly|just|such|perfectly|totally|completely|utterly|harmless|a danger|no angel|evil|to blame|behind ',
  },
  {
    pattern: witnessing,
    pieces:
      'seen |saw |watched|read |heard|told |warned|reported|gave |won|say |said |knew |believe|forgive|forget|accept|celebrat|delighted|thrilled|gutted|furious|disgusted|sickened',
  },
  {
    pattern: familiar,
    pieces:
      'between you and|between ourselves|if you ask|you watch|you heard it|mark my words|as someone who|true colours|nothing to hide|going nowhere|formality|hole|taken in by|banner|noise|placards|pack |let the |needs to|need to|clearly|obviously|has no|hasn|should know|justice for|last time|stick|collapse|fall|fail|stand|false |minimum|at least|please|enough|honour|lud|on camera|smoking gun|banged to|red-handed|red handed|at last|at long last|about last|about long last|will be |will come|will all|will finally',
  },
  { pattern: score, pieces: 'prosecution|defence|court|judge' },
  { pattern: before, pieces: 'again|once|twice|times|the second|the third|the fourth|the fifth|the sixth|umpteenth|time' },
  { pattern: relation, ofFacts: true, pieces: 'suspect|accused|defendant|victim|complainant|witness|arrested|charged|held' },
  {
    pattern: fragment,
    pieces:
      'animal|rat|scum|disgrac|disgust|pathetic|coward|monster|vermin|idiot|fool|lowlife|clown|muppet|nump|wrong|waste of space|parasite|vulture|loser|twat|twit|unbelievable|shameful|shameless|sickening|despicable|appalling|heartless|evil|karma|justice|about time|result|gotcha|busted|good riddance|finally|at last|thank god|thank goodness',
  },
];

const reported =
  /\b(?:alleg\w+|accus(?:es|ed of)|suspected|suspicion|claim(?:s|ed|ing)?|heard|told the|said (?!sorry|nothing)|says|denie[sd]|according|whether|if you|prosecutors?|counts? of)\b/i;

/** Where a doer is named, the sentence itself has to be of a case. */
const ofCase =
  /\b(?:arrest\w*|charged?|court|custody|trial|remand\w*|bail\w*|jury|dock|magistrates|cells|held|nicked|caught|sentenc\w+)\b/i;

export function remarkIn(draft: Draft, sentence: Sentence): Prejudice | undefined {
  const { start, end } = sentence;
  const said = draft.text.slice(start, Math.max(end, start));
  const found = (match: RegExpExecArray): Prejudice => ({
    span: [start + match.index, start + match.index + match[0].length],
    kind: 'remark',
    sure: false,
  });
  let sober: boolean | undefined;
  const lowered = said.toLowerCase();
  for (const look of looks) {
    const match = firstMatch(look, said, lowered);
    if (!match) continue;
    if (look.ofFacts) {
      sober ??= reported.test(said) || seeks.test(draft.text);
      if (sober || (look.pattern === whoDid && !ofCase.test(said))) continue;
    }
    return found(match);
  }
  const question = said.endsWith('?') ? rhetorical.exec(said) : null;
  if (question && !openQuestion.test(said) && !seeks.test(draft.text)) return found(question);
  const colour = seeks.test(draft.text) ? undefined : colourIn(draft, sentence);
  return colour && { span: colour, kind: 'remark', sure: false };
}
