import { defineRule } from '../../src/rule/index.js';

const gap = /(?<=\S)[ \u00a0]{2,}(?=\S)/g;

export default defineRule({
  id: 'double-space',
  stage: 'write',
  severity: 'note',
  summary: 'two spaces where one is enough',
  why: 'A second space is left over from an edit or from typewriter days. It shows as a hole on a phone, and it counts against the limit.',
  policy: '4.4',
  source: 'common slip; GOV.UK style guide: one space after a full stop',
  needs: ['gap'],
  options: {},
  messages: {
    double: '{count} spaces stand here; one is enough.',
  },
  examples: [
    { text: 'Come and meet us.  We are at the library.', finds: ['  '] },
    { text: 'Doors open   at 6pm.', finds: ['   '] },
    { text: 'Open\u00a0 on Monday.', finds: ['\u00a0 '] },
    { text: 'Book here:  https://example.org/book', finds: ['  '] },
    { text: 'One space is fine. So is this.', finds: [] },
    { text: 'A line\n  with an indent\nand a line with spaces at its end   \nis another matter.', finds: [] },
    { text: '10\u00a0am on Tuesday', finds: [], because: 'one no-break space is one space' },
  ],
  *check({ text }) {
    if (!text.includes('  ') && !text.includes('\u00a0')) return;
    for (const match of text.matchAll(gap)) {
      const count = match[0].length;
      yield { span: [match.index, match.index + count], message: 'double', data: { count }, suggest: [' '], fix: 'safe' };
    }
  },
});
