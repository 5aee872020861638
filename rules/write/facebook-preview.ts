import { isCrossPosted, seenOfUpdate } from '../../src/platforms/cross-post.js';
import { brokenInWords, lossesAfter, turnAfter } from '../../src/platforms/losses.js';
import { type Draft, defineRule, number } from '../../src/rule/index.js';
import { afterCodePoints, cutBefore, oneLine, shownUpTo } from '../../src/text/cut.js';
import { listed } from '../../src/text/listed.js';
import { wordSet } from '../../src/text/words/word-set.js';

/** A question or a greeting is no news. */
const leastWords = 4;

/** A whole sentence of news is seen, and nothing hidden takes it back: what is shown stands alone. */
function standsAlone(draft: Draft, cut: number): boolean {
  const { text, sentences } = draft;
  if (turnAfter(draft, cut)) return false;
  return sentences.some(({ end, first, last }) => end <= cut && last - first >= leastWords && !leadsOn.test(text.slice(end - 2, end + 1)));
}

/** A question, or a colon before what matters. */
const leadsOn = /[?:]/;

/** All that is hidden is thanks for the reader's patience and the like. */
function hidesThanksOnly({ sentences, words }: Draft, cut: number): boolean {
  const rest = sentences.filter(({ end }) => end > cut);
  return rest.length > 0 && rest.length < sentences.length && rest.every(({ first }) => thanks.holds(words[first]));
}
const thanks = wordSet('thank thanks');

export default defineRule({
  id: 'facebook-preview',
  stage: 'write',
  severity: 'warning',
  summary: 'what a Facebook update shows when it is shared on Twitter',
  why: 'When a Facebook update was shared on Twitter by the link between the two, only its first words were seen there, and whoever read on had to leave for Facebook. The policy names 89 characters. By the rules of 2017 that is what 140 leave beside two links of 24 and three dots; no page of either company states it. Facebook took the link away since, but schedulers and people still share this way, and the question stands: do the first words stand alone? A draft that declares the cross-post is told whenever it is cut; one that merely goes to both, only when no whole sentence of news is seen and the cut hides a day, a place, a number, a link or what takes back the words before it.',
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
      meta: { crossPost: ['facebook-to-twitter'] },
    },
    {
      text: 'Thank you to everyone who came to the summer fair on Saturday and made the day such a happy one for our young people.',
      finds: [],
      because: 'it goes to both but is not declared to be cross-posted, and nothing that anybody needs is hidden',
    },
    {
      text: 'Half term is here, and our play scheme at the leisure centre has a place for every child. Bring a packed lunch and old clothes.',
      finds: ['Bring a packed lunch and old clothes.'],
      meta: { crossPost: ['facebook-to-twitter'] },
      because: 'what is seen is a whole sentence, but the post declares the cross-post',
    },
    {
      text: 'The lift at the health centre is mended and the upstairs clinics are back as they were. For a lift by car, ring 0808 157 0123.',
      finds: [],
      because: 'the news is seen',
    },
    {
      text: 'The lift at the health centre is mended and the upstairs clinics are back as they were. But the stairs are still shut.',
      finds: ['But the stairs are still shut.'],
      because: 'the next sentence takes it back',
    },
    {
      text: 'The ward on the second floor is open to visitors again after ten days of a stomach bug. Thank you for your patience.',
      finds: [],
      meta: { crossPost: ['facebook-to-twitter'] },
      because: 'thanks only are hidden',
    },
    {
      text: 'World Mental Health Day: our tea-and-talk tent is on the lawn from 11am. Biscuits, a chat, a dog called Wilf.',
      finds: ['a dog called Wilf.'],
      meta: { crossPost: ['facebook-to-twitter'] },
      because: 'the word before the comma is seen',
    },
    {
      text: 'People with asthma who live within two miles of the quarry and are over forty may take part in our study (ref 31/LK/0264).',
      finds: [],
      because: 'a reference is no number to call',
    },
    {
      text: 'A big thank you from all of the managers and the drivers to everybody who works in the Emergency Control Centre.',
      finds: [],
      because: 'a team is no place',
    },
    {
      text: 'My nan kept the shop on the corner for forty years and served three generations of families who never once saw her cross.',
      finds: [],
      because: 'nothing is taken back by “never”',
    },
    {
      text: 'This Saturday’s sponsored walk from the lido to the windmill and back along the sea wall will not take place.',
      finds: ['will not take place.'],
      because: 'what is seen sounds as if it would',
    },
    {
      text: 'The cook in our kitchen starts with a salary, paid from the 1st of May on, of some £32,400 a year.',
      finds: ['£32,400 a year.'],
      meta: { crossPost: ['facebook-to-twitter'] },
      because: 'a sum is shown whole or not at all',
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
      text: 'The clinic is open, and for a cough you may come without an appointment. Please ring the ward at once if you cough blood.',
      finds: ['ward at once if you cough blood.'],
      meta: { crossPost: ['facebook-to-twitter'] },
      because: 'what is asked has a condition',
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
      meta: { crossPost: ['facebook-to-twitter'] },
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
    if (isDeclared ? hidesThanksOnly(draft, end) : standsAlone(draft, end)) return;
    const losses = lossesAfter(draft, end);
    if (!isDeclared && losses.length === 0) return;
    const broken = brokenInWords(draft, limit);
    const lost = [...(broken ? [`falls inside ${broken}`] : []), ...(losses.length > 0 ? [`hides ${listed(losses)}`] : [])].join(' and ');
    const atMost = isDeclared ? undefined : 'note';
    yield {
      span: [start, text.length],
      ...(lost === '' ? { message: 'cut', data: { max, shown } } : { message: 'loses', data: { max, shown, lost } }),
      ...(atMost && { atMost }),
    };
  },
});
