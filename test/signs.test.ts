/** A rule that names what it needs has nothing to say about a draft without it: asked all the same, it finds nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { defineRule } from '../src/rule/index.js';
import { maskOf, signsOf } from '../src/text/signs.js';
import type { Draft, Rule } from '../src/types.js';
import { draftOf, findingsOf, root } from './support/run.js';
import { sample } from './support/sample-rule.js';
import { thrown } from './support/thrown.js';

const selective = rules.filter((rule) => rule.needs !== undefined);

const posts = ['clean', 'labelled'].flatMap((folder) =>
  readdirSync(`${root}fixtures/${folder}`)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(`${root}fixtures/${folder}/${file}`, 'utf8').split('\n').filter(Boolean))
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
const examples = rules.flatMap((rule) => rule.examples.map(({ text }) => text));

/** Whatever rules look for, cut small and thrown together. */
const parts = [
  ...'-=*~+_^#<>()[]`´\'’‘“”"•·°…–—.,;:!?&£€%@|\\/',
  ...'  \t\n\u00a0\u200b\u200d\ufeff\ufe0f\u2060\u0007éÂâÃ™ツ□ʕ－＠＃１²①Ａ𝐀😀',
  ...['- ', '--', ' ,', '..', ' a', 'a ', 'It', '7', '12', '0800', '999', 'see', 'report', '**', '__', '](', '# ', '<b>', '&amp;', 'â€™'],
  ...['http://', 'x.org', '.It', '@', '#', 'utm_source=', '?', 'bit.ly/1', '(see', '“so', 'ᴀ', 'ɐ', 'o̶'],
];

async function missedBy(rule: Rule, draft: Draft): Promise<readonly unknown[]> {
  return (maskOf(rule.needs) & signsOf(draft)) === 0 ? findingsOf({ ...rule, needs: undefined } as unknown as Rule, draft) : [];
}

it('nothing is missed in posts, examples and texts thrown together', async () => {
  expect(selective.length).toBeGreaterThan(20);
  for (const text of [...posts, ...examples, ...thrown(parts, 3000, [''])]) {
    const draft = await draftOf(text, { platforms: ['x', 'facebook', 'linkedin', 'youtube', 'google-business'] });
    for (const rule of selective) expect(await missedBy(rule, draft), `${rule.id}: ${JSON.stringify(text)}`).toEqual([]);
  }
});

it('spares a plain post most of the rules that name a need', async () => {
  const draft = await draftOf('Come and meet the team at the library on Friday.');
  expect(selective.filter((rule) => maskOf(rule.needs) & signsOf(draft))).toEqual([]);
});

it('asks a rule that needs something unknown about every draft', async () => {
  expect(maskOf(['colour' as never])).toBe(maskOf(undefined));
});

it('does not start a check about a draft that the rule does not look at', async () => {
  let started = 0;
  const rule = defineRule({
    ...sample,
    options: {},
    messages: { here: 'Here.' },
    looksAt: ({ text }) => text.includes('!'),
    *check() {
      started++;
      yield { span: [0, 1], message: 'here' };
    },
  });
  expect(await findingsOf(rule, await draftOf('Tea at four.'))).toEqual([]);
  expect(started).toBe(0);
  expect(await findingsOf(rule, await draftOf('Tea at four!'))).toHaveLength(1);
});
