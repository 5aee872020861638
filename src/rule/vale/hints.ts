/** What to write in place of signs that neither Vale nor this program knows. */
const hints: readonly (readonly [sign: RegExp, instead: string])[] = [
  [/^\(\?>/, 'write (?:…) instead'],
  [/^\(\?\(/, 'write the two cases as (a|b)'],
  [/^\(\?(?:R|\d|&|P>)/, 'write the pattern out as often as it may stand'],
  [/^\\K/, 'put what comes before into (?<=…)'],
  [/^\\R/, 'write \\r?\\n instead'],
  [/^\\[hH]/, 'write [ \\t] instead'],
  [/^\\[QE]/, 'put a \\ before each sign that is to mean itself'],
  [/^\\G/, 'leave it out'],
  [/^\\[XN]/, 'write . instead'],
  [/^[*+?}]\+/, 'leave out the second +'],
];

/** The rest of a sentence, or nothing. */
export function hintFor(sign: string): string {
  const hint = hints.find(([pattern]) => pattern.test(sign));
  return hint ? `; ${hint[1]}` : '';
}
