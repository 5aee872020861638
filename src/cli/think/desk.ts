/** The drafts of one file as they lie on the disk, and every change that the walk makes to them, written at once. */
import { type Stats, statSync } from 'node:fs';
import { annotate } from '../../drafts/annotate.js';
import { formatOf } from '../../drafts/formats.js';
import { createSource } from '../../drafts/source.js';
import { readFile } from '../../io/inputs.js';
import { rewriteFile } from '../../io/rewrite.js';
import { readThoughts, type Thought, thoughtsPath, writeThoughts } from '../../io/thoughts.js';
import { foldName } from '../../register/people.js';
import { readSignOffs, type SignOff, textHash } from '../../register/sign-off.js';
import { prepareDraft } from '../../text/draft.js';
import type { Draft, Span, Trouble } from '../../types.js';
import { completer } from '../complete.js';
import { readerFor } from '../read.js';
import { UsageError } from '../settings.js';
import type { Setup } from '../setup.js';

export interface Desk {
  readonly drafts: readonly Draft[];
  /** False where the change cannot be written back as it was meant. */
  replace(at: number, span: Span, put: string): Promise<boolean>;
  /** Where it was recorded. */
  allow(at: number, rule: string, reason: string): Promise<string>;
  /** Where it was recorded. */
  sign(signOff: SignOff): Promise<string>;
}

export async function openDesk(path: string, setup: Setup): Promise<Desk> {
  const file = await readWhole(path);
  const read = draftsOf(path, setup, file.isWhole);
  let { text, was } = file;
  let drafts = await read(text);

  /** Nothing but what was meant may differ in what is read back. */
  async function write(next: string, expected: readonly string[]): Promise<boolean> {
    const reread = await read(next).catch(() => []);
    const isMeant = reread.length === expected.length && reread.every((draft, at) => draft.text.trim() === expected[at]?.trim());
    if (!isMeant) return false;
    const rewriting = rewriteFile(path, was);
    rewriting.write(next);
    rewriting.keep();
    was = statSync(path);
    text = next;
    drafts = reread;
    return true;
  }

  const texts = () => drafts.map((draft) => draft.text);
  const note = async (key: string, change: (value: unknown) => unknown) => {
    const annotated = formatOf(path) === 'text' ? annotate(text, key, change) : undefined;
    return annotated !== undefined && (await write(annotated.text, texts()));
  };

  /** What the file itself has no place for. */
  const beside = async (entries: readonly object[]) => {
    writeThoughts(path, entries);
    drafts = await read(text);
    return thoughtsPath(path);
  };

  return {
    get drafts() {
      return drafts;
    },
    async replace(at, span, put) {
      const draft = drafts[at];
      const edit = draft?.rewrite?.(span, put);
      if (!draft || !edit) return false;
      const expected = texts();
      expected[at] = draft.text.slice(0, span[0]) + put + draft.text.slice(span[1]);
      return write(text.slice(0, edit.start) + edit.put + text.slice(edit.end), expected);
    },
    async allow(at, rule, reason) {
      if (await note('allow', (value) => ({ ...(typeof value === 'object' ? value : {}), [rule]: reason }))) return path;
      const draft = drafts[at];
      if (!draft) throw new Error('the drafts of the file changed');
      return beside(withAllow(readThoughts(path), draft.id, await textHash(draft), rule, reason));
    },
    async sign(signOff) {
      if (await note('thought', (value) => withSignOff(readSignOffs(value), signOff))) return path;
      const known = readThoughts(path);
      return beside([...known.filter((one) => one.by === undefined), ...withSignOff(readSignOffs(known), signOff)]);
    },
  };
}

/** How the drafts in a text of the file are read. */
function draftsOf(path: string, setup: Setup, isWhole: boolean): (text: string) => Promise<readonly Draft[]> {
  const plan = setup.planFor(path);
  return async (text) => {
    // A reader goes on where it stood in the file; this begins anew.
    const readSource = readerFor(plan, { paths: [path], errorOnUnmatched: true });
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

/** `isWhole`: a table that may be written back as it was read. */
async function readWhole(path: string): Promise<{ readonly text: string; readonly isWhole: boolean; readonly was: Stats }> {
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
