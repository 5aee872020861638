/** What a word processor or a quick hand leaves in a config: YAML takes it for something else, mostly without a word. */
import { type Document, visit } from 'yaml';

export interface Slip {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

const curly = { message: 'these are curly quotes, which a word processor puts', hint: 'Use straight ones: " and not “.' };
const dash = { message: 'a dash stands here where a list has a hyphen', hint: 'Write “- ”; a word processor makes a dash of it.' };
const hardSpace = { message: 'a line is indented with no-break spaces, which look like spaces', hint: 'Use spaces.' };

/** A text in curly quotes as a whole, the part of one that a comma left, or such a key stuck to its value; a message may quote words. */
const inCurlyQuotes = /^(?:[“”„][^“”„]*[“”]?|‘[^‘’]*’|[“”„][^“”„]*[“”]:.*)$/s;

/** `emoji:off`; the colon of a web address is none. */
const unspaced = /^([a-z][\w-]*):(?![ \t\r\n/])[^\S\r\n]?(.+)$/i;

/** The first slip in a text that YAML can read. */
export function slipIn(document: Document): Slip | undefined {
  let slip: Slip | undefined;
  visit(document, {
    Scalar(key, { type, source = '', range }) {
      if (type !== 'PLAIN') return undefined;
      const found = inCurlyQuotes.test(source) ? curly : key === 'key' && source.startsWith('\u00a0') ? hardSpace : undefined;
      if (!found) return undefined;
      slip = { ...found, offset: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return slip;
}

/** The slip in the line that YAML or JSON cannot read. */
export function slipAt(text: string, offset: number): Slip | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /.*/y;
  line.lastIndex = start;
  const written = line.exec(text)?.[0] ?? '';
  const quote = /(?:^|[{[,:-])\s*(?=[“”„])/.exec(written);
  if (quote) return { ...curly, offset: start + quote.index + quote[0].length };
  if (/^ *\u00a0/.test(written)) return { ...hardSpace, offset: start };
  const [bullet] = /^ *(?=[–—•] )/.exec(written) ?? [];
  if (bullet !== undefined) return { ...dash, offset: start + bullet.length };
  const [, before = '', item] = /^( *)-([^\s-].*)/.exec(written) ?? [];
  if (item !== undefined) {
    return { message: 'a space is missing after the hyphen', hint: `Write “- ${item}”.`, offset: start + before.length };
  }
  const [indent = ''] = /^\s*(?:- +)?/.exec(written) ?? [];
  const hint = spaceMissing(written.slice(indent.length));
  return hint === undefined ? undefined : { message: 'a space is missing after the colon', hint, offset: start + indent.length };
}

/** What is wrong with a list that YAML took for one text. */
export function noItems(written: string): string | undefined {
  if (/^[–—•] /.test(written)) return `${dash.message[0]?.toUpperCase()}${dash.message.slice(1)}. ${dash.hint}`;
  const item = /^-(\S[^\n]*)/.exec(written)?.[1]?.split(' -')[0];
  return item === undefined ? undefined : `A space is missing after the hyphen. Write “- ${item}”.`;
}

/** How a key and its value are written that stand without a space between them. */
export function spaceMissing(written: string): string | undefined {
  const [, key, value] = unspaced.exec(written.trim()) ?? [];
  return key === undefined || value === undefined ? undefined : `Write “${key}: ${value}”.`;
}
