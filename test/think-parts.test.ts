/** What `chscb think` writes into front matter, and the words that it shows around a place. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cueOf, sentenceAround } from '../src/cli/think/context.js';
import type { Voice } from '../src/cli/think/voice.js';
import { signer } from '../src/cli/think/walk.js';
import { annotate } from '../src/drafts/annotate.js';
import { oneAtATime } from '../src/io/lock.js';
import { emptyFolder } from './support/folder.js';
import { draftOf } from './support/run.js';

describe('front matter', () => {
  it.each([
    ['Hello.\n', '---\nthought: yes indeed\n---\nHello.\n'],
    ['---\nauthor: a # lead\n---\nHello.\n', '---\nauthor: a # lead\nthought: yes indeed\n---\nHello.\n'],
    ['---\r\nauthor: a\r\n---\r\nHello.\r\n', '---\r\nauthor: a\r\nthought: yes indeed\r\n---\r\nHello.\r\n'],
    ['---\nthought:\n  - a\n  - b\n# kept\nauthor: a\n---\nHi\n', '---\nthought: yes indeed\n# kept\nauthor: a\n---\nHi\n'],
    ['---\nThought: old # gone\nauthor: a\n---\nHi\n', '---\nthought: yes indeed\nauthor: a\n---\nHi\n'],
  ])('of %j keeps every other byte', (text, expected) => {
    expect(annotate(text, 'thought', () => 'yes indeed')?.text).toBe(expected);
  });

  it.each(['+++\na = 1\n+++\nHi\n', '---\n{a: b}\n---\nHi\n', '---\nauthor: a\nHi\n', '---\na: [\n---\nHi\n'])(
    'of %j is left alone',
    (text) => {
      expect(annotate(text, 'thought', () => 'x')).toBeUndefined();
    },
  );
});

it('what the register says of who may have been meant reaches the terminal made visible', async () => {
  const person = (id: string, name: string) => ({ id, name, accounts: [], certifiedOn: [] });
  const people = [person('a\x1b[2J', 'Ann Lee'), person('b', 'Ann Lee'), person('c', 'Jo \x1b[2JKhan')];
  const told: string[] = [];
  const voice = { warn: (text: string) => told.push(text), ask: async () => 'b' } as unknown as Voice;
  for (const by of ['Ann Lee', 'Jo \x1b[2JKhann'])
    await signer(by, { voice, registers: { people, accounts: [] }, now: '2026-11-01T09:00', years: 3 });
  expect(told).toEqual([expect.stringContaining('Write the id: a␛[2J or b.'), expect.stringContaining('Did you mean “Jo ␛[2JKhan”?')]);
});

describe('the words around a place', () => {
  const around = async (text: string, words: string) => {
    const at = text.indexOf(words);
    return sentenceAround(await draftOf(text), [at, at + words.length]);
  };

  it.each([
    ['Hello all. The MASH is open. Come along.', 'MASH', 'The MASH is open.'],
    ['Hello all.\nThe MASH is\nopen. Come', 'MASH', 'The MASH is'],
    ['One, two. Three, four. Five.', 'two. Three', 'One, two. Three, four.'],
    ['Come along.\n#SafeHackney #help\n', '#help', '#SafeHackney #help'],
    ['Say\u202e it  twice', 'it', 'Say<U+202E> it twice'],
  ])('of %j at %j is its sentence', async (text, words, sentence) => {
    expect(await around(text, words)).toBe(sentence);
  });

  it('is cut between words where the sentence is long', async () => {
    const many = 'and so on and on '.repeat(20);
    const cut = await around(`We ${many}MASH ${many}.`, 'MASH');
    expect(cut).toMatch(/^… (?:(?:and|so|on) )+MASH(?: (?:and|so|on))+ …$/);
    expect(cut.length).toBeLessThan(260);
    expect((await around(`${'中'.repeat(300)}MASH${'文'.repeat(300)}`, 'MASH')).length).toBeLessThan(260);
  });

  it('of a question is what made it fit', () => {
    const ask = 'Are the day, the time and the place right, and will they still be right when this goes out?';
    expect(cueOf(ask, 'We are open. Come on Tuesday.')).toEqual([21, 28]);
    expect(cueOf(ask, 'We are open.')).toBeUndefined();
    expect(cueOf('Who is this for, and what can they do with it?', 'Come on Tuesday.')).toBeUndefined();
  });
});

describe('who writes to the same file', () => {
  const { at, put } = emptyFolder();
  const path = at('a.md');
  const lock = at('.a.md.chscb-lock');

  it('does so one after the other, whether it went well or not', async () => {
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} begins`);
      await new Promise((go) => setTimeout(go, 30));
      told.push(`${name} ends`);
      if (name === 'one') throw new Error('went wrong');
    };
    await Promise.allSettled(['one', 'two', 'three'].map((name) => oneAtATime(path, work(name))));
    expect(told.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('waits for nobody for ever, and does without where nothing can be kept', async () => {
    put('.a.md.chscb-lock', '');
    expect(await oneAtATime(path, async () => 'done')).toBe('done');
    expect(existsSync(lock)).toBe(false);
    expect(await oneAtATime('/nowhere/a.md', async () => 'done')).toBe('done');
  });
});
