import { balance, chooseQuestions } from '../../lint/questions.js';
import { platforms } from '../../platforms/index.js';
import { longDay } from '../../register/days.js';
import { accountsOf, findAccount } from '../../register/handles.js';
import { faultsOn, findPerson, foldName, isListedFor, namesakes, personMeant } from '../../register/people.js';
import {
  type Answer,
  changedMedia,
  mediaHashes,
  type SignOff,
  signedOn,
  signOffsOf,
  textHash,
  unreadPlatforms,
} from '../../register/sign-off.js';
import type { Person } from '../../register/types.js';
import { closing } from '../../stages.js';
import { listed } from '../../text/listed.js';
import { visible } from '../../text/visible.js';
import type { Draft } from '../../types.js';
import { previewSettings } from '../preview-settings.js';
import { cueOf, sentenceAround } from './context.js';
import { answerFindings, draftAt, needed, type Walk } from './findings.js';
import { readIt, shown } from './reading.js';
import { Left } from './voice.js';

/** True where the draft is signed, now or before. */
export async function walkDraft(walk: Walk, at: number, isOneOfMany: boolean): Promise<boolean> {
  const { voice, desk } = walk;
  await desk.look();
  const draft = draftAt(walk, at);
  if (draft.id) voice.step(`Draft: ${visible(draft.id)}`);
  const refused = notListed(walk, draft);
  if (refused !== undefined) {
    voice.warn(refused);
    return false;
  }
  const before = await ownSignOff(walk, draft);
  if (before && !before.unfinished) {
    const day = signedOn(before);
    const signed = `You have signed this text${day ? ` on ${longDay(day)}` : ''}`;
    const unread = unreadPlatforms(draft, [before]).map((id) => platforms[id].name);
    voice.say(
      unread.length > 0 ? `${signed}, but not for ${unread.join(', ')}: please read it there, too.` : `${signed}, and it is as it was.`,
    );
    if (unread.length === 0 && (isOneOfMany || !(await voice.agree('Walk through it again?', false)))) return true;
  }
  await answerFindings(walk, at);
  return thinkAboutIt(walk, at, await readIt(voice, draftAt(walk, at), previewSettings(walk.steps)));
}

/** As the rule author has it: a signature for an account of somebody else would not count. */
function notListed({ registers, by }: Walk, { meta }: Draft): string | undefined {
  const person = findPerson(registers.people, by);
  const account = person && accountsOf(meta).find((one) => !isListedFor(person, one));
  if (!person || account === undefined || person.accounts.length === 0) return undefined;
  const own = listed(person.accounts.map(visible));
  return `The register lists you for ${own}, not for ${visible(account)}, so you cannot sign this post. Ask somebody who is listed for ${visible(account)}, or ask for the register to be corrected.`;
}

/** What this person has signed of this very text and these pictures, finished or not. */
async function ownSignOff({ by }: Walk, draft: Draft): Promise<SignOff | undefined> {
  const hash = await textHash(draft);
  return signOffsOf(draft).find((one) => foldName(one.by) === foldName(by) && one.text === hash && !changedMedia(draft, one));
}

/** More than a report asks: here somebody answers. */
const mostQuestions = 5;

async function thinkAboutIt(walk: Walk, at: number, read: Answer): Promise<boolean> {
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
    platforms: draft.platforms,
  };
  const before = await answersBefore(walk, draft);
  const answers: Answer[] = [read];
  const keep = () => desk.sign(at, { ...begun, answers: [...answers, ...before.filter(isOpen)], unfinished: true });
  const isOpen = ({ question }: Answer) => !answers.some((one) => one.question === question);
  const [named] = accountsOf(draft.meta);
  const account = named === undefined ? undefined : findAccount(walk.registers.accounts, named, draft.platforms);
  const { linked } = previewSettings(walk.steps);
  for (const question of chooseQuestions(draft, mostQuestions, { linked, ...(account && { accountKind: account.kind }) })) {
    const cue = cueOf(question, draft.text);
    if (cue) voice.say(shown(`You write: ${sentenceAround(draft, cue)}`));
    const known = before.find((one) => one.question === question)?.answer;
    try {
      const answer = await voice.ask(question, { check: needed, ...(known !== undefined && { before: known }) });
      answers.push({ question, answer: answer.trim() });
    } catch (error) {
      // Half an answer is kept, too.
      if (error instanceof Left && error.unsaid.trim() !== '') answers.push({ question, answer: error.unsaid.trim() });
      if (answers.length > 1) await keep();
      throw error;
    }
    await keep();
  }
  const last = `${balance.ask} ${closing} Do you?`;
  if (!(await voice.agree(last, false))) {
    answers.push({ question: last, answer: 'No' });
    await keep();
    voice.say('It is not signed. Your answers are kept for the next time.');
    return false;
  }
  answers.push({ question: last, answer: 'Yes' });
  const where = await desk.sign(at, { ...begun, answers });
  voice.say(`Signed by ${visible(walk.by)}, recorded in ${visible(where)}.`);
  await sayWhoElse(walk, at);
  return true;
}

/** What this person answered before, of this text or, where they were stopped because it changed, of the one before it. */
async function answersBefore(walk: Walk, draft: Draft): Promise<readonly Answer[]> {
  const own = await ownSignOff(walk, draft);
  if (own) return own.answers;
  const isOwn = ({ by, draft: id }: SignOff) => foldName(by) === foldName(walk.by) && (id === undefined || id === draft.id);
  const older = signOffsOf(draft).findLast((one) => one.unfinished && isOwn(one))?.answers ?? [];
  if (older.length > 0) walk.voice.say('The text was another one when you answered. What you said then is shown: does it still hold?');
  return older;
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
  const today = walk.now.slice(0, 10);
  const fault = (written: string | undefined) => {
    if (!written?.trim()) return 'Please write your name, or your id on the register.';
    const person = findPerson(people, written);
    if (people.length > 0 && !person) return unknown(people, written);
    const faults = person ? [...faultsOn(person, today, walk.years)] : [];
    return faults.length === 0 ? undefined : `The register says that this person is not an authorised user today: ${listed(faults)}.`;
  };
  const refused = by === '' ? undefined : fault(by);
  if (refused !== undefined) walk.voice.warn(`${visible(by)}: ${refused}`);
  const written = by !== '' && refused === undefined ? by : await walk.voice.ask('Who are you?', { check: fault });
  return findPerson(people, written)?.id ?? written.trim();
}

function unknown(people: readonly Person[], written: string): string {
  const ids = namesakes(people, written).map(({ id }) => visible(id));
  if (ids.length > 1) return `Several people on the register have this name. Write the id: ${ids.join(' or ')}.`;
  const meant = personMeant(people, written);
  return `Nobody of this name is on the register of authorised people.${meant === undefined ? '' : ` Did you mean “${visible(meant)}”?`}`;
}
