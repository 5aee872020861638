/**
 * Somebody in office, a party or a side in a vote, in a sentence that reports nothing. What public bodies have to tell
 * of politics is came, said, decided or paid, and how people vote or take part: where none of that is told, what
 * is left is most often an opinion.
 */
import type { Draft, Sentence, Span } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type Actor, actorsOf } from './politics.js';

/** What is reported of those in office, and how people have to do with them. */
const reporting = wordSet(
  'visit visits visited visiting open opens opened opening reopened announce announces announced announcing announcement says said say told tells meet meets met meeting meetings join joins joined joining elect elected elects election elections appoint appointed agree agrees agreed approve approves approved approval publish published publishes launch launched launches consult consulting consultation consultations decide decides decided decision decisions welcome welcomed welcomes thank thanks thanked attend attends attended chair chairs chaired report reports reported statement statements minutes agenda surgery surgeries fund funds funded funding grant grants guidance advice rule rules law laws legislation scheme contact ask asks asked asking question questions answer answers answered speak speaks spoke spoken speaker award awards awarded lord lady deputy laid wreath lights ribbon unveil unveiled present presented presents host hosts hosted civic charity apply watch live hear heard hears came come comes coming write writes wrote written signed letter letters sets set introduces introduced gives pays plan plans planned lunch tea breakfast dinner handed took takes start starts started once plaque statue portrait visitors toured tour saw sees see listened listens helped helps planted read reads student school pupils junior abuse abused who find nominations nominated sworn retires retired died dies tributes birthday half mast history century founded born named became won scored grilled walked order archive urge urges urging urged calls calling budget papers paper committee seized views survey debate debates debated given paid check parties policing expects youth',
);
/** How people vote, and who stands. */
const voting = wordSet(
  'vote votes voted voting voter voters poll polls polling register registered registering ballot candidate candidates hustings turnout seats seat results result count ward wards',
);

const isIn = ({ start }: Actor, sentence: Sentence) => start >= sentence.start && start < sentence.end;

/** “What does a PCC do?”, “There’s a new Prime Minister.” */
const plainly = wordSet("what who where there's");

function isBare({ words, text }: Draft, { first, last, end }: Sentence, actor: Actor): boolean {
  if (actor.last === 0 || last - first < 5) return false;
  if (firstIn(words, first, last, reporting) >= 0 || firstIn(words, first, last, voting) >= 0) return false;
  if (plainly.holds(words[first]) && (text[end - 1] === '?' || lowerAt(words, first) === "there's")) return false;
  return lowerAt(words, actor.first - 1) !== 'by';
}

/** The first such sentence, from the one that is named on. */
export function bareMentionOf(draft: Draft): Span | undefined {
  const actors = actorsOf(draft);
  for (const sentence of draft.sentences) {
    const actor = actors.find((one) => isIn(one, sentence) && isBare(draft, sentence, one));
    if (actor) return [actor.start, sentence.end];
  }
  return undefined;
}
