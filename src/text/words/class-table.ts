/** Look-ups that are done by searching the lists. A long run soon asks for more words, and gets a table. */
const fewLookUps = 200;

/** What a word means, as bits; 0 for a word of no list. */
type ClassTable = (word: string) => number;

type Lists = readonly (readonly [bits: number, words: string])[];

/**
 * What single words mean, from lists of words apart by spaces. A start asks for the few words of one
 * draft: making a table of thousands would cost it ten times what searching the lists does.
 */
export function classTable(lists: Lists): ClassTable {
  let fenced: Lists | undefined;
  return fewOrMany(
    (word) => {
      fenced ??= lists.map(([bits, words]) => [bits, ` ${words} `]);
      const ending = `${word} `;
      let all = 0;
      for (const [bits, words] of fenced) if (findWhole(words, ending, ' ') > 0) all |= bits;
      return all;
    },
    () => {
      const classes = new Map<string, number>();
      for (const [bits, words] of lists) for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bits);
      return classes;
    },
  );
}

/** The same for a list of two columns, word and remark: a word without a remark means `plain`, one with a remark `remarked`. */
export function remarkTable(list: () => string, plain: number, remarked: number): ClassTable {
  return fewOrMany(
    (word) => {
      const text = list();
      const at = findWhole(text, `${word}\t`, '\n');
      if (at < 0) return 0;
      const after = at + word.length + 1;
      return after === text.length || text[after] === '\n' ? plain : remarked;
    },
    () => {
      const classes = new Map<string, number>();
      for (const line of list().split('\n').slice(1)) {
        const tab = line.indexOf('\t');
        if (tab > 0) classes.set(line.slice(0, tab), tab + 1 < line.length ? remarked : plain);
      }
      return classes;
    },
  );
}

/** Where `ending` stands behind a `fence`; -1 for nowhere. A letter is rarer than a space, and sooner looked for. */
function findWhole(text: string, ending: string, fence: string): number {
  let at = text.indexOf(ending);
  while (at >= 0 && text[at - 1] !== fence) at = text.indexOf(ending, at + 1);
  return at;
}

function fewOrMany(search: ClassTable, make: () => ReadonlyMap<string, number>): ClassTable {
  let asked = 0;
  let table: ReadonlyMap<string, number> | undefined;
  return (word) => {
    if (table === undefined && asked++ < fewLookUps) return search(word);
    table ??= make();
    return table.get(word) ?? 0;
  };
}
