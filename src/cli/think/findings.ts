/** The first step of the walk: every finding is answered. */
import { FixPlaces } from '../../lint/fix-places.js';
import { lintDraft } from '../../lint/lint.js';
import type { Step } from '../../lint/plan.js';
import type { Registers } from '../../register/types.js';
import { stages } from '../../stages.js';
import { many } from '../../text/counted.js';
import { visible } from '../../text/visible.js';
import type { Draft, Finding } from '../../types.js';
import { sentenceAround } from './context.js';
import { Changed, type Desk } from './desk.js';
import { shown } from './reading.js';
import type { Voice } from './voice.js';

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

export function draftAt({ desk }: Walk, at: number): Draft {
  const draft = desk.drafts[at];
  if (!draft) throw new Changed();
  return draft;
}

const titleOf = (stage: Finding['stage']) => stages.find(({ id }) => id === stage)?.title ?? stage;
const headingOf = (stage: Finding['stage']) => `${titleOf(stage)}. ${stages.find(({ id }) => id === stage)?.question ?? ''}`;

/** Every finding is answered once, under the heading of its stage: fixed, allowed with a reason, or left. */
export async function answerFindings(walk: Walk, at: number): Promise<void> {
  const { voice } = walk;
  let heading: Finding['stage'] = 'write';
  voice.step(headingOf(heading));
  const left = new Set<string>();
  const chosen = new FixPlaces();
  const onFile = new Set(walk.steps.filter(({ rule }) => rule.onFile).map(({ rule }) => rule.id));
  for (;;) {
    const draft = draftAt(walk, at);
    // The sign-off is what this walk ends with.
    const { findings } = await lintDraft(
      draft,
      walk.steps.filter(({ rule }) => rule.reads !== 'sign-offs' && !rule.memory),
    );
    const open = findings.filter((finding) => !left.has(keyOf(finding)));
    const finding = stages.map(({ id }) => open.find(({ stage }) => stage === id)).find((one) => one !== undefined);
    if (finding && finding.stage !== heading) {
      heading = finding.stage;
      voice.step(headingOf(heading));
    }
    if (!finding) {
      voice.say(findings.length === 0 ? 'Nothing to change was found.' : `Left as they are: ${many(findings.length, 'finding')}.`);
      return;
    }
    if (isChosen(chosen, finding)) {
      voice.say(`${finding.rule} would change “${visible(finding.excerpt)}”, which you have just chosen: it is left.`);
      left.add(keyOf(finding));
      continue;
    }
    const excerpt = finding.excerpt === '' ? '' : `\n${shown(inContext(draft, finding))}`;
    const clause = finding.policy === null ? '' : `, policy ${finding.policy}`;
    voice.say(`${titleOf(finding.stage)}: ${finding.severity}\n${shown(finding.message)}${excerpt}\n${finding.rule}${clause}`);
    if (onFile.has(finding.rule)) {
      voice.warn('This is put right where it is on file, not in the draft.');
      left.add(keyOf(finding));
    } else if (!(await answerFinding(walk, at, finding, chosen))) left.add(keyOf(finding));
  }
}

/** The words of a finding and, below them, the sentence that they stand in: who answers may not see the draft. */
function inContext(draft: Draft, { excerpt, span }: Finding): string {
  const sentence = sentenceAround(draft, span);
  const isAll = sentence === visible(excerpt.replaceAll(/\s+/g, ' ').trim());
  return `“${visible(excerpt)}”${isAll ? '' : `\nIn: ${sentence}`}`;
}

const keyOf = ({ rule, messageId, excerpt, span }: Finding) => [rule, messageId, excerpt, excerpt === '' ? span[0] : ''].join(' ');

/** One rule offered these words and another has others for them: two that undo each other would ask for ever. */
function isChosen(chosen: FixPlaces, { rule, excerpt, span, suggest: [put] }: Finding): boolean {
  return put !== undefined && (chosen.holds(span) || chosen.loopOf({ rule, excerpt, span, put }) !== undefined);
}

/** False where the finding is left as it is. `chosen`: the places of what was offered and taken. */
async function answerFinding({ desk, voice }: Walk, at: number, finding: Finding, chosen: FixPlaces): Promise<boolean> {
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
  const { rule, excerpt, span } = finding;
  if (await desk.replace(at, span, put)) {
    // What somebody wrote in their own words is looked at like the rest.
    if (choice === 'own') chosen.clear();
    else chosen.add([{ rule, excerpt, span, put }]);
    return true;
  }
  voice.warn('It could not be written back as it was meant. Please change it in the file.');
  return false;
}

export const needed = (written: string | undefined) => (written?.trim() ? undefined : 'Please write a few words.');
