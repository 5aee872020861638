/** What official word of a case never says of those in it: the writer's feeling shows. */

import type { Draft, Sentence, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { phraseList } from '../phrases/phrase-list.js';
import { turnings } from '../words/turning.js';
import { ending, firstTurn, one, row, said, type Turn, upTo } from '../words/turns.js';
import { readRows } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { spanOf } from '../words/words.js';
import list from './remarks.tsv';
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

/** Set phrases; those of the case are a remark only where the sentence is about it. */
const index = phraseList('remarks', () => readRows(list).map((row) => [row.phrase ?? '', row['of the case'] === 'yes'] as const));
const phrasesOf = fact(({ words }: Draft) => index.find(words));

const ofTheCase = turnings<Turn>([
  {
    turnsOn: wordSet('good bad decent lovely kind gentle honest innocent'),
    goesOn: one('man woman officer lad nurse teacher person mother mum father dad people lads'),
  },
  { turnsOn: wordSet('wrong right'), goesOn: ending('man woman brother sister person people boy lad one') },
]);

const anywhere = turnings<Turn>([
  {
    turnsOn: wordSet('what which'),
    goesOn: row(one('kind sort'), said('of'), ending('man woman person people mother father parent parents')),
  },
  { turnsOn: wordSet('another'), goesOn: row(upTo(1), said('driver off'), one('our the'), said('roads')) },
]);

const reported =
  /\b(?:alleg\w+|accused of|suspected|suspicion|claim(?:s|ed|ing)?|heard|told the|according|whether|until|thank(?:s|ful)?|thoughts are|condolences|apolog\w+|sorry|please|innocent until)\b|[“"]/i;

/** The words that give the feeling away, where the sentence is about the case. */
export function colourIn(draft: Draft, sentence: Sentence): Span | undefined {
  const { words, text } = draft;
  const { first, last, start, end } = sentence;
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
  if (reported.test(said)) return undefined;
  if (colour >= 0) return spanOf(words, colour, colour);
  const phrase = phrasesOf(draft).find((one) => one.first >= first && one.last <= last && (about || !one.entry));
  return phrase?.span ?? (about ? firstTurn(ofTheCase, draft, sentence) : undefined) ?? firstTurn(anywhere, draft, sentence);
}
