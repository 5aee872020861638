/** What is the organisation's own and may be published, as numbers of a draft are compared with it. */
export interface OwnNumbers {
  /** Telephone numbers as digits alone. */
  readonly numbers: ReadonlySet<string>;
  /** Postcodes in capitals without spaces. */
  readonly postcodes: ReadonlySet<string>;
}

/** However they are spaced, and with the code of the country or without. */
export function ownNumbers(numbers: readonly string[], postcodes: readonly string[]): OwnNumbers {
  return { numbers: comparable(numbers), postcodes: comparable(postcodes) };
}

/** Made once for each list, which is the same for all drafts. */
const compared = new WeakMap<readonly string[], ReadonlySet<string>>();

function comparable(list: readonly string[]): ReadonlySet<string> {
  let known = compared.get(list);
  if (!known) {
    known = new Set(list.map(plainly));
    compared.set(list, known);
  }
  return known;
}

function plainly(written: string): string {
  return written
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^(?:00)?44(?=\d{9,})/, '0');
}
