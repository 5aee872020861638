import { visible } from '../text/visible.js';
import type { Finding, Result, Rule, Severity, Trouble } from '../types.js';
import { advice, slashed } from './advice.js';
import type { Reporter } from './index.js';
import { toJson } from './json.js';
import { fingerprints } from './quality.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

function uri(path: string): string {
  return slashed(path).toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function ruleOf(rule: Rule): object {
  return {
    id: rule.id,
    shortDescription: { text: visible(rule.summary) },
    fullDescription: { text: visible(rule.why) },
    defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: levels[rule.severity] },
    ...(rule.url !== undefined && { helpUri: rule.url }),
    properties: { stage: rule.stage, ...(rule.policy !== undefined && { policy: rule.policy }) },
  };
}

function locationOf(path: string, { start, end }: Pick<Finding, 'start' | 'end'>): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function notification({ path, place, message }: Trouble): object {
  const at = place ?? { line: 1, column: 1 };
  return {
    level: 'error',
    message: { text: visible(message) },
    ...(path !== undefined && { locations: [locationOf(path, { start: at, end: at })] }),
  };
}

/** SARIF 2.1.0, columns in UTF-16 units. */
export const sarif: Reporter = ({ rules, version }) => {
  const fingerprint = fingerprints();
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const results: string[] = [];
  const add = ({ draft }: Result, finding: Finding, reason?: string) => {
    const entry = {
      ruleId: finding.rule,
      ...(index.has(finding.rule) && { ruleIndex: index.get(finding.rule) }),
      level: levels[finding.severity],
      message: { text: visible(advice(finding)) },
      locations: [locationOf(draft.path, finding)],
      partialFingerprints: { 'chscbFinding/v1': fingerprint(draft.path, finding) },
      ...(reason !== undefined && { suppressions: [{ kind: 'external', justification: visible(reason) }] }),
    };
    results.push(toJson(entry));
  };
  return {
    result(result) {
      for (const finding of result.findings) add(result, finding);
      for (const finding of result.allowed) add(result, finding, finding.reason);
      return '';
    },
    end({ troubles }) {
      const driver = { name: 'chscb', semanticVersion: version, rules: rules.map(ruleOf) };
      const invocation = { executionSuccessful: troubles.length === 0, toolExecutionNotifications: troubles.map(notification) };
      return `{"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [{
"tool": {"driver": ${toJson(driver)}},
"columnKind": "utf16CodeUnits",
"invocations": [${toJson(invocation)}],
"results": [${results.length > 0 ? '\n' : ''}${results.join(',\n')}]}]}
`;
    },
  };
};
