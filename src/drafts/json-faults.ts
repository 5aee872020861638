/** What Node's parser of JSON refuses, told with its place to somebody who has never heard of JSON. */

interface JsonFault {
  /** What is wrong at the offset. */
  readonly message: string;
  readonly hint?: string;
  readonly offset: number;
}

const faults: readonly (readonly [refused: RegExp, message: string, hint?: string])[] = [
  [/^Expected ',' or '\}'/, 'a comma or a } is missing before this'],
  [/^Expected ',' or '\]'/, 'a comma or a ] is missing before this'],
  [/^Expected ':'/, 'a colon is missing before this', 'Write a key and its value as "key": "value".'],
  [
    /^Expected double-quoted/,
    'after a comma there must be a key in double quotes',
    'Is there a comma too many before this, or are quotes missing?',
  ],
  [/^Expected property name/, 'a key must be in double quotes', 'Write a key and its value as "key": "value".'],
  [/^Unexpected end/, 'it ends too early: a bracket or a brace is not closed'],
  [/^Unexpected non-whitespace/, 'there is something after the end', 'Put several posts in one list: [ …, … ].'],
  [/^Unterminated string/, 'a text in double quotes is not closed'],
  [/^Bad control/, 'a text runs over the end of a line, or has a tab in it', 'Write \\n for the end of a line and \\t for a tab.'],
  [/^Bad escaped/, 'a backslash before this letter means nothing', 'Write two of them for one: \\\\.'],
  [/^Bad Unicode/, 'after \\u there must be four figures from 0 to f'],
  [/number|fraction|Exponent/, 'this is not how a number is written', 'Put it in double quotes if it is meant as a text.'],
];

/** Why a text is no JSON, and where; undefined where it is some. */
export function jsonFault(text: string): JsonFault | undefined {
  const refused = refusal(text);
  if (refused === undefined) return undefined;
  const offset = Math.min(positionIn(refused) ?? (refused.startsWith('Unexpected end') ? text.length : faultyFrom(text)), text.length);
  const known = faults.find(([pattern]) => pattern.test(refused));
  if (!known) return { offset: wordStart(text, offset), ...valueFault(text, offset) };
  const [, message, hint] = known;
  return { message, offset, ...(hint !== undefined && { hint }) };
}

/** What Node says; undefined where it reads the text. */
function refusal(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function positionIn(refused: string): number | undefined {
  const position = /at position (\d+)/.exec(refused)?.[1];
  return position === undefined ? undefined : Number(position);
}

/** Of a sign that no value starts with, Node tells no position: it is the end of the longest beginning that could still go on. */
function faultyFrom(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const refused = refusal(text.slice(0, middle));
    const isFine = refused === undefined || refused.startsWith('Unexpected end') || (positionIn(refused) ?? 0) >= middle;
    if (isFine) low = middle;
    else high = middle - 1;
  }
  return low;
}

function wordStart(text: string, offset: number): number {
  let from = offset;
  while (/[a-z]/i.test(text[from - 1] ?? '')) from--;
  return from;
}

/** Where a value was to stand. */
function valueFault(text: string, offset: number): Omit<JsonFault, 'offset'> {
  const from = wordStart(text, offset);
  const word = /[a-z]*/iy;
  word.lastIndex = from;
  const [written = ''] = word.exec(text) ?? [];
  if (/^(?:true|false|null|none|yes|no)$/i.test(written))
    return { message: `“${written}” is not a value`, hint: 'Write true, false or null, in small letters; or put it in double quotes.' };
  if (written !== '') return { message: `a text must be in double quotes: "${written} …"` };
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 32);
  if (/['‘’“”`]/.test(sign)) return { message: `a text must be in straight double quotes, not in ${sign}` };
  if (/[\]},]/.test(sign)) return { message: `a value is missing before this ${sign}`, hint: 'Is there a comma too many before it?' };
  if (/[/#]/.test(sign)) return { message: 'JSON cannot hold comments', hint: 'Leave it out.' };
  return { message: 'a value is missing here', hint: 'Write a text in double quotes, a number, true, false, null, a [list] or a {table}.' };
}
