// `npm run quality -- --peers`: what the tools people use today say of posts that nobody here has read, beside
// chscb. A fault is what the posts' author labelled as one, in the terms of chscb's rules: a tool that looks for
// other things is not worse for missing it, but its user hears of nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from '../install.mjs';
import { findingsOf, ofLength, overlaps } from './measure.mjs';
import { sets } from './sets.mjs';

const packages = ['write-good@1', 'alex@11', 'harper.js@2'];

/** {name, spans(text)}: where each tool finds something, [start, end] in UTF-16 units. */
async function peersIn(home) {
  if (!install(home, packages)) {
    console.log(`  ${packages.join(', ')} could not be installed and are left out`);
    return [];
  }
  const from = (path) => import(pathToFileURL(join(home, 'node_modules', path)));
  const { default: writeGood } = await from('write-good/write-good.js');
  const alex = await from('alex/index.js');
  const harper = await from('harper.js/dist/index.js');
  const { binary } = await from('harper.js/dist/binary.js');
  const linter = new harper.LocalLinter({ binary, dialect: harper.Dialect.British });
  return [
    { name: 'write-good', spans: (text) => writeGood(text).map(({ index, offset }) => [index, index + offset]) },
    {
      name: 'alex',
      spans: (text) => alex.text(text).messages.map(({ place, position = place }) => [position.start.offset, position.end.offset]),
    },
    {
      name: 'Harper, British',
      async spans(text) {
        const found = await linter.lint(text);
        return found.map((one) => one.span()).map(({ start, end }) => [start, end]);
      },
    },
  ];
}

const chscb = {
  name: 'chscb',
  async spans(_, post) {
    const found = await findingsOf(post);
    return found.filter(({ rule }) => !ofLength.has(rule)).map(({ span }) => span);
  },
};

/** Prints a line for each tool. */
export async function comparePeers(print) {
  const posts = sets.unseen.cases();
  const faults = posts.flatMap(({ expect = [] }) => expect).length;
  const plain = posts.filter(({ expect = [] }) => expect.length === 0).length;
  print(`${posts.length} unseen posts: ${faults} faults in ${posts.length - plain} of them, none in ${plain}`);
  print(`  ${'tool'.padEnd(16)}  faults found  findings at a fault  plain posts flagged  findings a post`);
  const home = mkdtempSync(join(tmpdir(), 'chscb-peers-'));
  try {
    for (const tool of [chscb, ...(await peersIn(home))]) {
      const counts = { hit: 0, findings: 0, right: 0, flagged: 0 };
      for (const post of posts) count(counts, post, await tool.spans(post.text, post));
      const { hit, findings, right, flagged } = counts;
      const shares = [percent(hit, faults, 14), percent(right, findings, 21), percent(flagged, plain, 21)].join('');
      print(`  ${tool.name.padEnd(16)}${shares}${(findings / posts.length).toFixed(2).padStart(17)}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const percent = (part, whole, width) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(width);

function count(counts, { text, expect = [] }, spans) {
  const isAt = (span, { excerpt }) => overlaps(text, { span }, excerpt);
  counts.findings += spans.length;
  counts.hit += expect.filter((fault) => spans.some((span) => isAt(span, fault))).length;
  counts.right += spans.filter((span) => expect.some((fault) => isAt(span, fault))).length;
  if (expect.length === 0 && spans.length > 0) counts.flagged++;
}
