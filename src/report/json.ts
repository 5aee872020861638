import type { Result } from '../types.js';
import type { Reporter } from './index.js';

/** Characters that could forge a line or hide text are written as \uXXXX: the same JSON value. */
const risky =
  /[\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]|##/g;

export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(risky, (found) =>
    [...found].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** One result as plain JSON, in the order of the contract. */
export function plainResult({ draft, findings, allowed, unusedAllows }: Result): object {
  const { path, id, platforms, text } = draft;
  return { path, id, platforms, start: draft.locate(0), text, findings, allowed, unusedAllows };
}

export const jsonl: Reporter = () => ({
  result: (result) => `${toJson(plainResult(result))}\n`,
  end: () => '',
});

export const json: Reporter = () => {
  let first = true;
  return {
    result(result) {
      const before = first ? '{"version": 1,\n "results": [\n  ' : ',\n  ';
      first = false;
      return before + toJson(plainResult(result));
    },
    end({ counts, troubles }) {
      const open = first ? '{"version": 1,\n "results": [' : '\n ';
      return `${open}],\n "troubles": ${toJson(troubles)},\n "summary": ${toJson(counts)}}\n`;
    },
  };
};
