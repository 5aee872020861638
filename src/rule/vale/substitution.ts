/** `substitution`: say this instead. */
import { once } from '../../text/on-demand.js';
import { exceptionsOf } from './exceptions.js';
import { createFinder, type Finder, wholeOf } from './finder.js';
import { findEach, type Place } from './hits.js';
import { oneOfThese } from './message.js';
import { withoutGroups } from './regex.js';
import { BadRule, type Hit, type Kind } from './types.js';

const none: readonly Hit[] = [];

interface Swap {
  readonly value: string;
  /** Whether what was found is what the value asks for. */
  readonly isRight: () => (observed: string) => boolean;
  /** Finds the key's own groups, for a value that speaks of them. */
  readonly key: () => Finder;
}

export const substitution: Kind = (reader, around) => {
  const table = [...reader.table('swap')].sort(([a], [b]) => b.length - a.length);
  if (table.length === 0) throw new BadRule('has no swap: it would find nothing', 'extends');
  const [open, close] = reader.flag('nonword', false) ? ['(?m)(?:', ')'] : ['(?m)\\b(?:', ')\\b'];
  const ignoreCase = reader.flag('ignorecase', false);
  const list = table.map(([key]) => withoutGroups(key));
  const finder = createFinder({ before: open, list, after: close }, { ignoreCase, grouped: true, ...around });
  const swaps = table.map(
    ([key, value]): Swap => ({
      value,
      isRight: once(() => wholeOf(value)),
      key: once(() => createFinder(key, { ignoreCase })),
    }),
  );
  const { isExcepted, isWithin } = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) ? around.accepted : []);
  const { action } = reader;
  const replaces = action?.name === 'replace';
  const capitalizes = reader.flag('capitalize', false);
  const hitOf = ({ span, match, block }: Place): readonly Hit[] => {
    const observed = match.text;
    const swap = swaps[match.which];
    const expanded = expand(swap, observed);
    const inCase = capitalizes && observed === capitalized(observed) ? capitalized : (option: string) => option;
    const expected = inCase(expanded);
    const options = optionsOf(expected).map(inCase);
    const isRight = () => (swap && expected === swap.value ? swap.isRight() : wholeOf(expected));
    const isSame = replaces ? options.includes(observed) : isRight()(observed);
    if (isSame || isExcepted(observed) || isWithin(block.text, match)) return none;
    const params = action?.params ?? [];
    if (replaces && params.length === 0) return [{ span, says: [oneOfThese(options), observed], quoted: true, suggest: options }];
    return [{ span, says: [expected, observed], suggest: params.length > 0 ? params : options.filter(isPlain) }];
  };
  return findEach(finder, hitOf);
};

/** The value, with `$1` as the key's first group found it. */
function expand(swap: Swap | undefined, observed: string): string {
  if (!swap || !/\$\d/.test(swap.value)) return swap?.value ?? '';
  let result = '';
  let at = 0;
  for (const { start, end, groups } of swap.key().all(observed)) {
    result += observed.slice(at, start) + swap.value.replace(/\$\{?(\d+)\}?/g, (_, index: string) => groups[Number(index) - 1] ?? '');
    at = end;
  }
  return result + observed.slice(at);
}

/** `a|b` are two; `\|` is a bar. */
function optionsOf(expected: string): string[] {
  const options = expected.split(/(?<!\\)\|/).map((option) => option.replaceAll('\\|', '|'));
  return options.length > 1 ? options.filter((option) => option !== '') : options;
}

/** Without an action the value may be a pattern of what is right, which nobody can write down. */
const isPlain = (option: string) => !/[\\^$*+?()[\]{}]/.test(option);
const capitalized = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
