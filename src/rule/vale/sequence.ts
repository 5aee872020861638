/** `sequence`: words of certain kinds one after the other, within a sentence. */
import { createFinder, type Finder } from './finder.js';
import { entityCutBy } from './spared.js';
import { loadTagger, type Tagged } from './tagger.js';
import { BadRule, type Hit, type Kind, NotImported, type Reader } from './types.js';

interface Item {
  readonly pattern: string | undefined;
  readonly isNegated: boolean;
  /** How many words may stand before it. */
  readonly skip: number;
  fits(word: Tagged): boolean;
}

const mostItems = 50;
/** Nobody's sentence is longer, and a tagger takes its time. */
const longest = 5_000;

export const sequence: Kind = (reader) => {
  if (reader.text('model') !== undefined) throw new NotImported('is written for a tagger of its own (model)');
  const ignoreCase = reader.flag('ignorecase', false);
  const items = itemsOf(reader, ignoreCase);
  const anchor = anchorOf(items);
  const exceptions = reader.list('exceptions').map((pattern) => createFinder(pattern));
  // Words that must be there: without them nothing is tagged.
  const needed = items.flatMap(({ pattern, isNegated }) =>
    pattern === undefined || isNegated ? [] : [createFinder(pattern, { ignoreCase })],
  );
  return async (blocks, draft) => {
    const possible = blocks.filter(({ text }) => text.length <= longest && needed.every((finder) => finder.test(text)));
    if (possible.length === 0) return [];
    const tag = await loadTagger();
    const hits: Hit[] = [];
    for (const block of possible) {
      const words = tag(block.text);
      const spared = exceptions.flatMap((finder) => finder.all(block.text));
      for (const [at, word] of words.entries()) {
        const range = items[anchor]?.fits(word) ? rangeOf(words, items, anchor, at) : undefined;
        const [first, last] = range ? [words[range[0]], words[range[1]]] : [];
        if (!range || !first || !last || spared.some(({ start, end }) => start <= first.start && first.start < end)) continue;
        const [start, end] = [block.start + first.start, block.start + last.start + last.text.length];
        if (!entityCutBy(draft, start, end, block.kind))
          hits.push({ span: [start, end], says: words.slice(range[0], range[1] + 1).map(({ text }) => text) });
      }
    }
    return hits;
  };
};

function itemsOf(reader: Reader, ignoreCase: boolean): Item[] {
  const items = reader.items('tokens').flatMap((fields): Item[] => {
    if (fields.text('upos') !== undefined) throw new NotImported('asks for universal parts of speech (upos)');
    const [pattern, tag] = [fields.text('pattern') || undefined, fields.text('tag') || undefined];
    const isNegated = fields.flag('negate', false);
    const isWord = pattern === undefined ? undefined : createFinder(`^(?:${pattern})$`, { ignoreCase });
    const isKind = tag === undefined ? undefined : createFinder(tag);
    const item: Item = {
      pattern,
      isNegated,
      skip: fields.number('skip') ?? 0,
      fits: (word) => agrees(isWord, word.text, isNegated) && agrees(isKind, word.tag, isNegated),
    };
    return Array<Item>(Math.max(1, fields.number('min') ?? 1)).fill(item);
  });
  if (items.length === 0) throw new BadRule('has no tokens: it would find nothing', 'extends');
  if (items.length > mostItems) throw new BadRule(`tokens: more than ${mostItems} words in a row are not looked for`, 'tokens');
  return items;
}

const agrees = (finder: Finder | undefined, text: string, isNegated: boolean) => finder === undefined || finder.test(text) !== isNegated;

/** Where the search begins: the first word that is written out, else the first of a kind. */
function anchorOf(items: readonly Item[]): number {
  const written = items.findIndex(({ pattern, isNegated }) => pattern !== undefined && !isNegated);
  const anchor = written >= 0 ? written : items.findIndex(({ isNegated }) => !isNegated);
  if (anchor < 0) throw new BadRule('only says what must not be there: it would find nothing', 'tokens');
  return anchor;
}

/** First and last word of the sequence around its anchor; undefined where it is not whole. */
function rangeOf(words: readonly Tagged[], items: readonly Item[], anchor: number, at: number): [first: number, last: number] | undefined {
  const reach = (rest: readonly Item[], step: 1 | -1): number | undefined => {
    let here = at;
    for (const [index, item] of rest.entries()) {
      const next = Array.from({ length: item.skip + 1 }, (_, skipped) => here + step * (skipped + 1)).find((one) => {
        const word = words[one];
        return word !== undefined && item.fits(word);
      });
      // What must not be there is not there beyond the ends of a sentence.
      if (next === undefined && words[here + step] === undefined && rest.slice(index).every(({ isNegated }) => isNegated)) return here;
      if (next === undefined) return undefined;
      here = next;
    }
    return here;
  };
  const first = reach(items.slice(0, anchor).reverse(), -1);
  const last = first === undefined ? undefined : reach(items.slice(anchor + 1), 1);
  return first === undefined || last === undefined ? undefined : [first, last];
}
