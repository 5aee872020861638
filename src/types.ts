/** The nouns of the house, and first of what is checked. Types know nothing: there is no code in this file. */
import type { Root } from 'nlcst';

export type * from './results.js';
export type * from './rule-types.js';

/** The stage of the policy's motto that a rule belongs to: write it, read it, think about it. */
export type Stage = 'write' | 'read' | 'think';

export type Severity = 'error' | 'warning' | 'note';

/** What a config may say of a rule. */
export type Level = Severity | 'off';

/** `unsure` findings are worded as questions and are never errors. */
export type Confidence = 'sure' | 'unsure';

/** Half-open UTF-16 offsets into `draft.text`. The only kind of place until something is printed. */
export type Span = readonly [start: number, end: number];

/** A change to the text of a source: what stands from `start` to `end` becomes `put`. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** What must change in the source so that `put` stands in place of a span of the draft's text; undefined where it cannot stand there. */
export type Rewrite = (span: Span, put: string) => SourceEdit | undefined;

/** A place in a file as people count: both numbers start at 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The file's line up to here, where it is known; not part of the JSON contract. */
  readonly before?: string;
}

/** Where an offset of a text stands in its file. `isEnd`: as the end of a span, which comes before a fold. */
export type Locate = (offset: number, isEnd?: boolean) => Place;

export type PlatformId =
  | 'x'
  | 'facebook'
  | 'instagram'
  | 'linkedin'
  | 'threads'
  | 'bluesky'
  | 'mastodon'
  | 'youtube'
  | 'tiktok'
  | 'pinterest'
  | 'google-business'
  | 'whatsapp'
  | 'nextdoor'
  | 'sms';

/** What the text layer sees once, for all rules. Spans are UTF-16, half-open, into `draft.text`. */
export type EntityKind = 'url' | 'email' | 'handle' | 'hashtag' | 'cashtag' | 'emoji';

/**
 * Something a draft can have in it, which a rule may need to have anything to say: entities of a kind,
 * media or a time of publication in its meta, or characters of its text (see text/signs.ts).
 */
export type Sign =
  | 'link'
  | 'email'
  | 'handle'
  | 'hashtag'
  | 'cashtag'
  | 'emoji'
  | 'media'
  | 'publish'
  | 'digit'
  /** Three digits side by side. */
  | 'number'
  /** The character #. */
  | 'hash'
  /** A sign of Markdown, HTML or drawing: * _ < > [ ] ` ~ | ^ + = & \\ #. */
  | 'markup'
  /** Two hyphens, with or without a space between. */
  | 'row'
  /** An opening bracket or curly quotation mark. */
  | 'opening'
  /** A stop, comma or the like after a space, or without one after it. */
  | 'slip'
  /** Two spaces side by side, or one that does not break. */
  | 'gap'
  /** Any other character than ASCII, curly quotation marks, dashes, the ellipsis and the pound. */
  | 'rare';

export interface Entity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
}

/** How a word is written: `upper` has two capitals or more and no small letter; `title` one leading capital. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, with ’ written as '. */
  readonly lower: string;
  readonly shape: Shape;
  /** Only spaces or one hyphen stand between this word and the one before: both may be part of one phrase. */
  readonly joined: boolean;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
}

/** A picture, film or other file that goes out with the post, as its front matter or row declares it. */
export interface Media {
  readonly file?: string;
  readonly kind?: string;
  readonly alt?: string;
  readonly [key: string]: unknown;
}

/** Everything a draft says of itself besides its text. Keys are camelCase however they were written. */
export interface Meta {
  readonly author?: string;
  readonly role?: string;
  /** One, or several. */
  readonly account?: string | readonly string[];
  /** ISO 8601, as written; may lack a time or a zone. */
  readonly publish?: string;
  /** Declared cross-post, for example `facebook-to-twitter`. */
  readonly crossPost?: readonly string[];
  readonly media?: readonly Media[];
  readonly approvedBy?: string;
  readonly thoughtBy?: string;
  /** A declared appeal, for example `missing-child`. */
  readonly appeal?: string;
  readonly sourceUrl?: string;
  readonly [key: string]: unknown;
}

/** The posts of a thread, in order; `index` is this draft's place among them. */
export interface Thread {
  readonly posts: readonly string[];
  readonly index: number;
}

/** One post as it would be published. Getters, from `entities` on, are computed once, on first use. */
export interface Draft {
  readonly id: string;
  /** The file it came from, as named by the user; `<stdin>` or `<text>` where there is none. */
  readonly path: string;
  readonly platforms: readonly PlatformId[];
  /** Character for character what would be published. */
  readonly text: string;
  readonly meta: Meta;
  /** Rule id -> the reason why its findings are accepted here. */
  readonly allow: Readonly<Record<string, string>>;
  readonly thread?: Thread;
  /** Where an offset of `text` stands in the file. */
  locate(offset: number, isEnd?: boolean): Place;
  /** How a change of `text` is written in the source; missing where the format is not written back. */
  readonly rewrite?: Rewrite;

  /** Links, e-mail addresses, handles, tags and emoji, in order, never overlapping. */
  readonly entities: readonly Entity[];
  /** `text` with every entity blanked by spaces: same length, same offsets. */
  readonly prose: string;
  /** The words of `prose`. */
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** What stands between quotation marks, without the marks. */
  readonly quotations: readonly Span[];
  /** Runs of words in capitals that read as shouting or headlines; short forms alone are not. */
  readonly shouted: readonly Span[];
  /** nlcst of `prose` by retext-english; parsed only when a rule asks. */
  readonly tree: Promise<Root>;
  /** Slots for further facts about this draft, see `text/fact.ts`. */
  readonly facts: unknown[];
}
