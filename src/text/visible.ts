/**
 * The one door through which untrusted text (drafts, file names, config, messages of other people's
 * rules) reaches a stream. Control, bidi and invisible characters are shown, never passed on: they
 * could forge a line of our report, recolour a terminal or turn text around.
 */

const plain = /^[\x20-\x7e]*$/;

/** Controls, bidi marks and embeddings, zero-width and filler characters, tags, lone surrogates. */
const unseen =
  /[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]|[\ud800-\udfff]/gu;

const emojiJoin = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\ufe0f\u20e3]/u;
const joinedScript = /[\p{L}\p{M}]/u;

const names: Readonly<Record<string, string>> = { '\n': '␊', '\r': '␍', '\t': '␉', '\x1b': '␛', '\0': '␀' };

function shown(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return names[char] ?? `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** ZWJ, VS16 and tag letters that belong to an emoji, and joiners inside words of other scripts. */
function belongs(text: string, char: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const code = char.codePointAt(0) ?? 0;
  if (code === 0xfe0f || code === 0xfe0e) return emojiJoin.test(before) || /[0-9#*©®]/.test(before);
  if (code === 0x200d || code === 0x200c) {
    const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 32);
    if (code === 0x200d && emojiJoin.test(before) && emojiJoin.test(after)) return true;
    return joinedScript.test(before) && joinedScript.test(after) && before > '\u024f';
  }
  if (code >= 0xe0020 && code <= 0xe007f) return tagFlag.test(text.slice(Math.max(0, at - 14), at + 2));
  return false;
}

/** The flags of England, Scotland and Wales: a black flag, then letters in tag characters. */
const tagFlag = /\u{1f3f4}[\u{e0020}-\u{e007f}]{1,7}$/u;

/** `text` as it may be printed: one line, no hidden characters, no CI command. */
export function visible(text: string): string {
  if (plain.test(text) && !text.includes('##')) return text;
  const seen = text.replace(unseen, (char, at: number) => (belongs(text, char, at) ? char : shown(char)));
  return seen.replaceAll('##[', '##\\[').replaceAll('##vso[', '##\\vso[');
}

/** Characters that a reader cannot see and that `visible` would show, with their offsets. */
export function findHidden(text: string): { start: number; end: number; char: string }[] {
  if (plain.test(text)) return [];
  const found: { start: number; end: number; char: string }[] = [];
  for (const match of text.matchAll(unseen)) {
    const char = match[0];
    if (/[\n\r\t]/.test(char) || belongs(text, char, match.index)) continue;
    found.push({ start: match.index, end: match.index + char.length, char });
  }
  return found;
}

/** A text of several lines as it may be printed: none of them starts what a runner would take for a command. */
export function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line).replace(/^\s*::/, '│ ::'))
    .join('\n');
}
