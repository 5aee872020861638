/** Where a post says that help or a listener is to be had: a number, a link, somebody to tell. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { numbersOf } from '../numbers/numbers.js';
import { once } from '../on-demand.js';
import { phraseIndex } from '../phrases/phrases.js';

const someone =
  /(?<!never |not |n't |n’t )\b(?:tell|talk to|speak to|speak with|contact|call|ring|ask|visit|phone|message|see|reach out to|turn to|come to|let)\s+(?:(?:a|an|any|your|our|the|their|one of|someone|somebody|us|me|this)\b[\s\w'’-]{0,40}\b)?(?:us|adult|teacher|gp|doctor|nurse|midwife|visitor|counsellor|police|team|tutor|dsl|lead|officer|worker|helpline|trust|website|samaritans|childline|nspcc|childline|crimestoppers|know|page)\b|\b(?:tell|talk to|speak to) (?:(?:the|your|their) )?(?:school|college)\b|\b(?:any|every|each|all) (?:adults?|teachers?|members? of staff|nurses?)\b[^.!?\n]{0,25}\b(?:will|can) (?:listen|help)\b|\breport (?:it|this|them|[\w ]{1,20}?) (?:to (?:us|the police|police)|online|so (?:that )?we can help)\b|\b(?:link in (?:the |our )?(?:bio|comments)|on our (?:website|page|site)|our (?:helpline|door is|website)|search for)\b/i;
const elsewhere = /https?:|www\.|\b(?:999|101|111|116 ?\d{3}|85258|0\d{3,4} ?\d{3})\b/;

/** Who listens, known by name. */
const listeners = once(() =>
  phraseIndex(
    'nspcc; childline; samaritans; crimestoppers; helpline; helplines; refuge; victim support; missing people; ceop; papyrus; hopeline; report remove; ask for ani; ask for angela'
      .split('; ')
      .map((name) => [name, true] as const),
  ),
);

/** True where a reader is told where to turn. In a thread, another post may say it. */
export const hasRoute = fact((draft: Draft): boolean => {
  for (const { kind } of draft.entities) if (kind === 'url' || kind === 'email') return true;
  if (numbersOf(draft).some(({ kind }) => kind === 'phone')) return true;
  if (someone.test(draft.text)) return true;
  if (listeners().find(draft.words).length > 0) return true;
  return draft.thread?.posts.some((post, index) => index !== draft.thread?.index && elsewhere.test(post)) ?? false;
});
