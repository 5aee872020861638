/** From what the schema refuses to sentences, each with the path of its key. */
import type { BaseIssue } from 'valibot';
import type { Path } from '../drafts/tree.js';

export interface Complaint {
  /** Where in the value; empty for the whole. */
  readonly path: Path;
  readonly message: string;
  /** What stands there; of an unknown key, the key. */
  readonly input: unknown;
  /** An unknown key with no value, as a comma within { } leaves it. */
  readonly isBare?: boolean;
}

type Issue = BaseIssue<unknown>;

export function complaintsOf(issues: readonly Issue[]): Complaint[] {
  return issues.flatMap((issue) => complain(issue, []));
}

/**
 * Of a union, the alternatives that looked inside the value are what was meant, or the list of names
 * where a name was written; else the union's own message tells what may stand there.
 */
function complain(issue: Issue, outer: Path): Complaint[] {
  const path = [...outer, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const alternatives = issue.type === 'union' ? (issue.issues ?? []) : [];
  const inner = alternatives.filter((one) => one.path ?? (one.type === 'picklist' && typeof one.input === 'string'));
  if (inner.length > 0) return inner.flatMap((one) => complain(one, path));
  const isBare = issue.expected === 'never' && issue.path?.at(-1)?.value === null;
  return [{ path, message: issue.message, input: issue.input, ...(isBare && { isBare }) }];
}
