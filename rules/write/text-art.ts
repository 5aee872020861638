import { defineRule, type Span } from '../../src/rule/index.js';

const lines =
  /[\u2500-\u259f\u25a0-\u25ff\u2580-\u258f\u2800-\u28ff\u2605\u2606\u2726-\u274b\u2b1b\u2b1c](?:[ \u00a0]?[\u2500-\u259f\u25a0-\u25ff\u2800-\u28ff\u2605\u2606\u2726-\u274b]){2,}/g;
const signs = /(?<![\p{L}\p{N}])(?:={4,}|-{4,}|_{4,}|\*{4,}|~{3,}|\+{4,}|\^{4,}|#{4,}|>{3,}|<{3,}|(?:[-=*~+•·°] ?){6,})(?![\p{L}\p{N}])/gu;
/** Faces drawn with letters of other scripts: ¯\_(ツ)_/¯, (╯°□°)╯, ʕ•ᴥ•ʔ. */
const faces = /[¯ヽ╯╰٩ᕕ\\]?[\\_]{0,3}[(（ʕ][^\s()（）]{0,3}[ツ°□ಠ益｡◕‿•ᴥ︶ᵔω▽╥ᴗ´`][^()（）\n]{0,8}[)）ʔ][\\_]{0,3}[¯ﾉノ╯ᕗ۶/]{0,2}/g;
/** A rating, as of a show or a kitchen: full stars, then empty ones, five at most. */
const rating = /^(?=.{2,5}$)(★+)☆*$/;

/** “4 stars”, “3 out of 5 stars”; undefined where the row is a line across the page, with nothing beside it. */
function ratingOf(text: string, start: number, found: string): string | undefined {
  const row = found.replaceAll(/[ \u00a0]/g, '');
  const full = rating.exec(row)?.[1];
  if (full === undefined) return undefined;
  const end = start + found.length;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start) + text.slice(end, `${text}\n`.indexOf('\n', end));
  if (!hasWords.test(line)) return undefined;
  return full === row ? `${full.length} stars` : `${full.length} out of ${row.length} stars`;
}
const hasWords = /\p{L}/u;

const worthALook = /[\u2500-\u25ff\u2605\u2606\u2726-\u274b\u2800-\u28ff]|([-=*~+_^#<>•·°] ?)\1{2}|[(（ʕ][^\s()]{0,3}[^\x20-\x7e\s]/;

export default defineRule({
  id: 'text-art',
  stage: 'write',
  severity: 'note',
  summary: 'a picture or a rule drawn with characters',
  why: 'A screen reader reads drawn lines and faces character by character: “equals, equals, equals”. On a phone they break at the edge of the screen.',
  policy: '4.4',
  source: 'University of Kentucky, accessible social media',
  needs: ['rare', 'markup', 'row'],
  options: {},
  messages: {
    line: '“{found}” is a line drawn with characters; a screen reader reads out each of them. An empty line does the job.',
    rating: '“{found}” is read character by character: “black star, black star”, or not at all. Say it in words: “{words}”.',
    face: '“{found}” is a face drawn with characters; a screen reader reads out each of them. Words, or one emoji, are kinder.',
  },
  examples: [
    { text: 'Results\n==========\nAll good', finds: ['=========='] },
    { text: '★★★★★ Great service', finds: ['★★★★★'], because: 'a rating, which is said in words' },
    { text: 'Café Rosa, food hygiene: ★★★☆☆', finds: ['★★★☆☆'] },
    { text: 'Doors at six\n★★★★★\nFree entry', finds: ['★★★★★'], because: 'with nothing beside it, a line' },
    { text: 'Café Rosa, food hygiene: 3 out of 5 stars', finds: [] },
    { text: 'News\n──────────\nMore news', finds: ['──────────'] },
    { text: '▶ ▶ ▶ Book now', finds: ['▶ ▶ ▶'] },
    { text: 'Who knows ¯\\_(ツ)_/¯ not us', finds: ['¯\\_(ツ)_/¯'] },
    { text: 'Bear with us ʕ•ᴥ•ʔ', finds: ['ʕ•ᴥ•ʔ'] },
    { text: '-------- Part two --------', finds: ['--------', '--------'] },
    { text: 'Smile :) and (please) be kind… 9–5, 10-4, a--b', finds: [] },
    { text: 'Café (près du pont), £5 (£3 for under-16s), 20° (or more)', finds: [] },
    { text: 'Mon • Tue • Wed', finds: [] },
    { text: 'What the f*** he said', finds: [], because: 'letters left out, not a line' },
    { text: 'Doors open 6pm >> book now', finds: [] },
  ],
  *check({ text, prose }) {
    if (!worthALook.test(text)) return;
    const faceSpans: Span[] = [];
    for (const { index, 0: found } of text.matchAll(faces)) {
      if (!/[^\x20-\x7e]/.test(found) || /[\p{L}\p{N}]{2}/u.test(found.replaceAll(/[ツ益ᴥωﾉノ]/g, ''))) continue;
      faceSpans.push([index, index + found.length]);
      yield { span: [index, index + found.length], message: 'face', data: { found } };
    }
    for (const [pattern, where] of [
      [lines, text],
      [signs, prose],
    ] as const) {
      for (const { index, 0: match } of where.matchAll(pattern)) {
        const found = match.trimEnd();
        if (faceSpans.some(([start, end]) => index < end && index + found.length > start)) continue;
        const words = where === text ? ratingOf(text, index, found) : undefined;
        if (words === undefined) yield { span: [index, index + found.length], message: 'line', data: { found } };
        else yield { span: [index, index + found.length], message: 'rating', data: { found, words }, suggest: [words] };
      }
    }
  },
});
