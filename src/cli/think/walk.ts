/** The walk itself, one draft at a time: write it, read it, think about it, sign it. */
import { formatOf } from '../../drafts/formats.js';
import { isMissing } from '../../io/missing-media.js';
import { lintDraft } from '../../lint/lint.js';
import type { Step } from '../../lint/plan.js';
import { balance, chooseQuestions, readAloud } from '../../lint/questions.js';
import { previewsOf } from '../../platforms/preview.js';
import { longDay } from '../../register/days.js';
import { findAccount } from '../../register/handles.js';
import { mediaFiles } from '../../register/media.js';
import { findPerson, foldName, isAuthorised } from '../../register/people.js';
import { type Answer, changedMedia, mediaHashes, type SignOff, signedOn, signOffsOf, textHash } from '../../register/sign-off.js';
import type { Registers } from '../../register/types.js';
import { usage } from '../../report/preview.js';
import { many, wrap } from '../../report/wrap.js';
import { closing, stages } from '../../stages.js';
import { visible } from '../../text/visible.js';
import type { Draft, Finding } from '../../types.js';
import { previewSettings } from '../preview-settings.js';
import { cueOf, sentenceAt } from './context.js';
import type { Desk } from './desk.js';
import { Left, type Voice } from './voice.js';

export interface Walk {
  readonly desk: Desk;
  readonly voice: Voice;
  readonly steps: readonly Step[];
  readonly registers: Registers;
  readonly policyVersion: string;
  /** How many must sign, and for how many years those who sign are certified; as the rule sign-off is told. */
  readonly required: number;
  readonly years: number;
  /** The moment of signing, ISO 8601. */
  readonly now: string;
  /** Who is signing. */
  readonly by: string;
}

const shown = (written: string, indent = 0) =>
  written
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrap(visible(line), indent, indent)))
    .join('\n');

/** True where the draft is signed, now or before. */
export async function walkDraft(walk: Walk, at: number, isOneOfMany: boolean): Promise<boolean> {
  const { voice } = walk;
  const draft = draftAt(walk, at);
  if (draft.id) voice.step(`Draft: ${visible(draft.id)}`);
  const before = await ownSignOff(walk, draft);
  if (before && !before.unfinished) {
    const day = signedOn(before);
    voice.say(`You have signed this text${day ? ` on ${longDay(day)}` : ''}, and it is as it was.`);
    if (isOneOfMany || !(await voice.agree('Walk through it again?', false))) return true;
  }
  await writeIt(walk, at);
  sayMissing(walk, draftAt(walk, at));
  await readIt(walk, draftAt(walk, at));
  return thinkAboutIt(walk, at);
}

/** What this person has signed of this very text and these pictures, finished or not. */
async function ownSignOff({ by }: Walk, draft: Draft): Promise<SignOff | undefined> {
  const hash = await textHash(draft);
  return signOffsOf(draft).find((one) => foldName(one.by) === foldName(by) && one.text === hash && !changedMedia(draft, one));
}

function draftAt({ desk }: Walk, at: number): Draft {
  const draft = desk.drafts[at];
  if (!draft) throw new Error('the drafts of the file changed');
  return draft;
}

const titleOf = (stage: Finding['stage']) => stages.find(({ id }) => id === stage)?.title ?? stage;

/** Every finding is answered once: fixed, allowed with a reason, or left. */
async function writeIt(walk: Walk, at: number): Promise<void> {
  const { voice } = walk;
  voice.step('Write it.');
  const left = new Set<string>();
  const onFile = new Set(walk.steps.filter(({ rule }) => rule.onFile).map(({ rule }) => rule.id));
  for (;;) {
    const draft = draftAt(walk, at);
    // The sign-off is what this walk ends with.
    const { findings } = await lintDraft(
      draft,
      walk.steps.filter(({ rule }) => rule.reads !== 'sign-offs' && !rule.memory),
    );
    const open = findings.filter((finding) => !left.has(keyOf(finding)));
    const [finding] = open;
    if (!finding) {
      voice.say(findings.length === 0 ? 'Nothing to change was found.' : `Left as they are: ${many(findings.length, 'finding')}.`);
      return;
    }
    const excerpt = finding.excerpt === '' ? '' : `\n${shown(inContext(draft, finding))}`;
    const clause = finding.policy === null ? '' : `, policy ${finding.policy}`;
    voice.say(`${titleOf(finding.stage)}: ${finding.severity}\n${shown(finding.message)}${excerpt}\n${finding.rule}${clause}`);
    if (onFile.has(finding.rule)) {
      voice.warn('This is put right where it is on file, not in the draft.');
      left.add(keyOf(finding));
    } else if (!(await answerFinding(walk, at, finding))) left.add(keyOf(finding));
  }
}

/** The words of a finding and, below them, the sentence that they stand in: who answers may not see the draft. */
function inContext(draft: Draft, { excerpt, span }: Finding): string {
  const sentence = sentenceAt(draft, span);
  const isAll = sentence === visible(excerpt.replaceAll(/\s+/g, ' ').trim());
  return `“${visible(excerpt)}”${isAll ? '' : `\nIn: ${sentence}`}`;
}

const keyOf = ({ rule, messageId, excerpt, span }: Finding) => [rule, messageId, excerpt, excerpt === '' ? span[0] : ''].join(' ');

/** False where the finding is left as it is. */
async function answerFinding({ desk, voice }: Walk, at: number, finding: Finding): Promise<boolean> {
  const suggestions = finding.suggest.slice(0, 3).map((put, index) => ({ value: `put ${index}`, label: `Fix: “${visible(put)}”` }));
  const own = finding.excerpt === '' ? [] : [{ value: 'own', label: 'Fix: in your own words' }];
  const choice = await voice.choose('What would you like to do?', [
    ...suggestions,
    ...own,
    { value: 'allow', label: 'Allow it, with a reason' },
    { value: 'skip', label: 'Skip it' },
  ]);
  if (choice === 'skip') return false;
  if (choice === 'allow') {
    const reason = await voice.ask('Why may it stand?', { check: needed });
    const where = await desk.allow(at, finding.rule, reason.trim());
    voice.say(`Allowed, and written down in ${visible(where)}.`);
    return true;
  }
  const put =
    choice === 'own'
      ? await voice.ask(`Instead of “${visible(finding.excerpt)}”:`, { before: finding.excerpt })
      : (finding.suggest[Number(choice.slice(4))] ?? finding.excerpt);
  if (put === finding.excerpt) return false;
  if (await desk.replace(at, finding.span, put)) return true;
  voice.warn('It could not be written back as it was meant. Please change it in the file.');
  return false;
}

const needed = (written: string | undefined) => (written?.trim() ? undefined : 'Please write a few words.');

/** A signature stands for the pictures, too, and these cannot be seen here. */
function sayMissing({ voice }: Walk, draft: Draft): void {
  if (formatOf(draft.path) !== 'text') return;
  for (const file of new Set(mediaFiles(draft)))
    if (isMissing(file, draft.path))
      voice.warn(`${visible(file)} was not found beside the draft, so signing does not cover it: look at it where it lies.`);
}

async function readIt({ voice, steps }: Walk, draft: Draft): Promise<void> {
  voice.step('Read it. This is what people will see:');
  for (const preview of await previewsOf(draft, previewSettings(steps))) {
    const hidden = preview.hidden === '' ? '' : `\n\n(Not seen at first: ${shown(preview.hidden.trim())})`;
    voice.show(`${preview.name}: ${usage(preview)}`, `${shown(preview.shown)}${hidden}`);
  }
  while (!(await voice.agree(readAloud.ask, true))) voice.say('Take your time. It is easier to hear than to see.');
}

/** More than a report asks: here somebody answers. */
const mostQuestions = 5;

async function thinkAboutIt(walk: Walk, at: number): Promise<boolean> {
  const { voice, desk } = walk;
  voice.step('Think about it.');
  const draft = draftAt(walk, at);
  const begun: Omit<SignOff, 'answers'> = {
    by: walk.by,
    ...(desk.drafts.length > 1 && !draft.thread && { draft: draft.id }),
    at: walk.now,
    ...(walk.policyVersion !== '' && { policy: walk.policyVersion }),
    text: await textHash(draft),
    ...(Object.keys(mediaHashes(draft)).length > 0 && { media: mediaHashes(draft) }),
  };
  const before = (await ownSignOff(walk, draft))?.answers ?? [];
  const answers: Answer[] = [];
  const keep = () => desk.sign({ ...begun, answers: [...answers, ...before.filter(isOpen)], unfinished: true });
  const isOpen = ({ question }: Answer) => !answers.some((one) => one.question === question);
  const account =
    typeof draft.meta.account === 'string' ? findAccount(walk.registers.accounts, draft.meta.account, draft.platforms) : undefined;
  const { linked } = previewSettings(walk.steps);
  for (const question of chooseQuestions(draft, mostQuestions, { linked, ...(account && { accountKind: account.kind }) })) {
    const cue = cueOf(question, draft.text);
    if (cue) voice.say(shown(`You write: ${sentenceAt(draft, cue)}`));
    const known = before.find((one) => one.question === question)?.answer;
    try {
      const answer = await voice.ask(question, { check: needed, ...(known !== undefined && { before: known }) });
      answers.push({ question, answer: answer.trim() });
    } catch (error) {
      // Half an answer is kept, too.
      if (error instanceof Left && error.unsaid.trim() !== '') answers.push({ question, answer: error.unsaid.trim() });
      if (answers.length > 0) await keep();
      throw error;
    }
    await keep();
  }
  if (!(await voice.agree(`${balance.ask} ${closing} Do you?`, false))) {
    voice.say('It is not signed. Your answers are kept for the next time.');
    return false;
  }
  const where = await desk.sign({ ...begun, answers });
  voice.say(`Signed by ${visible(walk.by)}, recorded in ${visible(where)}.`);
  await sayWhoElse(walk, at);
  return true;
}

/** Where several must sign, how many are still needed. */
async function sayWhoElse(walk: Walk, at: number): Promise<void> {
  if (walk.required < 2) return;
  const draft = draftAt(walk, at);
  const hash = await textHash(draft);
  const signers = new Set(signOffsOf(draft).flatMap((one) => (one.text === hash && !one.unfinished ? [foldName(one.by)] : [])));
  if (signers.size < walk.required) {
    walk.voice.say(`${signers.size} of ${walk.required} people have signed. One of them must not be the author: who else will read it?`);
  }
}

/** Who is at the keyboard; on the register, where there is one, and authorised today. */
export async function signer(by: string, walk: Pick<Walk, 'voice' | 'registers' | 'now' | 'years'>): Promise<string> {
  const { people } = walk.registers;
  const fault = (written: string | undefined) => {
    if (!written?.trim()) return 'Please write your name, or your id on the register.';
    const person = findPerson(people, written);
    if (people.length > 0 && !person) return 'Nobody of this name is on the register of authorised people.';
    const isOut = person && !isAuthorised(person, walk.now.slice(0, 10), walk.years);
    return isOut ? 'By the register this person is not an authorised user today: left, not certified or not listed.' : undefined;
  };
  const refused = by === '' ? undefined : fault(by);
  if (refused !== undefined) walk.voice.warn(`${visible(by)}: ${refused}`);
  const written = by !== '' && refused === undefined ? by : await walk.voice.ask('Who are you?', { check: fault });
  return findPerson(people, written)?.id ?? written.trim();
}
