/** What the parser of YAML refuses, told to somebody who has never heard of YAML. */
import type { YAMLParseError } from 'yaml';

interface PlainFault {
  readonly message: string;
  readonly hint?: string;
}

/** Of a text that is repeated in a hint. */
const longest = 60;

const asFarIn = 'Lines that belong together start at the same column. A text with “: ” in it needs quotes.';

const tab = { message: 'a line is indented with a tab', hint: 'Use spaces.' };

type Refused = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

export function plainFault(refused: Refused, text: string): PlainFault {
  const { code, message, pos } = refused;
  return cutByApostrophe(text, pos[0]) ?? tellers[code]?.(refused, text) ?? { message: firstSentence(message) };
}

/** What stands in the line before an offset. */
const lineBefore = (text: string, offset: number) => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);

/** The apostrophe of “it's” ends a text in single quotes. */
function cutByApostrophe(text: string, offset: number): PlainFault | undefined {
  const cut = /'([^'\n]*)'$/.exec(lineBefore(text, offset))?.[1];
  const [rest] = /^\p{L}[^'\n]*/u.exec(text.slice(offset, offset + longest)) ?? [];
  if (cut === undefined || rest === undefined) return undefined;
  return { message: 'this apostrophe ends the text in quotes', hint: `Put it in double quotes: "${cut}'${rest}"` };
}

const misfit = () => ({ message: 'this does not fit the line above', hint: asFarIn });

/** By the parser's code for what it refuses. */
const tellers: Partial<Record<Refused['code'], (refused: Refused, text: string) => PlainFault | undefined>> = {
  BAD_SCALAR_START({ pos: [offset] }, text) {
    const word = /[^\s,[\]{}]*/y;
    word.lastIndex = offset;
    return {
      message: `a text cannot start with ${text[offset]} here`,
      hint: `Put it in quotes: "${word.exec(text)?.[0].replaceAll('"', '')}"`,
    };
  },
  BAD_DQ_ESCAPE({ pos: [offset] }, text) {
    const written = text.slice(offset, offset + 2);
    return {
      message: `${written} means nothing in double quotes`,
      hint: `Use single quotes, where a backslash is a backslash: '${written}'`,
    };
  },
  TAB_AS_INDENT: () => tab,
  BLOCK_IN_FLOW({ pos: [offset] }, text) {
    if (/^-\s/.test(text.slice(offset, offset + 2)))
      return { message: 'a list with hyphens cannot be inside { } or [ ]', hint: 'Write it as [one, another].' };
    return {
      message: 'a text with a colon in it needs quotes inside { } or [ ]',
      hint: 'Put the whole text in quotes, as in {jargon: "our team: we say so"}.',
    };
  },
  BLOCK_AS_IMPLICIT_KEY: misfit,
  MULTILINE_IMPLICIT_KEY: misfit,
  BAD_INDENT({ message }) {
    const open = /^Flow (sequence|map)/.exec(message)?.[1];
    if (open === undefined) return { message: 'this line is too far left or too far right', hint: asFarIn };
    const [first, last] = open === 'map' ? '{}' : '[]';
    return { message: `a ${first} is not closed before this`, hint: `Close it with ${last}. A text with # or a colon in it needs quotes.` };
  },
  MISSING_CHAR({ message }) {
    if (message.startsWith('Missing closing')) return { message: 'a quotation mark is not closed before this' };
    if (message.startsWith('Comments must')) return { message: 'a # begins a comment here', hint: 'A text with # in it needs quotes.' };
    if (message.startsWith('Sequence item'))
      return { message: 'this line belongs neither to the item above nor to a new one', hint: asFarIn };
    return undefined;
  },
  UNEXPECTED_TOKEN({ message, pos: [offset] }, text) {
    const mark = /^Unexpected ([,\]}]) in flow/.exec(message)?.[1];
    if (mark !== undefined) return { message: `this ${mark} is one too many, or something is missing before it` };
    if (/^[^\S\n]*\t[^\S\n]*$/.test(lineBefore(text, offset))) return tab;
    if (!/at node end/.test(message)) return undefined;
    return { message: 'there is something after the end of a text in quotes, a list or a table', hint: 'Put the whole text in quotes.' };
  },
};

/** Messages of the parser may quote the file; the first sentence says enough. */
function firstSentence(message: string): string {
  return (
    message
      .split('\n')[0]
      ?.replace(/ at line \d+.*$/, '')
      .replace(/:$/, '') ?? 'is not valid YAML'
  );
}
