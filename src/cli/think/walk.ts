/** The walk itself, one draft at a time: write it, read it, think about it, sign it. */
import { confirm, isCancel, log, note, select, text } from '@clack/prompts';
import { lintDraft } from '../../lint/lint.js';
import type { Step } from '../../lint/plan.js';
import { chooseQuestions } from '../../lint/questions.js';
import { previewsOf } from '../../platforms/preview.js';
import { findPerson, isCurrent } from '../../register/people.js';
import { type Answer, mediaHashes, type SignOff, signOffsOf, textHash } from '../../register/sign-off.js';
import type { Person } from '../../register/types.js';
import { usage } from '../../report/preview.js';
import { wrap } from '../../report/wrap.js';
import { closing, stages } from '../../stages.js';
import { visible } from '../../text/visible.js';
import type { Draft, Finding } from '../../types.js';
import type { Desk } from './desk.js';

/** The person left: everything said so far is on the disk. */
export class Left extends Error {}

export interface Walk {
  readonly desk: Desk;
  readonly steps: readonly Step[];
  readonly people: readonly Person[];
  readonly policyVersion: string;
  /** The moment of signing, ISO 8601. */
  readonly now: string;
  /** Who is signing; asked where it is not known. */
  by: string;
}

function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new Left();
  return value as Exclude<Value, symbol>;
}

const shown = (written: string, indent = 0) =>
  written
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrap(visible(line), indent, indent)))
    .join('\n');

/** True where the draft was signed. */
export async function walkDraft(walk: Walk, at: number): Promise<boolean> {
  const name = walk.desk.drafts[at]?.id;
  if (name) log.step(`Draft: ${visible(name)}`);
  await writeIt(walk, at);
  await readIt(draftAt(walk, at));
  return thinkAboutIt(walk, at);
}

function draftAt({ desk }: Walk, at: number): Draft {
  const draft = desk.drafts[at];
  if (!draft) throw new Error('the drafts of the file changed');
  return draft;
}

const titleOf = (stage: Finding['stage']) => stages.find(({ id }) => id === stage)?.title ?? stage;

/** Every finding is answered once: fixed, allowed with a reason, or left. */
async function writeIt(walk: Walk, at: number): Promise<void> {
  log.step('Write it.');
  const left = new Set<string>();
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
      log.info(findings.length === 0 ? 'Nothing to change was found.' : `Left as they are: ${findings.length}.`);
      return;
    }
    const excerpt = finding.excerpt === '' ? '' : `\n“${visible(finding.excerpt)}”`;
    const clause = finding.policy === null ? '' : `, policy ${finding.policy}`;
    log.message(`${titleOf(finding.stage)}: ${finding.severity}\n${shown(finding.message)}${excerpt}\n${finding.rule}${clause}`);
    if (!(await answerFinding(walk, at, finding))) left.add(keyOf(finding));
  }
}

const keyOf = ({ rule, messageId, excerpt, span }: Finding) => [rule, messageId, excerpt, excerpt === '' ? span[0] : ''].join(' ');

/** False where the finding is left as it is. */
async function answerFinding({ desk }: Walk, at: number, finding: Finding): Promise<boolean> {
  const suggestions = finding.suggest.slice(0, 3).map((put, index) => ({ value: `put ${index}`, label: `Fix: “${visible(put)}”` }));
  const own = finding.excerpt === '' ? [] : [{ value: 'own', label: 'Fix: in your own words' }];
  const choice = answered(
    await select({
      message: 'What would you like to do?',
      options: [...suggestions, ...own, { value: 'allow', label: 'Allow it, with a reason' }, { value: 'skip', label: 'Skip it' }],
    }),
  );
  if (choice === 'skip') return false;
  if (choice === 'allow') {
    const reason = answered(await text({ message: 'Why may it stand?', validate: needed }));
    if (await desk.allow(finding.rule, reason.trim())) return true;
    log.warn('This format keeps its answers in a column: write it under “allow” in the row.');
    return false;
  }
  const put =
    choice === 'own'
      ? answered(await text({ message: `Instead of “${visible(finding.excerpt)}”:`, initialValue: finding.excerpt }))
      : (finding.suggest[Number(choice.slice(4))] ?? finding.excerpt);
  if (put === finding.excerpt) return false;
  if (await desk.replace(at, finding.span, put)) return true;
  log.warn('It could not be written back as it was meant. Please change it in the file.');
  return false;
}

const needed = (written: string | undefined) => (written?.trim() ? undefined : 'Please write a few words.');

async function readIt(draft: Draft): Promise<void> {
  log.step('Read it. This is what people will see:');
  for (const preview of await previewsOf(draft)) {
    const hidden = preview.hidden === '' ? '' : `\n\n(Not seen at first: ${shown(preview.hidden.trim())})`;
    note(`${shown(preview.shown)}${hidden}`, `${preview.name}: ${usage(preview)}`);
  }
  for (;;) {
    if (answered(await confirm({ message: 'Have you read it aloud, from beginning to end?' }))) return;
    log.info('Take your time. It is easier to hear than to see.');
  }
}

async function thinkAboutIt(walk: Walk, at: number): Promise<boolean> {
  log.step('Think about it.');
  const draft = draftAt(walk, at);
  walk.by = await signer(walk);
  const begun: Omit<SignOff, 'answers'> = {
    by: walk.by,
    ...(walk.desk.drafts.length > 1 && !draft.thread && { draft: draft.id }),
    at: walk.now,
    ...(walk.policyVersion !== '' && { policy: walk.policyVersion }),
    text: await textHash(draft),
    ...(Object.keys(mediaHashes(draft)).length > 0 && { media: mediaHashes(draft) }),
  };
  const before = signOffsOf(draft).find((one) => one.by === walk.by && one.text === begun.text)?.answers ?? [];
  const answers: Answer[] = [];
  for (const question of chooseQuestions(draft)) {
    const initialValue = before.find((one) => one.question === question)?.answer;
    const answer = answered(await text({ message: question, validate: needed, ...(initialValue !== undefined && { initialValue }) }));
    answers.push({ question, answer: answer.trim() });
    await walk.desk.sign({ ...begun, answers, unfinished: true });
  }
  const isBalanced = answered(await confirm({ message: `${closing} Do you?`, initialValue: false }));
  if (!isBalanced) {
    log.info('It is not signed. Your answers are kept for the next time.');
    return false;
  }
  const where = await walk.desk.sign({ ...begun, answers });
  log.success(`Signed by ${visible(walk.by)}, recorded in ${visible(where)}.`);
  return true;
}

async function signer({ by, people, now }: Walk): Promise<string> {
  const isKnown = (written: string | undefined) => {
    if (!written?.trim()) return 'Please write your name, or your id on the register.';
    const person = findPerson(people, written);
    if (people.length > 0 && !person) return 'Nobody of this name is on the register of authorised people.';
    return person && !isCurrent(person, now.slice(0, 10)) ? 'The register has this person as left or suspended.' : undefined;
  };
  if (by !== '' && isKnown(by) === undefined) return by;
  const written = answered(await text({ message: 'Who are you?', validate: isKnown, ...(by !== '' && { initialValue: by }) }));
  return findPerson(people, written)?.id ?? written.trim();
}
