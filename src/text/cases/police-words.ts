/** Words of a case while it is with the police: who is looked for, arrested, held and charged. */
import type { Word } from '../../types.js';
import { indexWhere } from '../words/recogniser.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type CourtRow, live, sought } from './court-row.js';

const being = wordSet('being');
const the = wordSet('the');
const up = wordSet('up');

/** Where it is somebody who was taken. */
const takenBefore = wordSet('been was were is are got getting being finally have has he she they him her them now');

/** “The charge's” is read like “charged”, not like “charge”. */
const charged = "charged charge's";

const isFirst = (_: readonly Word[], i: number) => i === 0;

/** “Helping police with their enquiries”. */
const isHelped = (words: readonly Word[], i: number) => indexWhere(words, Math.max(0, i - 4), i, isHelp) >= 0;

const isHelp = (lower: string) => lower.startsWith('help');

/** “Manslaughter: Charged and remanded”. */
const opensWithCapital = (words: readonly Word[], i: number) => words[i]?.joined === false && words[i]?.shape === 'title';

/** “Jones, charged at 10.30”. */
const isAtAnHour = (words: readonly Word[], i: number) => words[i]?.joined === false && /^(?:\d|midnight|noon)/.test(lowerAt(words, i + 2));

export const policeRows: readonly CourtRow[] = [
  { words: 'wanted trace identify find catch locate hunting hunt sought appeal appealing large run', tells: sought },
  { words: 'arrested arrest arrests bail bailed remanded remand accused alleged allegedly allegations charges', tells: live },
  { words: 'suspicion misconduct claimant complainant suspects cps', tells: live },

  {
    words: 'suspect',
    after: wordSet('the a our this that these second third main prime murder male female another one sole remaining only'),
    tells: live,
  },
  { words: 'suspect', followedBy: wordSet('in'), tells: live },
  { words: 'suspect', where: isFirst, tells: live },

  // Slang of an arrest.
  { words: 'caught nicked nabbed collared lifted', after: takenBefore, notFollowedBy: up, tells: live },
  { words: 'locked banged', after: takenBefore, followedBy: up, tells: live },
  // “Banged up at last!”
  { words: 'locked banged', followedBy: up, where: opensWithCapital, tells: live },
  { words: 'handcuffs cuffs', after: wordSet('in'), tells: live },

  {
    words: 'held',
    after: wordSet('man woman boy girl men women teenager youth suspect is are being was'),
    followedBy: wordSet('over on for after'),
    tells: live,
  },
  {
    words: 'custody',
    after: wordSet('in into remain our police overnight'),
    notFollowedBy: wordSet('battle'),
    tells: live,
  },
  { words: 'cells', after: wordSet('the our'), tells: live },

  { words: 'questioned investigated interviewed', after: being, tells: live },
  { words: 'questioning interviewing', after: wordSet('are is detectives officers still police'), tells: live },
  { words: 'investigated interviewed', followedBy: wordSet('by'), tells: live },
  { words: 'investigation caution', after: wordSet('under police criminal'), tells: live },
  { words: 'enquiries inquiries', where: isHelped, tells: live },

  { words: 'charge', after: wordSet("today's murder"), tells: live },
  { words: 'charge', followedBy: wordSet('of'), tells: live },
  {
    words: charged,
    after: wordSet("been was were is are and being now have has he's she's they're finally man woman"),
    tells: live,
  },
  { words: charged, followedBy: wordSet('with today yesterday over two'), tells: live },
  {
    words: charged,
    after: the,
    followedBy: wordSet('couple man woman men women boy girl teenager teacher nurse parents pair mother father'),
    tells: live,
  },
  { words: charged, where: isFirst, tells: live },
  { words: charged, notFollowedBy: wordSet('up at by for'), where: opensWithCapital, tells: live },
  { words: charged, followedBy: wordSet('at'), where: isAtAnHour, tells: live },
];
