/** The drafts of one file as they lie on the disk, and every change that the walk makes to them, written at once. */
import { type Stats, statSync } from 'node:fs';
import { annotate } from '../../drafts/annotate.js';
import { formatOf } from '../../drafts/formats.js';
import { createSource } from '../../drafts/source.js';
import { readFile } from '../../io/inputs.js';
import { inTurn } from '../../io/lock.js';
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
  let file = await readWhole(path);
  let drafts = await read(file);

  async function look(): Promise<void> {
    const now = await readWhole(path);
    // Together, or not at all.
    drafts = await read(now);
    file = now;
  }

  /** What others wrote besides stays; what there is to say where this very draft is not what was read. */
  async function changed(at: number): Promise<Changed | undefined> {
    const before = drafts[at];
    await look();
    const now = drafts[at];
    if (!before || !now || before.id !== now.id || (await textHash(before)) !== (await textHash(now))) return new Changed();
    const [was, is] = [mediaHashes(before), mediaHashes(now)];
    const file = Object.keys({ ...was, ...is }).find((one) => was[one] !== is[one]);
    return file === undefined ? undefined : new Changed(file);
  }

  async function mustBeAsRead(at: number): Promise<void> {
    const change = await changed(at);
    if (change) throw change;
  }

  /** Nothing but what was meant may differ in what is read back. */
  async function write(next: string, expected: readonly string[]): Promise<boolean> {
    const changed = { ...file, text: next };
    const reread = await read(changed).catch(() => []);
    const isMeant = reread.length === expected.length && reread.every((draft, at) => draft.text.trim() === expected[at]?.trim());
    if (!isMeant) return false;
    try {
      const rewriting = rewriteFile(path, file.was);
      rewriting.write(next);
      rewriting.keep();
    } catch (error) {
      throw error instanceof ChangedMeanwhile ? new Changed() : error;
    }
    file = { ...changed, was: statSync(path) };
    drafts = reread;
    return true;
  }

  const texts = () => drafts.map((draft) => draft.text);
  const note = async (key: string, change: (value: unknown) => unknown) => {
    // An empty file may be one that is being written this moment.
    const annotated = formatOf(path) === 'text' && drafts.length > 0 ? annotate(file.text, key, change) : undefined;
    return annotated !== undefined && (await write(annotated.text, texts()));
  };

  /** What the file itself has no place for. */
  const beside = async (entries: readonly object[]) => {
    writeThoughts(path, entries);
    drafts = await read(file);
    return thoughtsPath(path);
  };

  async function record(signOff: SignOff): Promise<string> {
    if (await note('thought', (value) => withSignOff(readSignOffs(value), signOff))) return path;
    const known = readThoughts(path);
    return beside([...known.filter((one) => one.by === undefined), ...withSignOff(readSignOffs(known), signOff)]);
  }

  const writes: Pick<Desk, 'replace' | 'allow' | 'sign'> = {
    async replace(at, span, put) {
      await mustBeAsRead(at);
      const draft = drafts[at];
      const edit = draft?.rewrite?.(span, put);
      if (!draft || !edit) return false;
      const expected = texts();
      expected[at] = draft.text.slice(0, span[0]) + put + draft.text.slice(span[1]);
      return write(file.text.slice(0, edit.start) + edit.put + file.text.slice(edit.end), expected);
    },
    async allow(at, rule, reason) {
      await mustBeAsRead(at);
      if (await note('allow', (value) => ({ ...(typeof value === 'object' ? value : {}), [rule]: reason }))) return path;
      const draft = drafts[at];
      if (!draft) throw new Changed();
      return beside(withAllow(readThoughts(path), draft.id, await textHash(draft), rule, reason));
    },
    async sign(at, signOff) {
      const change = await changed(at);
      if (!change) return record(signOff);
      await record({ ...signOff, unfinished: true });
      throw change;
    },
  };
  let isTouched = false;
  const touching = <Value>(change: () => Promise<Value>) =>
    inTurn(path, change).then((done) => {
      isTouched ||= done !== false;
      return done;
    });
  return {
    get drafts() {
      return drafts;
    },
    get isTouched() {
      return isTouched;
    },
    look,
    replace: (at, span, put) => touching(() => writes.replace(at, span, put)),
    allow: (at, rule, reason) => touching(() => writes.allow(at, rule, reason)),
    sign: (at, signOff) => touching(() => writes.sign(at, signOff)),
  };
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
}

async function readWhole(path: string): Promise<Whole> {
  let text = '';
  let isWhole = false;
  let was: Stats | undefined;
  for await (const input of readFile(path, { isWhole: true })) {
    if ('trouble' in input) throw refused(path, input.trouble);
    if (!('source' in input)) continue;
    text += input.source.text;
    isWhole = input.source.isWhole === true;
    was ??= input.was;
  }
  return { text, isWhole, was: was ?? statSync(path) };
}
