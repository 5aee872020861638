import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkDraft } from '../../src/lint/check.js';
import { defaultsOf } from '../../src/rule/options.js';
import { createDraft, prepareDraft } from '../../src/text/draft.js';
import { loadTwitterText } from '../../src/text/twitter-text.js';
import type { Draft, Example, Finding, Options, Rule, Severity } from '../../src/types.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A draft whose entities can be read at once. */
export async function draftOf(text: string, fields: Partial<Parameters<typeof createDraft>[0]> = {}): Promise<Draft> {
  await loadTwitterText();
  const draft = createDraft({ ...fields, text });
  await prepareDraft(draft);
  return draft;
}

/** The findings of one rule on one draft. A rule that is off by default runs as a note. */
export async function findingsOf(rule: Rule, draft: Draft, options: Options = {}): Promise<readonly Finding[]> {
  const severity: Severity = rule.severity === 'off' ? 'note' : rule.severity;
  const checked = await checkDraft(draft, [{ rule, severity, options: { ...defaultsOf(rule.options), ...options } }]);
  if (checked.troubles[0]) throw new Error(checked.troubles[0].message);
  return checked.findings;
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
    env: { ...process.env, NO_COLOR: '1', CI: '', ...options.env },
    ...(options.input !== undefined && { input: options.input }),
  });
  return { code: status, out: String(stdout), err: String(stderr) };
}
