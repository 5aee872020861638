/** Texts of pieces thrown together: the same in every run. `joins`: what may stand between the pieces of a text. */
export function* thrown(pieces: readonly string[], count: number, joins: readonly string[], seed = 7): Generator<string> {
  let state = seed;
  const below = (most: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  for (let i = 0; i < count; i++) {
    const some = Array.from({ length: 1 + below(9) }, () => pieces[below(pieces.length)] as string);
    yield some.join(joins[joins.length > 1 ? below(joins.length) : 0]);
  }
}
