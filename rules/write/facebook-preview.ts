import { isCrossPosted, seenOfUpdate } from '../../src/platforms/cross-post.js';
import { type Draft, defineRule, number } from '../../src/rule/index.js';
import { afterCodePoints, cutBefore, oneLine, shownUpTo } from '../../src/text/cut.js';
import { brokenInWords, listed, lossesAfter } from '../../src/text/losses.js';

/** What is lost, as one or two sentences that follow the words shown. */
function lossInWords(draft: Draft, cut: number, limit: number): string {
  const broken = brokenInWords(draft, limit);
  const lost = lossesAfter(draft, cut);
  const parts = [...(broken ? [`falls inside ${broken}`] : []), ...(lost.length > 0 ? [`hides ${listed(lost)}`] : [])];
  return parts.join(' and ');
}

export default defineRule({
  id: 'facebook-preview',
  stage: 'write',
  severity: 'warning',
  summary: 'what a Facebook update shows when it is shared on Twitter',
  why: 'When a Facebook update was shared on Twitter by the link between the two, only its first words were seen there, and whoever read on had to leave for Facebook. The policy names 89 characters. By the rules of 2017 that is what 140 leave beside two links of 24 and three dots; no page of either company states it. Facebook took the link away since, but schedulers and people still share this way, and the question stands: do the first words stand alone?',
  policy: '4.5',
  source: 'Authorised Use of CHSCB Official Social Media Accounts Policy, 4.5; the arithmetic 140 - 24 - 24 - 3 is ours, a guess that fits',
  options: {
    max: number(
      'The characters of the update that are seen on X: 89 by the rules of 2017; 229 is what the same layout leaves of today’s 280.',
      seenOfUpdate,
      { min: 20, max: 280 },
    ),
  },
  messages: {
    cut: 'Shared from Facebook to X, this post shows its first {max} characters only: “{shown}…” Check that they stand alone.',
    loses:
      'Shared from Facebook to X, this post shows its first {max} characters only: “{shown}…” The cut {lost}. Say what matters most before it.',
  },
  examples: [
    {
      text: 'Our coffee morning for parents is on Tuesday at 10am in Hackney Central Library.',
      finds: [],
      meta: { crossPost: ['facebook-to-twitter'] },
    },
    {
      text: 'Thank you to everyone who came to the summer fair on Saturday and made the day such a happy one for our young people.',
      finds: ['happy one for our young people.'],
      because: 'it goes to both, so a note; the cut falls inside a word',
    },
    {
      text: 'Half term is here, and our play scheme at the leisure centre has a place for every child. Bring a packed lunch and old clothes.',
      finds: ['Bring a packed lunch and old clothes.'],
      because: 'what is seen is a whole sentence',
    },
    {
      text: 'World Mental Health Day: our tea-and-talk tent is on the lawn from 11am. Biscuits, a chat, a dog called Wilf.',
      finds: ['a dog called Wilf.'],
      because: 'the word before the comma is seen',
    },
    {
      text: 'The children and families service in the town hall will open its doors to everybody who needs help or advice on Monday 4 March.',
      finds: ['needs help or advice on Monday 4 March.'],
      meta: { crossPost: ['facebook-to-twitter'] },
      platforms: ['facebook'],
      because: 'the day is lost',
    },
    {
      text: 'If you are worried about a child in your street or in your family, you can talk to us at any time on 0808 800 5000, and you need not give a name.',
      finds: ['any time on 0808 800 5000, and you need not give a name.'],
      because: 'the number is lost',
    },
    {
      text: 'All of our family hubs will be open over the bank holiday weekend for advice and a cup of tea unless we say otherwise here.',
      finds: ['tea unless we say otherwise here.'],
      because: 'the condition is lost',
    },
    {
      text: 'Our new guide helps parents to talk with children about what they see and do online: https://www.example.org.uk/guide',
      finds: ['https://www.example.org.uk/guide'],
      because: 'a link is shown whole or not at all',
    },
    {
      text: 'To talk to somebody about a child you are worried about, at any hour of the day, call 0808 800 5000.',
      finds: ['0808 800 5000.'],
      because: 'a number is shown whole or not at all',
    },
    {
      text: 'Come and say hello to the team, who will be at the market with games and face painting 👨‍👩‍👧‍👦 this week.',
      finds: ['👨‍👩‍👧‍👦 this week.'],
      because: 'an emoji is never broken',
    },
    {
      text: 'Thank you to everyone who came to the summer fair on Saturday and made the day such a happy one for our young people.',
      finds: [],
      platforms: ['facebook'],
      because: 'it goes to Facebook only',
    },
    {
      text: 'Thank you to everyone who came to the summer fair on Saturday and made the day such a happy one for our young people.',
      finds: [],
      options: { max: 229 },
      because: 'by today’s limit nothing is cut',
    },
  ],
  looksAt: ({ text }, { max }) => text.length > max,
  *check(draft, { max }) {
    const { text, platforms } = draft;
    const isDeclared = isCrossPosted(draft);
    if (!isDeclared && !(platforms.includes('facebook') && platforms.includes('x'))) return;
    const limit = afterCodePoints(text, max);
    if (limit >= text.length || text.trimEnd().length <= limit) return;
    const end = cutBefore(text, draft.entities, limit);
    const shown = oneLine(shownUpTo(text, end));
    let start = end;
    while (/[\s.,;:!?…]/.test(text[start] ?? '')) start++;
    if (start === text.length) return;
    const lost = lossInWords(draft, end, limit);
    const atMost = isDeclared ? undefined : 'note';
    yield {
      span: [start, text.length],
      ...(lost === '' ? { message: 'cut', data: { max, shown } } : { message: 'loses', data: { max, shown, lost } }),
      ...(atMost && { atMost }),
    };
  },
});
