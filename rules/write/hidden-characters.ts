import { defineRule } from '../../src/rule/index.js';
import { once } from '../../src/text/on-demand.js';
import { findHidden } from '../../src/text/visible.js';
import { readRows } from '../../src/text/words/word-list.js';
import list from './hidden-characters.tsv';

interface Known {
  readonly name: string;
  readonly put: string;
}

const puts: ReadonlyMap<string, string> = new Map([
  ['line', '\n'],
  ['space', ' '],
]);

const known = once(
  () =>
    new Map(
      readRows(list).map(({ code = '', name = '', put = '' }): [number, Known] => [parseInt(code, 16), { name, put: puts.get(put) ?? '' }]),
    ),
);

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Thai, Lao, Tibetan, Burmese and Khmer mark their words with zero-width spaces. */
const unspacedScript = /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]/;

const isDirection = (code: number) =>
  code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
const isOverride = (code: number) => code === 0x202d || code === 0x202e;
const isLost = (code: number) => (code >= 0xd800 && code <= 0xdfff) || (code >= 0xfff0 && code <= 0xffff);

/** Characters that writing in other scripts needs: variation selectors, Khmer and Mongolian signs, marks of direction. */
function hasUse(code: number, text: string, at: number): boolean {
  if ((code >= 0xfe00 && code <= 0xfe0d) || code >= 0xe0100 || code === 0x17b4 || code === 0x17b5) return true;
  if (code >= 0x180b && code <= 0x180f && code !== 0x180e) return true;
  if (code === 0x200b || code === 0x2060) return unspacedScript.test(text.slice(Math.max(0, at - 1), at + 2));
  return isDirection(code) && !isOverride(code) && rightToLeft.test(text);
}

type Kind = 'hidden' | 'direction' | 'lost';

function kindOf(code: number): Kind {
  if (isLost(code)) return 'lost';
  return isDirection(code) ? 'direction' : 'hidden';
}

interface Run {
  readonly kind: Kind;
  readonly code: number;
  readonly start: number;
  end: number;
  put: string;
}

function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const { start, end, char } of findHidden(text)) {
    const code = char.codePointAt(0) ?? 0;
    if (hasUse(code, text, start)) continue;
    const kind = kindOf(code);
    const put = known().get(code)?.put ?? '';
    const last = runs.at(-1);
    if (last && last.end === start && last.kind === kind) {
      last.end = end;
      if (last.put === '') last.put = put;
    } else runs.push({ kind, code, start, end, put });
  }
  return runs;
}

function nameOf(code: number): string {
  const name = known().get(code)?.name;
  if (name !== undefined) return name;
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag character';
  return code < 0xa0 ? 'control character' : 'invisible character';
}

export default defineRule({
  id: 'hidden-characters',
  stage: 'write',
  severity: 'warning',
  summary: 'a character that nobody can see',
  why: 'Text copied from a web page, a PDF or a word processor brings characters with it that nobody sees. They break links, tags and searches, count against the limit, and can make a screen reader stumble or turn the order of the words around.',
  policy: '4.4',
  source: 'Unicode Standard, chapter 23 (special areas and format characters); Unicode Technical Report 36 (security)',
  needs: ['rare'],
  options: {},
  messages: {
    hidden: 'A hidden character stands here: {name} ({code}). It can break a link, a tag or a search; take it out.',
    direction: 'A hidden character stands here: {name} ({code}). It can show the words in another order than they were typed; take it out.',
    lost: 'A character was lost here when the text was copied or converted ({code}). Type it again.',
  },
  examples: [
    { text: 'Join us on\u200b Tuesday.', finds: ['\u200b'] },
    { text: 'Book at https://example.org/join\ufeff today.', finds: ['\ufeff'] },
    { text: '#Safe\u00adguarding week starts today.', finds: ['\u00ad'] },
    { text: 'The office is closed.\u2028See you on Monday.', finds: ['\u2028'] },
    { text: 'Pay \u202e001£\u202c by Friday.', finds: ['\u202e', '\u202c'] },
    { text: 'Read the \u200e\u200eguide.', finds: ['\u200e\u200e'], because: 'marks side by side are told once' },
    { text: 'The caf\ufffd opens at ten.', finds: ['\ufffd'] },
    { text: 'Half a face \ud83d here.', finds: ['\ud83d'] },
    { text: 'Hello\u{e0068}\u{e0069} there.', finds: ['\u{e0068}\u{e0069}'] },
    { text: 'Line one\u000bline two', finds: ['\u000b'] },
    { text: 'Bell\u0007 ring', finds: ['\u0007'] },
    { text: 'A thumb\ufe0f up.', finds: ['\ufe0f'], because: 'an emoji style mark with no emoji before it' },
    { text: 'Family fun day 👨‍👩‍👧 ❤️ 1️⃣ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿', finds: [], because: 'emoji are built with joiners' },
    { text: 'Café, 10–4: “yes”, £5…', finds: [] },
    { text: 'Tabs\tand\r\nline ends are ordinary.', finds: [] },
    { text: 'می‌خواهم به کتابخانه بروم', finds: [], because: 'Persian needs the non-joiner' },
    { text: 'اتصل بنا على \u200e101\u200e الآن', finds: [], because: 'marks of direction belong in Arabic' },
    { text: 'ข่าว\u200bประชาสัมพันธ์', finds: [], because: 'Thai marks its words so' },
    { text: 'No break between 10\u00a0am and Tuesday.', finds: [], because: 'a no-break space is a space' },
  ],
  *check({ text }) {
    const turned = rightToLeft.test(text);
    for (const { kind, code, start, end, put } of findRuns(text)) {
      const data = { name: nameOf(code), code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
      const span: [number, number] = [start, end];
      if (kind === 'lost') yield { span, message: kind, data };
      else yield { span, message: kind, data, suggest: [put], ...(kind === 'hidden' || !turned ? { fix: 'safe' } : {}) };
    }
  },
});
