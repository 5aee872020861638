/** Messages as Go's Sprintf fills them; more values than signs are no mistake. */

/** `%s`, `%d`, `%[2]s`, `%%`; any other sign stands for itself. One line comes out. */
export function fillMessage(template: string, values: readonly (string | number)[]): string {
  let next = 0;
  const filled = template.replace(/%(?:\[(\d+)\])?(?:\.\d+)?([sdvfq%])/g, (sign, index: string | undefined, verb: string) => {
    if (verb === '%' && index === undefined) return '%';
    if (index !== undefined) next = Number(index) - 1;
    const value = values[next];
    next++;
    return value === undefined ? sign : String(value);
  });
  return filled.includes('\n') ? filled.replaceAll('\n', ' ').trimEnd() : filled;
}

/** `a`, `'a' or 'b'`, `'a', 'b', or 'c'`. */
export function oneOfThese(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`);
  if (quoted.length < 2) return quoted[0] ?? '';
  if (quoted.length === 2) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`;
}

/** Takes away the quotation marks around `%s`, for values that bring their own. */
export function unquoted(template: string): string {
  return template.replace(/['"](%(?:\[\d+\])?s)['"]/, '$1');
}
