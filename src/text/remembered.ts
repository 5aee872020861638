/** A slice of a text keeps the whole text in memory; what is remembered beyond its draft is put together anew, letter by letter. */
export function unsliced(slice: string): string {
  return slice.split('').join('');
}

/** A stream of any length is to run in the same little memory. */
const longest = 200;

/** A function of a string that is worked out once for each string, as long as there is room to remember `most` of them. */
export function remembered<Value extends NonNullable<unknown>>(find: (text: string) => Value, most = 2_000): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > longest) return find(text);
    const own = unsliced(text);
    const value = find(own);
    if (known.size >= most) known.clear();
    known.set(own, value);
    return value;
  };
}
