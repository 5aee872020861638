/**
 * Word lists live beside their rule as tab-separated text: a header line, then a row a line. The
 * build hands over a function that returns the text: V8 does not even look at it until it is called,
 * which is when the first draft needs the list.
 */
export type WordList = () => string;

export type Row = Readonly<Record<string, string>>;

export function readRows(list: WordList): Row[] {
  const lines = list().split('\n');
  const header = (lines[0] ?? '').split('\t');
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const cells = line.split('\t');
    const row: Record<string, string> = {};
    for (let c = 0; c < header.length; c++) row[header[c] as string] = cells[c] ?? '';
    rows.push(row);
  }
  return rows;
}

/** The parts of a cell that holds several values. */
export function cellList(cell: string | undefined): string[] {
  return cell
    ? cell
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)
    : [];
}
