/** Messages as Go's Sprintf fills them; more values than signs are no mistake. */

/** A text between signs, or a sign, which stands for the next value or for that of its number. */
type Part = string | { readonly sign: string; readonly number?: number };

/** `%s`, `%d`, `%[2]s`, `%%`; any other sign stands for itself. One line comes out. */
export function messageOf(template: string): (values: readonly (string | number)[]) => string {
  const parts = partsOf(template);
  return (values) => {
    let next = 0;
    let filled = '';
    for (const part of parts) {
      if (typeof part === 'string') filled += part;
      else {
        if (part.number !== undefined) next = part.number - 1;
        filled += values[next++] ?? part.sign;
      }
    }
    return filled.includes('\n') ? filled.replaceAll('\n', ' ').trimEnd() : filled;
  };
}

function partsOf(template: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of template.matchAll(/%(?:\[(\d+)\])?(?:\.\d+)?([sdvfq%])/g)) {
    const [sign, number, verb] = match;
    parts.push(template.slice(at, match.index));
    if (verb === '%' && number === undefined) parts.push('%');
    else parts.push({ sign, ...(number !== undefined && { number: Number(number) }) });
    at = match.index + sign.length;
  }
  return [...parts, template.slice(at)];
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
