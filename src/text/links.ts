/** The parts of a link as a reader would name them. No `URL`: links in posts need no scheme, and parsing must not change them. */

/** Host in lower case, without `www.` and port: `https://www.Example.org:80/x` -> `example.org`. */
export function hostOf(link: string): string {
  const from = /^https?:\/\//i.exec(link)?.[0].length ?? 0;
  const rest = link.slice(from);
  const end = rest.search(/[/?#:]/);
  return (end < 0 ? rest : rest.slice(0, end)).toLowerCase().replace(/^www\./, '');
}

/** One `name=value` of a query, with its offsets in the link. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export function parametersOf(link: string): Parameter[] {
  const query = link.indexOf('?');
  if (query < 0) return [];
  const hash = link.indexOf('#', query);
  const stop = hash < 0 ? link.length : hash;
  const parameters: Parameter[] = [];
  let start = query + 1;
  while (start < stop) {
    const next = link.indexOf('&', start);
    const end = next < 0 || next > stop ? stop : next;
    const [name = '', ...value] = link.slice(start, end).split('=');
    if (name !== '') parameters.push({ name: name.toLowerCase(), value: value.join('='), start, end });
    start = end + 1;
  }
  return parameters;
}

/** The link without some of its parameters; what is left is not touched. */
export function withoutParameters(link: string, gone: readonly Parameter[]): string {
  const kept = parametersOf(link).filter(({ start }) => !gone.some((one) => one.start === start));
  const query = link.indexOf('?');
  const hash = link.indexOf('#', query);
  const rest = kept.map(({ start, end }) => link.slice(start, end)).join('&');
  return `${link.slice(0, query)}${rest === '' ? '' : `?${rest}`}${hash < 0 ? '' : link.slice(hash)}`;
}
