import { defineRule, words } from '../../src/rule/index.js';
import { explainsShortForm, partOfListedName } from '../../src/text/acronyms/written-out.js';
import { quotedList, wordingFinder } from '../../src/text/phrases/wording.js';
import type { Draft, Span } from '../../src/types.js';
import acronyms from './acronyms.tsv';
import list from './wordy.tsv';

/** In a longer post one “regarding” costs the reader nothing; in a line of this many words, or beside others, it does. */
const fewWords = 18;

const findWordy = wordingFinder('wordy', list, { punctuated: ['e.g', 'i.e', 'and/or', 'on a first come, first served basis'] });
/** “House in multiple occupation”: the words of a name stay as they are. */
const isPartOfName = partOfListedName(acronyms);
const isNamed = (draft: Draft, span: Span) => explainsShortForm(draft, span) || isPartOfName(draft, span);

export default defineRule({
  id: 'wordy',
  stage: 'write',
  severity: 'note',
  summary: 'more or longer words than the matter needs',
  why: 'A post is read in seconds. “To” does what “in order to” does, and the room it frees can hold the date, the place or the number to call.',
  policy: '4.4',
  source: 'plainlanguage.gov, retext-simplify, write-good, proselint, Microsoft style, GOV.UK words to avoid; see the list',
  options: {
    fine: words('Phrases that are never reported.'),
  },
  messages: {
    longer: '“{phrase}” is longer than it need be; say {instead}.',
    latin: '“{phrase}” is Latin that some readers stumble over; say {instead}.',
    worn: '“{phrase}” is a worn phrase; say {instead}.',
    empty: '“{phrase}” adds little; leave it out or say what you mean.',
  },
  examples: [
    { text: 'Please arrive ten minutes prior to your appointment.', finds: ['prior to'] },
    { text: 'We utilise the hall on a weekly basis.', finds: ['utilise', 'on a weekly basis'] },
    { text: 'In the event that it rains, we will endeavour to move indoors.', finds: ['In the event that', 'endeavour to'] },
    { text: 'The event that rounds off the fair is a raft race.', finds: [] },
    {
      text: 'We have made improvements to the park and will carry out checks on the swings.',
      finds: ['made improvements to', 'carry out checks on'],
    },
    { text: 'Improvements to the park start with safety checks on the swings.', finds: [] },
    { text: 'Seats go on a first come, first served basis.', finds: ['on a first come, first served basis'] },
    { text: 'First come, first served: free trees at the depot.', finds: [] },
    { text: 'The fee is inclusive of a drink.', finds: ['is inclusive of'] },
    { text: 'Our choir is inclusive of all abilities.', finds: [], because: 'nobody is left out' },
    { text: 'Hence the name: Windmill Hill.', finds: [] },
    { text: 'The lifts are out for a short period of time.', finds: ['a short period of time'] },
    { text: 'A short walk in the Edwardian period, with songs of the time.', finds: [] },
    { text: 'Prior to the walk, check the weather.', finds: ['Prior to'] },
    { text: 'Everyone is welcome, whether or not you have booked.', finds: [] },
    { text: 'Tell us whether or not you can come.', finds: ['whether or not'] },
    { text: 'We are thrilled to announce that the pool is open.', finds: ['thrilled to announce'] },
    { text: 'The pool is closed due to the fact that the boiler has burst.', finds: ['due to the fact that'] },
    { text: 'Let’s touch base at the school fair.', finds: ['Let’s touch base'] },
    { text: 'Take into account that the lift is small.', finds: ['Take into account'] },
    { text: '“At the end of the day they want someone to listen,” says Mo.', finds: [], because: 'quotations stay as they were said' },
    { text: 'The match ended 2-0, and the bus home left at nine.', finds: [] },
    { text: 'Bring a snack, e.g. fruit, and a coat and/or a hat.', finds: ['e.g.', 'and/or'] },
    { text: 'Bring paper, pens, etc.', finds: ['etc'] },
    { text: 'Ramp up to the beach closed. We will ramp up visits.', finds: ['ramp up'], because: 'the first is a ramp' },
    { text: 'Keep your card up to date. Raised to date: £400.', finds: ['to date'] },
    { text: 'Please arrive ten minutes prior to kick-off.', options: { fine: ['prior to'] }, finds: [] },
    { text: 'At the end of the day, it is watch this space.', finds: ['At the end of the day', 'watch this space'] },
    {
      text: 'Officers saw a car regarding which several reports had been made, followed it along Quay Street and stopped it safely outside the old cinema.',
      finds: [],
      because: 'one mild word in a longer post is let pass',
    },
    { text: 'We write regarding your bin.', finds: ['regarding'] },
    { text: 'You need a licence for a house in multiple occupation.', finds: [], because: 'the name of it' },
    { text: 'The list has multiple errors.', finds: ['multiple'] },
    {
      text: 'Officers subsequently saw a car regarding which several reports had been made, followed it along Quay Street and stopped it outside the old cinema.',
      finds: ['subsequently', 'regarding'],
    },
    { text: 'A decision has been made to move the stalls indoors.', finds: ['A decision has been made to'] },
    { text: 'We are proud to be able to open the sixth ward.', finds: ['proud to be able to'] },
    { text: 'Please take a moment to think about your will.', finds: ['take a moment to think'] },
    { text: 'At eleven we take a moment to think of the fallen.', finds: [], because: 'the moment is what it is about' },
    { text: 'The parade is postponed to a later date.', finds: ['to a later date'] },
    { text: 'The exam board moved our results to a later date: 4 September.', finds: [] },
    { text: 'Come and meet the team at Dalston Library on Tuesday at 6pm.', finds: [] },
    { text: 'She lost her life savings to a caller.', finds: [] },
    { text: 'We hold meetings in public, and the Board holds one on Friday.', finds: [] },
  ],
  looksAt: (draft) => findWordy(draft).length > 0,
  *check(draft, { fine }) {
    const found = findWordy(draft).filter(
      ({ phrase, quoted, span }) => !quoted && !fine.some((known) => known.toLowerCase() === phrase.toLowerCase()) && !isNamed(draft, span),
    );
    const alone = found.length === 1 && draft.words.length > fewWords;
    for (const { span, phrase, kind, level, instead } of found) {
      if (level === 'mild' && alone) continue;
      if (instead.length === 0) yield { span, message: 'empty', data: { phrase } };
      else {
        const message = kind === 'cliche' ? 'worn' : kind === 'latin' ? 'latin' : 'longer';
        yield { span, message, data: { phrase, instead: quotedList(instead) }, suggest: instead, fix: 'unsafe' };
      }
    }
  },
});
