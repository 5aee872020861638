import type { Finding, Result } from '../types.js';

const isError = ({ severity }: Finding) => severity === 'error';

/** What `--quiet` leaves of a result, for all formats alike. The draft stays, and is counted with all that was found. */
export function errorsOnly(result: Result): Result {
  return { ...result, findings: result.findings.filter(isError), allowed: result.allowed.filter(isError), unusedAllows: [] };
}
