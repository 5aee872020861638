import { defineRule, words } from '../../src/rule/index.js';
import { harmsOf, mayHoldHarm } from '../../src/text/harm/harms.js';
import { hasRoute } from '../../src/text/harm/help.js';
import { campaigns, hasCampaignTag, pledges, pointsToHelp } from '../../src/text/harm/pointed.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { isQuoted } from '../../src/text/quotations.js';
import { beginsSentence } from '../../src/text/sentences.js';
import { wordSet } from '../../src/text/words/word-set.js';

/** The post speaks to somebody who may be living with it, or who may notice it. */
const address =
  /\b(?:if you|if someone|if a child|are you|do you know|is someone|is your|you(?:'|’)?(?:re| are) not alone|not your fault|never (?:your|their|the child(?:'|’)s|a child(?:'|’)s) fault|spot(?:ting)? the signs|know the signs|the signs|signs of|warning signs|worried|someone you know|anyone you know|your (?:partner|husband|wife|boyfriend|girlfriend|ex)|you may be|you might be|speak (?:up|out)|break the silence|get help|need help|help is|we can help|reach out|ask for help|don(?:'|’)t suffer)\b/i;

const justice = wordSet(
  'jailed sentenced convicted charged arrested arrest arrests court trial guilty pleaded custody suspicion investigation investigating detectives prison imprisoned banned remanded inquest verdict prosecute prosecuted prosecuting prosecution sentencing witnesses seized warrant warrants raid raids raided',
);

/** A case that ended: the news others who were harmed have waited for. An arrest or an appeal is for witnesses. */
const outcome = wordSet('jailed sentenced convicted guilty pleaded imprisoned prison sentence inquest verdict years');

/** A case that is over, though no word of the court's stands alone for it. */
const lostAppeal =
  /\b(?:lost|loses|dismissed|rejected|refused)\b[^.!?\n]{0,30}\bappeal\b|\bappeal\b[^.!?\n]{0,30}\b(?:dismissed|rejected|refused)\b/i;

/** What the police raid and seize: no news of one person who was harmed. */
const trades = new Set(['county lines', 'modern slavery', 'cuckooing', 'cuckooed', 'forced labour', 'human trafficking', 'spiking']);

const noState =
  /^anti|ed$|\b(?:rapes?|rapists?|assaults?|spiking|crimes?|nudes?|images?|pictures?|photos?|porn|abusers?|groomers?|stalkers?|paedophiles?)$/;

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
    { text: 'Some young people cut themselves to cope. Our film tells one story.', finds: ['cut themselves'] },
    { text: 'No child should be scared to go home.', finds: ['scared to go home'] },
    { text: 'He said that he wanted to end his life, and his friends listened.', finds: ['end his life'] },
    { text: 'Children here are being made to carry drugs.', finds: ['made to carry drugs'] },
    { text: 'He checks her phone every morning, and she is afraid of him.', finds: ['checks her phone'] },
    { text: '“If you tell anyone, I will find your sister.” One girl heard that for years.', finds: ['you tell anyone'] },
    { text: 'Do you feel as if you are walking on eggshells?', finds: ['eggshells'] },
    { text: 'There was no food at home. A teacher noticed.', finds: ['no food at home'] },
    { text: 'New trainers, a new phone. She is 13.', finds: ['New trainers'] },
    { text: 'She did not want to be here any more. Her friend listened.', finds: ['not want to be here'] },
    { text: 'Never shake a baby.', finds: ['shake a baby'] },
    { text: 'That is not banter, that is abuse.', finds: ['abuse'] },
    { text: 'Stalking Awareness Week starts on Monday.', finds: ['Stalking'], because: 'only the name of a week: a note' },
    {
      text: 'Our officers wear white ribbons today and promise never to stay silent about rape.',
      finds: ['rape'],
      because: 'a pledge: a note',
    },
    { text: 'The man who stalked his ex for two years has lost his appeal.', finds: ['stalked'], because: 'a case that is over: a note' },
    { text: 'Today we light up purple for survivors of domestic abuse.', finds: ['domestic abuse'], because: 'a gesture: a note' },
    { text: 'One in five children is abused. #HearMe', finds: ['abused'], because: 'a tag is half a route: a note' },
    { text: 'Domestic abuse never takes a day off. #DomesticAbuse #Oldhaven', finds: ['Domestic abuse'], because: 'a topic, a place' },
    { text: 'We know that suicide is never simple. Find out more below.', finds: ['suicide'], because: 'suicide calls for its number' },
    {
      text: 'Just because she came home with you doesn’t mean yes. Sex without consent is rape. #GetConsent',
      finds: [],
      because: 'a stand',
    },
    { text: 'You are not alone. Rape is never OK. #ItsNotOk', finds: ['Rape'], because: 'said to the harmed: a note' },
    { text: 'Spiking is rare. Here’s everything you need to know.', finds: [], because: 'it comes with a card or a thread' },
    { text: 'If you have been stalked, tell us. Our officers will listen.', finds: [], because: 'everybody can reach the police' },
    { text: 'We take all reports of domestic abuse seriously.', finds: [], because: 'everybody can reach the police' },
    { text: 'Pop in to find out more about child exploitation.', finds: [] },
    { text: 'Our leaflet about county lines is in every library.', finds: [], because: 'something to read about it' },
    { text: 'She checks her phone every morning, and so do we. Half-term starts today!', finds: [] },
    { text: 'A neglected corner of the park is a garden now.', finds: [] },
    { text: 'Our girls were beaten on penalties, and the ref was hit by a ball.', finds: [] },
    { text: 'Win a new phone and new trainers. Open to everyone aged 13.', finds: [] },
    { text: 'Domestic abuse is never your fault. The National Domestic Abuse Helpline is free: 0808 2000 247.', finds: [] },
    { text: 'Worried about a child? If you see signs of neglect, call us on 020 8356 5500.', finds: [] },
    { text: 'If a child tells you about abuse, tell the designated lead at your school.', finds: [], because: 'somebody to tell' },
    { text: 'Talk to an adult you trust if someone online makes you feel uneasy about abuse.', finds: [] },
    { text: 'Our neglect training for school governors is on 4 June. Book with your clerk.', finds: [] },
    { text: 'Thank you to our domestic abuse team, who won an award last night.', finds: [] },
    { text: 'We have published our strategy on child exploitation.', finds: [] },
    { text: '300 people joined our walk against domestic violence today.', finds: [] },
    { text: 'Our staff have been trained in how to respond when somebody tells them about abuse.', finds: [] },
    { text: 'Please do not neglect your smoke alarm. Abuse of our crews will not be accepted.', finds: [] },
    { text: 'Twenty neglected rabbits have new homes today.', finds: [] },
    { text: '500 of you walked through the night for our suicide prevention fund.', finds: [] },
    { text: 'Is your teenager being bullied online? Take a screenshot, block, and tell school.', finds: [] },
    { text: 'Anti-Bullying Week: if your child is being bullied, any adult in school will listen.', finds: [] },
    { text: 'Hate crime: our officers are at the students’ union until 3pm.', finds: [], because: 'a desk to go to' },
    { text: 'Our play about county lines has been seen by 11,000 pupils.', finds: [] },
    { text: 'The minister visited our rape crisis centre.', finds: [] },
    { text: 'Drugs seized from a county lines gang in Rhyl.', finds: [] },
    { text: 'Postnatal depression isn’t weakness. Tell your health visitor.', finds: [] },
    { text: 'Vacancy: domestic abuse adviser, three days a week.', finds: [] },
    { text: 'A man has been jailed for assault after a fight outside a pub.', finds: [] },
    {
      text: 'Dogs are not allowed out. She checked her phone for trains. When the storm hits us, stay in.',
      finds: [],
    },
    { text: 'The rape trial continues at Snaresbrook Crown Court. Link in bio.', finds: [] },
    {
      text: 'Speak to our safeguarding desk if you are worried about abuse.',
      options: { routes: ['safeguarding desk'] },
      finds: [],
      because: "a route of the board's own",
    },
    { text: 'Three walkers hurt themselves on the ice today.', finds: [], because: 'a mishap' },
    { text: 'Many young people hurt themselves at night.', finds: ['hurt themselves'] },
    { text: 'There is no reason to live with a noisy boiler.', finds: [] },
    { text: 'She felt there was no reason to live.', finds: ['no reason to live'] },
    { text: 'Most people want to die at home, with somebody they love.', finds: [], because: 'hospices say so' },
    { text: 'We’re ending it all with fireworks on Sunday.', finds: [] },
    { text: 'He took his own life jacket, and it saved him.', finds: [] },
    { text: 'Temperatures have spiked, and the quarry was exploited for slate until 1969.', finds: [], because: 'of things' },
    { text: 'Drinks were spiked in the town on Saturday.', finds: ['spiked'] },
    { text: 'Oilseed rape is in bloom, and the snow trails are groomed.', finds: [] },
    { text: 'Abusers of our permit scheme will lose their badge.', finds: [] },
    { text: 'Nudes and landscapes: an exhibition of paintings by our students.', finds: [] },
  ],
  looksAt: mayHoldHarm,
  *check(draft, { routes }) {
    const found = harmsOf(draft);
    const addressed = found.length > 0 && address.test(draft.text);
    const raised = found.find(({ grave, first }) => grave || addressed || beginsSentence(draft, first));
    if (!raised || hasRoute(draft)) return;
    // Suicide calls for its number, whatever else is promised.
    if (!raised.suicide && (pointsToHelp(draft) || (!raised.told && campaigns(draft)))) return;
    const text = draft.text.toLowerCase();
    if (routes.some((phrase) => text.includes(phrase.toLowerCase()))) return;
    const { span, suicide, grave } = raised;
    // The name of a day is no story, and a campaign's tag is half a route.
    const passing = !suicide && (((raised.day || pledges(draft)) && !addressed) || (!raised.told && hasCampaignTag(draft)));
    const mild = passing || isWarnedAgainst(draft, span) ? { atMost: 'note' as const } : {};
    const appealed = !addressed && lostAppeal.test(draft.text);
    if (!addressed && (appealed || justice.hasAny(draft.words))) {
      if (grave && (appealed || outcome.hasAny(draft.words)) && !isQuoted(draft, span) && !trades.has(text.slice(...span)))
        yield { span, message: 'news', confidence: 'unsure', atMost: 'note' };
      return;
    }
    const unsure = addressed ? {} : { confidence: 'unsure' as const };
    if (suicide) yield { span, message: 'suicide', ...mild, ...unsure };
    else {
      // “Living with abused” or “with shake a baby” is no English, and nobody lives with a picture or a crime.
      const said = draft.text.slice(...span);
      const subject = draft.words[raised.first]?.shape === 'upper' ? said : said.toLowerCase();
      const bare = raised.told || noState.test(subject) || trades.has(subject);
      yield { span, message: 'route', data: { subject: bare ? 'it' : subject }, ...mild, ...unsure };
    }
  },
});
