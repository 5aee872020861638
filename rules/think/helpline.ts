import { defineRule, record, words } from '../../src/rule/index.js';
import { emergencySlipOf } from '../../src/text/harm/emergency.js';
import { serviceOf } from '../../src/text/numbers/emergency-numbers.js';
import { type Helpline, helplineIndex, isOneSlip } from '../../src/text/numbers/helplines.js';
import { firstIn, wordSet } from '../../src/text/words/word-set.js';
import { lowerAt } from '../../src/text/words/words.js';
import type { Draft, Span, Word } from '../../src/types.js';
import list from './helplines.tsv';

const publicLines = helplineIndex(list);

const threeDigits = /\d{3}/;

interface Candidate {
  readonly span: Span;
  readonly digits: string;
  /** Index of its first word. */
  readonly first: number;
}

/** Runs of digits that somebody may dial, however they are grouped. */
function* candidatesOf(draft: Draft): Iterable<Candidate> {
  const { words, text } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    // Digits alone are a number by their shape; most words are not.
    if (word.shape !== 'number' || !/^\d+$/.test(word.lower) || /[£$€/:.]/.test(text[word.start - 1] ?? '')) continue;
    let last = i;
    let digits = word.lower;
    while (
      last + 1 < words.length &&
      words[last + 1]?.joined &&
      /^\d+$/.test(lowerAt(words, last + 1)) &&
      (digits.length < 11 || isStray(words, last + 1))
    ) {
      last++;
      digits += (words[last] as Word).lower;
    }
    if (digits.length >= 3 && digits.length <= 13 && !/[%/:]/.test(text[(words[last] as Word).end] ?? '')) {
      yield { span: [word.start, (words[last] as Word).end], digits, first: i };
    }
    i = last;
  }
}

/** One more digit after a whole number, and no word: 0808 200 0247 1. */
function isStray(words: readonly Word[], at: number): boolean {
  return (words[at] as Word).lower.length === 1 && words[at + 1]?.joined !== true;
}

const dialled = wordSet('on call ring text at number dial phone or is to tel telephone helpline free freephone message contact via');
const nearness = 7;

/** A helpline called by its name shortly before the number, in the same sentence. */
function namedBefore(draft: Draft, candidate: Candidate, lines: ReturnType<typeof publicLines>): readonly Helpline[] {
  const { words, text } = draft;
  const { first, span } = candidate;
  for (let i = first - 1; i >= 0 && first - i <= nearness; i--) {
    const named = lines.namedAt(words, i);
    if (named.length === 0) continue;
    for (let at = first - 1; at >= i; at--) if (isEnd(draft, candidate, at)) return noLines;
    const close = first - i <= 2 || firstIn(words, i + 1, first, dialled) >= 0;
    return close || /[:(–-]/.test(text.slice((words[i] as Word).end, span[0])) ? named : noLines;
  }
  return noLines;
}

const noLines: readonly Helpline[] = [];

/** True where another number stands at `at`, or a sentence ends after it. */
function isEnd({ words, text }: Draft, { first, span }: Candidate, at: number): boolean {
  const { lower, end } = words[at] as Word;
  const gap = text.slice(end, at + 1 < first ? (words[at + 1] as Word).start : span[0]);
  return /\d/.test(lower) || /[.!?\n;](?:\s|$)/.test(gap);
}

/** 080 8800 5000: the digits are right, and nobody recognises the number. */
function isMisspaced(draft: Draft, { span, digits }: Candidate, number: string): boolean {
  return draft.text.slice(...span) !== number && /^0[38]/.test(digits) && /^(?:\d{1,3}|\d{5,})[ -]/.test(draft.text.slice(...span));
}

export default defineRule({
  id: 'helpline',
  stage: 'think',
  severity: 'warning',
  summary: 'a helpline number that is not the helpline’s',
  why: 'Somebody rings this number on the worst night of their life. A council once printed the NSPCC’s number with a space in the wrong place. Every number beside a helpline’s name, and every number one digit away from a helpline, is compared with the table.',
  policy: '3.3',
  source:
    'the helplines’ own pages and public bodies that print them; each row of the table names its source. Numbers change: the table is data',
  needs: ['digit'],
  options: {
    lines: record('The numbers of helplines in your area, where they differ from the table: name to number.'),
    numbers: words('The telephone numbers that are known to be right.', [], { organisation: 'numbers' }),
  },
  messages: {
    wrong: 'Is this the number of {name}? We know it as {number}. Could somebody ring it before this goes out?',
    near: 'Is a digit wrong? {name} has {number}. Could somebody ring it before this goes out?',
    own: 'Is a digit wrong? You list {number} as your own. Could somebody ring it before this goes out?',
    spacing: 'Would a reader recognise this number? {name} prints it as {number}. Could the spaces go where they are known?',
  },
  examples: [
    { text: 'Call the NSPCC on 0808 800 500.', finds: ['0808 800 500'] },
    { text: 'A child is being hurt right now? Dial 911.', finds: ['911'] },
    { text: 'On holiday in the States? Dial 911; here it is 999.', finds: [] },
    { text: 'If it is not an emergency, ring 999.', finds: ['999'] },
    { text: 'If it is not an emergency, please do not ring 999: use 101.', finds: [] },
    { text: 'Not an emergency? Report it to the police on 111.', finds: ['111'] },
    { text: 'Not an emergency, but you feel ill? Call 111.', finds: [] },
    { text: 'Worried? The NSPCC will listen: 080 8800 5000.', finds: ['080 8800 5000'] },
    { text: 'Childline is free: 0800 111.', finds: ['0800 111'] },
    { text: 'Samaritans are there day and night on 116 132.', finds: ['116 132'] },
    { text: 'Text SHOUT to 85285 if you are struggling.', finds: ['85285'] },
    { text: 'National Domestic Abuse Helpline: 0808 2000 274', finds: ['0808 2000 274'] },
    { text: 'Ring Childline on 0808 800 5000.', finds: ['0808 800 5000'], because: "another helpline's number" },
    { text: 'If you need to talk, ring 0808 800 5001 at any time.', finds: ['0808 800 5001'], because: 'one digit from the NSPCC' },
    { text: 'Refuge runs the National Domestic Abuse Helpline, 0808 200 0247 1.', finds: ['0808 200 0247 1'], because: 'a digit too many' },
    { text: 'Ring Childline on 08001 111.', finds: ['08001 111'], because: 'nobody knows it so spaced' },
    { text: 'Crimestoppers can be reached on 0800 555 112, anonymously.', finds: ['0800 555 112'] },
    { text: 'In an emergency call 9999.', finds: ['9999'] },
    { text: 'Power cut in your street? Dial 107.', finds: ['107'] },
    { text: 'Report a burglary on 111.', finds: ['111'] },
    { text: 'Sacked for asking? Call Acas on 0300 123 1100.', finds: [] },
    { text: 'Need a nurse’s advice? Dial 101.', finds: ['101'] },
    { text: 'Report a rape: call the police on 911.', finds: ['911'] },
    { text: "Call 999 and press 50 if you can't speak.", finds: ['50'] },
    { text: 'Call NHS 112 for advice.', finds: ['112'] },
    { text: 'Modern Slavery Helpline: 08000 121 700. Call 999, then press 55.', finds: [] },
    { text: 'We took a call 99 times, and NHS 111 is there for you. Call 112 or 999 in an emergency.', finds: [] },
    { text: 'Not sure? The NSPCC will listen: 0808 800 5000.', finds: [] },
    { text: 'NSPCC: 08088005000, Childline: 0800 1111, Samaritans: 116123, Crimestoppers 0800 555 111.', finds: [] },
    { text: 'Call Samaritans on 116 123 or text SHOUT to 85258.', finds: [] },
    { text: 'Hackney Samaritans are looking for volunteers, call 020 7946 0331.', finds: [], because: 'a branch has a number of its own' },
    { text: 'Our line is 0808 157 0140, 9am to 9pm.', finds: [] },
    { text: 'NSPCC runners raised 4,500 pounds. 300 of you came.', finds: [] },
    { text: "Shout it out: 500 young people joined us for Childline's 30 years.", finds: [] },
    { text: 'If a child is in danger call 999. The NSPCC says 101 is for later.', finds: [] },
    {
      text: 'The NSPCC on our own freephone: 0808 800 5009.',
      options: { numbers: ['0808 800 5009'] },
      finds: [],
      because: 'known to be right',
    },
    {
      text: 'Ring us on 0300 123 4576.',
      options: { numbers: ['0300 123 4567'] },
      finds: ['0300 123 4576'],
      because: 'two digits are swapped',
    },
    { text: 'Ring us on 0300 123 4567.', options: { numbers: ['0300 123 4567'] }, finds: [] },
  ],
  *check(draft, { lines: own, numbers }) {
    const slip = emergencySlipOf(draft);
    if (slip)
      yield {
        span: slip.span,
        message: 'wrong',
        data: { name: slip.name, number: slip.number },
        suggest: [slip.number],
        confidence: 'unsure',
      };
    if (!threeDigits.test(draft.text)) return;
    const lines = publicLines();
    const known = new Map([...numbers, ...Object.values(own)].map((number) => [number.replaceAll(/\D/g, ''), number]));
    for (const candidate of candidatesOf(draft)) {
      const { digits, span } = candidate;
      if (known.has(digits) || (slip && slip.span[0] >= span[0] && slip.span[1] <= span[1])) continue;
      const right = lines.withNumber(digits);
      const named = namedBefore(draft, candidate, lines);
      if (named.length > 0 && !named.some((line) => line.digits === digits) && !isOffice(digits, draft, candidate)) {
        const { name, number } = meantOf(named, lines.near(digits));
        const listed = own[name] ?? number;
        yield {
          span,
          message: 'wrong',
          data: { name, number: listed },
          suggest: [listed],
          ...(right && { confidence: 'unsure' as const }),
        };
        continue;
      }
      if (right) {
        if (isMisspaced(draft, candidate, right.number))
          yield { span, message: 'spacing', data: { name: right.name, number: right.number }, suggest: [right.number], fix: 'safe' };
        continue;
      }
      const near = lines.near(digits);
      if (near)
        yield { span, message: 'near', data: { name: near.name, number: near.number }, suggest: [near.number], confidence: 'unsure' };
      else {
        const ours = ownNear(known, digits);
        if (ours) yield { span, message: 'own', data: { number: ours }, suggest: [ours], confidence: 'unsure', atMost: 'note' };
      }
    }
  },
});

/** A number of one's own that is one slip away; another desk may really have such a number. */
function ownNear(known: ReadonlyMap<string, string>, digits: string): string | undefined {
  if (digits.length < shortestOwn) return undefined;
  for (const [own, number] of known) if (own.length >= shortestOwn && isOneSlip(own, digits)) return number;
  return undefined;
}
const shortestOwn = 10;

/** Of the lines of one body: the one whose number was mistyped, or else the general one, which has the shortest name. */
function meantOf(named: readonly Helpline[], near: Helpline | undefined): Helpline {
  if (near && named.includes(near)) return near;
  return named.reduce((general, line) => (line.name.length < general.name.length ? line : general));
}

/** Three digits are the number of a public service or a count, and a local branch has a number of its own. */
function isOffice(digits: string, draft: Draft, { first }: Candidate): boolean {
  if (/^0[12]/.test(digits)) return true;
  if (digits.length >= 5) return false;
  if (serviceOf(digits) !== undefined) return true;
  const before = draft.words[first - 1]?.lower;
  return !(before === 'on' || before === 'call' || before === 'text');
}
