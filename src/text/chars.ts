/**
 * Letters and spaces, one at a time. Unicode property classes cost seven million instructions to
 * compile, so they are asked only about characters beyond ASCII.
 */
const letter = /^\p{L}/u;
const capital = /^\p{Lu}/u;
const number = /^\p{N}/u;
const space = /^\s/;

export function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letter.test(char);
}

export function isCapital(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : capital.test(char);
}

export function isLetterOrDigit(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? isLetter(char) || (code >= 48 && code <= 57) : letter.test(char) || number.test(char);
}

/** 0 to 9. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** a to z and A to Z. */
export function isAsciiLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

/** What `\s` of a pattern matches. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && space.test(text.charAt(at)));
}
