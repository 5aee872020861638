/** Fixes: each rule's own, all together on any text, and what they must leave alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { draftReader, type ReadSource } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';
import { type FixKind, fixText } from '../src/lint/fix.js';
import { fixSource } from '../src/lint/fix-source.js';
import type { Step } from '../src/lint/plan.js';
import { defaultsOf } from '../src/rule/options.js';
import { isQuoted } from '../src/text/quotations.js';
import type { Draft, Report, Rule } from '../src/types.js';
import { draftOf, draftOfExample, findingsOf } from './support/run.js';

const step = (rule: Rule): Step => ({ rule, severity: 'warning', options: defaultsOf(rule.options) });
const allSteps = rules.map(step);
const read = draftReader({ platforms: ['x', 'facebook'] });

async function fixed(text: string, kind: FixKind = 'all', steps = allSteps, path = 'draft.txt'): Promise<string> {
  return (await fixSource(createSource(path, text), read, steps, kind)).source.text;
}

const parts = fc.oneof(
  fc.constantFrom(
    'Come',
    'and meet the the team',
    'on on',
    'utilise',
    'in order to',
    'READ THE POLICY!!!',
    'What?!?!',
    'Don`t',
    'open.Please',
    'Monday,Tuesday',
    'report it.It',
    'you.is',
    ' ,',
    ' !',
    '  ',
    '..',
    '?.',
    'Itâ€™s',
    '&amp;',
    'â€œ',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\ufe0f',
    'https://example.org/a?fbclid=1&x=2',
    'https://example.org/plan.',
    'bit.ly/abc',
    'www.example.co.uk',
    'info@example.org',
    '@lscb_chscb',
    '@name.bsky.social',
    '#safeguardinghackney',
    '#CANYOUREADTHIS',
    '#Mother’sDay',
    'week#Tag',
    '# Word',
    '#SafeguardingWeek',
    '𝗯𝗼𝗹𝗱 𝘄𝗲𝗲𝗸',
    'Sᴀꜰᴇ',
    's\u0332a\u0332',
    'ʎɐpɹnʇɐs',
    '**bold**',
    '[words](https://example.org/x)',
    '🎉🎉🎉',
    '👏🏽',
    '❤️',
    '👨‍👩‍👧',
    '“She said  it',
    'so so badly”',
    '“utilise in order to”',
    "'quoted  words'",
    '"the the"',
    '(open',
    '\n',
    '\r\n',
    '\n---\n',
    '---\n',
    '.',
    '\ud83d',
    'İ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const texts = fc
  .array(fc.tuple(parts, fc.constantFrom('', ' ', '  ', '\n')), { maxLength: 12 })
  .map((list) => list.map(([part, gap]) => part + gap).join(''));

describe.each<FixKind>(['safe', 'all'])('%s fixes on any text', (kind) => {
  it('are made once: a second run finds nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const once = await fixed(text, kind);
        expect(await fixed(once, kind)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('leave alone every link, address, handle and tag that they do not stand for, and the words of quotations', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const draft = await draftOf(text, { platforms: ['x', 'facebook'] });
        const findings = (await Promise.all(rules.map((rule) => findingsOf(rule, draft)))).flat().sort((a, b) => a.span[0] - b.span[0]);
        const { text: after, edits } = await fixText(draft, findings, kind);
        const now = await draftOf(after);
        const named = (one: Draft) =>
          one.entities.filter((entity) => entity.kind !== 'emoji').map(({ start, end }) => one.text.slice(start, end));
        const untouched = draft.entities
          .filter(
            (entity) => entity.kind !== 'emoji' && !edits.some(({ span: [start, end] }) => start <= entity.end && end >= entity.start),
          )
          .map(({ start, end }) => text.slice(start, end));
        const names = named(now);
        for (const name of untouched) expect(names).toContain(name);
        const letters = (one: Draft) =>
          one.quotations.map((span) =>
            one.text
              .slice(...span)
              .normalize('NFKC')
              .replaceAll(/[\s\p{C}\ufe0f]/gu, ''),
          );
        const said = letters(now);
        for (const words of letters(draft)) expect(said).toContain(words);
      }),
      { numRuns: 400 },
    );
  });
});

const fixable = await Promise.all(
  rules.map(async (rule) => {
    const examples = await Promise.all(
      rule.examples.map(async (example) => {
        const findings = await findingsOf(rule, await draftOfExample(example), example.options);
        return findings.some((finding) => finding.fix !== null) ? [example] : [];
      }),
    );
    return { rule, examples: examples.flat() };
  }),
);

describe.each(fixable.filter(({ examples }) => examples.length > 0).map(({ rule, examples }) => [rule.id, rule, examples] as const))(
  'the fixes of %s',
  (_, rule, examples) => {
    it('do away with what it found', async () => {
      for (const example of examples) {
        const draft = await draftOfExample(example);
        const findings = await findingsOf(rule, draft, example.options);
        // The words of a quotation are somebody else's: they are told about and left.
        if (findings.every(({ span }) => isQuoted(draft, span))) continue;
        const { text } = await fixText(draft, findings, 'all');
        expect(text, example.text).not.toBe(example.text);
        const again = await findingsOf(rule, await draftOfExample({ ...example, text }), example.options);
        expect(again.filter((finding) => finding.fix !== null).length, text).toBeLessThan(
          findings.filter((finding) => finding.fix !== null).length,
        );
      }
    });
  },
);

describe('a fix', () => {
  const plain = allSteps.filter(({ rule }) =>
    ['double-space', 'repeated-word', 'hashtag-case', 'hidden-characters', 'punctuation'].includes(rule.id),
  );

  it('keeps the words of a quotation, and mends its spaces', async () => {
    expect(await fixed('She said “the the  end” and and left.', 'all', plain)).toBe('She said “the the end” and left.');
  });

  it('changes no link by what it does beside it', async () => {
    expect(await fixed('See https://example.org/a\u200bb and #safeguardinghackney', 'safe', plain)).toBe(
      'See https://example.org/a\u200bb and #SafeguardingHackney',
    );
  });

  it('leaves unsafe changes to those who ask for all', async () => {
    expect(await fixed('Join us on on Tuesday.', 'safe', plain)).toBe('Join us on on Tuesday.');
    expect(await fixed('Join us on on Tuesday.', 'all', plain)).toBe('Join us on Tuesday.');
  });

  it('is not made where the draft answers the finding with a reason', async () => {
    const text = '---\nallow: {double-space: "a poem"}\n---\nTwo  spaces';
    expect(await fixed(text, 'all', plain, 'draft.md')).toBe(text);
  });

  it('keeps front matter and line ends', async () => {
    expect(await fixed('---\r\nplatform: x\r\n---\r\n\r\nTwo  spaces\u2028here\r\n', 'safe', plain, 'draft.md')).toBe(
      '---\r\nplatform: x\r\n---\r\n\r\nTwo spaces\r\nhere\r\n',
    );
  });

  it('reads an empty front matter block', async () => {
    expect(await fixed('---\n\n---\nTwo  spaces', 'safe', plain, 'draft.md')).toBe('---\n\n---\nTwo spaces');
  });

  it('is written into JSON with its escapes, and leaves the rest of the line as it was', async () => {
    const line = '{ "id":1,  "text" : "Caf\\u00e9  \\"one\\"\\n and  on on\\u200b \\ud83c\\udf89  here" , "x": "a  b" }\n';
    expect(await fixed(line, 'all', plain, 'posts.jsonl')).toBe(
      '{ "id":1,  "text" : "Caf\\u00e9 \\"one\\"\\n and on \\ud83c\\udf89 here" , "x": "a  b" }\n',
    );
  });
});

describe('where a draft cannot be fixed', () => {
  const plain = allSteps.filter(({ rule }) => rule.id === 'double-space');
  const fix = async (text: string, reader: ReadSource = read) => {
    const { source, count, left } = await fixSource(createSource('posts.yaml', text), reader, plain, 'all');
    return { text: source.text, count, left: left.map(({ id, line, why }) => [id, line, why]) };
  };

  it('the others are fixed, and it is named', async () => {
    // Whoever reads this text takes “one two” for something else.
    const reader: ReadSource = async (source) => {
      const reading = await read(source);
      return { ...reading, drafts: reading.drafts.filter(({ text }) => !text.includes('one two')) };
    };
    const posts = ['a  b', 'one  two', 'c  d', 'e'].map((text) => `- text: ${text}\n  platform: x\n`);
    expect(await fix(posts.join(''), reader)).toEqual({
      text: posts.join('').replace('a  b', 'a b').replace('c  d', 'c d'),
      count: 2,
      left: [['post 2', 3, 'reread']],
    });
  });

  it('its other fixes are made', async () => {
    const changed = ({ text }: Draft): Report[] =>
      [['red', 'blue'] as const, ['green', 'a: b'] as const].flatMap(([from, to]) => {
        const start = text.indexOf(from);
        return start < 0 ? [] : [{ span: [start, start + from.length], message: 'double', data: { count: 2 }, suggest: [to], fix: 'safe' }];
      });
    const rule: Rule = { ...(plain[0] as Step).rule, needs: [], check: changed };
    const { source, left } = await fixSource(
      createSource('posts.yaml', '- text: red and green\n  platform: x\n'),
      read,
      [{ ...(plain[0] as Step), rule }],
      'all',
    );
    expect(source.text).toBe('- text: blue and green\n  platform: x\n');
    expect(left).toEqual([{ id: 'post 1', line: 1, count: 1, why: 'form' }]);
  });
});

it.each([
  ['|-', '- text: |-\n    Come to the the\n  platform: x\n'],
  ['>-', '- text: >-\r\n    Come to\r\n    the the\r\n\r\n  platform: x\r\n'],
])('a fix at the very end of a block %s leaves its line end', async (_, text) => {
  const steps = allSteps.filter(({ rule }) => rule.id === 'repeated-word');
  expect(await fixed(text, 'all', steps, 'posts.yaml')).toBe(text.replace('the the', 'the'));
});
