import { createHash } from 'node:crypto';
import { visible } from '../text/visible.js';
import type { Finding, Severity } from '../types.js';
import { advice, slashed, troubleAdvice } from './advice.js';
import type { Reporter } from './index.js';
import { toJson } from './json.js';

/**
 * Names findings by rule, file and ordinal: stable while the file keeps its order, unique in a
 * report, and made of nothing that the draft says.
 */
export function fingerprints(): (path: string, finding: Pick<Finding, 'rule' | 'messageId'>) => string {
  const seen = new Map<string, number>();
  return (path, { rule, messageId }) => {
    const key = `${rule}\0${messageId}\0${slashed(path)}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, 40);
  };
}

const gitlabSeverity: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab Code Quality. */
export const gitlab: Reporter = () => {
  const fingerprint = fingerprints();
  const issues: string[] = [];
  return {
    result({ draft, findings }) {
      for (const finding of findings) {
        const issue = {
          description: visible(`${finding.rule}: ${advice(finding)}`),
          check_name: finding.rule,
          fingerprint: fingerprint(draft.path, finding),
          severity: gitlabSeverity[finding.severity],
          location: { path: slashed(draft.path), lines: { begin: finding.start.line, end: finding.end.line } },
        };
        issues.push(toJson(issue));
      }
      return '';
    },
    end({ troubles }) {
      for (const problem of troubles) {
        const { path = '.', place } = problem;
        const issue = {
          description: troubleAdvice(problem),
          check_name: 'chscb',
          fingerprint: fingerprint(path, { rule: 'chscb', messageId: 'trouble' }),
          severity: 'critical',
          location: { path: slashed(path), lines: { begin: place?.line ?? 1, end: place?.line ?? 1 } },
        };
        issues.push(toJson(issue));
      }
      return issues.length === 0 ? '[]\n' : `[\n${issues.join(',\n')}\n]\n`;
    },
  };
};

const rdSeverity: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

type RdPlace = (place: Finding['start']) => { line: number; column: number };

/**
 * reviewdog counts columns in UTF-8 bytes, from 1. They are counted from the place before in the same
 * line, as a line may hold a whole file.
 */
function rdPlaces(): (path: string) => RdPlace {
  let line = '';
  let known = '';
  let bytes = 0;
  return (path) => (place) => {
    const { before } = place;
    if (before === undefined) return { line: place.line, column: place.column };
    const name = `${path}:${place.line}`;
    if (line !== name) [line, known, bytes] = [name, '', 0];
    const own = bytes + Buffer.byteLength(before.slice(known.length)) - Buffer.byteLength(known.slice(before.length));
    // Half a character is not counted on from.
    if ((before.charCodeAt(before.length - 1) & 0xfc00) !== 0xd800) [known, bytes] = [before, own];
    return { line: place.line, column: own + 1 };
  };
}

/** reviewdog's rdjson. */
export const rdjson: Reporter = () => {
  const diagnostics: string[] = [];
  const placesIn = rdPlaces();
  return {
    result({ draft, findings }) {
      const rdPlace = placesIn(draft.path);
      for (const finding of findings) {
        const range = { start: rdPlace(finding.start), end: rdPlace(finding.end) };
        const diagnostic = {
          message: visible(advice(finding)),
          location: { path: slashed(draft.path), range },
          severity: rdSeverity[finding.severity],
          code: { value: finding.rule, ...(finding.url !== null && { url: finding.url }) },
          ...(finding.suggest.length > 0 && { suggestions: finding.suggest.map((text) => ({ range, text })) }),
        };
        diagnostics.push(toJson(diagnostic));
      }
      return '';
    },
    end({ troubles }) {
      for (const problem of troubles) {
        const { path = '.', place } = problem;
        const range = place && { start: placesIn(path)(place) };
        diagnostics.push(
          toJson({ message: troubleAdvice(problem), location: { path: slashed(path), ...(range && { range }) }, severity: 'ERROR' }),
        );
      }
      return `{"source": {"name": "chscb"}, "diagnostics": [${diagnostics.length > 0 ? '\n' : ''}${diagnostics.join(',\n')}${diagnostics.length > 0 ? '\n' : ''}]}\n`;
    },
  };
};
