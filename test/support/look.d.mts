export interface Seen {
  readonly language: string;
  readonly title: string;
  readonly headings: readonly number[];
  /** Ids that stand twice. */
  readonly twice: readonly string[];
  readonly width: number;
  readonly widest: number;
  /** Elements with letters too small, or too pale for their ground. */
  readonly small: readonly string[];
  readonly faint: readonly string[];
  /** For each check box, how many findings of its kind are shown before, without and after it. */
  readonly filtered: readonly { readonly name: string; readonly before: number; readonly without: number; readonly after: number }[];
  readonly text: string;
}

export function look(page: unknown): Seen;
