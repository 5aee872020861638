// Posts to measure on: the project's own corpora, in a fixed order, with numbers changed so that no
// two are equal.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function corpus(folder) {
  return readdirSync(`${fixtures}${folder}`)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(`${fixtures}${folder}/${file}`, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line).text);
}

/** Seven plain posts to one that has something to find, as in an editor's week. */
export function* posts(count) {
  const clean = corpus('clean');
  const labelled = corpus('labelled');
  for (let i = 0; i < count; i++) {
    const text = i % 8 === 7 ? labelled[(i >> 3) % labelled.length] : clean[i % clean.length];
    yield `${text} ${1000 + (i % 9000)}`;
  }
}
