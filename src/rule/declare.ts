/** From what an editor declared in a config to the same `Rule` value as any other. */

import { findPerson, foldName } from '../register/people.js';
import type { Person } from '../register/types.js';
import type { Fields } from '../text/fields.js';
import { isQuoted } from '../text/quotations.js';
import { sentenceAt } from '../text/sentences.js';
import type { Draft, Example, PlatformId, Report, Rule, Severity, Stage } from '../types.js';
import { kinds } from './kinds/index.js';
import type { Hit, Kind, Tools } from './kinds/kind.js';
import { defaultsOf, flag, register, words } from './options.js';
import { PhraseBook } from './phrase-book.js';

/** A declared rule as it was checked by the config's schema. */
export interface Declared extends Fields {
  readonly id: string;
  readonly kind: string;
  readonly stage?: Stage;
  readonly severity?: Severity;
  readonly message?: string;
  readonly summary?: string;
  readonly why?: string;
  readonly policy?: string;
  readonly source?: string;
  readonly url?: string;
  readonly platforms?: readonly PlatformId[];
  readonly when?: Partial<{ platforms: readonly PlatformId[]; roles: readonly string[]; words: readonly string[] }>;
  readonly unless?: Partial<{ near: readonly string[]; quoted: boolean }>;
  readonly examples?: readonly (Omit<Example, 'finds'> & { readonly finds?: string | readonly string[] })[];
}

export const whenFields = {
  roles: words('Only drafts whose author has one of these roles, as the draft or the register of people says.'),
  words: words('Only drafts in which one of these words appears.'),
};
export const unlessFields = {
  near: words('Not where one of these stands in the same sentence.'),
  quoted: flag('Not within quotation marks.', false),
};

/** Makes rules of sound declarations. Patterns are loaded only where there are some. */
export async function declareRules(list: readonly Declared[]): Promise<Rule[]> {
  if (list.length === 0) return [];
  const [{ patternFinder }, { patternSwap }] = await Promise.all([import('./pattern.js'), import('./pattern-swap.js')]);
  const book = new PhraseBook();
  const tools: Tools = { phrases: (rows) => book.enter(rows), pattern: patternFinder, swap: patternSwap };
  return list.map((declared) => declareRule(declared, kinds[declared.kind] as Kind, tools));
}

function declareRule(declared: Declared, kind: Kind, tools: Tools): Rule {
  const find = kind.make({ ...defaultsOf(kind.fields), ...declared }, tools);
  const applies = condition(declared, tools);
  const spares = exception(declared, tools);
  return {
    id: declared.id,
    stage: declared.stage ?? 'write',
    severity: declared.severity ?? 'warning',
    summary: declared.summary ?? summaryOf(declared, kind),
    why: declared.why ?? 'A rule of your own.',
    source: declared.source ?? 'declared in your config',
    house: true,
    ...(declared.policy !== undefined && { policy: declared.policy }),
    ...(declared.url !== undefined && { url: declared.url }),
    // Who the author is, and so in which role, the register knows.
    options: declared.when?.roles ? { people: register('people') } : {},
    messages: { found: declared.message ?? kind.message },
    examples: (declared.examples ?? []).map(({ finds = [], ...example }) => ({
      ...example,
      finds: typeof finds === 'string' ? [finds] : finds,
    })),
    ...(declared.kind === 'prefer' && { swaps: Object.keys((declared.swap as object | undefined) ?? {}) }),
    check(draft, { people = [] }) {
      if (!applies(draft, people as readonly Person[])) return none;
      const hits = find(draft);
      if (hits.length === 0) return none;
      return hits.filter((hit) => !spares?.(draft, hit)).map((hit) => report(draft, hit));
    },
  };
}

const mostShown = 3;

/** What the kind finds, and the first things that this rule has it find. */
function summaryOf(declared: Declared, { about, needs }: Kind): string {
  const lists = needs.map((field) => declared[field]).filter((value) => typeof value === 'object' && value !== null);
  const items = lists.flatMap((value) => (Array.isArray(value) ? (value as string[]) : Object.keys(value as object)));
  if (items.length === 0 || declared.kind === 'limit') return about;
  const shown = items.slice(0, mostShown).map((item) => `“${item}”`);
  return `${about}: ${shown.join(', ')}${items.length > mostShown ? ` and ${items.length - mostShown} more` : ''}`;
}

const none: readonly Report[] = [];

function report(draft: Draft, { span, data, suggest, platform }: Hit): Report {
  return {
    span,
    message: 'found',
    data: { match: draft.text.slice(...span), ...data },
    ...(suggest && { suggest, fix: 'unsafe' as const }),
    ...(platform && { platform }),
  };
}

function condition({ platforms, when = {} }: Declared, tools: Tools): (draft: Draft, people: readonly Person[]) => boolean {
  const wanted = platforms ?? when.platforms;
  const roles = when.roles && new Set(when.roles.map(foldName));
  const topic = when.words && tools.phrases(when.words.map((word) => [word, true]));
  return (draft, people) =>
    (!wanted || draft.platforms.some((platform) => wanted.includes(platform))) &&
    (!roles || roles.has(foldName(roleOf(draft, people)))) &&
    (!topic || topic(draft).length > 0);
}

/** As the draft says it, or the register of its author. */
function roleOf({ meta: { role, author } }: Draft, people: readonly Person[]): string {
  return String(role ?? (author === undefined ? '' : findPerson(people, String(author))?.role) ?? '');
}

function exception({ unless }: Declared, tools: Tools): ((draft: Draft, hit: Hit) => boolean) | undefined {
  if (!unless) return undefined;
  const near = unless.near && tools.phrases(unless.near.map((phrase) => [phrase, true]));
  return (draft, { span }) => {
    if (unless.quoted && isQuoted(draft, span)) return true;
    const others = near?.(draft) ?? [];
    if (others.length === 0) return false;
    const sentence = sentenceAt(draft, span[0]);
    return others.some((other) => !sentence || (other.span[0] >= sentence.start && other.span[1] <= sentence.end));
  };
}
