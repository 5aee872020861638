// The sets of posts that the rules are judged by. A case is {id, text, expect?, quiet?}: `expect` what
// must be found ({rule, excerpt?}), `quiet` the rules that must say nothing of it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

export function readCases(path) {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
}

function folder(name) {
  return readdirSync(`${fixtures}${name}`)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readCases(`${fixtures}${name}/${file}`));
}

const linesOf = (file) =>
  readFileSync(`${fixtures}quality/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim());

/** A personal post, then a public one that shares its words. */
function contrast() {
  return linesOf('personal-contrast.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([label, text]) => (label === 'personal' ? { text, expect: [{ rule: 'personal-topic' }] } : { text, quiet: ['personal-topic'] }));
}

/** The kinds of personal data that the rule `identity` knows. */
const kinds = /PHONE|EMAIL|NHS|POSTCODE|POST_CODE|NINO|NATIONAL_INSURANCE/i;

function vectors() {
  return readCases(`${fixtures}quality/personal-data-vectors.jsonl`)
    .map(({ id, text, label, spans }) => {
      const known = spans.filter(({ type }) => kinds.test(type));
      if (label === 0) return { id, text, quiet: ['identity'] };
      return { id, text, expect: known.map(({ start, end }) => ({ rule: 'identity', excerpt: text.slice(start, end) })) };
    })
    .filter(({ expect, quiet }) => quiet || expect.length > 0);
}

/** name -> cases; `plain` sets should yield nothing at all, those of `unread` are for measuring alone. */
export const sets = {
  clean: { plain: true, cases: () => folder('clean') },
  prose: { plain: true, cases: () => linesOf('plain-official-prose.txt').map((text) => ({ text, platforms: ['facebook'] })) },
  labelled: { plain: false, cases: () => folder('labelled') },
  unseen: { plain: false, unread: true, cases: () => folder('unseen') },
  'subtle, read': { plain: false, cases: () => folder('subtle/read') },
  'subtle, unread': { plain: false, unread: true, cases: () => folder('subtle/unread') },
  contrast: { plain: false, cases: contrast },
  vectors: { plain: false, cases: vectors },
};

/** Abstracts with the short forms they explain. */
export const pairs = () => readCases(`${fixtures}quality/acronym-pairs.jsonl`);
