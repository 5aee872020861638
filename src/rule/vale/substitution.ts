/** `substitution`: say this instead. */
import { exceptionsOf } from './exceptions.js';
import { createFinder, isWhole, type Match } from './finder.js';
import { hitsOf } from './hits.js';
import { oneOfThese } from './message.js';
import type { Kind } from './types.js';
import { BadRule } from './types.js';

export const substitution: Kind = (reader, { accepted }) => {
  const swap = [...reader.table('swap')].sort(([a], [b]) => b.length - a.length);
  if (swap.length === 0) throw new BadRule('has no swap: it would find nothing', 'extends');
  const list = swap.map(([key]) => `(${withoutGroups(key)})`).join('|');
  const source = reader.flag('nonword', false) ? `(?:${list})` : `\\b(?:${list})\\b`;
  const finder = createFinder(source, { ignoreCase: reader.flag('ignorecase', false) });
  const isExcepted = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) ? accepted : []);
  const replaces = reader.action?.name === 'replace' && reader.action.params.length === 0;
  const capitalizes = reader.flag('capitalize', false);
  return function* (blocks, draft) {
    for (const { span, match } of hitsOf(finder, blocks, draft)) {
      const observed = match.text.trim();
      const expected = expand(swap, match);
      const options = optionsOf(expected).map((option) => (capitalizes && startsUpper(observed) ? capitalized(option) : option));
      const isSame = replaces ? options.includes(observed) : isWhole(expected, observed);
      if (isSame || isExcepted(observed)) continue;
      const suggest = reader.action?.params.length ? reader.action.params : options;
      yield { span, says: [replaces ? oneOfThese(options) : expected, match.text], quoted: replaces, suggest };
    }
  };
};

/** Groups of a key would be taken for the keys'. */
function withoutGroups(key: string): string {
  return key.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
}

function expand(swap: readonly (readonly [string, string])[], { text, groups }: Match): string {
  const [key = '', value = ''] = swap[groups.findIndex((group) => group !== undefined)] ?? [];
  if (!/\$\d|\$\{\d/.test(value)) return value;
  const parts = new RegExp(key, 'i').exec(text) ?? [];
  return value.replace(/\$\{?(\d+)\}?/g, (_, index: string) => parts[Number(index)] ?? '');
}

/** `a|b` are two; `\|` is a bar. */
function optionsOf(expected: string): string[] {
  return expected.split(/(?<!\\)\|/).map((option) => option.replaceAll('\\|', '|'));
}

const startsUpper = (text: string) => /^\p{Lu}/u.test(text);
const capitalized = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
