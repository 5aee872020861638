/** The cheap look before the library never changes a finding. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import retextReadability from 'retext-readability';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { findHardSentences, type HardSentence, mayBeHard } from '../src/text/readability.js';
import type { Draft } from '../src/types.js';
import { draftOf, root } from './support/run.js';

const posts = ['clean', 'labelled'].flatMap((folder) =>
  readdirSync(join(root, 'fixtures', folder))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      readFileSync(join(root, 'fixtures', folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text),
    ),
);
const prose = readFileSync(join(root, 'fixtures/quality/plain-official-prose.txt'), 'utf8').split('\n').filter(Boolean);
const vocabulary = [...new Set([...posts, ...prose].join(' ').match(/[\p{L}'’-]+/gu) ?? [])];

/** Every hard sentence, retext-readability asked about each. */
function judgeAll({ text, words, sentences }: Draft, age: number): HardSentence[] {
  const judge = retextReadability({ age });
  return sentences.flatMap((sentence) => {
    const file = new VFile();
    const children = words.slice(sentence.first, sentence.last).map(({ start, end }) => ({
      type: 'WordNode' as const,
      children: [{ type: 'TextNode' as const, value: text.slice(start, end) }],
    }));
    judge({ type: 'RootNode', children: [{ type: 'ParagraphNode', children: [{ type: 'SentenceNode', children }] }] }, file);
    const [message] = file.messages;
    return message ? [{ sentence, formulas: Number(/(\d) out of/.exec(message.reason)?.[1] ?? 7) }] : [];
  });
}

async function sparesNoHardSentence(text: string, age: number): Promise<number> {
  const draft = await draftOf(text);
  const hard = judgeAll(draft, age);
  expect(await findHardSentences(draft, draft.sentences, age), text).toEqual(hard);
  for (const { sentence } of hard) expect(mayBeHard(draft, sentence, age), text.slice(sentence.start, sentence.end)).toBe(true);
  return hard.length;
}

it('on every post and paragraph we hold, for readers of several ages', async () => {
  let hard = 0;
  for (const text of [...posts, ...prose]) for (const age of [11, 16, 18]) hard += await sparesNoHardSentence(text, age);
  expect(hard).toBeGreaterThan(100);
});

it('on made-up sentences of our words, short ones of long words above all', async () => {
  const long = vocabulary.filter((word) => word.length > 9);
  const words = fc.array(fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom(...long)), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(words, fc.integer({ min: 6, max: 25 }), async (chosen, age) => {
      await sparesNoHardSentence(`${chosen.join(' ')}.`, age);
    }),
    { numRuns: 2_000 },
  );
});
