/** Word lists (*.tsv) become modules whose default export returns the list as text. For vitest and rolldown. */
export function tsv() {
  return {
    name: 'tsv',
    transform(code, id) {
      if (id.split('?')[0].endsWith('.tsv')) return { code: `export default () => ${JSON.stringify(code)};`, map: null, moduleType: 'js' };
      return undefined;
    },
  };
}
