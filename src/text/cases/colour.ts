/** What official word of a case never says of those in it: the writer's feeling shows. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';
import { spanOf } from './found.js';
import { parties } from './who.js';

/** With one of these a sentence is about the case, whoever else is in it. */
const caseWords = wordSet(
  'arrested arrest bail bailed court jury trial custody remanded inquest hearing charged charges charge dock sentencing verdict convicted',
);

/** “They” and their like may be anybody. */
const vague = wordSet(
  'they them people person hospital trust council school parents mother father mum dad worker teacher nurse doctor doctors couple neighbour driver owner man woman men women boy girl victim coach priest pair',
);

const colours = wordSet(
  'joke laugh laughing laughable monster coward cowards decent harmless dragged disgusting disgraceful deserve hopefully surely obviously honestly frankly whatever exactly blame blamed gonna smile smiling smirk surprise surprised glad thrilled gutted furious sickened ashamed funny ridiculous unbelievable typical thankfully silly stupid idiot liar lying proof karma villain saint angel snapped nonsense rubbish conned conning framed scapegoat unfair lenient learn lesson troubled pathetic evil creepy greedy selfish heartless cruel nasty weird shady dodgy smug arrogant cocky brazen sympathy pity sob excuses excuse pretend pretends pretending acting stunt circus farce mess shambles embarrassing embarrassment clown mugs mug rat rats thug thugs crook crooks yob yobs loser losers lowlife blaming damning fiction fantasy mockery travesty barmy bonkers crazy insane madness ludicrous preposterous hilarious comical comedy pantomime remorseless shameless gutless spineless wimp wimps lame feeble joker jokers muppet muppets numpty plonker wally pillock idiotic dimwit bozo weirdo oddball creep slimeball scrote scrotes toerag toerags rotter swine ghoul parasite parasites leech leeches vulture sponger scrounger nutter maniac psycho psychopath lunatic savage madman deserving comeuppance payback retribution revenge vengeance rot rots rotting noose hooray hurrah woohoo yay woo bingo gotcha celebrate celebrating delighted chuffed buzzing overjoyed ecstatic elated relieved satisfying disappointing disappointed outraged outrageous outrage appalled disgust disgusts fuming livid infuriating wronged persecuted victimised hounded railroaded duped whitewash bully greed grin sickening revolting horrifying',
);

const phrases =
  /\b(?:go(?:ing|es)? (?:away|down) for|(?:only )?gone and|matter of time|(?:good|bad|decent|lovely|kind|gentle|honest|innocent) (?:man|woman|officer|lad|nurse|teacher|person|mother|mum|father|dad|people|lads)|(?:wrong|right) (?:man|woman|brother|sister|person|people|boy|lad|one)|some (?:people )?(?:are )?say(?:ing)?\b|word on the street|they say\b|comes? from a|no (?:surprise|wonder|angel|doubt)|(?:been|being) warned|public gallery|look (?:anyone|us|them|her|him) in the eye|got (?:away|what|bail)|let['’]s (?:see|make|hope|all)|for (?:the|her|his) insurance|fully expect|at last|about time|capable of|with (?:any )?luck|only sorry|everyone but|work of fiction|short work|to shreds|kick in the teeth|oscar[- ](?:worthy|winning|nominated)|an oscar|slap in the face|head examined|rooting for|(?:more|full of) holes|a shame)/i;

/** Said of a case wherever they stand in a post on one. */
const plain =
  /\b(?:no way\b|you(?:['’]d| would) (?:think|have thought)\b|(?:what|which) (?:kind|sort) of (?:man|woman|person|people|mother|father|parent)|ask yourself|draw your own|slap on the wrist|another (?:\w+ )?driver off (?:our|the) roads\b|crime doesn['’]t pay|having a laugh|couldn['’]t make it up|let['’]s get (?:him|her|them|this|that)\b|(?:teams?|police|good guys|us|officers) (?:\d|one)[,:-]? )/i;

const reported =
  /\b(?:alleg\w+|accused of|suspected|suspicion|claim(?:s|ed|ing)?|heard|told the|according|whether|until|thank(?:s|ful)?|thoughts are|condolences|apolog\w+|sorry|please|innocent until)\b|[“"]/i;

/** The words that give the feeling away, where the sentence is about the case. */
export function colourIn({ words, text }: Draft, { first, last, start, end }: Sentence): Span | undefined {
  // A cry of one or two words is about what was said before.
  let about = last - first <= 2;
  let colour = -1;
  for (let i = first; i < last; i++) {
    const spelt = (words[i] as Word).lower;
    const lower = spelt.includes("'") ? spelt.slice(0, spelt.indexOf("'")) : spelt;
    about ||= caseWords.has(lower) || (parties.has(lower) && !vague.has(lower));
    if (colour < 0 && colours.has(lower)) colour = i;
  }
  const said = text.slice(start, end);
  if (!about) colour = -1;
  const phrase = colour < 0 ? ((about ? phrases.exec(said) : null) ?? plain.exec(said)) : null;
  if ((colour < 0 && !phrase) || reported.test(said)) return undefined;
  return phrase ? [start + phrase.index, start + phrase.index + phrase[0].trimEnd().length] : spanOf(words, colour, colour);
}
