/** Text messages: the GSM 7-bit alphabet with its extension table, or UCS-2 where one character needs it. */

/** 3GPP TS 23.038, default alphabet: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension: an escape and one more septet. */
const extended = new Set('\f^{}\\[~]|€');

export interface Message {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  /** Septets, or UTF-16 units. */
  readonly count: number;
  /** What one part holds: 160 or 70. */
  readonly limit: number;
  readonly parts: number;
  /** The first character that GSM-7 lacks, and where it stands. */
  readonly culprit?: { readonly char: string; readonly start: number };
}

export function septetsOf(char: string): number {
  return basic.has(char) ? 1 : extended.has(char) ? 2 : Number.POSITIVE_INFINITY;
}

/** Parts of a longer message carry a header, and no character is cut in two. */
function partsOf(weights: readonly number[], whole: number, single: number, part: number): number {
  if (whole <= single) return 1;
  let parts = 1;
  let used = 0;
  for (const weight of weights) {
    if (used + weight > part) {
      parts++;
      used = 0;
    }
    used += weight;
  }
  return parts;
}

export function messageOf(text: string): Message {
  const weights: number[] = [];
  let count = 0;
  let at = 0;
  for (const char of text) {
    const septets = septetsOf(char);
    if (septets === Number.POSITIVE_INFINITY) return wideMessage(text, char, at);
    weights.push(septets);
    count += septets;
    at += char.length;
  }
  return { alphabet: 'GSM-7', count, limit: 160, parts: partsOf(weights, count, 160, 153) };
}

function wideMessage(text: string, char: string, start: number): Message {
  const weights = Array.from(text, (point) => point.length);
  return { alphabet: 'UCS-2', count: text.length, limit: 70, parts: partsOf(weights, text.length, 70, 67), culprit: { char, start } };
}
