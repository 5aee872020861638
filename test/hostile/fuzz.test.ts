/** Any bytes in any format: read, checked with every rule and reported, without a crash, each finding in its place. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { createResolver } from '../../src/config/resolve.js';
import { draftReader } from '../../src/drafts/index.js';
import { readBytes } from '../../src/io/inputs.js';
import { lintDraft } from '../../src/lint/lint.js';
import { planSteps, startMemories } from '../../src/lint/plan.js';
import { redactResult } from '../../src/lint/redact.js';
import { Tally } from '../../src/lint/verdict.js';
import { reporters } from '../../src/report/index.js';
import type { Result } from '../../src/types.js';
import { evilText } from '../support/corpus.js';

/** 2,000 each time, 100,000 by `npm run fuzz`. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 2000);

const post = 'Join us on on Tuesday, the MASH will utilise “it”. #keepsafe www.a.uk 🎉🎉🎉🎉';
/** A small file of each format: what is cut and mixed. */
const seeds: Readonly<Record<string, string>> = {
  'a.txt': `${post}\r\nCALL US!!!`,
  'a.md': `---\nplatforms: [x]\npublish: 2030-01-02T10:00\nallow: {jargon: meant}\nsocial:\n  x: "${post}"\n  facebook: >-\n    The the\n    bus.\n---\nBody.`,
  'b.md': `---\nthread: true\nmedia: [{file: a.jpg, alt: A}]\n---\n${post}\n---\nTwo two.\n`,
  'a.toml.md': `+++\nplatforms = ["x"]\n+++\n${post}`,
  'a.csv': `Text,Platform,Date,Alt text\r\n"${post} ""so"" and\nmore",x,2030-01-02,\r\nPlain plain,FB,2030-01-02,A`,
  'a.tsv': `Message\tNetworks\tSchedule\n${post}\tx, linkedin\t2030-01-02 10:00\n`,
  'a.jsonl': `${JSON.stringify({ text: post, platforms: ['x'], id: 'a' })}\n{"text":"The the \\u0041\\n\\ud83d\\ude00 B"}\n`,
  'a.json': JSON.stringify({
    posts: [
      { text: post, platform: 'x', date: '2030-01-02' },
      { thread: ['One one', 'Two'], channel: 'x' },
    ],
  }),
  'a.yaml': `- text: ${post.split(' #')[0]}\n  platforms: [x]\n- copy: |\n    Two two\n    lines\n  channel: x\n`,
  'a.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20300101T000000Z\r\nDTSTART:20300102T100000Z\r\nSUMMARY:X post\r\nDESCRIPTION:${post.replaceAll(',', '\\,')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
};

const scraps = [
  evilText,
  '"',
  "'",
  '\r',
  '\n',
  '\t',
  ',',
  ';',
  '---\n',
  '\u2028',
  '\ufeff',
  '\0',
  '\x85',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!js/x ',
  '\\',
  '\\u',
  '\ud83d',
];
const change = fc.record({
  kind: fc.constantFrom('put', 'cut', 'twice', 'byte', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat(24),
  scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 6 })),
  byte: fc.nat(255),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(bytes: Buffer, { kind, at, size, scrap, byte }: Change): Buffer {
  const from = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, from), bytes.subarray(from)];
  if (kind === 'put') return Buffer.concat([head, Buffer.from(scrap), tail]);
  if (kind === 'cut') return Buffer.concat([head, tail.subarray(size)]);
  if (kind === 'twice') return Buffer.concat([head, tail.subarray(0, size), tail]);
  if (kind === 'byte') return Buffer.concat([head, Buffer.from([byte]), tail.subarray(1)]);
  return head;
}

const { settings } = createResolver([], rules)('a.txt');
const formats = Object.keys(reporters);

async function resultsOf(path: string, bytes: Uint8Array): Promise<{ results: Result[]; tally: Tally; lines: string[] }> {
  const steps = planSteps(rules, settings, startMemories({ now: '2030-01-01T00:00:00Z' }));
  const read = draftReader({ platforms: ['x', 'facebook'], dates: 'dmy' });
  const results: Result[] = [];
  const tally = new Tally();
  let text = '';
  for await (const input of readBytes(path, bytes)) {
    if ('trouble' in input) tally.troubles.push(input.trouble);
    else if ('source' in input) {
      text += input.source.text;
      const { drafts, troubles } = await read(input.source);
      tally.troubles.push(...troubles);
      for (const draft of drafts) results.push(await lintDraft(draft, steps));
    }
  }
  return { results, tally, lines: text.split(/\r\n?|\n/) };
}

it('whatever is in a file, it is read, checked and reported, each finding in its place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(seeds)),
      fc.array(change, { maxLength: 6 }),
      fc.constantFrom(...formats),
      fc.constantFrom('none', 'personal', 'all' as const),
      async (path, changes, format, redaction) => {
        const { results, tally, lines } = await resultsOf(path, changes.reduce(changed, Buffer.from(seeds[path] as string)));
        const load = reporters[format] as (typeof reporters)[string];
        const run = await (await load())({ color: false, quiet: false, rules, version: '1.0.0' });
        let out = '';
        for (const result of results) {
          expect(result.troubles.filter(({ message }) => message.includes('failed'))).toEqual([]);
          for (const { span, excerpt, start, end } of result.findings) {
            expect(result.draft.text.slice(...span)).toBe(excerpt);
            expect([start, end].every(({ line, column }) => column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1)).toBe(true);
          }
          const shown = redactResult(result, redaction, (rule) => rule === 'identity');
          expect(shown.findings.length).toBe(result.findings.length);
          tally.add(shown);
          out += run.result(shown);
        }
        out += run.end(tally.verdict());
        expect(out.isWellFormed()).toBe(true);
      },
    ),
    { numRuns },
  );
}, 3_600_000);
