/** Letters of other scripts that pass for Latin ones, by Unicode’s table of confusables (unhomoglyph). Loaded where such a letter stands in a handle or a link. */
import { toUnicode } from 'punycode';
import unhomoglyph from 'unhomoglyph';

/** Letters of ASCII stay: the table would make m of rn, too. */
export function plainLetters(written: string): string {
  const shown = /xn--/i.test(written) ? toUnicode(written.toLowerCase()) : written;
  return [...shown.normalize('NFKC')].map((char) => (char > '\u007f' ? unhomoglyph(char) : char)).join('');
}
