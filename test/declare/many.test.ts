/** Many declared rules: one index for all, and little time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Declared, declareRules } from '../../src/rule/declare.js';
import { PhraseBook } from '../../src/rule/phrase-book.js';
import { phraseIndex } from '../../src/text/phrases/phrases.js';
import { checkDraft, draftOf } from '../support/run.js';
import { stopwatch } from '../support/stopwatch.js';

it('the book of phrases finds for each rule what an index of its own would', async () => {
  const phrase = fc.array(fc.constantFrom('a', 'b', "a's", 'c'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const lists = fc.array(fc.uniqueArray(phrase, { maxLength: 4 }), { maxLength: 4 });
  const texts = fc.array(fc.constantFrom('a', 'b', "a's", 'c', 'd', '. '), { maxLength: 12 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(lists, texts, async (rules, text) => {
      const book = new PhraseBook();
      const finders = rules.map((phrases) => book.enter(phrases.map((one) => [one, one] as const)));
      const draft = await draftOf(text);
      rules.forEach((phrases, index) => {
        expect(finders[index]?.(draft)).toEqual(phraseIndex(phrases.map((one) => [one, one] as const)).find(draft.words));
      });
    }),
    { numRuns: 500 },
  );
});

it('300 declared rules check 10,000 posts in less than 5 seconds of CPU', async () => {
  const list = Array.from({ length: 300 }, (_, at): Declared => {
    const words = ['meeting', 'partner', 'support', 'council', 'parents'][at % 5];
    if (at % 10 === 0) return { id: `r${at}`, kind: 'avoid', patterns: [`\\bword${at}\\w*`, `so+rry ${words}`] };
    if (at % 10 === 1) return { id: `r${at}`, kind: 'spell', names: [`Name${at} & Co`] };
    if (at % 10 === 2) return { id: `r${at}`, kind: 'require', if: [`topic${at}`], phrases: ['helpline'] };
    if (at % 10 === 3) return { id: `r${at}`, kind: 'limit', count: 'hashtags', max: 30 };
    return {
      id: `r${at}`,
      kind: 'prefer',
      swap: { [`phrase ${at}`]: 'x', [`${words} ${at}`]: 'y', [`utilise ${at}`]: 'use' },
      inflect: 'verb',
    };
  });
  const steps = (await declareRules(list)).map((rule) => ({ rule, severity: 'warning' as const, options: {} }));
  const drafts = await Promise.all(
    Array.from({ length: 10_000 }, (_, at) =>
      draftOf(
        `Join us at the library on Tuesday for a meeting ${at % 300} with our partner team; parents and carers welcome. Sorry for the change of room. #Hackney ${at}`,
      ),
    ),
  );
  const spent = stopwatch();
  let findings = 0;
  for (const draft of drafts) findings += (await checkDraft(draft, steps)).findings.length;
  expect(findings).toBeGreaterThan(0);
  expect(spent()).toBeLessThan(5);
});
