import { defineRule, number } from '../../src/rule/index.js';
import { isWarnedAgainst } from '../../src/text/mention.js';
import { phraseList } from '../../src/text/phrase-list.js';
import type { PhraseMatch } from '../../src/text/phrases.js';
import { publicVoiceOf } from '../../src/text/public-voice.js';
import { isQuoted } from '../../src/text/quotations.js';
import { Class, classesOf } from '../../src/text/word-classes.js';
import { readRows } from '../../src/text/word-list.js';
import type { Draft, Sentence, Span } from '../../src/types.js';
import list from './sharp-tone.tsv';

interface Cue {
  /** The kind of sting, or of kindness. */
  readonly id: string;
  /** Above nought it stings, below it softens. */
  readonly points: number;
  /** Counts only where a sentence begins with it. */
  readonly opens: boolean;
  /** What to do instead. */
  readonly instead: string;
}

/** Points by kind of cue; two make a finding. Half points are for what stings only beside another. */
const weights = new Map<string, number>([
  ['you-start', 1],
  ['direct-start', 0.5],
  ['factuality', 1.5],
  ['obviously', 2],
  ['you-must', 1.5],
  ['absolutes', 2],
  ['you-failed', 2.5],
  ['how-dare-you', 3],
  ['blame-reader', 2.5],
  ['already-said', 2.5],
]);
const usual = 2;
/** From here a cue stings whoever says it; below, a public voice speaks for a harmless reading. */
const plain = 2;
/** One word alone (“typical”, “obviously”) may be innocent. */
const mostOfOneWord = 1.5;
const soft = new Map<string, number>([
  ['softener', -2],
  ['thanks', -3],
  ['greeting', -2],
  ['hedge', -1],
]);

/** “We” warms too little to count: rebukes say it as well. */
const pronouns = new Set(['we', 'us', 'our', "we're", "we've", "we'll", "we'd", "let's"]);

const cues = phraseList(
  'sharp-tone',
  () =>
    readRows(list).map(({ id = '', kind = '', phrase = '', note = '' }): [string, Cue] => {
      const sting = weights.get(id) ?? usual;
      const points = pronouns.has(phrase) ? 0 : (soft.get(kind) ?? (phrase.includes(' ') ? sting : Math.min(sting, mostOfOneWord)));
      return [phrase, { id, points, opens: kind === 'sharp-start', instead: note.replace('weak alone; ', '') }];
    }),
  ({ points }) => points > 0,
);

interface Reading {
  points: number;
  from: number;
  to: number;
  instead: string;
  strongest: number;
}

const questionOpeners = new Set([
  'so',
  'then',
  'and',
  'but',
  'or',
  'well',
  'ok',
  'okay',
  'also',
  'no',
  'oh',
  'um',
  'er',
  'hmm',
  'yes',
  'exactly',
  'just',
]);
/** “When did you last test ...?” is asked of everybody. */
const harmless = new Set(['when', 'which', 'if']);
const past = new Set(['did', "didn't", 'didnt', 'were', "weren't", 'was', 'have', "haven't", 'had']);

/** A question put straight to “you”: half a sting alone, more in the past tense. */
function pointsOfQuestion(draft: Draft, { first, last, end }: Sentence, reading: Reading): number {
  if (!/\?[!?]*$/.test(draft.text.slice(Math.max(0, end - 3), end))) return 0;
  const { words } = draft;
  const classes = classesOf(draft).of;
  // “You failed your test? Here is help”: a case is supposed, nobody is charged.
  if ((classes[first] ?? 0) & Class.You) return -1;
  let at = first;
  while (at < last && questionOpeners.has(words[at]?.lower ?? '')) at++;
  const bits = classes[at] ?? 0;
  if ((bits & (Class.Asking | Class.Auxiliary)) === 0) return 0;
  // “How do you report a missed bin?” asks how anybody does.
  const anybody = words[at]?.lower === 'how' && (words[at + 1]?.lower === 'do' || words[at + 1]?.lower === 'can');
  let points = bits & Class.Asking && !anybody && !harmless.has(words[at]?.lower ?? '') ? 0.5 : 0;
  for (let i = at; i < Math.min(last, at + 4); i++) {
    if (((classes[i] as number) & (Class.You | Class.Your)) === 0) continue;
    points += 1;
    if (i > first && bits & Class.Asking && past.has(words[i - 1]?.lower ?? '') && !harmless.has(words[at]?.lower ?? '')) points += 0.5;
    break;
  }
  if (points >= 1) {
    reading.from = Math.min(reading.from, words[at]?.start ?? end);
    reading.to = Math.max(reading.to, words[Math.min(last, at + 4) - 1]?.end ?? end);
  }
  return points;
}

function readSentence(draft: Draft, sentence: Sentence, found: readonly PhraseMatch<Cue>[], bare: number): Reading {
  const reading: Reading = { points: 0, from: sentence.end, to: sentence.start, instead: '', strongest: 0 };
  const seen = new Set<string>();
  let kindness = 0;
  for (const { entry, first, span } of found) {
    if (entry.points <= 0) {
      kindness += entry.points;
      continue;
    }
    if (entry.opens && first !== sentence.first) continue;
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    reading.points += entry.points;
    reading.from = Math.min(reading.from, span[0]);
    reading.to = Math.max(reading.to, span[1]);
    if (entry.points > reading.strongest) {
      reading.strongest = entry.points;
      reading.instead = entry.instead;
    }
  }
  const question = pointsOfQuestion(draft, sentence, reading);
  reading.points += question >= 1.5 ? question + bare : question;
  if (reading.points > 0 && /[?!]{2}$/.test(draft.text.slice(sentence.start, sentence.end))) reading.points += 0.5;
  reading.points += Math.max(kindness, -4);
  return reading;
}

/** How kindly the rest of the draft speaks: thanks and a greeting carry over, a hedge does not. */
function kindnessOf(found: readonly PhraseMatch<Cue>[]): number {
  let kindness = 0;
  for (const { entry } of found) if (entry.points <= -2) kindness += entry.points / 4;
  return Math.max(kindness, -1);
}

export default defineRule({
  id: 'sharp-tone',
  stage: 'read',
  severity: 'warning',
  summary: 'words that could sting a reader who is already cross',
  why: 'Short posts can look sharp or rude. What stings most is “you” put on the spot (“you failed”, “why did you”, “do you even”), being told again (“as already stated”), and being talked down to (“obviously”). A please, thanks, sorry or perhaps beside it takes the sting out. Calls to action (“Join us”, “Call 999”) do not sting. Sarcasm is mostly beyond a rule.',
  policy: '4.4',
  source: 'Danescu-Niculescu-Mizil et al. 2013, A computational approach to politeness; GCS propriety checklist; cues of our own',
  options: {
    points: number('How many points of sharpness make a finding: a higher number finds less.', 2, { min: 1, max: 20 }),
  },
  messages: {
    stings: '“{words}” could sting a reader who is already cross. Perhaps: {instead}.',
    straight: 'Could “{words}” sound like a charge? Say who is asking and why, or add a kind word.',
  },
  examples: [
    { text: 'If you’re being hurt at home, or you are being followed, call 999.', finds: [], because: 'what is done to the reader' },
    { text: 'You are being unreasonable.', finds: ['You are being unreasonable'] },
    { text: 'You failed to complete the form.', finds: ['You failed'] },
    { text: 'No. As already stated, bookings are CLOSED.', finds: ['As already stated'] },
    { text: 'Why did you revert my edits?', finds: ['Why did you revert'] },
    { text: 'Do you even know how this works?', finds: ['Do you even know'] },
    { text: 'How many times do we have to tell you this?', finds: ['How many times do we'] },
    { text: 'What is your problem?', finds: ['What is your problem'] },
    { text: 'Stop lying.', finds: ['Stop lying'] },
    { text: 'Please stop asking the same question.', finds: ['Please stop'] },
    { text: 'WHY are you people STILL ignoring our emails?!?!', finds: ['WHY are you people'] },
    { text: 'This is stupid and frankly you should be ashamed.', finds: ['frankly you should be ashamed'] },
    { text: 'If you had read the letter you would know the date.', finds: ['If you had read'] },
    { text: 'It’s not rocket science: put the bin out the night before.', finds: ['It’s not rocket science'] },
    { text: 'Who told the paper? Where were you on Monday?', finds: ['Where were you on'] },
    { text: 'Parents should know better than to park there.', finds: ['Parents should know better'] },
    { text: 'Sorry if you were offended.', finds: ['Sorry if you were offended'] },
    { text: 'Could you please tell me why you reverted my edit? Thanks!', finds: [] },
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
    { text: 'How many times a day should you brush? Twice.', finds: [] },
    { text: 'When did you last test your smoke alarm?', finds: [] },
  ],
  *check(draft, { points: enough }) {
    const asks = draft.text.includes('?') && (classesOf(draft).all & (Class.You | Class.Your)) !== 0;
    if (!asks && !cues.mayHold(draft.words)) return;
    const found = cues.find(draft.words);
    if (!asks && !found.some(({ entry }) => entry.points > 0)) return;
    const kindness = kindnessOf(found);
    const bare = kindness === 0 && isBare(draft) ? 0.5 : 0;
    let from = 0;
    for (const [i, sentence] of draft.sentences.entries()) {
      let to = from;
      while (to < found.length && (found[to]?.first ?? 0) < sentence.last) to++;
      const reading = readSentence(draft, sentence, found.slice(from, to), bare);
      from = to;
      if (reading.points + kindness < enough) continue;
      if (reading.strongest < plain) {
        const voice = publicVoiceOf(draft);
        if (reading.points + kindness - Math.min(2, (voice.frame + publicOf(voice.sentences, i)) / 4) < enough) continue;
      }
      const span: Span = [reading.from, reading.to];
      if (isQuoted(draft, span) || isWarnedAgainst(draft, span)) continue;
      const words = draft.text.slice(...span);
      if (reading.strongest >= plain) yield { span, message: 'stings', data: { words, instead: reading.instead } };
      else yield { span, message: 'straight', data: { words }, confidence: 'unsure' };
    }
  },
});

/** Nobody but “you” is spoken of, nothing is offered: what is left is the question alone. */
function isBare(draft: Draft): boolean {
  return draft.entities.length === 0 && (classesOf(draft).all & (Class.We | Class.Audience | Class.Work)) === 0;
}

/** “You” is in every sharp sentence, so its own points do not count as a public voice; its neighbours' do. */
function publicOf(points: readonly number[], at: number): number {
  return Math.max(0, (points[at] ?? 0) - 5) + (points[at + 1] ?? 0) / 2;
}
