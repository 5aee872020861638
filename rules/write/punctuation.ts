import { type Draft, defineRule, type Span } from '../../src/rule/index.js';

// What stands before is looked at last: a pattern that begins with it is tried at every letter. Of a row of
// spaces, such as links side by side leave in `prose`, only the first may begin a find.
const spaceBefore = /[ \u00a0](?<![ \u00a0]{2})[ \u00a0]*[,;!?](?<=[\p{L}\p{N})\]”’"'][ \u00a0]+[,;!?])(?=\s|$)/gu;
// A full stop only where a sentence ends and another begins: “.NET” and “.gov.uk” begin with theirs, and “. . .” is a pause.
const stopAfterSpace = /[ \u00a0](?<![ \u00a0]{2})[ \u00a0]*\.(?<=\p{Ll}{2}[)\]”’"']?[ \u00a0]+\.)(?=\s+[\p{Lu}“‘]|\s*$)/gu;
const commaGlued = /,(?<=\p{L}{2},)(?=\p{L}{2})/gu;
const stopGlued = /[.!?](?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}|I\s)/gu;
const doubled = /(?<![.,;:!?…])(?:,,+|\.\.|;;+|[!?]\.|,\.|\.,)(?![.,;:!?…])/g;
const falseApostrophe = /(?<=\p{L})[`´](?=\p{L})/gu;

/** UTF-8 read as Windows-1252, and HTML that was never turned into text. */
const garbled =
  /â€(?:™|˜|œ|\u009d|\u201d|“|”|¦)|Â(?:£|[\u00a0 ](?=\p{L}|\d)|°|½)|Ã(?:©|¨|¡|¢|¤|¶|¼|§|±)|&(?:amp|nbsp|quot|lt|gt|pound|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|#39|#039|#x27|#8217|#8211);/gu;

const meant: ReadonlyMap<string, string> = new Map([
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€œ', '“'],
  ['â€\u009d', '”'],
  ['â€\u201d', '—'],
  ['â€“', '–'],
  ['â€¦', '…'],
  ['Â£', '£'],
  ['Â°', '°'],
  ['Â½', '½'],
  ['Ã©', 'é'],
  ['Ã¨', 'è'],
  ['Ã¡', 'á'],
  ['Ã¢', 'â'],
  ['Ã¤', 'ä'],
  ['Ã¶', 'ö'],
  ['Ã¼', 'ü'],
  ['Ã§', 'ç'],
  ['Ã±', 'ñ'],
  ['&amp;', '&'],
  ['&nbsp;', '\u00a0'],
  ['&quot;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&pound;', '£'],
  ['&rsquo;', '’'],
  ['&lsquo;', '‘'],
  ['&rdquo;', '”'],
  ['&ldquo;', '“'],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&hellip;', '…'],
  ['&#39;', '’'],
  ['&#039;', '’'],
  ['&#x27;', '’'],
  ['&#8217;', '’'],
  ['&#8211;', '–'],
]);

const isMark = (code: number) => code === 44 || code === 46 || code === 33 || code === 63 || code === 59;

/**
 * Whether some , . ! ? or ; has a space before it, or a letter or another mark after it. Nearly all
 * have neither, and the patterns need not run.
 */
function mayBeMisspaced({ text, prose }: Draft): boolean {
  for (let at = 0; at < prose.length; at++) {
    if (!isMark(prose.charCodeAt(at))) continue;
    const after = prose.charCodeAt(at + 1);
    if (after > 64 || isMark(after)) return true;
    // In `text`: a blanked link is no space.
    const before = text.charCodeAt(at - 1);
    if (before === 32 || before === 0xa0) return true;
  }
  return false;
}

export default defineRule({
  id: 'punctuation',
  stage: 'write',
  severity: 'warning',
  summary: 'a slip of the keyboard in the punctuation',
  why: 'Missing spaces, doubled stops and characters mangled in copying look careless in a public post, and readers who doubt the form soon doubt the content.',
  policy: '4.4',
  source: 'common slips; Unicode and HTML tables for the mangled characters',
  needs: ['slip', 'opening', 'markup', 'rare'],
  options: {},
  messages: {
    garbled: '“{found}” was mangled when the text was copied; “{meant}” was meant.',
    before: 'A space stands before “{mark}”; it belongs after.',
    after: 'No space follows “{mark}”.',
    doubled: '“{found}” is a slip; “{one}” will do.',
    apostrophe: '“{found}” is an accent; an apostrophe was meant.',
    open: 'This “{mark}” is opened and never closed.',
  },
  examples: [
    { text: 'Itâ€™s open for under-5s.', finds: ['â€™'] },
    { text: 'Entry Â£2, and CafÃ© open.', finds: ['Â£', 'Ã©'] },
    { text: 'Advice &amp; support', finds: ['&amp;'] },
    { text: 'Come along , bring a friend !', finds: [' ,', ' !'] },
    { text: 'The bus is late . We will wait for it .', finds: [' .', ' .'] },
    { text: 'Search .gov.uk pages. She codes in .NET and waits . . . Well, doors at 10 .30', finds: [], because: 'no sentence ends there' },
    { text: 'Monday,Tuesday and Friday', finds: [','] },
    { text: 'We are open.Please come in.', finds: ['.'] },
    { text: 'We are open.. Please come in.', finds: ['..'] },
    { text: 'Are you coming?. Do.', finds: ['?.'] },
    { text: 'Don`t miss it.', finds: ['`'] },
    { text: 'Come along (and bring a friend.', finds: ['('] },
    { text: 'She said: “We are proud of the team.', finds: ['“'] },
    { text: 'Open Monday, Tuesday; 10.30am to 1,200 people... Really?! Yes…', finds: [] },
    { text: 'Read example.org,example.com or info@example.org.', finds: [], because: 'links are left alone' },
    { text: 'See https://example.org/book .', finds: [], because: 'the space keeps the stop out of the link' },
    { text: 'Great news :( for some, :) for others; 1) this 2) that', finds: [], because: 'faces and lists are not brackets' },
    { text: 'St.Albans, Dr.Smith, e.g. Node.js and Ph.D students', finds: [] },
    { text: 'La ville d’à côté (près du café) est ouverte.', finds: [] },
    { text: '“First paragraph of what she said.\n“Second paragraph of it.”', finds: [], because: 'a long quotation opens each paragraph' },
    { text: 'M&S, B&Q and A&E', finds: [] },
  ],
  *check(draft) {
    const { text, prose, entities } = draft;
    if (/[Ââ&Ã]/.test(text)) {
      // In `text`: ™ is an emoji, and blanked in `prose`.
      for (const match of text.matchAll(garbled)) {
        const found = match[0];
        if (entities.some(({ kind, start, end }) => kind === 'url' && match.index >= start && match.index < end)) continue;
        const known = meant.get(found) ?? ' ';
        yield { span: spanOf(match.index, found), message: 'garbled', data: { found, meant: known }, suggest: [known], fix: 'safe' };
      }
    }
    if (mayBeMisspaced(draft)) yield* findSpacing(draft);
    if (/[`´]/.test(prose)) {
      for (const { index, 0: found } of prose.matchAll(falseApostrophe)) {
        yield { span: spanOf(index, found), message: 'apostrophe', data: { found }, suggest: ['’'], fix: 'safe', atMost: 'note' };
      }
    }
    const open = findOpen(text);
    if (open) yield { span: [open.at, open.at + 1], message: 'open', data: { mark: open.mark }, atMost: 'note' };
  },
});

function* findSpacing({ text, prose }: Draft) {
  const note = { atMost: 'note', fix: 'safe' } as const;
  for (const { index, 0: found } of [...prose.matchAll(spaceBefore), ...prose.matchAll(stopAfterSpace)]) {
    // An entity was blanked there: the space may be all that parts a link from the mark.
    if (text.slice(index, index + found.length) !== found) continue;
    const mark = found.trim();
    yield { span: spanOf(index, found), message: 'before' as const, data: { mark }, suggest: [mark], ...note };
  }
  for (const pattern of [commaGlued, stopGlued]) {
    for (const { index, 0: mark } of prose.matchAll(pattern)) {
      yield { span: spanOf(index, mark), message: 'after' as const, data: { mark }, suggest: [`${mark} `], ...note };
    }
  }
  for (const { index, 0: found } of prose.matchAll(doubled)) {
    const one = /[!?]/.exec(found)?.[0] ?? (found.includes('.') ? '.' : (found[0] ?? ''));
    yield { span: spanOf(index, found), message: 'doubled' as const, data: { found, one }, suggest: [one], ...note };
  }
}

/** The first bracket or curly quotation mark that nothing closes. */
function findOpen(text: string): { readonly at: number; readonly mark: string } | undefined {
  const bracket = text.lastIndexOf('(');
  if (
    bracket >= 0 &&
    !text.includes(')', bracket) &&
    /^[\p{L}\p{N}]/u.test(text.slice(bracket + 1)) &&
    !/[:;=8]-?$/.test(text.slice(0, bracket))
  )
    return { at: bracket, mark: '(' };
  const quote = text.lastIndexOf('“');
  return quote >= 0 && !/[”"]/.test(text.slice(quote)) ? { at: quote, mark: '“' } : undefined;
}

function spanOf(start: number, found: string): Span {
  return [start, start + found.length];
}
