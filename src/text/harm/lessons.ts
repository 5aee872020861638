/** Where a harm is only the subject of a course, a team, a play or a paper: nobody's life is told. */
import type { Draft, Sentence } from '../../types.js';
import { fact } from '../fact.js';
import { firstWhere } from '../search.js';
import { firstIn, wordSet } from '../words/word-set.js';

/** Somebody learns, works or is thanked for it: what the harm is only the subject of. */
const lessons = wordSet(
  'training course courses workshop workshops webinar webinars conference seminar session sessions module toolkit guidance policy policies strategy strategies committee partnership board team teams service services unit units adviser advisers advisor advisors advocate advocates officer officers worker workers specialist specialists coordinator lead leads nurse nurses job role vacancy award awards fund funds fundraiser fundraisers funding grant audit inspection consultation briefing lesson lessons summit forum panel work project charity charities network champion champions ambassador ambassadors group groups squad mission note act bill law legislation walk march run marathon hub clinic refuge ward plan leaflet leaflets booklet factsheet factsheets guide guides response investigators detectives desk helpline kits learning court courts modules briefings clinics centre centres statement myths inquiry',
);
/** Between the harm and the lesson: “abuse awareness course”. */
const beforeLesson = wordSet('prevention awareness and crisis bereavement support survivor survivors victim victims');
/** Taught wherever in the sentence they stand. */
const taught = wordSet('learning module modules trained training course courses workshop webinar conference seminar vacancy');
/** What is made about a harm, and shown or heard: “our play about county lines has been seen by 11,000 pupils”. */
const works = wordSet('play plays podcast podcasts exhibition talk talks poster posters inquiry book');
const about = wordSet('on about in of into around for against tackling preventing spotting recognising understanding');
/** The sentences in which something is taught. */
const taughtSentences = fact(({ words, sentences }: Draft): ReadonlySet<Sentence> => {
  const isTaught = ({ first, last }: Sentence) => firstIn(words, first, last, taught) >= 0;
  return new Set(sentences.filter(isTaught));
});

/** “Domestic abuse adviser”, “our course on neglect”. */
export function isLesson(draft: Draft, first: number, last: number): boolean {
  const { words, sentences } = draft;
  const sentence = sentences[firstWhere(sentences, (each) => first < each.last)];
  const end = Math.min(sentence?.last ?? words.length, last + 3);
  for (let i = last; i < end && words[i]?.joined; i++) {
    if (lessons.holds(words[i])) return true;
    if (!beforeLesson.holds(words[i])) break;
  }
  if (sentence && taughtSentences(draft).has(sentence)) return true;
  const start = Math.max(sentence?.first ?? 0, first - 5);
  for (let i = first - 1; i >= start; i--) {
    if (!about.holds(words[i])) continue;
    for (let j = i - 1; j >= Math.max(sentence?.first ?? 0, i - 3); j--) {
      if (lessons.holds(words[j]) || works.holds(words[j])) return true;
    }
  }
  return false;
}
