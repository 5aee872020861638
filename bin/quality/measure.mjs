// Runs the rules over cases and counts: what each found of what it should, and how many posts it flagged.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createDraft, createResolver, lintDraft, planSteps, rules } = require('chscb');
const { findExpansions } = require('chscb/rule');

/** Each post is judged by itself: rules that compare the posts of a plan have nothing to say here. */
const single = rules.filter((rule) => !rule.memory);
const steps = planSteps(single, createResolver([], single)().settings);

/** Notes on length say nothing of the words: nearly every real post is longer than a preview. */
export const ofLength = new Set(['facebook-preview', 'feed-cut', 'character-limit', 'long-sentence']);

const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

/** A finding and each reason that was merged into it. */
const reasonsOf = (finding) => [finding, ...(finding.also ?? []).map((reason) => ({ ...finding, ...reason }))];

export async function findingsOf({ id, text, platforms = ['x', 'facebook'], expect, quiet, meta, ...rest }) {
  const result = await lintDraft(createDraft({ id, text, platforms, meta: meta ?? rest }), steps);
  return result.findings;
}

/** Shares of flagged posts, by rule, and each rule's hits and misses where the cases say what to find. */
export async function measureSet(cases) {
  const flagged = new Map();
  const scores = new Map();
  const misses = [];
  let loud = 0;
  let findings = 0;
  const score = (rule) => {
    if (!scores.has(rule)) scores.set(rule, { hit: 0, miss: 0, wrong: 0 });
    return scores.get(rule);
  };
  for (const [index, one] of cases.entries()) {
    const { id = `line ${index + 1}`, text, expect = [], quiet = [] } = one;
    const own = await findingsOf(one);
    const found = own.flatMap(reasonsOf);
    for (const rule of new Set(found.map((finding) => finding.rule))) count(flagged, rule);
    if (found.some(({ severity }) => severity !== 'note')) loud++;
    findings += own.filter(({ rule }) => !ofLength.has(rule)).length;
    const judged = new Set([...expect.map(({ rule }) => rule), ...quiet]);
    const unclaimed = found.filter(({ rule }) => judged.has(rule));
    for (const expected of expect) {
      const at = unclaimed.findIndex((finding) => finding.rule === expected.rule && overlaps(text, finding, expected.excerpt));
      if (at >= 0) {
        score(expected.rule).hit++;
        unclaimed.splice(at, 1);
      } else {
        score(expected.rule).miss++;
        misses.push({ id, rule: expected.rule, what: 'missed', excerpt: expected.excerpt ?? '', text });
      }
    }
    for (const { rule, excerpt } of unclaimed) {
      score(rule).wrong++;
      misses.push({ id, rule, what: 'wrong', excerpt, text });
    }
  }
  return { posts: cases.length, loud, findings, flagged, scores, misses };
}

/** The finding's span shares a character with some place where the excerpt stands. */
export function overlaps(text, { span: [start, end] }, excerpt) {
  if (excerpt === undefined) return true;
  for (let at = text.indexOf(excerpt); at >= 0; at = text.indexOf(excerpt, at + 1)) {
    if (at < end && start < at + excerpt.length) return true;
  }
  return false;
}

/** Short forms and their long forms, each pair once an abstract. */
export function measurePairs(abstracts) {
  const score = { hit: 0, miss: 0, wrong: 0 };
  for (const { text, pairs } of abstracts) {
    const key = (short, long) => `${short}\t${long}`.toLowerCase();
    const gold = new Set(pairs.map(([short, long]) => key(short, long)));
    const found = new Set(findExpansions(text).map(({ short, long }) => key(short, long)));
    for (const pair of found) score[gold.has(pair) ? 'hit' : 'wrong']++;
    for (const pair of gold) if (!found.has(pair)) score.miss++;
  }
  return score;
}

export function rates({ hit, miss, wrong }) {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + miss === 0 ? 1 : hit / (hit + miss);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
