import { defineRule, words } from '../../src/rule/index.js';
import { affairsOf } from '../../src/text/harm/affairs.js';
import { hindsightsOf } from '../../src/text/harm/hindsight.js';
import { isDenied, isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { quotedList, wordingFinder } from '../../src/text/phrases/wording.js';
import { isQuoted } from '../../src/text/quotations.js';
import type { Draft, Span } from '../../src/types.js';
import list from './stigma.tsv';

const findStigma = wordingFinder('stigma', list, { mentioned: true });

/** What stands in for a label of people, rather than of what was done to them or how they live. */
const ofPeople = /\b(?:child(?:ren)?|people|person|teenagers?|wom[ae]n|survivors?|girls?|boys?|disabled)\b/;

/** What it was, where a child is said to have had a relationship with somebody grown up. */
const abused = ['was abused by', 'was exploited by'];

/** Topics in which a phrase puts the blame on the person who was harmed. */
const blaming = new Set(['child-exploitation', 'care', 'domestic-abuse', 'fraud']);

export default defineRule({
  id: 'stigma',
  stage: 'read',
  severity: 'warning',
  summary: 'words that blame or label people',
  why: 'A child who reads that she “put herself at risk” learns that it was her fault, and will not ask again. Words that name people by an illness, an age or a hard time keep them away from help. The list gives what the people concerned, the NHS, the Samaritans and the Children’s Society ask writers to say.',
  policy: '3.3',
  source:
    'Children’s Society and NAPAC language guides, NSPCC, Samaritans media guidelines, NHS inclusive content, Office for Disability Issues, alex (MIT); each row of the list names its own',
  options: {
    fine: words('Phrases of the list that are right for your readers and are never reported.'),
  },
  messages: {
    blame: 'Somebody this has happened to may read “{phrase}” as blame; say {instead}.',
    'blame-bare': 'Somebody this has happened to may read “{phrase}” as blame; leave it out, or say what was done to them.',
    label: 'A reader it is about may hear a label in “{phrase}”; say {instead}.',
    'label-bare': 'A reader it is about may hear a label in “{phrase}”; leave it out, or say what is meant.',
    grief: '“{phrase}” can hurt readers who grieve and put others in danger; say {instead}.',
    'grief-bare': '“{phrase}” can hurt readers who grieve and put others in danger; leave it out.',
  },
  examples: [
    { text: 'She could have left him years ago.', finds: ['could have left him'] },
    { text: 'The crash could have left him paralysed.', finds: [] },
    { text: 'Dressing like that is asking for trouble, ladies.', finds: ['asking for trouble'] },
    { text: 'An open window is asking for trouble.', finds: [], because: 'burglars' },
    { text: 'He committed suicide.', finds: ['committed suicide'] },
    {
      text: 'The 14-year-old was in a relationship with a coach of 38.',
      finds: ['in a relationship with'],
      because: 'no child can agree to it',
    },
    { text: 'A 14-year-old cannot be in a relationship with a man of 38. It is abuse.', finds: [] },
    { text: 'A 14-year-old told us how she mended her relationship with her teacher.', finds: [] },
    { text: 'The lad was no angel, but nobody deserves that.', finds: ['was no angel'] },
    { text: 'If she hadn’t sent the picture it would not be online.', finds: ['If she hadn’t sent the picture'] },
    { text: 'Don’t make yourself an easy target for thieves: lock your van.', finds: [] },
    { text: 'She was found after a failed suicide attempt.', finds: ['failed suicide attempt'] },
    { text: 'A suicide note was left at the scene. Samaritans: 116 123.', finds: ['suicide note'] },
    { text: 'Girls who put themselves at risk online need our help.', finds: ['put themselves at risk'] },
    { text: 'She has an older boyfriend and a lifestyle choice we worry about.', finds: ['older boyfriend', 'lifestyle choice'] },
    { text: 'The gang recruited drug runners as young as 12.', finds: ['drug runners'] },
    { text: 'Officers attended a domestic dispute on Mill Lane.', finds: ['domestic dispute'] },
    { text: 'Our talk is on teenagers suffering from autism.', finds: ['suffering from'] },
    { text: 'A wheelchair-bound man was helped by our officers.', finds: ['wheelchair-bound'] },
    { text: 'Support for drug addicts and the mentally ill.', finds: ['drug addicts', 'the mentally ill'] },
    { text: 'We are offering flu jabs to OAPs and the elderly.', finds: ['OAPs', 'the elderly'] },
    { text: 'BAME communities are invited to tell us more.', finds: ['BAME'] },
    { text: 'Our new project works with problem families.', finds: ['problem families'] },
    {
      text: 'We do not say “child prostitute”. A child cannot consent.',
      finds: ['child prostitute'],
      because: 'quoted in order to warn: a note',
    },
    { text: 'She placed herself in danger by getting into his car.', finds: ['placed herself in danger'] },
    { text: 'He refused to engage with his social worker.', finds: ['refused to engage'] },
    { text: 'Feral teenagers, say the neighbours.', finds: ['Feral'] },
    { text: 'The youths were seen on the roof of the school.', finds: ['youths'] },
    { text: 'Coffee for the housebound and the frail on Mondays.', finds: ['the housebound', 'the frail'] },
    { text: 'We visited the frail man and the vulnerable children.', finds: [], because: 'a person is named' },
    { text: 'The gang recruited children to carry drugs.', finds: ['recruited children'] },
    { text: 'Our choir recruited children from every class.', finds: [] },
    { text: 'A victim of dementia, and victims of burglary.', finds: ['victim of'] },
    { text: 'Officers put themselves at risk on the railway so that others are safe.', finds: [], because: 'the risk is theirs to take' },
    { text: 'Two men are suffering from head injuries after the crash.', finds: [] },
    { text: 'Self-harm isn’t attention seeking, and neglect is never a lifestyle choice.', finds: [], because: 'the blame is denied' },
    { text: 'She wasn’t asking for it. Nobody ever is.', finds: [] },
    {
      text: 'There is no such thing as a child prostitute.',
      finds: ['child prostitute'],
      because: 'denied, but the label is said: a note',
    },
    { text: 'The blind cricket team needs a bowler. An elderly oak came down.', finds: [] },
    { text: 'He died by suicide. Samaritans are there for you: 116 123.', finds: [] },
    { text: 'Adults who target girls online are to blame, never the girls.', finds: [] },
    { text: 'We suffer from a lack of parking at the clinic, sorry.', finds: [] },
    { text: 'Speeding drivers put themselves in danger on that road.', finds: [] },
    { text: 'The blind bend on Mill Lane is closed this week.', finds: [] },
    { text: 'Feral cats have moved into the depot.', finds: [] },
    { text: 'A prisoner who is a serial absconder is back behind bars.', finds: [] },
    { text: 'BAME communities are invited to tell us more.', options: { fine: ['BAME'] }, finds: [], because: "the readers' own word" },
    { text: 'Parents who can’t control their kids.', finds: ['can’t control their kids'] },
    { text: 'No child is a lost cause.', finds: [] },
    { text: 'People with autism, people with dementia, people who use drugs: all are welcome.', finds: [] },
    { text: "We're looking for foster carers for brothers and sisters who want to stay together.", finds: [] },
    {
      text: 'The elderly oak by the gate came down, and the deaf pupils won a prize.',
      finds: [],
      because: 'no noun of people is left out',
    },
    { text: 'The insane in Victorian Leeds: a talk at the museum.', finds: [], because: 'words of another age' },
  ],
  looksAt: (draft) => findStigma(draft).length + affairsOf(draft).length + hindsightsOf(draft).length > 0,
  *check(draft, { fine }) {
    const isFine = (phrase: string) => fine.some((known) => known.toLowerCase() === phrase.toLowerCase());
    const hindsights = hindsightsOf(draft);
    for (const { span, phrase, kind, level, instead } of findStigma(draft)) {
      if (isFine(phrase) || hindsights.some(([start, end]) => start <= span[0] && span[1] <= end)) continue;
      const denied = kind !== 'suicide' && isDenied(draft, span);
      // “She wasn't asking for it” takes the blame away; “she isn't an addict” keeps the label.
      if (denied && !ofPeople.test(instead.join(' ')) && (blaming.has(kind) || kind === 'mental-health')) continue;
      const mild = level === 'note' || denied ? { atMost: 'note' as const } : mildly(draft, span);
      const shared = { span, suggest: instead, ...mild };
      const reason = kind === 'suicide' ? 'grief' : blaming.has(kind) ? 'blame' : 'label';
      if (instead.length > 0) yield { ...shared, message: reason, data: { phrase, instead: quotedList(instead) } };
      else yield { ...shared, message: `${reason}-bare` as const, data: { phrase } };
    }
    for (const span of affairsOf(draft)) {
      const phrase = draft.text.slice(...span);
      if (!isFine(phrase))
        yield { span, message: 'blame', data: { phrase, instead: quotedList(abused) }, suggest: abused, ...mildly(draft, span) };
    }
    for (const span of hindsights) {
      const phrase = draft.text.slice(...span);
      if (!isFine(phrase)) yield { span, message: 'blame-bare', data: { phrase }, ...mildly(draft, span) };
    }
  },
});

/** What is quoted, or named in order to warn against it, is at most a note. */
const mildly = (draft: Draft, span: Span) => (isQuoted(draft, span) || isWarnedAgainst(draft, span) ? { atMost: 'note' as const } : {});
