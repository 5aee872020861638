/**
 * A leaning that shows beside those in office or a party: what is said of them is felt, not told.
 * Weaker than praise and blame by single words, and only ever put as a question.
 */
import type { Draft, Sentence, Span } from '../../types.js';
import { firstMatch, type LongPattern } from '../phrases/long-pattern.js';
import { type Actor, actorsOf, type Partisan } from './politics.js';

type Kind = Partisan['kind'];

/** Campaigns and advice of a government that every public body passes on. */
const passedOn =
  '(?!(?:[^.!?]{0,50})\\b(?:campaigns?|guidance|advice|message|messages|programme|scheme|awareness|week|day|appeal|fund|grant|rules)\\b)';

const we = "(?:we|i)(?:['’](?:re|m|ve)| are| am| have)?";
const much = '(?:fully |totally |wholeheartedly |proudly |completely |100% |all |right |very much |strongly |firmly |still |also )?';

/** “We fully back the government's plan”, “we're with Labour on this one”. */
const sided: LongPattern = {
  pattern: new RegExp(
    `\\b${we} ${much}(?:back|support|endorse|salute|applaud|admire|stand (?:with|by|behind)|with|behind|agree with|on the side of|root(?:ing)? for|cheering (?:for|on)) ${passedOn}(?:the |our |this |these |what the |new |local )*$`,
    'i',
  ),
  pieces: 'back|support|endorse|salute|applaud|admire|stand|with|behind|side of|root|cheering',
};
const opposed: LongPattern = {
  pattern: new RegExp(
    `\\b${we} ${much}(?:oppose|reject|condemn|disagree with|against|despair of|had enough of|not happy with|unhappy with|worried about|sick of|tired of|done with) (?:the |our |this |these |what the |new |local |latest )*$`,
    'i',
  ),
  pieces: 'oppose|reject|condemn|disagree|against|despair|enough|happy with|worried|sick of|tired of|done with',
};

/** What follows the one in office: “has a point”, “finally saw sense”, “must go”. */
const meritAfter: LongPattern = {
  pattern:
    /^(?:['’]s?)?,? ?(?:[\w'’]+,? ){0,5}?(?:(?:has|have|had) a (?:good |fair )?point|talk(?:s|ing|ed)? (?:\w+ )?sense|s[ae]e[ns]? sense|saw sense|nail(?:s|ed) it|gets? it(?: right)?\b|got (?:it|this) right|(?:stand|stands|standing|stood) up (?:for|to)|(?:fight|fights|fighting|fought) for|speaks? (?:up )?for|(?:is|are|keeps?|has been|have been) delivering|(?:real|true|great|strong|such|clear) (?:leadership|courage|vision)|shown (?:\w+ )?(?:leadership|courage|vision|class)|on (?:our|your|the right) side|will (?:always )?(?:protect|fight|stand|look after|put|save|fix|deliver for|restore)|puts? (?:\w+ ){1,3}(?:first|before)|(?:exactly|just) what (?:the|our|this|we|a)|breath of fresh air|best (?:man|woman|person|choice|thing|leader|mp|councillor|mayor)|(?:deserves?|earned) (?:your|our|another|to win|every)|great (?:news for|for (?:our|the))|(?:is|are|was|were) (?:right|spot on|absolutely right|brave|magnificent|a star|a legend|a credit|an inspiration|a godsend|welcome news)|(?:keep|carry on|well done|good job|good work)|says? what (?:we|everyone|everybody)(?:['’](?:re|s))?(?: are| is)? (?:all )?think(?:ing|s)?|working (?:hard|tirelessly|flat out) (?:for|to))\b/i,
  pieces:
    'point|talk|sense|nail|get it|gets it|got it|got this|up for|up to|fight for|fights for|fighting for|fought for|speak|delivering|leadership|courage|vision|shown|our side|right side|will |first|before|exactly what|just what|breath of|best |deserve|earned|great news|great for|right|spot on|brave|magnificent|a star|a legend|a credit|inspiration|godsend|welcome news|keep|carry on|well done|good job|good work|says what|say what|working ',
};
const faultAfter: LongPattern = {
  pattern:
    /^(?:['’]s?)?,? ?(?:[\w'’]+,? ){0,5}?(?:must go|(?:should|has to|have to|needs? to|ought to|time to) (?:go|resign|apologise|listen|wake|think again|be ashamed|hang|quit|act|explain|do more|stop|answer|stand down|step down)|let (?:us|our|the|them|you|down|children|every)|(?:has|have|had)(?:n['’]t| not| never| no| got no) (?:a |the |got a )?(?:clue|idea|plan|intention|shame|answer|interest|mandate|backbone|conscience)|(?:turned|turns|turning) (?:its|their|his|her) backs?|(?:has|have) (?:got )?nothing to offer|(?:out of touch|not fit|unfit|past caring|nothing (?:more|but|other) than|nothing but|no better than|anything but|in denial|asleep at|not listening|playing politics|point(?:ing)? scoring|all talk|hot air|empty promises|broken promises)|(?:do(?:es)?n['’]t|do(?:es)? not|couldn['’]t|could not|never|doesn['’]t seem to|clearly don['’]t) (?:care|listen|give|understand|know|want to|see|think|get it)|voted (?:against|down|to (?:cut|close|scrap|block|keep))|(?:block|oppos|reject|scrapp|axe|axed|slash|raid|gutt|squeez|punish|target|demonis|scapegoat|privatis|sell)(?:s|es|ed|ing)\b(?! by the electorate)|(?:promised|pledged|told|sold) us\b|an? (?:\w+ )?(?:tax on|attack on|insult to|war on|kick|slap|betrayal|con\b|gimmick|evil|cruel|stealth|bribe|sop|stitch[- ]up|shambles|mess|disaster|farce|joke|cop[- ]out)|would be an? (?:\w+ )?(?:disaster|catastrophe|mistake|tragedy|nightmare)|(?:not in our name|no thanks?|go home|not welcome|wrong)|(?:bad|terrible|awful|grim|dire|devastating) (?:news|for|day)|isn['’]t working|is not working|made (?:it|things|life) (?:\w+ )?(?:worse|harder)|cost(?:s|ing)? (?:us|our|lives|families)|to blame|at fault|forgot(?:ten)? (?:about|us|our))\b/i,
  pieces:
    'must go|should|has to|have to|need|ought to|time to|let us|let our|let the|let you|let down|let children|let every|clue|idea|plan|intention|shame|answer|interest|mandate|backbone|conscience|backs|its back|their back|his back|her back|out of touch|not fit|unfit|past caring|nothing|no better|anything but|in denial|asleep|not listening|politics|scoring|all talk|hot air|promise|care|listen|give|understand|know|want|see|think|get it|voted|block|oppos|reject|scrapp|axe|slash|raid|gutt|squeez|punish|target|demonis|scapegoat|privatis|sell|pledged|told us|sold us|tax on|attack on|insult to|war on|kick|slap|betrayal|con|gimmick|evil|cruel|stealth|bribe|sop|stitch|shambles|mess|disaster|farce|joke|cop-out|cop out|catastrophe|mistake|tragedy|nightmare|in our name|no thank|go home|not welcome|wrong|bad |terrible|awful|grim|dire|devastating|working|worse|harder|cost|to blame|at fault|forgot',
};

/** What stands before: “thank goodness the”, “disappointed with the”, “fingers crossed for a”. */
const gladBefore: LongPattern = {
  pattern:
    /\b(?:thank (?:goodness|god|heavens)(?: that)?|fingers crossed(?: for| that)?|so (?:glad|pleased|happy|proud|relieved|delighted|thrilled)(?: to see| that| with| for| about| of)?|(?:delighted|thrilled|over the moon|overjoyed|chuffed|ecstatic|buzzing|relieved)(?: to see| that| with| for| about| by| at)?|hooray for|hurrah for|hats off to|three cheers for|good on|credit to|kudos to|big up|what a (?:win|result|night|victory|day|leader|legend) for|what an? (?:\w+ ){0,2}(?:breath of fresh air|speech|performance|star|hero|legend|champion|shambles|disgrace|mess)(?: from| by| of)?|great (?:win|result|victory|night) for|looking forward to (?:a|an|working with(?: a)?)|hop(?:e|ing) (?:for|to see|that)|bring on|roll on|love(?: the| our)?|lucky to have|we need (?:more|another)|here['’]s to|time (?:that )?(?:we|the country|this (?:town|county|borough)) (?:had|got))(?: (?:a|an|the|our|new|local|more|mr|sir|dame|strong|another|five|four|years|of|under|victory|win|for|to|health|home|education|foreign|prime|leader)){0,4} $/i,
  pieces:
    'thank |fingers crossed|so glad|so pleased|so happy|so proud|so relieved|so delighted|so thrilled|delighted|thrilled|over the moon|overjoyed|chuffed|ecstatic|buzzing|relieved|hooray|hurrah|hats off|three cheers|good on|credit to|kudos|big up|what a |what an |great |looking forward|hope|hoping|bring on|roll on|love|lucky|we need|here|time ',
};
const sorryBefore: LongPattern = {
  pattern:
    /\b(?:(?:disappointed|gutted|heartbroken|devastated|sickened|appalled|furious|disgusted|angry|livid|fuming|dismayed|ashamed|fed up|sick|tired|despair|despairing|worried sick|saddened|depressed)(?: (?:with|by|at|that|about|of|to see|how|after))?|shame on|blame(?:d)?|thanks a lot,?|cheers,?|no thanks to|thanks for nothing,?|typical|so much for|another (?:broken promise|u-turn|cut|attack|lie) (?:from|by)|yet another|never trust|can['’]t trust|who(?:['’]d| would) trust|down with|get rid of|stop|stuck with|if only|under|because of|despite|no wonder|even|years? of|decades? of|years? under)(?: (?:a|an|the|our|this|these|that|new|local|more|failed|latest|last|another|of|under|by|from|another|years?)){0,4} $/i,
  pieces:
    'disappointed|gutted|heartbroken|devastated|sickened|appalled|furious|disgusted|angry|livid|fuming|dismayed|ashamed|fed up|sick|tired|despair|saddened|depressed|shame|blame|thanks|cheers|typical|so much for|another|yet another|trust|down with|get rid|stop|stuck|if only|under|because of|despite|no wonder|even|year|decade',
};

/** A leaning by itself, in the same post as somebody in office. */
const alone: LongPattern = {
  pattern:
    /\b(?:(?:won['’]t|nobody['’]s|no one['’]s|not|nobody will be|no one will be) (?:be )?(?:shedding|crying|missing|mourning|losing sleep)|over (?:our|my) dead bod(?:y|ies)|hands off our|crawl back|good riddance|(?:fix|clean|clear|sort|pick)(?:ing|ed)? (?:up )?(?:what|the mess|after) (?:the last|they|he|she|left)|not in (?:our|my) name|remember (?:that|this|them|it) (?:in may|on thursday|on polling day|at the (?:ballot|polls|next)|when you|next)|best (?:man|woman|person|candidate) (?:for the job|won)|(?:what|who|where) (?:have|has|did) (?:we|they|he|she) (?:got|get|gone|done|achieved)\b[^.!]{0,30}\?|after the last (?:lot|government|council|administration)|says it all\b|unlike the (?:last|previous) (?:lot|government|council|administration|mob|shower)|speaks volumes|tells you (?:all|everything) you need|lucky to have (?:him|her|them|you|such)|love (?:him|her|them) or (?:hate|loathe) (?:him|her|them)|you know what to do (?:on|in|at)|say what you like about|give (?:him|her|them|it) a (?:chance|go) |(?:the |our )?(?:right|wrong) (?:side|party|man|woman|person|people|candidate|result) won|out at last|disappointed (?:with|by|at) (?:the|last night['’]s|thursday['’]s|today['’]s) (?:result|election|vote|budget|outcome)|(?:good|bad|great|sad|dark|proud|black|brilliant|terrible) day for (?:democracy|our|the|britain|this|working|wales|scotland|england)|back where (?:he|she|they) belongs?|(?:can|could|will) (?:they|he|she) (?:sink|go|stoop) any lower)/i,
  pieces:
    'shedding|crying|missing|mourning|losing sleep|dead bod|hands off|crawl back|good riddance|after the last|after they|after he|after she|after left|what the last|what they|what he|what she|what left|the mess |in our name|in my name|remember |for the job| won|what have|what has|what did|who have|who has|who did|where have|where has|where did|lucky to|love h|love t|you know what|say what you|give h|give t|give it|out at last|disappointed |day for|back where|any lower|says it all|unlike the|speaks volumes|tells you',
};

/** Acts of office and the vote itself: nothing to lean on. */
const civil =
  /\b(?:register(?:ed|ing)? to vote|polling (?:station|day|card|place)s?|hustings|all (?:the )?(?:candidates|parties)|every candidate|each (?:candidate|party)|turnout|seats|results? (?:of|for|from)|elected (?:as|to|mayor)|returning officer|consultation|remembrance|two-minute silence|by [\w-]+ votes|votes to [\w-]+|planning applications?)\b/i;

function spanOf(from: number, match: RegExpExecArray, actor: Actor, after: boolean): Span {
  return after
    ? [actor.start, actor.end + match[0].trimEnd().length]
    : [from + match.index + (match[0].length - match[0].trimStart().length), actor.end];
}

function leaningIn(draft: Draft, { start, end }: Sentence, actors: readonly Actor[]): Partisan | undefined {
  const said = draft.text.slice(start, end);
  for (const actor of actors) {
    const before = draft.text.slice(start, actor.start);
    const after = draft.text.slice(actor.end, end);
    const tests: readonly (readonly [LongPattern, string, Kind, boolean])[] = [
      [meritAfter, after, 'praise', true],
      [faultAfter, after, 'attack', true],
      [sided, before, 'praise', false],
      [opposed, before, 'attack', false],
      [gladBefore, before, 'praise', false],
      [sorryBefore, before, 'attack', false],
    ];
    for (const [pattern, part, kind, follows] of tests) {
      const match = firstMatch(pattern, part);
      if (match && !civil.test(said)) return { kind, span: spanOf(start, match, actor, follows), sure: false };
    }
  }
  const match = firstMatch(alone, said);
  return match ? { kind: 'attack', span: [start + match.index, start + match.index + match[0].length], sure: false } : undefined;
}

/** The first leaning of a post that names somebody in office, a party or a side in a vote. */
export function leaningOf(draft: Draft): Partisan | undefined {
  const actors = actorsOf(draft);
  if (actors.length === 0) return undefined;
  for (const sentence of draft.sentences) {
    const found = leaningIn(
      draft,
      sentence,
      actors.filter(({ start }) => start >= sentence.start && start < sentence.end),
    );
    if (found) return found;
  }
  return undefined;
}

/** For the test of their pieces. */
export const leanings: readonly LongPattern[] = [sided, opposed, meritAfter, faultAfter, gladBefore, sorryBefore, alone];
