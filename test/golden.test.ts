/** Whole drafts as editors write them, and the report that each is answered with. `npm run generate` writes the reports. */
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chscb, root } from './support/run.js';

const folder = 'fixtures/drafts';
const drafts = readdirSync(`${root}${folder}`).filter((name) => name.endsWith('.md'));

describe('the report on', () => {
  it.each(drafts)('%s', async (name) => {
    const { out, err } = chscb(['check', `${folder}/${name}`, '--now', '2026-03-02T09:00']);
    expect(err).toBe('');
    await expect(out).toMatchFileSnapshot(`../${folder}/${name.replace(/\.md$/, '.out')}`);
  });
});

interface Found {
  readonly path: string;
  readonly findings: readonly { rule: string; excerpt: string }[];
}

let results: readonly Found[] = [];

beforeAll(() => {
  results = (JSON.parse(chscb(['check', folder, '--format', 'json']).out) as { results: Found[] }).results;
});

const findingsOn = (name: string) => results.filter(({ path }) => path === `${folder}/${name}.md`).flatMap(({ findings }) => findings);
const rulesOn = (name: string) => [...new Set(findingsOn(name).map(({ rule }) => rule))];
const excerptsOf = (name: string, id: string) =>
  findingsOn(name)
    .filter(({ rule }) => rule === id)
    .map(({ excerpt }) => excerpt);

describe('an editor finds', () => {
  it('every short form and every worn word of the meeting room', () => {
    expect(excerptsOf('alphabet-soup', 'acronyms')).toEqual(['LSCB', 'MASH', 'SEND', 'CYP', 'EHCP', 'DSL', 'LADO']);
    expect([...excerptsOf('alphabet-soup', 'jargon'), ...excerptsOf('alphabet-soup', 'wordy')]).toEqual(
      expect.arrayContaining(['utilise', 'holistic', 'going forward', 'in order to', 'facilitate']),
    );
  });

  it('that nobody wants to know what you had for lunch', () => {
    expect(rulesOn('lunch')).toEqual(['personal-topic']);
  });

  it('insults, shouting and the doubled word of a cross reply', () => {
    expect(excerptsOf('reply-to-complaint', 'profanity')).toEqual(['stupid', 'idiots']);
    expect(excerptsOf('reply-to-complaint', 'shouting')).toEqual(['?!?!', 'READ THE POLICY', '!!!']);
    expect(excerptsOf('reply-to-complaint', 'repeated-word')).toEqual(['The the']);
  });

  it('what does not fit on X, and what a cross-post cuts', () => {
    expect(rulesOn('training-day')).toEqual(expect.arrayContaining(['character-limit', 'facebook-preview']));
    expect(rulesOn('open-evening')).toEqual(['facebook-preview']);
  });

  it('nothing to mend in a post that is well made, but where its cross-post would be cut', () => {
    expect(rulesOn('advice-line')).toEqual(['facebook-preview']);
  });
});

it('a declared appeal may name the child', () => {
  expect(rulesOn('missing-child')).not.toContain('identity');
});

it('personal data stands in no report, wherever a message would quote it', () => {
  const { out } = chscb(['check', `${folder}/thank-you.md`]);
  expect(out).not.toMatch(/Amira|3 May|Rushmore/);
});
