/** No clause of the policy is without a rule, a command, a question or a reason why it is for people only. */
import { expect, it } from 'vitest';
import { clausesTable, questionsOf } from '../bin/generate.js';
import { rules } from '../rules/index.js';
import { always, askedOf, chooseQuestions, questions } from '../src/lint/questions.js';
import { clauses } from '../src/policy.js';
import { draftOf } from './support/run.js';

const ids = '1.1 2.1 2.2 2.3 2.4 2.5 2.6 3.1 3.2 3.3 4.1 4.2 4.3 4.4 4.5 5.1 5.2 5.3 motto'.split(' ');

it('lists every clause once, in order', () => {
  expect(clauses.map(({ id }) => id)).toEqual(ids);
});

it.each(clauses)('$id is looked after', ({ id, question, inRegisters }) => {
  const serving = rules.filter((rule) => rule.policy === id || rule.also?.includes(id));
  expect(serving.length > 0 || inRegisters === true || question !== undefined || questionsOf(id).length > 0).toBe(true);
  if (question !== undefined) expect(question).toMatch(/\?$/);
});

it('rules name clauses that there are, or a section', () => {
  const known = new Set([...ids, ...ids.map((id) => id.slice(0, 1))]);
  for (const rule of rules) for (const clause of [rule.policy ?? '4.1', ...(rule.also ?? [])]) expect(known, rule.id).toContain(clause);
});

const fitting: Readonly<Record<string, Parameters<typeof draftOf>[1]>> = {
  'Does your own role': { meta: { appeal: 'missing-child' } },
  'Do the first': { meta: { crossPost: ['facebook-to-twitter'] } },
  'Could this go': {},
  'Is this really': { meta: { media: [{ kind: 'Logo' }] } },
  'Who took': { meta: { media: [{ file: 'a.jpg' }] } },
  'Who will answer': { meta: { publish: '2030-03-09T09:00' } },
};

it.each(questions)('asks “$ask” of a post that it fits, and of no other', async (question) => {
  const { ask, words, fits } = question;
  const [, fields] = Object.entries(fitting).find(([start]) => ask.startsWith(start)) ?? [];
  const long = 'We hope to see you soon, and so do all who have made this possible in the past few weeks and months.';
  const [word = ''] = words ?? [];
  const draft = await draftOf(fits ? long : `${long} ${word}`, fields);
  expect(chooseQuestions(draft, 5, { accountKind: 'individual' })).toContain(askedOf(question));
  expect(chooseQuestions(await draftOf(long), 5)).not.toContain(askedOf(question));
});

it('asks about as many characters as the config says are seen on X', async () => {
  const draft = await draftOf('Story time is back. '.repeat(8), { meta: { crossPost: ['facebook-to-x'] } });
  const asked = (linked: number) => chooseQuestions(draft, 5, { linked }).filter((ask) => ask.includes('characters'));
  expect(asked(120)).toEqual(['Do the first 120 characters stand alone and say the same thing?']);
  expect(asked(229)).toEqual([]);
});

it('asks two questions at least, three in a report at most', async () => {
  expect(chooseQuestions(await draftOf('We hope to see you soon.'))).toEqual(always.map(({ ask }) => ask));
  expect(chooseQuestions(await draftOf('A child in court: photo of the abuse. Vote tonight, join us, call us.'))).toHaveLength(3);
});

it('prints a row a clause', () => {
  expect(clausesTable(rules).split('\n')).toHaveLength(ids.length + 2);
});
