/** What a declared rule says that is well formed and cannot have been meant: it would find nothing, or always something. */
import type { Path } from '../drafts/tree.js';
import type { Declared } from '../rule/declare.js';
import type { Kind } from '../rule/kinds/kind.js';
import { sameName } from '../rule/kinds/spell.js';
import { entryOf } from '../text/on-demand.js';

interface Vain {
  readonly path: Path;
  readonly message: string;
}

export function vainIn(declared: Declared, kind: Kind): Vain[] {
  return [
    ...kind.needs.flatMap((field) => emptyIn(declared, field)),
    ...swapsToSelf(declared),
    ...stars(declared),
    ...limitsCrossed(declared),
    ...twoSpellings(declared),
  ];
}

/** Of the fields that say what is looked for; empty items of lists are refused where lists are read. */
function emptyIn(declared: Declared, field: string): Vain[] {
  const value = declared[field];
  if (typeof value !== 'object' || value === null) return [];
  const items = Object.keys(value);
  if (items.length === 0)
    return [{ path: [field], message: `is empty, so there is nothing to look for; fill it, or leave “${field}” out` }];
  const isTable = !Array.isArray(value);
  return isTable && items.some((item) => item.trim() === '')
    ? [{ path: [field], message: 'has an empty text to look for; take it out' }]
    : [];
}

/** Elsewhere a star stands for any letters; here it would be looked for as it is. */
function stars({ phrases = [], swap = {} }: Declared): Vain[] {
  const message = 'has a *, which stands for itself here; for other forms of a word write inflect: noun or inflect: verb, else patterns';
  const isStar = (written: string) => /\p{L}\*$|^\*\p{L}/u.test(written);
  return [
    ...(phrases as readonly string[]).flatMap((written, index) => (isStar(written) ? [{ path: ['phrases', index], message }] : [])),
    ...Object.keys(swap as object).flatMap((written) => (isStar(written) ? [{ path: ['swap', written], message }] : [])),
  ];
}

/** With other capitals it is no swap to itself: that is how names are put right. */
function swapsToSelf({ swap = {} }: Declared): Vain[] {
  return Object.entries(swap as Readonly<Record<string, string>>).flatMap(([written, instead]) =>
    written === instead ? [{ path: ['swap', written], message: 'is swapped for itself; write what to say instead' }] : [],
  );
}

/** Fewer allowed than asked for: no draft could be right. */
function limitsCrossed({ max, maxOn = {}, min }: Declared): Vain[] {
  if (typeof min !== 'number') return [];
  const most = [['max', max] as const, ...Object.entries(maxOn as Readonly<Record<string, unknown>>)];
  return most.flatMap(([key, value]) =>
    typeof value === 'number' && value < min
      ? [
          {
            path: key === 'max' ? ['max'] : ['maxOn', key],
            message: `at most ${value}, and at least ${min} under “min”: no draft can be both; put one of them right`,
          },
        ]
      : [],
  );
}

const lettersOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Each spelling would be found as the wrong one of the other. */
function twoSpellings({ names = [] }: Declared): Vain[] {
  // Only names of the same letters and figures are compared: a list may be long.
  const alike = new Map<string, string[]>();
  return (names as readonly string[]).flatMap((name, index) => {
    const earlier = entryOf(alike, lettersOf(name), () => []);
    const other = earlier.find((one) => one !== name && sameName(one, name));
    earlier.push(name);
    return other === undefined
      ? []
      : [{ path: ['names', index], message: `“${name}” and “${other}” are two spellings of one name; keep the right one` }];
  });
}
