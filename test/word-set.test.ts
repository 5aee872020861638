/** Sets of words answer alike by looking through the words and by bits. */
import { describe, expect, it } from 'vitest';
import { wordSet } from '../src/text/words/word-set.js';
import { findWords } from '../src/text/words/words.js';

const longWord = 'donaudampfschifffahrtsgesellschaftskapitän';
const sets = [wordSet('dog dogs'), wordSet("don't never"), wordSet(`${longWord} cat`), ...'abcdefghijklmnopqrstuvwxyz0123456789'].map(
  (set) => (typeof set === 'string' ? wordSet(`${set} ${set}${set} x${set}`) : set),
);
const texts = ['The dog sat.', 'Don’t feed the cat.', `Ein ${longWord}!`, 'AA B xC 7 99', '', '!!!', 'Dog and dogs, DON’T'];
const drafts = Array.from({ length: 20_000 }, (_, i) => {
  const text = `${texts[i % texts.length]} n${i}`;
  return findWords(text, text);
});

describe('whether a set holds a word, or any of the words', () => {
  it('is what has() says of their spellings one by one, from the first question to the ten-thousandth, and when there are more sets', () => {
    let held = 0;
    let wrong = 0;
    const compare = (words: (typeof drafts)[number]) => {
      for (const set of sets) {
        const expected = words.some(({ lower }) => set.has(lower));
        if (words.some((word) => set.holds(word) !== set.has(word.lower))) wrong++;
        if (expected) held++;
        if (set.hasAny(words) !== expected) wrong++;
      }
    };
    drafts.slice(0, 100).forEach(compare);
    sets.push(wordSet('the ein'));
    drafts.slice(0, 100).forEach(compare);
    // More spellings than are kept.
    drafts.forEach(compare);
    expect(wrong).toBe(0);
    expect(held).toBeGreaterThan(10_000);
  });

  it('holds for words of no draft, and for some of a draft’s', () => {
    const [dog] = sets;
    const words = findWords('A dog', 'A dog');
    expect(dog?.hasAny(words)).toBe(true);
    expect(dog?.hasAny(words.slice(0, 1))).toBe(false);
    expect(dog?.holds(words[1])).toBe(true);
    expect(dog?.holds(words[2])).toBe(false);
    expect(dog?.hasAny([{ start: 0, end: 3, lower: 'dog', shape: 'lower', joined: false }])).toBe(true);
    expect(dog?.hasAny(words)).toBe(true);
  });
});
