/** Phrases and patterns as an editor gives them: the same for every kind that looks for words. */
import type { Fields } from '../../text/fields.js';
import { allForms, type Form, type Inflection } from '../../text/words/inflect.js';
import type { Draft, EntityKind, Span } from '../../types.js';
import { lowerText } from '../lower.js';
import { choice, flag } from '../options.js';
import type { FindPattern, PatternFlags } from '../pattern.js';
import type { Tools } from './kind.js';

export const termFields = {
  case: flag('Whether capitals must be as written.', false),
  wholeWord: flag('Whether phrases must be whole words.', true),
  inflect: choice(
    'Whether other forms of the word count too: as a verb (use, used, using) or a noun (parent, parents).',
    ['none', 'verb', 'noun'],
    'none',
  ),
  in: choice(
    'Where to look: the prose, or also links, handles and hashtags. A phrase that is one itself (#Hackney, @lscb_chscb, chscb.org.uk) is found without it.',
    ['prose', 'everything'],
    'prose',
  ),
};

export interface Term {
  readonly span: Span;
  /** The phrase or the pattern as the editor wrote it. */
  readonly phrase?: string;
  readonly pattern?: string;
  readonly form: Form;
}

interface Entry {
  readonly phrase: string;
  readonly written: string;
  readonly form: Form;
}

/** Finds the phrases and patterns in a draft, in order, none within another. */
export function termFinder(
  phrases: readonly string[],
  patterns: readonly string[],
  fields: Fields,
  tools: Tools,
): (draft: Draft) => readonly Term[] {
  const everywhere = fields.in === 'everything';
  const flags: PatternFlags = { case: fields.case === true, wholeWord: fields.wholeWord !== false };
  // Words of the prose are indexed; what may stand in links, or inside words, or has signs in it, is searched.
  const indexed = phrases.filter((phrase) => flags.wholeWord && !everywhere && isPlain(phrase));
  const searches = [
    ...phrases.filter((phrase) => !indexed.includes(phrase)).map((phrase) => phraseSearch(phrase, flags, everywhere, tools)),
    ...patterns.map((pattern) => patternSearch(pattern, flags, everywhere, tools)),
  ];
  const find = tools.phrases(rows(indexed, fields.inflect as Inflection));
  return (draft) => {
    const hits = find(draft);
    if (hits.length === 0 && searches.length === 0) return none;
    const terms: Term[] = [];
    for (const { span, entry } of hits) {
      const whole = withoutPossessive(draft.text, span, entry.written);
      if (!flags.case || draft.text.slice(span[0], span[0] + entry.written.length) === entry.written) terms.push({ ...entry, span: whole });
    }
    for (const search of searches) terms.push(...search(draft));
    return terms.length > 1 ? apart(terms) : terms;
  };
}

type Search = (draft: Draft) => readonly Term[];

/** Of what the prose has not, a phrase of words is spared; one that is a link or a tag itself is meant. */
function phraseSearch(phrase: string, flags: PatternFlags, everywhere: boolean, tools: Tools): Search {
  const spans = tools.pattern(escaped(phrase), flags);
  const isOneTag = isTag.test(phrase);
  const look = lookIn(spans, everywhere || isOneTag || isAddress.test(phrase));
  return (draft) => {
    const found = look(draft);
    const meant = everywhere || !isOneTag ? found : found.filter((span) => isWholeTag(draft, span, flags.wholeWord));
    return meant.map((span) => ({ span, phrase, form: 'base' }));
  };
}

function patternSearch(pattern: string, flags: PatternFlags, everywhere: boolean, tools: Tools): Search {
  const look = lookIn(tools.pattern(pattern, { ...flags, wholeWord: false }), everywhere);
  return (draft) => look(draft).map((span) => ({ span, pattern, form: 'base' }));
}

/** In the whole text, or in the prose. */
function lookIn(spans: FindPattern, everywhere: boolean): (draft: Draft) => readonly Span[] {
  return everywhere ? (draft) => spans(draft.text, lowerText(draft).text) : (draft) => spans(draft.prose, lowerText(draft).prose);
}

const none: readonly Term[] = [];

function rows(phrases: readonly string[], inflection: Inflection): (readonly [string, Entry])[] {
  return phrases.flatMap((phrase) => {
    const forms = inflection === 'none' ? [[phrase, 'base'] as const] : allForms(phrase, inflection);
    return forms.flatMap(([written, form]) => {
      const entry = { phrase, written, form };
      // Of a single word the index knows the possessive by itself.
      return /[\s-]/.test(written) ? [[written, entry] as const, [`${written}'s`, entry] as const] : [[written, entry] as const];
    });
  });
}

/** “The LSCB’s” is the LSCB; what stands instead takes the ’s as well. */
function withoutPossessive(text: string, [start, end]: Span, written: string): Span {
  return /['’]s$/i.test(text.slice(end - 2, end)) && !/['’]s$/i.test(written) ? [start, end - 2] : [start, end];
}

/** Words with spaces, hyphens and apostrophes only: the index finds them. */
const isPlain = (phrase: string) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}’' -]*$/u.test(phrase);

/** A hashtag or a handle. */
const isTag = /^[#@]/;
/** A web or e-mail address: chscb.org.uk, https://chscb.org.uk/help, info@chscb.org.uk. */
const isAddress = /^(?:https?:\/\/\S+|(?:[^\s@/]+@)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?)$/iu;

/** Not the end of an e-mail address, a part of a link, or the beginning of a longer tag. */
function isWholeTag({ entities }: Draft, [start, end]: Span, wholeWord: boolean): boolean {
  return entities.every(
    (entity) =>
      entity.end <= start || entity.start >= end || (isSign(entity.kind) && (!wholeWord || (start <= entity.start && entity.end <= end))),
  );
}

const isSign = (kind: EntityKind) => kind !== 'url' && kind !== 'email';

function escaped(phrase: string): string {
  return phrase.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}

/** In order; of two that overlap the earlier and longer stays. */
function apart(terms: Term[]): Term[] {
  terms.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let end = -1;
  return terms.filter(({ span }) => {
    if (span[0] < end) return false;
    end = span[1];
    return true;
  });
}
