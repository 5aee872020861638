import { defineRule, type Span } from '../../src/rule/index.js';

/** A mark inside what was meant as one tag: #Mother'sDay, #Covid-19, #A&E. */
const cutTag = /#([\p{L}\p{N}_]+)(['’&!+-])(?=[\p{L}\p{N}])([\p{L}\p{N}_]+)/gu;
const gluedTag = /(?<=[\p{L}\p{N}])#\p{L}[\p{L}\p{N}_]*/gu;
const apartTag = /(?<=\S[ \t])#[ \t]+(\p{Lu}[\p{L}\p{N}_]*)/gu;
const numberTag = /(?<![^\s(])#\d+(?![\p{L}\p{N}_])/gu;

/** Whether any # is not that of a plain tag in ASCII, apart from what stands around it: the patterns are costly to compile. */
function hasOddTag(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) if (!isPlainTag(text, at)) return true;
  return false;
}

function isPlainTag(text: string, at: number): boolean {
  if (at > 0 && !/[\s(]/.test(text[at - 1] as string)) return false;
  plainName.lastIndex = at;
  return plainName.test(text);
}

const plainName = /#\d*[A-Za-z]\w*(?=[\s.,:;?)]|$)/y;

/** What follows a whole tag: 's, and the second half of a compound (#Hackney-based). */
function isEnding(mark: string, rest: string): boolean {
  if (mark === '’' || mark === "'") return /^(?:s|re|ve|ll|d|m)$/i.test(rest);
  return mark === '-' && /^\p{Ll}/u.test(rest);
}

export default defineRule({
  id: 'hashtag-form',
  stage: 'write',
  severity: 'warning',
  summary: 'a hashtag that a network will not read as it was meant',
  why: 'A tag ends at the first mark that is not a letter, a digit or an underscore. What follows is left outside, and the post joins another conversation, or none.',
  policy: '4.4',
  source: 'twitter-text conformance, hashtags; X help on hashtags',
  needs: ['hash'],
  options: {},
  messages: {
    cut: 'The tag ends at “{mark}”: networks read it as {tag}, and “{rest}” stands outside.',
    glued: 'No space stands before {tag}, so networks may not see a tag.',
    apart: 'A space stands between # and “{word}”, so there is no tag.',
    digits: '{tag} is only digits; networks make no tag of it.',
  },
  examples: [
    { text: 'Happy #Mother’sDay!', finds: ['#Mother’sDay'] },
    { text: 'Use #111-First tonight.', finds: ['#111-First'] },
    { text: 'Know the #A&E waiting times.', finds: ['#A&E'] },
    { text: 'What a week#SafeguardingWeek', finds: ['#SafeguardingWeek'] },
    { text: 'Join us for # Safeguarding Week', finds: ['# Safeguarding'] },
    { text: '# Safeguarding week has begun', finds: [], because: 'at the head of a line it is a heading, see platform-markup' },
    { text: 'See you at the fair in #2026', finds: ['#2026'] },
    { text: 'Thanks to #TeamHackney’s volunteers.', finds: [], because: 'the tag ends where it should' },
    { text: 'A #Hackney-based charity', finds: [], because: 'so it does here' },
    { text: 'Join #SafeguardingWeek. It starts on Monday.', finds: [] },
    { text: '#ChildrensMentalHealthWeek, #Covid19 and #STOPtober', finds: [] },
    { text: 'Read https://example.org/page#Section-2', finds: [], because: 'part of a link' },
    { text: 'Contact us about C#Sharp', finds: ['#Sharp'] },
    { text: 'Our #1 priority is you.', finds: [], because: '#1 means “number one”' },
  ],
  *check({ text, entities }) {
    if (!hasOddTag(text)) return;
    const inLink = (at: number) => entities.some(({ kind, start, end }) => (kind === 'url' || kind === 'email') && at >= start && at < end);
    const seen = new Set<number>();
    for (const match of text.matchAll(cutTag)) {
      const [whole, name = '', mark = '', rest = ''] = match;
      if (inLink(match.index) || isEnding(mark, rest)) continue;
      seen.add(match.index);
      yield {
        span: spanOf(match.index, whole),
        message: 'cut',
        data: { mark, tag: `#${name}`, rest },
        suggest: [`#${name}${rest}`],
        fix: 'unsafe',
      };
    }
    for (const match of text.matchAll(gluedTag)) {
      if (inLink(match.index) || seen.has(match.index)) continue;
      yield { span: spanOf(match.index, match[0]), message: 'glued', data: { tag: match[0] }, suggest: [` ${match[0]}`], fix: 'unsafe' };
    }
    for (const match of text.matchAll(apartTag)) {
      const word = match[1] ?? '';
      yield { span: spanOf(match.index, match[0]), message: 'apart', data: { word }, suggest: [`#${word}`], fix: 'unsafe' };
    }
    for (const match of text.matchAll(numberTag)) {
      if (inLink(match.index) || seen.has(match.index) || match[0] === '#1') continue;
      yield { span: spanOf(match.index, match[0]), message: 'digits', data: { tag: match[0] }, atMost: 'note' };
    }
  },
});

function spanOf(start: number, found: string): Span {
  return [start, start + found.length];
}
