import { defineRule } from '../../src/rule/index.js';
import { wordSet } from '../../src/text/words/word-set.js';

/** A small-letter word, a stop, a capitalised word: “report it.It”. No path, no www, one stop. */
const twoSentences = /^[a-z’']{2,}\.[A-Z][a-z]+$/;
const smallLetters = /^([a-z’']{2,})\.([a-z]{2,})$/;

/** Endings of real addresses that are also words, and so begin sentences typed without a capital. */
const wordEndings = wordSet('am as at be by do in is it me my no so to us');
/** Words that end sentences often and are hardly ever names of sites. */
const lastWords = wordSet(
  'it this that them us you him her me there here now today tonight tomorrow again all safe home help out up more back time place family families children people friends alone',
);

export default defineRule({
  id: 'accidental-link',
  stage: 'write',
  severity: 'warning',
  summary: 'a missing space that makes a link',
  why: 'Where no space follows a full stop, networks take the words around it for a web address. The post gets a link to a stranger’s site, and on X it costs 23 characters.',
  policy: '4.4',
  source: 'measured with twitter-text 3.1.0: of 230 words that begin sentences, 195 are top-level domains',
  needs: ['link'],
  options: {},
  messages: {
    link: 'No space follows the full stop, so “{found}” becomes a link, and on X it counts 23 characters. Put a space: “{better}”.',
  },
  examples: [
    { text: 'If you are worried, report it.It is better to ask.', finds: ['it.It'] },
    { text: 'Keep children safe.In an emergency call 999.', finds: ['safe.In'] },
    { text: 'We are here for you.is that clear', finds: ['you.is'], because: 'small letters leave a doubt' },
    { text: 'Read more at example.org or bbc.co.uk.', finds: [] },
    { text: 'Report it at actionfraud.police.uk', finds: [] },
    { text: 'GOV.UK has the form; Booking.com has not.', finds: [] },
    { text: 'We are here. It is safe.', finds: [] },
    { text: 'Watch on youtu.be/abc or bit.ly/abc, or see who.int and about.me', finds: [] },
    { text: 'See https://it.It', finds: [], because: 'a link on purpose' },
    { text: 'We are open.Please come in.', finds: [], because: '“please” is no top-level domain, so there is no link; see punctuation' },
  ],
  *check({ text, entities }) {
    for (const { kind, start, end } of entities) {
      if (kind !== 'url') continue;
      const found = text.slice(start, end);
      if (found.length > 40) continue;
      const doubtful = !twoSentences.test(found);
      if (doubtful) {
        const [, before = '', after = ''] = smallLetters.exec(found) ?? [];
        if (!lastWords.has(before) || !wordEndings.has(after)) continue;
      }
      const better = found.replace('.', '. ');
      const report = { span: [start, end] as const, message: 'link' as const, data: { found, better }, suggest: [better] };
      if (doubtful) yield { ...report, confidence: 'unsure', atMost: 'note', fix: 'unsafe' };
      else yield { ...report, fix: 'safe' };
    }
  },
});
