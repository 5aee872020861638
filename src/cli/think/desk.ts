/** The drafts of one file as they lie on the disk, and every change that the walk makes to them, written at once. */
import { type Stats, statSync } from 'node:fs';
import { annotate } from '../../drafts/annotate.js';
import { formatOf } from '../../drafts/formats.js';
import { createSource } from '../../drafts/source.js';
import { readFile } from '../../io/inputs.js';
import { oneAtATime } from '../../io/lock.js';
import { ChangedMeanwhile, rewriteFile } from '../../io/rewrite.js';
import { readThoughts, type Thought, thoughtsPath, writeThoughts } from '../../io/thoughts.js';
import { foldName } from '../../register/people.js';
import { mediaHashes, readSignOffs, type SignOff, textHash } from '../../register/sign-off.js';
import { prepareDraft } from '../../text/draft.js';
import type { Draft, Span, Trouble } from '../../types.js';
import { completer } from '../complete.js';
import { readerFor } from '../read.js';
import { UsageError } from '../settings.js';
import type { Setup } from '../setup.js';

/** Looks at the file again before it writes, and throws `Changed` where a draft is no longer as it was read. */
export interface Desk {
  readonly drafts: readonly Draft[];
  /** What is to be known of how the file was read, and of how it will be written. */
  readonly notices: readonly string[];
  /** Whether anything was written. */
  readonly isTouched: boolean;
  /** Takes the file as it is now. */
  look(): Promise<void>;
  /** False where the change cannot be written back as it was meant. */
  replace(at: number, span: Span, put: string): Promise<boolean>;
  /** Where it was recorded. */
  allow(at: number, rule: string, reason: string): Promise<string>;
  /** Where it was recorded. Of a draft that was changed meanwhile, only the answers are. */
  sign(at: number, signOff: SignOff): Promise<string>;
}

/** Somebody else changed the draft while it was open, or only a picture of it. */
export class Changed extends Error {
  constructor(readonly picture?: string) {
    super('the draft was changed meanwhile');
  }
}

export async function openDesk(path: string, setup: Setup): Promise<Desk> {
  const read = draftsOf(path, setup);
  const file = await readWhole(path);
  return new FileDesk(path, read, file, await read(file));
}

class FileDesk implements Desk {
  readonly notices: readonly string[];
  readonly #path: string;
  readonly #read: (file: Whole) => Promise<readonly Draft[]>;
  #file: Whole;
  #drafts: readonly Draft[];
  #isTouched = false;

  constructor(path: string, read: (file: Whole) => Promise<readonly Draft[]>, file: Whole, drafts: readonly Draft[]) {
    this.#path = path;
    this.#read = read;
    this.#file = file;
    this.#drafts = drafts;
    this.notices = file.notices;
  }

  get drafts(): readonly Draft[] {
    return this.#drafts;
  }

  get isTouched(): boolean {
    return this.#isTouched;
  }

  async look(): Promise<void> {
    const now = await readWhole(this.#path);
    // Together, or not at all.
    this.#drafts = await this.#read(now);
    this.#file = now;
  }

  replace(at: number, span: Span, put: string): Promise<boolean> {
    return this.#touching(async () => {
      await this.#mustBeAsRead(at);
      const draft = this.#drafts[at];
      const edit = draft?.rewrite?.(span, put);
      if (!draft || !edit) return false;
      const expected = this.#texts();
      expected[at] = draft.text.slice(0, span[0]) + put + draft.text.slice(span[1]);
      const { text } = this.#file;
      return this.#write(text.slice(0, edit.start) + edit.put + text.slice(edit.end), expected);
    });
  }

  allow(at: number, rule: string, reason: string): Promise<string> {
    return this.#touching(async () => {
      await this.#mustBeAsRead(at);
      if (await this.#annotate('allow', (value) => ({ ...(typeof value === 'object' ? value : {}), [rule]: reason }))) return this.#path;
      const draft = this.#drafts[at];
      if (!draft) throw new Changed();
      return this.#writeBeside(withAllow(readThoughts(this.#path), draft.id, await textHash(draft), rule, reason));
    });
  }

  sign(at: number, signOff: SignOff): Promise<string> {
    return this.#touching(async () => {
      const change = await this.#changed(at);
      if (!change) return this.#record(signOff);
      await this.#record({ ...signOff, unfinished: true });
      throw change;
    });
  }

  #texts(): string[] {
    return this.#drafts.map((draft) => draft.text);
  }

  #touching<Value>(change: () => Promise<Value>): Promise<Value> {
    return oneAtATime(this.#path, change).then((done) => {
      this.#isTouched ||= done !== false;
      return done;
    });
  }

  /** What others wrote besides stays; what there is to say where this very draft is not what was read. */
  async #changed(at: number): Promise<Changed | undefined> {
    const before = this.#drafts[at];
    await this.look();
    const now = this.#drafts[at];
    if (!before || !now || before.id !== now.id || (await textHash(before)) !== (await textHash(now))) return new Changed();
    const [was, is] = [mediaHashes(before), mediaHashes(now)];
    const picture = Object.keys({ ...was, ...is }).find((one) => was[one] !== is[one]);
    return picture === undefined ? undefined : new Changed(picture);
  }

  async #mustBeAsRead(at: number): Promise<void> {
    const change = await this.#changed(at);
    if (change) throw change;
  }

  async #record(signOff: SignOff): Promise<string> {
    if (await this.#annotate('thought', (value) => withSignOff(readSignOffs(value), signOff))) return this.#path;
    const known = readThoughts(this.#path);
    return this.#writeBeside([...known.filter((one) => one.by === undefined), ...withSignOff(readSignOffs(known), signOff)]);
  }

  /** Sets a key of the front matter; false where the file has no place for it. */
  async #annotate(key: string, change: (value: unknown) => unknown): Promise<boolean> {
    // An empty file may be one that is being written this moment.
    if (formatOf(this.#path) !== 'text' || this.#drafts.length === 0) return false;
    const annotated = annotate(this.#file.text, key, change);
    return annotated !== undefined && (await this.#write(annotated.text, this.#texts()));
  }

  /** Nothing but what was meant may differ in what is read back. */
  async #write(next: string, expected: readonly string[]): Promise<boolean> {
    const changed = { ...this.#file, text: next };
    const reread = await this.#read(changed).catch(() => []);
    const isMeant = reread.length === expected.length && reread.every((draft, at) => draft.text.trim() === expected[at]?.trim());
    if (!isMeant) return false;
    try {
      const rewriting = rewriteFile(this.#path, this.#file.was);
      rewriting.write(next);
      rewriting.keep();
    } catch (error) {
      throw error instanceof ChangedMeanwhile ? new Changed() : error;
    }
    this.#file = { ...changed, was: statSync(this.#path) };
    this.#drafts = reread;
    return true;
  }

  /** What the file itself has no place for. */
  async #writeBeside(entries: readonly object[]): Promise<string> {
    writeThoughts(this.#path, entries);
    this.#drafts = await this.#read(this.#file);
    return thoughtsPath(this.#path);
  }
}

/** How the drafts in a text of the file are read. */
function draftsOf(path: string, setup: Setup): (file: Whole) => Promise<readonly Draft[]> {
  const plan = setup.planFor(path);
  return async ({ text, isWhole }) => {
    // A reader goes on where it stood in the file; this begins anew.
    const readSource = readerFor(plan, { paths: [path], errorOnUnmatched: true, redact: false });
    const { drafts, troubles } = await readSource(createSource(path, text, 1, { isWhole }));
    const [trouble] = troubles;
    if (trouble) throw refused(path, trouble);
    const found = await Promise.all(drafts.map(completer({ pictures: true, signOffs: true })));
    for (const draft of found) await prepareDraft(draft);
    return found;
  };
}

function refused(path: string, { message, hint }: Trouble): UsageError {
  return new UsageError(`${path}: ${message}${hint ? `\n${hint}` : ''}`);
}

/** One person signs one draft once; what they signed before gives way. */
function withSignOff(known: readonly SignOff[], signOff: SignOff): SignOff[] {
  const same = (one: SignOff) => foldName(one.by) === foldName(signOff.by) && one.draft === signOff.draft;
  return [...known.filter((one) => !same(one)), signOff];
}

/** The reason for this very text; the name of the draft is for who reads the file. */
function withAllow(known: readonly Thought[], draft: string, text: string, rule: string, reason: string): object[] {
  const isMeant = (one: Thought) => one.by === undefined && one.text === text;
  const before = known.find(isMeant)?.allow;
  const allow = { ...(typeof before === 'object' ? before : {}), [rule]: reason };
  return [...known.filter((one) => !isMeant(one)), { ...(draft !== '' && { draft }), text, allow }];
}

interface Whole {
  readonly text: string;
  /** A table that may be written back as it was read. */
  readonly isWhole: boolean;
  /** The file before it was read. */
  readonly was: Stats;
  readonly notices: readonly string[];
}

async function readWhole(path: string): Promise<Whole> {
  let text = '';
  let isWhole = false;
  let was: Stats | undefined;
  const notices: string[] = [];
  for await (const input of readFile(path, { isWhole: true })) {
    if ('trouble' in input) throw refused(path, input.trouble);
    if ('notice' in input) {
      notices.push(`${path} ${input.notice.message}.`);
      continue;
    }
    text += input.source.text;
    isWhole = input.source.isWhole === true;
    was ??= input.was;
    if (input.isNoUnicode) notices.push('When something is written to it, it will be saved as UTF-8.');
  }
  return { text, isWhole, was: was ?? statSync(path), notices };
}
