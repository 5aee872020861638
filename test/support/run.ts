import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Checked, checkDrafts } from '../../src/lint/check.js';
import { planSteps, type Step, startMemories } from '../../src/lint/plan.js';
import { defaultsOf } from '../../src/rule/options.js';
import { createDraft, prepareDraft } from '../../src/text/draft.js';
import { loadTwitterText } from '../../src/text/twitter-text.js';
import type { Draft, Example, Finding, Options, Rule, Run, Severity } from '../../src/types.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A draft whose entities can be read at once. */
export async function draftOf(text: string, fields: Partial<Parameters<typeof createDraft>[0]> = {}): Promise<Draft> {
  await loadTwitterText();
  const draft = createDraft({ ...fields, text });
  await prepareDraft(draft);
  return draft;
}

/** What the steps find in one draft, before its answers count. */
export async function checkDraft(draft: Draft, steps: readonly Step[]): Promise<Checked> {
  const [checked] = await checkDrafts([draft], steps);
  return checked as Checked;
}

/** The findings of one rule on one draft. A rule that is off by default runs as a note. */
export async function findingsOf(rule: Rule, draft: Draft, options: Options = {}): Promise<readonly Finding[]> {
  return findingsOn([draft], rule, options);
}

/** The findings on the last of several drafts of one run. */
async function findingsOn(drafts: readonly Draft[], rule: Rule, options: Options = {}, run: Run = {}): Promise<readonly Finding[]> {
  const severity: Severity = rule.severity === 'off' ? 'note' : rule.severity;
  const settings = new Map([[rule.id, { severity, options: { ...defaultsOf(rule.options), ...options } }]]);
  const steps = planSteps([rule], settings, startMemories(run));
  let findings: readonly Finding[] = [];
  for (const draft of drafts) {
    const checked = await checkDraft(draft, steps);
    if (checked.troubles[0]) throw new Error(checked.troubles[0].message);
    findings = checked.findings;
  }
  return findings;
}

/** What a rule finds in the text of its example. */
export async function findingsOfExample(rule: Rule, example: Example): Promise<readonly Finding[]> {
  const earlier = await Promise.all((example.earlier ?? []).map((draft) => draftOfExample({ ...draft, finds: [] })));
  return findingsOn([...earlier, await draftOfExample(example)], rule, example.options, example.run);
}

export async function draftOfExample({ text, platforms, meta, after }: Example): Promise<Draft> {
  return draftOf(text, {
    platforms: platforms ?? ['x', 'facebook'],
    ...(meta && { meta }),
    ...(after && { thread: { posts: [...after, text], index: after.length } }),
  });
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real, built command as a process. */
export function chscb(args: readonly string[], options: { input?: string | Buffer; cwd?: string; env?: Record<string, string> } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}bin/chscb.js`, ...args], {
    cwd: options.cwd ?? root,
    // All clean posts at once say more than the megabyte that is kept by default.
    maxBuffer: 1 << 26,
    env: { ...process.env, NO_COLOR: '1', CI: '', ...options.env },
    ...(options.input !== undefined && { input: options.input }),
  });
  return { code: status, out: String(stdout), err: String(stderr) };
}
