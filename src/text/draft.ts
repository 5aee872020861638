import type { Root } from 'nlcst';
import type { Draft, Entity, Locate, Meta, Place, PlatformId, Rewrite, Sentence, Span, Thread, Word } from '../types.js';
import { completeEntities, maskEntities, prepareEntities, type Scan, scanEntities } from './entities.js';
import { lineStarts, placeAt } from './locate.js';
import { findQuotations } from './quotations.js';
import { findSentences } from './sentences.js';
import { findShouted } from './shouted.js';
import { parseTree } from './tree.js';
import { findWords } from './words/words.js';

/** What a draft is made of, see `Draft`. Left out, its id is empty, it comes from no file and goes to no platform. */
export interface DraftFields {
  readonly text: string;
  readonly id?: string;
  readonly path?: string;
  readonly platforms?: readonly PlatformId[];
  readonly meta?: Meta;
  readonly allow?: Readonly<Record<string, string>>;
  readonly thread?: Thread;
  /** Where an offset of `text` stands in its file; by default the text is the file. */
  readonly locate?: Locate;
  readonly rewrite?: Rewrite;
  /** Where they are known already: nothing has to be loaded to read them. */
  readonly words?: readonly Word[];
}

const noMeta: Meta = Object.freeze({});
const noAllow: Readonly<Record<string, string>> = Object.freeze({});

class ReadDraft implements Draft {
  readonly id: string;
  readonly path: string;
  readonly platforms: readonly PlatformId[];
  readonly text: string;
  readonly meta: Meta;
  readonly allow: Readonly<Record<string, string>>;
  readonly thread?: Thread;
  readonly rewrite?: Rewrite;
  readonly facts: unknown[] = [];
  readonly #locate: Locate | undefined;
  #starts: number[] | undefined;
  #scan: Scan | undefined;
  #entities: readonly Entity[] | undefined;
  #prose: string | undefined;
  #words: readonly Word[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #quotations: readonly Span[] | undefined;
  #shouted: readonly Span[] | undefined;
  #tree: Promise<Root> | undefined;

  constructor(fields: DraftFields) {
    this.text = fields.text;
    this.id = fields.id ?? '';
    this.path = fields.path ?? '<text>';
    this.platforms = fields.platforms ?? [];
    this.meta = fields.meta ?? noMeta;
    this.allow = fields.allow ?? noAllow;
    if (fields.thread) this.thread = fields.thread;
    if (fields.rewrite) this.rewrite = fields.rewrite;
    this.#locate = fields.locate;
    this.#words = fields.words;
  }

  locate(offset: number, isEnd?: boolean): Place {
    if (this.#locate) return this.#locate(offset, isEnd);
    this.#starts ??= lineStarts(this.text);
    return placeAt(this.#starts, offset);
  }

  get scan(): Scan {
    this.#scan ??= scanEntities(this.text);
    return this.#scan;
  }

  get entities(): readonly Entity[] {
    this.#entities ??= completeEntities(this.scan);
    return this.#entities;
  }

  get prose(): string {
    this.#prose ??= maskEntities(this.text, this.entities);
    return this.#prose;
  }

  get words(): readonly Word[] {
    this.#words ??= findWords(this.text, this.prose);
    return this.#words;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= findSentences(this.prose, this.words, this.entities);
    return this.#sentences;
  }

  get quotations(): readonly Span[] {
    this.#quotations ??= findQuotations(this.text);
    return this.#quotations;
  }

  get shouted(): readonly Span[] {
    this.#shouted ??= findShouted(this.words);
    return this.#shouted;
  }

  get tree(): Promise<Root> {
    this.#tree ??= parseTree(this.prose);
    return this.#tree;
  }
}

/** A draft of which nothing is worked out yet: await `prepareDraft` before a rule looks at it. */
export function createDraft(fields: DraftFields): Draft {
  return new ReadDraft(fields);
}

/** Must be awaited before the draft's entities are read; undefined, as nearly always, where nothing is to be awaited. */
export function prepareDraft(draft: Draft): Promise<void> | undefined {
  return prepareEntities((draft as ReadDraft).scan);
}

/** The same for several. */
export function prepareDrafts(drafts: readonly Draft[]): Promise<unknown> | undefined {
  const late = drafts.map(prepareDraft).filter((ready) => ready !== undefined);
  return late.length === 0 ? undefined : Promise.all(late);
}

/** Tokens of the draft that no parser of ours reads in bounded time. */
export function unreadableSpans(draft: Draft): readonly Span[] {
  return (draft as ReadDraft).scan.unreadable;
}
