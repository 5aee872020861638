/** Every phrase of the lists is found in running text, in every form, and answered in the same form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordingFinder } from '../src/text/phrases/wording.js';
import { allForms, type Inflection, inflect, takesAn } from '../src/text/words/inflect.js';
import { cellList, readRows } from '../src/text/words/word-list.js';
import { draftOf, root } from './support/run.js';

const kinds = new Map<string, Inflection>([
  ['n', 'noun'],
  ['v', 'verb'],
  ['v2', 'second verb'],
]);

it.each(['jargon', 'wordy'])('finds what %s.tsv holds, in every form', async (name) => {
  const list = () => readFileSync(join(root, `rules/write/${name}.tsv`), 'utf8');
  const find = wordingFinder('test', list);
  let forms = 0;
  const missed: string[] = [];
  for (const { phrase = '', when = '', inflect: cell = '' } of readRows(list)) {
    const beside = cellList(when).find((word) => /^[\p{L}\p{N} ]+$/u.test(word));
    // No one sentence fits all classes and orders of words: they have a test of their own below.
    if (when !== '' && beside === undefined) continue;
    for (const [form] of allForms(phrase, kinds.get(cell) ?? 'none')) {
      forms++;
      const draft = await draftOf(`Last winter they ${form} nearby${beside === undefined ? '' : `, with ${beside}`}.`);
      const covered = find(draft).some(({ span }) => span[0] <= 17 && span[1] >= 17 + form.length);
      if (!covered) missed.push(form);
    }
  }
  expect(missed.length / forms, missed.join(', ')).toBeLessThan(0.01);
});

it.each<[string, Inflection, Parameters<typeof inflect>[2], string]>([
  ['use', 'verb', 'past', 'used'],
  ['put in place', 'verb', 'ing', 'putting in place'],
  ['set up', 'verb', 'past', 'set up'],
  ['carry out', 'verb', 'third', 'carries out'],
  ['run', 'verb', 'past', 'ran'],
  ['run', 'verb', 'participle', 'run'],
  ['begin', 'verb', 'ing', 'beginning'],
  ['help', 'verb', 'third', 'helps'],
  ['signal', 'verb', 'past', 'signalled'],
  ['agree', 'verb', 'ing', 'agreeing'],
  ['be able to', 'verb', 'past', 'was able to'],
  ['plan', 'verb', 'ing', 'planning'],
  ['visit', 'verb', 'past', 'visited'],
  ['openly help', 'second verb', 'past', 'openly helped'],
  ['point of contact', 'noun', 'plural', 'points of contact'],
  ['child in need', 'noun', 'plural', 'children in need'],
  ['agency', 'noun', 'plural', 'agencies'],
  ['service user', 'noun', 'plural', 'service users'],
  ['staff', 'noun', 'plural', 'staff'],
  ['task and finish group', 'noun', 'plural', 'task and finish groups'],
  ['out-of-court disposal', 'noun', 'plural', 'out-of-court disposals'],
  ['person who runs the meeting', 'noun', 'plural', 'people who run the meeting'],
  ['what we offer', 'noun', 'plural', 'what we offer'],
  ['one place to ask', 'noun', 'plural', 'places to ask'],
  ['rules on bruises', 'noun', 'plural', 'rules on bruises'],
  ['lens', 'noun', 'plural', 'lenses'],
  ['fireman', 'noun', 'plural', 'firemen'],
  ['police woman', 'noun', 'plural', 'police women'],
  ['chairman of the board', 'noun', 'plural', 'chairmen of the board'],
  ['human', 'noun', 'plural', 'humans'],
  ['grandchild', 'noun', 'plural', 'grandchildren'],
  ['midwife', 'noun', 'plural', 'midwives'],
  ['silo', 'noun', 'plural', 'silos'],
  ['embed', 'verb', 'past', 'embedded'],
  ['underpin', 'verb', 'ing', 'underpinning'],
  ['in future', 'none', 'past', 'in future'],
])('%s as %s, %s: %s', (phrase, kind, form, expected) => {
  expect(inflect(phrase, kind, form)).toBe(expected);
});

it('knows which article a phrase takes', () => {
  for (const phrase of ['early help plan', 'hour', 'under-fives group', 'order', 'honest talk']) expect(takesAn(phrase), phrase).toBe(true);
  for (const phrase of ['plan', 'union', 'useful talk', 'European office', 'one-off', 'unit']) expect(takesAn(phrase), phrase).toBe(false);
});

it('answers in number, tense, case and article', async () => {
  const find = wordingFinder(
    'test',
    () =>
      'phrase\tsay\tkind\tunless\tinflect\tsource\nfacilitate\trun; help\tjargon\t\tv\tours\nholistic\twhole\tjargon\t\ta\tours\nadditional\textra; more\twordy\t\ta\tours\nstakeholder\tpartner\tjargon\t\tn\tours\n',
  );
  const insteadOf = async (text: string) => find(await draftOf(text)).flatMap(({ instead }) => instead);
  expect(await insteadOf('We facilitated a talk.')).toEqual(['ran', 'helped']);
  expect(await insteadOf('The talk was facilitated by us.')).toEqual(['run', 'helped']);
  expect(await insteadOf('Facilitating a talk')).toEqual(['Running', 'Helping']);
  expect(await insteadOf('A holistic view')).toEqual(['whole']);
  expect(await insteadOf('An additional bus')).toEqual(['extra']);
  expect(await insteadOf('Our stakeholders agree.')).toEqual(['partners']);
  const clauses = wordingFinder(
    'test',
    () => 'phrase\tsay\tkind\tunless\tinflect\tsource\nimplementation\tputting in place; start\tjargon\t\ta\tours\n',
  );
  const sayOf = async (text: string) => clauses(await draftOf(text)).flatMap(({ instead }) => instead);
  expect(await sayOf('During implementation')).toEqual(['putting in place', 'start']);
  expect(await sayOf('The implementation')).toEqual(['start']);
  expect(await sayOf('Implementation of it')).toEqual(['Start']);
});

it.each<[unless: string, when: string, text: string, found: boolean]>([
  ['@thing', '', 'A tidy oak', false],
  ['@thing', '', 'A tidy plan for an oak', true],
  ['@things', '', 'A tidy plan for an oak', false],
  ['@things', '', 'Tidy! For oaks.', false],
  ['@things', '', 'A very tidy plan indeed. It is for oaks.', true],
  ['', '@idea', 'Tidy new ways of working on inequality', false],
  ['', '@idea', 'Tidy a real inequality', true],
  ['', '@verb', 'We will tidy it', true],
  ['', '@verb', 'The tidy it', false],
  ['@noun', '', 'The tidy it', false],
  ['', '@object', 'We tidy our room', true],
  ['', '@object', 'We tidy rooms', false],
  ['', '@alone', 'For the tidy and the clean', true],
  ['', '@alone', 'For the tidy man', false],
  ['>room', '', 'A tidy front room', false],
  ['>room', '', 'A room is tidy', true],
  ['tidy', '', 'We are tidy', true],
  ['room', '', 'We are tidy in our rooms', false],
  ['room', '', 'We are tidy. Rooms are not', true],
  ['', '@verb+@object', 'We will tidy our room', true],
  ['', '@verb+@object', 'We will tidy rooms', false],
])('unless %j, when %j: %s', async (unless, when, text, found) => {
  const list = `phrase\tsay\tkind\tunless\twhen\tinflect\tsource\ntidy\tneat\tjargon\t${unless}\t${when}\ta\tours\n`;
  expect(wordingFinder('test', () => list)(await draftOf(text)).length > 0).toBe(found);
});

it('refuses a class of words that there is not', async () => {
  const list = () => 'phrase\tsay\tkind\tunless\tinflect\tsource\ntidy\tneat\tjargon\t@nonsense\ta\tours\n';
  const draft = await draftOf('tidy');
  expect(() => wordingFinder('test', list)(draft)).toThrow('@nonsense');
});
