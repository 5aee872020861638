/** Lines of a calendar are folded after so many bytes, and a fold may stand inside a character (RFC 5545, 3.1). */
const start = 'BEGIN:VCALENDAR';
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** The length of a fold at `at`: a line end and a space or a tab. */
function foldAt(bytes: Uint8Array, at: number): number {
  const end = at + (bytes[at] === carriageReturn ? 1 : 0);
  if (bytes[end] !== lineFeed) return 0;
  return bytes[end + 1] === space || bytes[end + 1] === tab ? end + 2 - at : 0;
}

const isContinued = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;
const lengthOf = (byte: number) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1);

/** The bytes with such folds behind the character that they cut; undefined where there are none. */
export function withFoldsMoved(bytes: Uint8Array): Uint8Array | undefined {
  if (
    !Buffer.from(bytes.subarray(0, start.length + 3))
      .toString('latin1')
      .includes(start)
  )
    return undefined;
  const moved: number[] = [];
  let isMoved = false;
  for (let at = 0; at < bytes.length; ) {
    const rest: number[] = [];
    const length = lengthOf(bytes[at] as number);
    moved.push(bytes[at++] as number);
    for (let had = 1; had < length; had++) {
      const fold = foldAt(bytes, at);
      if (fold > 0 && isContinued(bytes[at + fold])) {
        rest.push(...bytes.subarray(at, at + fold));
        at += fold;
      }
      if (!isContinued(bytes[at])) break;
      moved.push(bytes[at++] as number);
    }
    isMoved ||= rest.length > 0;
    moved.push(...rest);
  }
  return isMoved ? Uint8Array.from(moved) : undefined;
}
