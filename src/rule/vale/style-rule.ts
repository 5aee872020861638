/** From what a rule file of a Vale style says to a rule. */
import type { Fields } from '../../text/fields.js';
import { nearest } from '../../text/nearest.js';
import type { Draft, Level, Report, Rule } from '../../types.js';
import { checkAction } from './action.js';
import { BadPattern } from './bad-pattern.js';
import { OverBudget } from './budget.js';
import { capitalization } from './capitalization.js';
import { conditional } from './conditional.js';
import { consistency } from './consistency.js';
import { existence } from './existence.js';
import { strangeKeys } from './keys.js';
import { messageOf, unquoted } from './message.js';
import { metric, readability } from './metric.js';
import { occurrence } from './occurrence.js';
import { createReader } from './reader.js';
import { repetition } from './repetition.js';
import { blockKinds, blocksOf } from './scope.js';
import { sequence } from './sequence.js';
import { spelling } from './spelling.js';
import { substitution } from './substitution.js';
import { BadRule, type BlockKind, type Find, type Hit, type Kind, NotImported, type Reader, type Surroundings } from './types.js';

const kinds: Readonly<Record<string, Kind>> = {
  existence,
  substitution,
  occurrence,
  repetition,
  consistency,
  conditional,
  capitalization,
  metric,
  readability,
  spelling,
  sequence,
};

const levels: Readonly<Record<string, Level>> = { suggestion: 'note', warning: 'warning', error: 'error' };

export interface StyleFile {
  /** The folder of the style, and the file's name without its ending. */
  readonly style: string;
  readonly name: string;
  readonly fields: Fields;
}

/** A rule, and what is to be said of its file all the same. */
interface StyleRule {
  readonly rule: Rule;
  readonly remarks: readonly { readonly key: string; readonly message: string }[];
}

/** Makes the rule `style/name`; throws `BadRule` or `NotImported`. */
export function styleRule({ style, name, fields }: StyleFile, around: Surroundings): StyleRule {
  const reader = createReader(fields);
  const template = reader.text('message');
  if (template === undefined) throw new BadRule('has no message', 'extends');
  const find = findOf(reader, around);
  const scopes = isMeasure(reader) ? ['summary'] : reader.list('scope');
  const declared = blockKinds(scopes.length > 0 ? scopes : ['text']);
  // Parts of speech are told apart within a sentence.
  const wanted: readonly BlockKind[] = declared.length > 0 && reader.text('extends') === 'sequence' ? ['sentence'] : declared;
  if (wanted.length === 0) throw new NotImported(`looks only at ${scopes.join(', ')}, which a post does not have`);
  const limit = reader.number('limit') ?? 0;
  const url = reader.text('link');
  const description = reader.text('description');
  const ready: Ready = {
    find,
    wanted,
    inWords: messageOf(template),
    unquotedWords: messageOf(unquoted(template)),
    limit,
    fixes: reader.action !== undefined,
    ignored: around.ignored,
  };
  const rule: Rule = {
    id: `${style}/${name}`,
    stage: 'write',
    severity: levelOf(reader),
    summary: description ?? plainWords(template),
    why: `It is a rule of the style ${style}.`,
    source: `The Vale style ${style}, file ${name}.yml`,
    options: {},
    messages: { found: '{says}' },
    examples: [],
    ...(url !== undefined && url !== '' && { url }),
    check: standingAside((draft) => check(draft, ready)),
  };
  return { rule, remarks: strangeKeys(reader.text('extends') ?? '', reader.keys) };
}

/** A rule whose pattern ran too long says so once and is left out from there on. */
function standingAside(look: (draft: Draft) => Iterable<Report> | Promise<Iterable<Report>>): Rule['check'] {
  let isAside = false;
  return (draft) => {
    if (isAside) return [];
    try {
      const reports = look(draft);
      return reports instanceof Promise || Array.isArray(reports) ? reports : [...reports];
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      isAside = true;
      throw new OverBudget(`${error.message}; it is left out from here on`);
    }
  };
}

function findOf(reader: Reader, around: Surroundings): Find {
  const name = reader.text('extends');
  if (name === undefined) throw new BadRule('does not say what it extends');
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) {
    if (name === 'script') throw new NotImported('is a program (script), and a style is not let in as code');
    throw new BadRule(`extends “${name}”, which is not known; ${meantKind(name)}`, 'extends');
  }
  try {
    checkAction(reader.action);
    return kind(reader, around);
  } catch (error) {
    throw error instanceof BadPattern ? new BadRule(error.message, undefined, error.written) : error;
  }
}

function meantKind(name: string): string {
  const near = nearest(name, Object.keys(kinds));
  return near === undefined ? `known are ${Object.keys(kinds).join(', ')}` : `was “${near}” meant?`;
}

function levelOf(reader: Reader): Level {
  const written = reader.text('level') ?? 'warning';
  const level = Object.hasOwn(levels, written) ? levels[written] : undefined;
  if (!level) throw new BadRule(`level: expected suggestion, warning or error, not “${written}”`, 'level');
  return level;
}

/** What is measured is always the post as a whole. */
const isMeasure = (reader: Reader) => ['metric', 'readability'].includes(reader.text('extends') ?? '');

/** A message for the list of rules, which is about no match. */
function plainWords(template: string): string {
  return messageOf(template)(['…', '…', '…']);
}

const none: readonly Report[] = [];

interface Ready {
  readonly find: Find;
  readonly wanted: readonly BlockKind[];
  /** Fills the message; and the message without the marks around `%s`. */
  readonly inWords: (values: readonly (string | number)[]) => string;
  readonly unquotedWords: (values: readonly (string | number)[]) => string;
  readonly limit: number;
  readonly fixes: boolean;
  readonly ignored: Surroundings['ignored'];
}

function check(draft: Draft, ready: Ready): Iterable<Report> | Promise<Iterable<Report>> {
  const { find } = ready;
  if (find.mayFind?.(draft) === false) return none;
  const hits = find(blocksOf(draft, ready.wanted), draft);
  return hits instanceof Promise ? hits.then((late) => toReports(draft, late, ready)) : toReports(draft, hits, ready);
}

function toReports(draft: Draft, hits: Iterable<Hit>, { inWords, unquotedWords, limit, fixes, ignored }: Ready): readonly Report[] {
  if (Array.isArray(hits) && hits.length === 0) return none;
  const reports: Report[] = [];
  const hidden = ignored?.(draft) ?? [];
  for (const { span, says, quoted, suggest = [] } of hits) {
    if (limit > 0 && reports.length >= limit) break;
    if (hidden.some(([start, end]) => span[0] < end && start < span[1])) continue;
    const words = (quoted ? unquotedWords : inWords)(says ?? [draft.text.slice(...span)]);
    reports.push({
      span,
      message: 'found',
      data: { says: words },
      ...(suggest.length > 0 && { suggest, ...(fixes && suggest.length === 1 && { fix: 'unsafe' as const }) }),
    });
  }
  return reports;
}
