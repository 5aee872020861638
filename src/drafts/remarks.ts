import type { Place, Trouble } from '../types.js';

/** Troubles of one kind told one by one; a file of a million rows must not fill the memory with them. */
const mostOfAKind = 5;

/** What a reader has to say about one file, besides its drafts. */
export class Remarks {
  readonly #path: string;
  readonly #counts = new Map<string, number>();
  #troubles: Trouble[] = [];
  #notices: Trouble[] = [];
  #isTroubled = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Something that could not be read. `kind` groups what is counted together. */
  trouble(kind: string, place: Place, message: string, hint: string): void {
    this.#isTroubled = true;
    if (this.#add(kind) <= mostOfAKind) this.#troubles.push({ path: this.#path, place, message, hint });
  }

  /** Something to know; not a fault. Told once a kind. */
  notice(kind: string, place: Place | undefined, message: string, hint?: string): void {
    if (this.#add(kind) > 1) return;
    this.#notices.push({ path: this.#path, message, ...(place && { place }), ...(hint !== undefined && { hint }) });
  }

  /** As a trouble, but only the first of its kind is told. */
  once(kind: string, place: Place, message: string, hint?: string): void {
    this.#isTroubled = true;
    if (this.#add(kind) === 1) this.#troubles.push({ path: this.#path, place, message, ...(hint !== undefined && { hint }) });
  }

  #add(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    if (this.#counts.size < 1000 || this.#counts.has(kind)) this.#counts.set(kind, count);
    return count;
  }

  /** Whether something could not be read. */
  get isTroubled(): boolean {
    return this.#isTroubled;
  }

  /** At the end of the file: how many of a kind were not told. */
  untold(kind: string): number {
    return Math.max(0, (this.#counts.get(kind) ?? 0) - mostOfAKind);
  }

  /** What has been said since it was taken last. */
  take(): { troubles: readonly Trouble[]; notices: readonly Trouble[] } {
    const taken = { troubles: this.#troubles, notices: this.#notices };
    this.#troubles = [];
    this.#notices = [];
    return taken;
  }
}
