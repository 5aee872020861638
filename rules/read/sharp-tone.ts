import type { ReportFor } from '../../src/rule/define.js';
import { defineRule, number } from '../../src/rule/index.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { phraseList } from '../../src/text/phrases/phrase-list.js';
import { isQuoted } from '../../src/text/quotations.js';
import { answersItself, openFrom } from '../../src/text/tone/asked.js';
import { Charge, mayLookBack } from '../../src/text/tone/charge.js';
import { coldAnswerOf } from '../../src/text/tone/cold-answer.js';
import { moodOf } from '../../src/text/tone/mood.js';
import { publicVoiceOf } from '../../src/text/tone/public-voice.js';
import { isPlain, kindnessOf, sharpnessOf } from '../../src/text/tone/sharpness.js';
import { stingsOf } from '../../src/text/tone/stings.js';
import { readCues } from '../../src/text/tone/tone-cues.js';
import type { Draft, Sentence, Span } from '../../src/types.js';
import list from './sharp-tone.tsv';

const cues = phraseList(
  'sharp-tone',
  () => readCues(list),
  ({ points, charge }) => points > 0 || charge === Charge.Verdict,
);

/** What stings by its grammar only, until it is known whether anything else does. */
interface ByGrammar {
  readonly span: Span;
  readonly words: string;
  readonly instead: string;
  readonly mild: boolean;
}

/** Told before the list of cues is read, which most drafts need not. */
const stings = (draft: Draft) => stingsOf(draft).some((sting) => sting !== undefined);

const messages = {
  cold: 'No word of this answer is kind, and whoever reads it is cross already. Perhaps: thank them or say sorry, and say what they can do next.',
  stings: '“{words}” could sting a reader who is already cross. Perhaps: {instead}',
  straight: 'Could “{words}” sound curt, or like a charge? Ask for the fact, and say why: “Could you tell us …? We ask because …”',
} as const;

export default defineRule({
  id: 'sharp-tone',
  stage: 'read',
  severity: 'warning',
  summary: 'words that could sting a reader who is already cross',
  why: 'Short posts can look sharp or rude. What stings most is “you” put on the spot (“you failed”, “why did you”, “do you even”), being told again (“as already stated”), and being talked down to (“obviously”). A bare question without a kind word near it (“Why isn’t it back yet?”) can do the same. A please, thanks, sorry or perhaps beside it takes the sting out. Calls to action (“Join us”, “Call 999”) do not sting. Sarcasm is mostly beyond a rule.',
  policy: '4.4',
  source: 'Danescu-Niculescu-Mizil et al. 2013, A computational approach to politeness; GCS propriety checklist; cues of our own',
  options: {
    points: number('How many points of sharpness make a finding: a higher number finds less.', 2, { min: 1, max: 20 }),
  },
  messages,
  examples: [
    { text: 'We had expected better of you.', finds: ['expected better of you'] },
    { text: 'Get a grip on your spending with our free course.', finds: [] },
    { text: 'A text that says you owe a fine is a scam.', finds: [] },
    { text: 'Why don’t you grit every road? We treat the busiest.', finds: [], because: 'asked and answered' },
    { text: 'If you think it’s a stroke, call 999.', finds: [] },
    { text: 'Stop asking why she didn’t leave.', finds: [] },
    { text: 'We don’t have to justify ourselves to you.', finds: ['justify ourselves to you'] },
    { text: 'Well, if you’d rung us first we wouldn’t be arguing now.', finds: ['if you’d rung'] },
    { text: 'If you’d like a seat, we would love to save you one.', finds: [] },
    { text: 'Nice of six of you to not turn up today.', finds: ['Nice of six of you to not'] },
    { text: 'It was kind of you not to mind the noise.', finds: [] },
    { text: 'Parking award of the day goes to the driver who blocked the ramp.', finds: ['to the driver who blocked'] },
    { text: 'The award goes to the volunteer who thought of a toy library.', finds: [] },
    { text: 'Don’t like the new hours? Then find another pool.', finds: ['Then find'] },
    { text: 'Don’t like needles? Then tell the nurse, and she will help.', finds: [] },
    { text: 'Clearly some parents think the lines are for show.', finds: ['Clearly some parents think'] },
    { text: 'Clearly some parents love maths: sixty came.', finds: [] },
    { text: 'Some people are never told of their rights.', finds: [] },
    { text: 'Clearly some paths are still icy, so take care.', finds: [] },
    { text: 'You have had six weeks to return the form.', finds: ['You have had six weeks to return'] },
    { text: 'You have had three days to enjoy the snow. It melts tonight.', finds: [] },
    { text: 'Your effort is not good enough.', finds: ['Your effort is not good enough'] },
    { text: 'We know that our effort was not good enough, and we are sorry.', finds: [] },
    { text: 'What an ignorant comment.', finds: ['What an ignorant comment'] },
    { text: 'What a dozy cat he was.', finds: [] },
    { text: 'We have explained several times that the grant is closed.', finds: ['We have explained several times'] },
    { text: 'Our wardens have explained the rules to scouts several times this year.', finds: [] },
    {
      text: 'We suggest you check your spelling before you criticise our pupils.',
      finds: ['suggest you check your spelling before you criticise'],
    },
    { text: 'Read the map before you set out.', finds: [] },
    { text: 'Ringing 999 because the pizza is late? Really?', finds: ['Really?'] },
    { text: 'A free gym? Yes, really.', finds: [] },
    { text: 'Seriously? Who leaves a sofa in a lay-by?', finds: ['Seriously'] },
    { text: 'Nobody was seriously hurt.', finds: [] },
    { text: 'We’re sorry you feel that way.', finds: ['sorry you feel that way'] },
    { text: 'Sorry if that was not clear: the pool is shut on Mondays.', finds: [] },
    { text: 'Happy Eid to you and your family! You and your bike travel free.', finds: [] },
    { text: 'Disappointed with your results? If you’re disappointed with your grades, ring us.', finds: [] },
    { text: 'We’re disappointed in some of you.', finds: ['disappointed in some of you'] },
    { text: 'We have made it clear to the landlord that the lift must be mended.', finds: [] },
    { text: 'The sign clearly says no dogs.', finds: ['sign clearly says'] },
    { text: 'Check that the label clearly says what is in it.', finds: [] },
    { text: 'Do you want us to call you back? Leave your number.', finds: [] },
    { text: 'Shame some people can’t queue.', finds: ['Shame some people can’t'] },
    { text: 'It’s a shame that some events were called off.', finds: [] },
    { text: 'Words fail us. We have lost a dear friend.', finds: [] },
    { text: 'No survivor should be ashamed.', finds: [] },
    { text: 'Get advice before you complain to the ombudsman.', finds: [] },
    { text: 'Some of you clearly did not read the letter.', finds: ['Some of you clearly'] },
    { text: 'Grow up with us: our nursery takes children from six months.', finds: [] },
    { text: 'If you’re being hurt at home, or you are being followed, call 999.', finds: [], because: 'what is done to the reader' },
    { text: 'You are being unreasonable.', finds: ['You are being unreasonable'] },
    { text: 'We are clearing up after lazy dog owners again.', finds: ['lazy dog owners'], because: 'a name for readers: a note' },
    { text: 'You had months to apply for this.', finds: ['You had months to'] },
    { text: 'Your complaint has no basis.', finds: ['Your complaint has no basis'] },
    { text: 'Well done to the genius who wedged the fire door open.', finds: ['the genius who wedged'] },
    { text: 'Your lateness is not our emergency.', finds: ['Your lateness is not our emergency'] },
    { text: 'Yet again our staff had to pick up litter.', finds: ['Yet again our staff had to pick'] },
    { text: 'Some parents seem incapable of reading a letter.', finds: ['Some parents seem incapable'] },
    { text: 'When will people learn?', finds: ['When will people learn'] },
    { text: 'Here we are once again, and thanks to you we have a crossing.', finds: [] },
    { text: 'Learn to read with your child at our free class.', finds: [] },
    { text: 'You failed to complete the form.', finds: ['You failed'] },
    { text: 'No. As already stated, bookings are CLOSED.', finds: ['As already stated'] },
    { text: 'Why did you revert my edits?', finds: ['Why did you revert'] },
    { text: 'Do you even know how this works?', finds: ['Do you even know'] },
    { text: 'How many times do we have to tell you this?', finds: ['How many times do we'] },
    { text: 'What is your problem?', finds: ['What is your problem'] },
    { text: 'Stop lying.', finds: ['Stop lying'] },
    { text: 'Please stop asking the same question.', finds: ['Please stop'] },
    { text: 'WHY are you people STILL ignoring our emails?!?!', finds: ['WHY are you people'] },
    { text: 'This is stupid and frankly you should be ashamed.', finds: ['This is stupid and frankly you should be ashamed'] },
    { text: 'If you had read the letter you would know the date.', finds: ['If you had read'] },
    { text: 'It’s not rocket science: put the bin out the night before.', finds: ['It’s not rocket science'] },
    { text: 'Who told the paper? Where were you on Monday?', finds: ['Where were you on'] },
    { text: 'Parents should know better than to park there.', finds: ['Parents should know better'] },
    { text: 'Sorry if you were offended.', finds: ['Sorry if you were offended'] },
    { text: 'Could you please tell me why you reverted my edit? Thanks!', finds: [] },
    { text: 'We set out to count every tree in Fenny. How hard can it be? Very!', finds: [], because: 'asked in order to tell' },
    { text: 'How hard can it be? Answer one email.', finds: ['How hard can it be'] },
    { text: 'Hi, I was wondering if you could have a look at this. What do you think?', finds: [] },
    { text: 'Bookings are full, sorry! Join the waiting list here and we’ll email you.', finds: [] },
    { text: 'Call 999 if a child is in danger now.', finds: [], because: 'blunt and right' },
    { text: 'You can book online or by phone. You’re not alone.', finds: [] },
    { text: 'If you didn’t get your letter, call 020 7946 0000.', finds: [], because: 'a condition charges nobody' },
    { text: 'You didn’t do anything wrong. We believe you.', finds: [] },
    { text: 'Have you seen this man? Were you in the area? Call 101.', finds: [] },
    { text: 'Did you know one in five adults can’t read well? Here’s how to help.', finds: [] },
    { text: 'Are you a foster carer? We’d love to hear from you.', finds: [] },
    { text: 'Stop, look, listen: keep away from the tracks.', finds: [] },
    { text: 'Never leave a child alone in a hot car. Don’t wait to call.', finds: [] },
    { text: 'As we said on Monday, the road will stay closed until noon. Sorry for the delay.', finds: [] },
    { text: '“Why did you never ask me?” she says in the film.', finds: [], because: 'somebody else’s words' },
    { text: 'You never replied to our email, so your place went to someone else.', finds: ['You never'] },
    { text: 'That’s not our problem. Ask the bus company.', finds: ['That’s not our problem'] },
    { text: 'Of course you can bring the baby.', finds: [] },
    { text: 'You failed your test? So did our head of transport. Free lessons while you wait.', finds: [], because: 'a case supposed' },
    { text: 'You keep ignoring our letters.', finds: ['You keep ignoring'] },
    { text: 'Your complaint is pointless.', finds: ['Your complaint is pointless'] },
    { text: 'That’s a ridiculous thing to ask.', finds: ['That’s a ridiculous'] },
    { text: 'You should have checked before you drove here.', finds: ['You should have checked'] },
    { text: 'If you had come to the meeting, you would know.', finds: ['If you had come'] },
    { text: 'Your rubbish will be collected on Friday.', finds: [], because: 'rubbish can be a thing' },
    { text: 'It’s not stupid to ask, and it’s pointless to guess.', finds: [] },
    { text: 'You should have received your polling card by now.', finds: [], because: 'what is done for the reader' },
    { text: 'You complained, we listened: the crossing is back.', finds: [] },
    { text: 'Do you ignore calls from numbers you don’t know? So do we.', finds: [] },
    { text: 'How many times a day should you brush? Twice.', finds: [] },
    { text: 'When did you last test your smoke alarm?', finds: [] },
    { text: 'Some drivers will always moan about the crossing.', finds: ['drivers will always moan'], because: 'of others, and yet' },
    { text: 'Some people will always need more help than others.', finds: [] },
    { text: 'If visitors cleaned up after their dogs we’d have a nicer park.', finds: ['If visitors cleaned'] },
    { text: 'Which bit of “no parking” don’t they understand?', finds: ['Which bit of'] },
    { text: 'Which part of the park do you like best?', finds: [] },
    { text: 'Do the maths.', finds: ['Do the maths'] },
    { text: 'Recall: the charger can overheat. Stop using it and take it back to the shop.', finds: [], because: 'for safety' },
    { text: 'The form was emailed on Monday. Why isn’t it back yet?', finds: ['Why isn’t it back yet?'] },
    { text: 'It closed at five, as the sign says, so why turn up at six?', finds: ['so why turn up at six?'] },
    { text: 'Why is the bridge closed? A lorry hit it on Monday.', finds: [], because: 'asked and answered: a heading' },
    { text: 'Can’t you sleep? Our sleep clinic for parents is on Thursday at 10am.', finds: [], because: 'a heading' },
    { text: 'Have you failed your theory test? Join our free class for young carers.', finds: [], because: 'a heading' },
    { text: 'Do you even know how this works? Read the letter.', finds: ['Do you even know'], because: 'no heading: nothing is offered' },
    { text: 'Going missing? New adult friends? Secretive behaviour? Do you know the signs?', finds: [], because: 'a checklist' },
    { text: 'Have you locked the door? Have you shut the windows? It takes a minute.', finds: [] },
    { text: 'You wouldn’t leave your front door open, so why share your password?', finds: [], because: 'a comparison' },
    { text: 'The crossing opens today, after 900 of you asked for it. Read what we plan next.', finds: [] },
    { text: 'You asked for it. Read what we wrote.', finds: ['You asked for it', 'Read what we wrote'] },
    { text: 'Don’t you just love a car boot sale? Sunday, 9am.', finds: [] },
    { text: 'Isn’t she gorgeous? What’s your favourite walk?', finds: [], because: 'asked of followers, for fun' },
    { text: 'Mr Obi’s dahlias took the cup for the third time.', finds: [] },
    { text: 'For the third time, the form is on page 2.', finds: ['For the third time'] },
    { text: 'Your opinion is what we are after.', finds: [] },
    { text: 'Your behaviour in the water can save your life.', finds: [] },
    { text: 'Your behaviour at the desk was noted.', finds: ['Your behaviour at'] },
    { text: 'What’s the point of a smear test? It finds changes early.', finds: [], because: 'asked and answered' },
    { text: 'Why are you voting? Show us your reasons on a card.', finds: [], because: 'an invitation' },
    { text: 'No booking, no fee. Simple as that.', finds: [] },
    { text: 'Stop it happening to you: free locks for sheds.', finds: [] },
    { text: 'Hi Omar, nobody rang us. We have no record of it.', finds: ['Hi Omar, nobody rang us.'], because: 'no kind word: a note' },
    { text: '@omar_f Your plot was not on the list.', finds: ['Your plot was not on the list.'], because: 'no kind word: a note' },
    { text: 'Hi Omar, we have no record of it. Which day did you ring? We’ll look again.', finds: [] },
    { text: 'Hi Omar, no, but there are ten bays behind the hall.', finds: [] },
    { text: 'Hi Omar, the pool opens at 6.', finds: [], because: 'it turns nothing down' },
  ],
  looksAt: (draft) =>
    draft.text.includes('?') || cues.mayHold(draft.words) || mayLookBack(draft) || stings(draft) || coldAnswerOf(draft) !== undefined,
  *check(draft, { points }) {
    let isSharp = false;
    for (const report of stingsIn(draft, points)) {
      isSharp = true;
      yield report;
    }
    const span = isSharp ? undefined : coldAnswerOf(draft);
    if (span) yield { span, message: 'cold', confidence: 'unsure', atMost: 'note' };
  },
});

function* stingsIn(draft: Draft, enough: number): Generator<ReportFor<typeof messages>> {
  const found = cues.find(draft.words);
  if (!draft.text.includes('?') && !found.some(({ entry }) => entry.points > 0 || entry.charge > 0) && !stings(draft)) return;
  const kindness = kindnessOf(found);
  const mood = moodOf(
    draft,
    found.some(({ entry }) => entry.points < 0),
  );
  let stung = false;
  let told = false;
  let byGrammar: ByGrammar | undefined;
  let from = 0;
  for (let i = 0; i < draft.sentences.length; i++) {
    const sentence = draft.sentences[i] as Sentence;
    let to = from;
    while (to < found.length && (found[to]?.first ?? 0) < sentence.last) to++;
    const sharp = sharpnessOf(draft, sentence, i, found.slice(from, to), mood);
    from = to;
    if (!sharp || sharp.points + kindness < enough || answersItself(draft, sentence, i)) continue;
    if (!isPlain(sharp) || isAnswered(draft, sentence, i)) {
      const voice = publicVoiceOf(draft);
      if (sharp.points + kindness - Math.min(2, (voice.frame + publicOf(voice.sentences, i)) / 4) < enough) continue;
    }
    const span: Span = [sharp.from, sharp.to];
    if (isQuoted(draft, span) || isWarnedAgainst(draft, span)) continue;
    const words = draft.text.slice(...span);
    const { instead, sting } = sharp;
    if (sting) byGrammar ??= { span, words, instead, mild: sting.mild };
    else if (isPlain(sharp)) {
      stung = true;
      yield { span, message: 'stings', data: { words, instead: closed(instead) } };
    } else if (!stung) yield { span, message: 'straight', data: { words }, confidence: 'unsure' };
    told ||= sting === undefined;
  }
  // What only its grammar gives away is worth a question where nothing plainer stings.
  if (!byGrammar || told) return;
  const { span, words, instead, mild } = byGrammar;
  const how = { confidence: 'unsure' as const, ...(mild && { atMost: 'note' as const }) };
  yield { span, message: 'stings', data: { words, instead: closed(instead) }, ...how };
}

function closed(sentence: string): string {
  return sentence.endsWith('”') ? sentence : `${sentence}.`;
}

/** “Can't you sleep? Our clinic is on Monday”: a heading, and what follows is for whom it fits. */
function isAnswered(draft: Draft, { start, end }: Sentence, i: number): boolean {
  return draft.text.slice(start, end).endsWith('?') && i < openFrom(draft);
}

/** “You” is in every sharp sentence, so its own points do not count as a public voice; its neighbours' do. */
function publicOf(points: readonly number[], at: number): number {
  return Math.max(0, (points[at] ?? 0) - 5) + (points[at + 1] ?? 0) / 2;
}
