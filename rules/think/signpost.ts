import { defineRule, words } from '../../src/rule/index.js';
import { fieldWordsOf, harm, suicideWord } from '../../src/text/field-words.js';
import { hasRoute } from '../../src/text/help.js';
import { isWarnedAgainst } from '../../src/text/mention.js';
import { phraseList } from '../../src/text/phrase-list.js';
import type { Draft } from '../../src/types.js';

/** What a reader may be living with. Grave: named by itself, without a word to the reader, it still calls for a route. */
const subjects: readonly (readonly [phrases: string, grave: boolean])[] = [
  [
    'child abuse; sexual abuse; domestic abuse; domestic violence; emotional abuse; physical abuse; financial abuse; elder abuse; online abuse; abuse at home; abusive relationship; coercive control; controlling behaviour; neglect; child exploitation; child sexual exploitation; criminal exploitation; sexual exploitation; grooming; groomed; female genital mutilation; fgm; forced marriage; honour-based abuse; modern slavery; suicide; suicidal; self-harm; self harm; self-harming; being abused; been abused; abused as a child; abused; rape; raped; sexual assault; sexually assaulted; sexually abused; exploited; trafficked',
    true,
  ],
  [
    'abuse; at risk of harm; being hurt; being harmed; being bullied; bullied; being controlled; afraid at home; unsafe at home; not safe at home; scared at home; hurting themselves; end their life; ending their life; take their own life; hurting a child',
    false,
  ],
];

const index = phraseList('signpost', () =>
  subjects.flatMap(([phrases, grave]) => phrases.split('; ').map((phrase) => [phrase, grave] as const)),
);

const set = (list: string) => new Set(list.split(' '));

/** The post speaks to somebody who may be living with it, or who may notice it. */
const address =
  /\b(?:if you|if someone|if a child|are you|do you know|is someone|is your|you(?:'|’)?(?:re| are) not alone|not your fault|never (?:your|their|the child(?:'|’)s|a child(?:'|’)s) fault|spot(?:ting)? the signs|know the signs|the signs|signs of|warning signs|worried|someone you know|anyone you know|your (?:partner|husband|wife|boyfriend|girlfriend|ex)|you may be|you might be|speak (?:up|out)|break the silence|get help|need help|help is|we can help|reach out|ask for help|don(?:'|’)t suffer)\b/i;

/** What the post is about instead: work, training, figures, thanks. */
const work = set(
  'training trained train course workshop webinar conference seminar book join meeting session event day week month campaign strategy policy policies funding funded fund report review reviews audit data figures statistics per percent survey research study podcast vacancy vacancies role job recruit recruiting recruitment apply team teams award awards awarded thank thanks congratulations committee partnership board guide leaflet toolkit film play book module learning lesson lessons launch launched law legislation act bill charity bid specialist officers officer unit volunteers volunteer advocates advisers adviser service services walk assembly',
);
/** A post that opens with its subject raises it, unless it is about learning and working. */
const learning = set(
  'training course workshop webinar conference seminar join book thank thanks team award awarded job apply week prevention officers officer service services strategy policy committee',
);
const titles = set('squad mission note');
const justice = set(
  'jailed sentenced convicted charged arrested arrest arrests court trial guilty pleaded custody suspicion investigation investigating detectives prison imprisoned banned order remanded inquest verdict years',
);

function some(draft: Draft, list: ReadonlySet<string>): boolean {
  for (const { lower } of draft.words) if (list.has(lower)) return true;
  return false;
}

export default defineRule({
  id: 'signpost',
  stage: 'think',
  severity: 'warning',
  summary: 'abuse, harm or suicide raised without where to turn',
  why: 'Whoever reads about abuse or suicide may be living with it this evening. A number or a link costs one line; without it the post opens a wound and walks away.',
  policy: '3.3',
  source:
    'Samaritans media guidelines; reporting pages of safeguarding partnerships (South Tyneside, Westminster, Greater Manchester): children’s services, 101, 999, NSPCC, Childline',
  options: {
    routes: words('Phrases of your own that tell readers where to turn, besides numbers, links and addresses.'),
  },
  messages: {
    route: 'Where can somebody turn who reads this and is living with {subject}? Could a number or a link go in?',
    suicide: 'Where can somebody turn who is thinking of suicide tonight? Could a helpline go in, such as Samaritans, 116 123?',
    news: 'Will this reach people it has happened to? Could it end with where to get help?',
  },
  examples: [
    { text: 'Domestic abuse is never your fault.', finds: ['Domestic abuse'] },
    { text: 'Do you know the signs of neglect? A child may be hungry, tired or always alone.', finds: ['neglect'] },
    { text: 'Neglect is the form of abuse we see most in our borough.', finds: ['Neglect'] },
    { text: 'If you are being abused, our team can help.', finds: ['being abused'] },
    { text: 'One in four of us has thought about suicide. Talk about it.', finds: ['suicide'] },
    { text: 'Grooming can happen to any child, in any family, in any street.', finds: ['Grooming'] },
    { text: 'A man has been jailed for the rape of a girl. Detectives praised her courage.', finds: ['rape'] },
    { text: 'Domestic abuse is never your fault. The National Domestic Abuse Helpline is free: 0808 2000 247.', finds: [] },
    { text: 'Worried about a child? If you see signs of neglect, call us on 020 8356 5500.', finds: [] },
    { text: 'If a child tells you about abuse, tell the designated lead at your school.', finds: [], because: 'somebody to tell' },
    { text: 'Talk to an adult you trust if someone online makes you feel uneasy about abuse.', finds: [] },
    { text: 'Our neglect training for school governors is on 4 June. Book with your clerk.', finds: [] },
    { text: 'Thank you to our domestic abuse team, who won an award last night.', finds: [] },
    { text: 'We have published our strategy on child exploitation.', finds: [] },
    { text: '300 people joined our walk against domestic violence today.', finds: [] },
    { text: 'A man has been jailed for assault after a fight outside a pub.', finds: [] },
    { text: 'The rape trial continues at Snaresbrook Crown Court. Link in bio.', finds: [] },
    {
      text: 'Speak to our safeguarding desk if you are worried about abuse.',
      options: { routes: ['safeguarding desk'] },
      finds: [],
      because: "a route of the board's own",
    },
  ],
  *check(draft, { routes }) {
    const classes = fieldWordsOf(draft);
    if (!(classes.all & (harm | suicideWord))) return;
    const match = index.find(draft.words)[0];
    if (!match || hasRoute(draft)) return;
    const text = draft.text.toLowerCase();
    if (routes.some((phrase) => text.includes(phrase.toLowerCase()))) return;
    const subject = text.slice(...match.span);
    if (subject === 'suicide' && titles.has(draft.words[match.last]?.lower ?? '')) return;
    const quoted = isWarnedAgainst(draft, match.span) ? { atMost: 'note' as const } : {};
    const addressed = address.test(draft.text);
    if (!addressed && some(draft, justice)) {
      if (match.entry) yield { span: match.span, message: 'news', confidence: 'unsure', atMost: 'note' };
      return;
    }
    if (subject.startsWith('suicid')) {
      if (addressed || !some(draft, work)) yield { span: match.span, message: 'suicide', ...quoted };
      return;
    }
    const opening = draft.sentences.some(({ first }) => first === match.first) && !some(draft, learning);
    if (!addressed && (!match.entry || (!opening && some(draft, work)))) return;
    yield { span: match.span, message: 'route', data: { subject }, ...quoted, ...(!addressed && { confidence: 'unsure' as const }) };
  },
});
