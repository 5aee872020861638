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

export function plainFault({ code, message, pos: [offset] }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>, text: string): PlainFault {
  const cut = /'([^'\n]*)'$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[1];
  const [rest] = /^\p{L}[^'\n]*/u.exec(text.slice(offset, offset + longest)) ?? [];
  if (cut !== undefined && rest !== undefined)
    return { message: 'this apostrophe ends the text in quotes', hint: `Put it in double quotes: "${cut}'${rest}"` };
  switch (code) {
    case 'BAD_SCALAR_START': {
      const word = /[^\s,[\]{}]*/y;
      word.lastIndex = offset;
      return {
        message: `a text cannot start with ${text[offset]} here`,
        hint: `Put it in quotes: "${word.exec(text)?.[0].replaceAll('"', '')}"`,
      };
    }
    case 'BAD_DQ_ESCAPE': {
      const sign = text.slice(offset, offset + 2);
      return { message: `${sign} means nothing in double quotes`, hint: `Use single quotes, where a backslash is a backslash: '${sign}'` };
    }
    case 'TAB_AS_INDENT':
      return tab;
    case 'BLOCK_IN_FLOW':
      if (/^-\s/.test(text.slice(offset, offset + 2)))
        return { message: 'a list with hyphens cannot be inside { } or [ ]', hint: 'Write it as [one, another].' };
      return {
        message: 'a text with a colon in it needs quotes inside { } or [ ]',
        hint: `Put the whole text in quotes, as in {jargon: "our team: we say so"}.`,
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: 'this does not fit the line above', hint: asFarIn };
    case 'BAD_INDENT': {
      const open = /^Flow (sequence|map)/.exec(message)?.[1];
      if (open === undefined) return { message: 'this line is too far left or too far right', hint: asFarIn };
      const [first, last] = open === 'map' ? '{}' : '[]';
      return {
        message: `a ${first} is not closed before this`,
        hint: `Close it with ${last}. A text with # or a colon in it needs quotes.`,
      };
    }
    case 'MISSING_CHAR':
      if (message.startsWith('Missing closing')) return { message: 'a quotation mark is not closed before this' };
      if (message.startsWith('Comments must')) return { message: 'a # begins a comment here', hint: 'A text with # in it needs quotes.' };
      if (message.startsWith('Sequence item'))
        return { message: 'this line belongs neither to the item above nor to a new one', hint: asFarIn };
      break;
    case 'UNEXPECTED_TOKEN': {
      const sign = /^Unexpected ([,\]}]) in flow/.exec(message)?.[1];
      if (sign !== undefined) return { message: `this ${sign} is one too many, or something is missing before it` };
      if (/^[^\S\n]*\t[^\S\n]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))) return tab;
      if (/at node end/.test(message))
        return {
          message: 'there is something after the end of a text in quotes, a list or a table',
          hint: 'Put the whole text in quotes.',
        };
    }
  }
  return { message: firstSentence(message) };
}

/** Messages of the parser may quote the file; the first sentence says enough. */
function firstSentence(message: string): string {
  return (
    message
      .split('\n')[0]
      ?.replace(/ at line \d+.*$/, '')
      .replace(/:$/, '') ?? 'is not valid YAML'
  );
}
