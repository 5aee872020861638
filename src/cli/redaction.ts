/** How much of the drafts a run may show. */
import type { Redaction } from '../lint/redact.js';
import { type CheckSettings, UsageError } from './settings.js';

type Asked = Pick<CheckSettings, 'redact'>;

/** Personal data never stands in a report unless asked for; in a CI log nothing of a draft does. */
export function redactionOf({ redact }: Asked, env: NodeJS.ProcessEnv = process.env): Redaction {
  if (redact !== undefined) return redact ? 'all' : 'none';
  return env.CI && env.CI !== 'false' && env.CI !== '0' ? 'all' : 'personal';
}

/** Why nothing of the drafts is shown, and what shows it. */
export function whyRedacted({ redact }: Asked): string {
  return redact ? '--redact hides what the drafts say.' : 'CI is set, and a CI log is read by many; --no-redact shows all.';
}

/** A diff is made of the words of a draft: it cannot be shown without them. */
export function refuseDiff(settings: Pick<CheckSettings, 'redact' | 'fix'>): void {
  if (!settings.fix?.dry || redactionOf(settings) !== 'all') return;
  throw new UsageError(`--fix-dry-run would show what the drafts say. ${whyRedacted(settings)}`);
}
