/** How a platform is described. What is not known is left out, never guessed. */

/** What counts as a character there. `septets` are those of a text message, or UTF-16 units where it needs them. */
export type Unit = 'weighted' | 'graphemes' | 'utf16' | 'code points' | 'bytes' | 'septets';

/** `high`: official page, official source code or measured; `medium`: several makers agree; `low`: one weak source, or none. */
export type Trust = 'high' | 'medium' | 'low';

/** A number with where it comes from. */
export interface Sourced {
  readonly max: number;
  readonly trust: Trust;
  readonly source: string;
}

/** Where the feed hides the rest of a post behind "see more". */
export interface Cut extends Sourced {
  /** Where it is seen so: a phone, a computer, both. */
  readonly on: 'phone' | 'computer' | 'both';
  /** The post is also cut after so many lines. */
  readonly lines?: number;
}

export interface Platform {
  readonly name: string;
  /** The most a post may hold, in `unit`; null where no source gives a number. */
  readonly limit: number | null;
  readonly unit: Unit;
  /** What the limit is of, where it is not the whole post. */
  readonly of?: string;
  /** A second limit that holds as well. */
  readonly second?: { readonly limit: number; readonly unit: 'bytes' };
  /** What every link counts, however long; without it a link counts as written. */
  readonly link?: number;
  /** Only links with http:// or https:// are links there. */
  readonly linkNeedsScheme?: boolean;
  /** `@name@host` counts as `@name`. */
  readonly mentionWithoutHost?: boolean;
  /** An emoji counts its bytes in UTF-8. */
  readonly emojiInBytes?: boolean;
  /** A longer post is sent in parts, not refused. */
  readonly inParts?: boolean;
  /** The first is the one that a post is judged by. */
  readonly cuts: readonly Cut[];
  readonly hashtags?: Sourced;
  readonly links?: Sourced;
  readonly cashtags?: Sourced;
  readonly media?: Sourced;
  /** A post without a picture or film cannot be published. */
  readonly mediaRequired?: boolean;
  /** Characters of a picture's description. */
  readonly alt?: Sourced;
  /** Links in the text cannot be followed. */
  readonly deadLinks?: boolean;
  /** A phone number in the text is refused. */
  readonly noPhoneNumbers?: boolean;
  /** Characters the platform refuses. */
  readonly refused?: string;
  /** Of the limit and its unit. */
  readonly source: string;
  /** When the source was last looked at, ISO 8601. */
  readonly checked: string;
  readonly trust: Trust;
}
