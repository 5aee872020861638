import { readFileSync } from 'node:fs';

const textOf = '?text';

/** In the bundle the text of a word list stands in a module of its own, so that it may wait where the list itself is at hand. */
export function listTexts() {
  return {
    name: 'list-texts',
    resolveId: (id, importer) => (id === `./${textOf}` ? importer + textOf : undefined),
    load(id) {
      if (!id.endsWith(`.tsv${textOf}`)) return undefined;
      return { code: `export const text = () => ${JSON.stringify(readFileSync(id.slice(0, -textOf.length), 'utf8'))};`, moduleType: 'js' };
    },
    transform(_, id) {
      if (!id.endsWith('.tsv')) return undefined;
      return { code: `import { text } from './${textOf}';\nexport default () => text();`, map: null, moduleType: 'js' };
    },
  };
}
