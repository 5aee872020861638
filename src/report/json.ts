import type { Finding, Result } from '../types.js';
import type { Reporter } from './index.js';

/** Characters that could forge a line or hide text, tags and fillers of plane 14 too, are written as \uXXXX: the same JSON value. */
const risky =
  /[\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]|[\udb40-\udb43][\udc00-\udfff]|##/g;

export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(risky, (found) => found.replace(/./gs, escaped));
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What no string of JSON, or no stream, takes as it is: everything else is copied. */
const special =
  /["\\\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\uffff]|##/;

/** What has none of these has nothing special: told by fewer ranges, which is quicker by far. Curly marks, dashes and the pound are in many posts. */
const unusual = /[^ !$-[\]-~\xa3\u2010-\u2027]/;

function quoted(text: string): string {
  return unusual.test(text) && special.test(text) ? toJson(text) : `"${text}"`;
}

const quotedOrNull = (text: string | null) => (text === null ? 'null' : quoted(text));

/** What is the same for all findings of one rule and message is put into JSON once. */
const heads = new Map<string, string>();
const mostHeads = 2_000;

function headOf({ rule, stage, severity, confidence, messageId }: Omit<Finding, 'also'>): string {
  const key = `${rule} ${stage} ${severity} ${confidence} ${messageId}`;
  let head = heads.get(key);
  if (head === undefined) {
    head = `{"rule":${quoted(rule)},"stage":"${stage}","severity":"${severity}","confidence":"${confidence}","messageId":${quoted(messageId)},"message":`;
    if (heads.size >= mostHeads) heads.clear();
    heads.set(key, head);
  }
  return head;
}

function dataJson(data: Finding['data']): string {
  let json = '';
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (value === undefined) continue;
    const written = typeof value === 'string' ? quoted(value) : toJson(value);
    json += json === '' ? `${quoted(key)}:${written}` : `,${quoted(key)}:${written}`;
  }
  return `{${json}}`;
}

/** As `toJson` would write it, in a fraction of the time; what is rare is left to it. */
function findingJson(finding: Finding): string {
  const { span, start, end, suggest, also } = finding;
  if (also !== undefined) return toJson(finding);
  return `${headOf(finding)}${quoted(finding.message)},"data":${dataJson(finding.data)},"span":[${span[0]},${span[1]}],"excerpt":${quoted(finding.excerpt)},"start":{"line":${start.line},"column":${start.column}},"end":{"line":${end.line},"column":${end.column}},"suggest":${suggest.length === 0 ? '[]' : toJson(suggest)},"fix":${quotedOrNull(finding.fix)},"policy":${quotedOrNull(finding.policy)},"platform":${quotedOrNull(finding.platform)},"url":${quotedOrNull(finding.url)}}`;
}

function listJson<Item>(items: readonly Item[], itemJson: (item: Item) => string): string {
  if (items.length === 0) return '[]';
  let json = itemJson(items[0] as Item);
  for (let i = 1; i < items.length; i++) json += `,${itemJson(items[i] as Item)}`;
  return `[${json}]`;
}

/** One result as plain JSON, in the order of the contract. */
export function resultJson({ draft, findings, allowed, unusedAllows }: Result): string {
  const { line, column } = draft.locate(0);
  return `{"path":${quoted(draft.path)},"id":${quoted(draft.id)},"platforms":${listJson(draft.platforms, quoted)},"start":{"line":${line},"column":${column}},"text":${quoted(draft.text)},"findings":${listJson(findings, findingJson)},"allowed":${listJson(allowed, toJson)},"unusedAllows":${listJson(unusedAllows, quoted)}}`;
}

export const jsonl: Reporter = () => ({
  result: (result) => `${resultJson(result)}\n`,
  end: () => '',
});

export const json: Reporter = ({ shard }) => {
  const head = `{"version": 1,\n ${shard ? `"shard": {"index": ${shard.index}, "of": ${shard.of}},\n ` : ''}"results": [`;
  let first = true;
  return {
    result(result) {
      const before = first ? `${head}\n  ` : ',\n  ';
      first = false;
      return before + resultJson(result);
    },
    end({ counts, troubles }) {
      const open = first ? head : '\n ';
      return `${open}],\n "troubles": ${toJson(troubles)},\n "summary": ${toJson(counts)}}\n`;
    },
  };
};
