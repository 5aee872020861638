/**
 * Help that a post points to though it prints no number: what follows or stands below, the police (whom
 * everybody knows how to reach), a campaign by its tag. Weaker than a route (help.ts).
 */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { wordSet } from '../words/word-set.js';

/** A card, a link or a thread comes with the post; the text alone does not show it. */
const announced =
  /\b(?:click (?:here|below|on|the link)|tap (?:here|below|the link)|(?:follow|use|visit|see) the (?:link|page|thread|website)|links? (?:is |are )?(?:below|above)|find out (?:more|how|what|where)|learn (?:more|how|what)|read more|read (?:our|the|this) [^.!?\n]{0,25}\b(?:guide|advice|leaflet|page|factsheet)\b|(?:our|the|this|new) (?:[\w-]+ ){0,3}(?:guide|leaflet|factsheet|toolkit)\b[^.!?\n]{0,30}\b(?:is|are) (?:out|live|here|ready|available|online)\b|\ba thread\b|more (?:info|information|advice|help|support|details) (?:here|at|below|on|about)|here(?:['’]s| is| are) (?:everything|all|what|how|where|some|more)|everything you need to know|download (?:the|our|this) [^.!?\n]{0,30}\bapp\b|(?:help|advice|support|information) (?:is|are) available|(?:more|advice|details|help|support|video|thread) below)\b|[👇⬇⤵🔗🧵]|\b1\/\d\s*$/iu;

const police = wordSet('officers police policing detectives reports');

/** “We're here to listen”, “you will be taken seriously”, “report it”: for the police, that is the route. */
const offered =
  /\bhere (?:to (?:listen|help|support)|for you)\b|\b(?:can|will|['’]ll) (?:always )?(?:help|listen|support|believe)\b|\b(?:take|taken|treat|treated|believed|investigate|investigated)\b[^.!?\n]{0,50}\b(?:seriously|sensitively|confidence)\b|\b(?:report (?:it|this|them)|come forward|get in touch)\b/i;

/** A desk to go to, and when: “our officers are at the students' union until 3pm”, a drop-in. */
const desk =
  /\b(?:our|the|your) (?:[\w’'-]+ ){0,3}(?:team|officers?|advis[eo]rs?|nurses?|staff|volunteers)(?: are|[’']re| is| will be) (?:at|in|outside|by)\b[^.!?\n]{0,60}\b(?:until|till|from|between|\d{1,2}(?:[.:]\d\d)?[ap]m)\b|\b(?:drop[- ]in|walk[- ]in|coffee morning|open day)\b|\bour (?:[\w’'-]+ ){0,3}(?:caf[eé]|surgery|stall)\b/i;

const joined = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** A slogan says something: it has a pronoun, a “no” or a call in it. A place, a topic and a team have none. */
const slogan = wordSet(
  'we you your it its us me my our who what this that no not never dont isnt wont get know act see hear stop speak ask tell say be end break stand walk talk listen believe choose show share',
);
/** The same in tags that are written in one case. */
const sloganRun =
  /its(?:not|never|ok)|dont|not(?:a|ok|in)|nomore|noexcuse|(?:speak|stand|call)(?:up|out)|(?:know|spot|break)the|(?:see|hear)me|wecan|weare/;
/** A tag that names the harm, or its day, is a topic. */
const topic =
  /abus|violen|suicid|rape|slavery|exploit|traffick|neglect|harm|stalk|groom|fgm|bull[yi]|assault|lines|crime|days?$|day\d|week|month|year/;

/** `#GetConsent`, `#WeStandTogether`: who follows it finds the campaign. As a heading it only labels. */
function isSlogan(tag: string): boolean {
  const run = tag.toLowerCase();
  if (topic.test(run)) return false;
  const parts = tag.match(joined) ?? [];
  if (parts.length < 2) return sloganRun.test(run);
  return parts.some((part) => slogan.has(part.toLowerCase()));
}

/** Says how to behave, or that somebody helps, rather than what happens to people. */
const stand =
  /\b(?:never|not|isn['’]t|no) (?:ok|okay|acceptable|excuse|an excuse|place|entitled)\b|\btolerance\b|\bstand (?:up|by|with|together|against)\b|\btake a stand\b|\bno means no\b|\bconsent|\bpeople who (?:can|will) (?:help|listen)\b|\b(?:don['’]t|do not) (?:push|send|share|touch|force|film|be a)\b/i;

export const pointsToHelp = fact(({ text, words }: Draft): boolean => {
  if (announced.test(text) || desk.test(text)) return true;
  return offered.test(text) && police.hasAny(words);
});

/** A campaign speaks: its tag leads on. */
export const hasCampaignTag = fact(({ text, entities }: Draft): boolean =>
  entities.some(({ kind, start, end }) => kind === 'hashtag' && start > 0 && isSlogan(text.slice(start + 1, end))),
);

/** A promise and a lamp are about those who give them: “we promise never to stay silent”, “we light up purple for survivors”. */
const promised =
  /\bwhite ribbons?\b|\b(?:we|i|officers|staff|colleagues|councillors|men) (?:all )?(?:promised?|pledged?|vow(?:ed)?)\b|\b(?:lit|lights?|lighting|wear|wears|wearing) (?:[\w’'-]+ ){0,5}(?:purple|orange|white|yellow|teal|green|pink|blue|red)\b/i;

export const pledges = (draft: Draft): boolean => promised.test(draft.text);

/** Said to somebody it has happened to. */
const toVictims =
  /\b(?:not alone|your fault|get help|ask for help|reach out|happened to you|believe you|(?:are you|if you(?:['’]re| are|['’]ve| have)) (?:been |being )?(?:living|afraid|scared|a victim|a survivor|abused|hurt|raped|controlled|stalked|exploited|assaulted)|your (?:partner|husband|wife|boyfriend|girlfriend|ex))\b/i;

/** It takes a stand rather than telling of harm, or speaking to the harmed: there is no wound to leave open. */
export const campaigns = (draft: Draft): boolean => stand.test(draft.text) && hasCampaignTag(draft) && !toVictims.test(draft.text);
