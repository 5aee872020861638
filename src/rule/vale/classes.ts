/** Named classes of characters, as Vale's patterns write them and as JavaScript does. */

export const posix: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  word: 'a-zA-Z0-9_',
};

/**
 * What counts as part of a word beyond ASCII in texts that know Latin letters only: these, their accents,
 * and the joiners and selectors that stand in emoji.
 */
export const latinLetters = '\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u017e\\u0180-\\u02c1\\u0300-\\u036f\\u200c\\u200d\\ufe00-\\ufe0f';

/** A category or a script. */
export function propertyName(written: string): string | undefined {
  for (const name of [written, `Script=${written}`]) {
    try {
      new RegExp(`\\p{${name}}`, 'u');
      return name;
    } catch {
      // Then it is the other, or none.
    }
  }
  return undefined;
}

/** The same for texts without letters beyond ASCII, where V8 knows no properties. */
export function asciiOf(sign: string, inClass: boolean): string {
  const pattern = new RegExp(sign, 'u');
  const members = Array.from({ length: 128 }, (_, code) => code).filter((code) => pattern.test(String.fromCharCode(code)));
  const set = members.map((code) => `\\x${code.toString(16).padStart(2, '0')}`).join('');
  return inClass ? set : `[${set}]`;
}
