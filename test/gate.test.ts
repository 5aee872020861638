/** The gate never hides a phrase, nor does what the build wrote of a list: with them and without, every list finds the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { gateOfAllLists, readyLists } from '../bin/gate.js';
import { rules } from '../rules/index.js';
import { mayBeginAt, mayHold, useGate } from '../src/text/phrases/gate.js';
import { phraseLists } from '../src/text/phrases/phrase-list.js';
import { phraseIndex } from '../src/text/phrases/phrases.js';
import { readyList } from '../src/text/phrases/ready-list.js';
import { draftOf, findingsOf, root } from './support/run.js';

const texts = ['clean', 'labelled'].flatMap((folder) =>
  readdirSync(`${root}fixtures/${folder}`)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(`${root}fixtures/${folder}/${file}`, 'utf8').split('\n').filter(Boolean))
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const listed = rules.filter((rule) => phraseLists.has(rule.id) && rule.severity !== 'off');

async function found(text: string): Promise<unknown> {
  const draft = await draftOf(text, { platforms: ['x'] });
  return Promise.all(listed.map(async (rule) => (await findingsOf(rule, draft)).map(({ rule, span, message }) => [rule, span, message])));
}

/** g&t is two words, G&T is one. */
const asWritten = (phrase: string) => (phrase.includes('&') ? phrase.toUpperCase() : phrase);

it('changes no finding of the rules that have lists', async () => {
  const open = new Map<string, unknown>();
  for (const text of texts) open.set(text, await found(text));
  useGate(gateOfAllLists());
  for (const text of texts) expect(await found(text)).toEqual(open.get(text));
});

it('lets every phrase of every list through, in any place, as a possessive too', async () => {
  useGate(gateOfAllLists());
  for (const [name, { openers }] of phraseLists) {
    for (const [phrase] of openers()) {
      const index = phraseIndex([[phrase, true]]);
      for (const text of [`Well, ${asWritten(phrase)} it is.`, asWritten(phrase).replace(/^[a-z]+(?=[ -]|$)/, '$&’s')]) {
        const { words } = await draftOf(text);
        if (index.find(words).length > 0) expect(mayHold(name, words), `${name}: ${text}`).toBe(true);
      }
    }
  }
});

it('finds in what was written of a list what its index finds', async () => {
  const written = readyLists();
  const drafts = await Promise.all(texts.map((text) => draftOf(text)));
  useGate(gateOfAllLists());
  for (const [name, { rows, openers }] of phraseLists) {
    const index = phraseIndex(rows());
    const ready = readyList(written.get(name) as Uint8Array, (words, at) => rows !== openers || mayBeginAt(name, words, at));
    const differs = drafts.filter(({ words }) => !isDeepStrictEqual(ready.find(words), index.find(words)));
    expect(
      differs.map(({ text }) => text),
      name,
    ).toEqual([]);
    for (const [phrase] of rows()) {
      const { words } = await draftOf(`${asWritten(phrase)}, ${asWritten(phrase).replace(/^[a-z]+(?=[ -]|$)/, '$&’s')}`);
      expect(ready.find(words), `${name}: ${phrase}`).toEqual(index.find(words));
    }
  }
});

it('keeps most plain drafts away from most lists', async () => {
  useGate(gateOfAllLists());
  const { words } = await draftOf('Come and meet us at the library.');
  expect([...phraseLists.keys()].filter((name) => mayHold(name, words))).toEqual([]);
});
