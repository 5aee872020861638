/** From what a rule file of a Vale style says to a rule. */
import type { Draft, Level, Report, Rule } from '../../types.js';
import { checkAction } from './action.js';
import { OverBudget } from './budget.js';
import { capitalization } from './capitalization.js';
import { conditional } from './conditional.js';
import { consistency } from './consistency.js';
import { existence } from './existence.js';
import { fillMessage, unquoted } from './message.js';
import { metric, readability } from './metric.js';
import { occurrence } from './occurrence.js';
import { createReader } from './reader.js';
import { BadPattern } from './regex.js';
import { repetition } from './repetition.js';
import { type BlockKind, blockKinds, blocksOf } from './scope.js';
import { substitution } from './substitution.js';
import { BadRule, type Fields, type Find, type Hit, type Kind, type Reader, type Surroundings } from './types.js';

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
};

const levels: Readonly<Record<string, Level>> = { suggestion: 'note', warning: 'warning', error: 'error' };

/** A rule file that is sound but asks for what cannot be done with a post: why. */
export class NotImported extends Error {}

export interface StyleFile {
  /** The folder of the style, and the file's name without its ending. */
  readonly style: string;
  readonly name: string;
  readonly fields: Fields;
}

/** Makes the rule `style/name`; throws `BadRule` or `NotImported`. */
export function styleRule({ style, name, fields }: StyleFile, around: Surroundings): Rule {
  const reader = createReader(fields);
  const template = reader.text('message');
  if (template === undefined) throw new BadRule('has no message', 'extends');
  const find = findOf(reader, around);
  const scopes = isMeasure(reader) ? ['summary'] : reader.list('scope');
  const wanted = blockKinds(scopes.length > 0 ? scopes : ['text']);
  if (wanted.length === 0) throw new NotImported(`looks only at ${scopes.join(', ')}, which a post has not`);
  const limit = reader.number('limit') ?? 0;
  const url = reader.text('link');
  const description = reader.text('description');
  return {
    id: `${style}/${name}`,
    stage: 'write',
    severity: levelOf(reader),
    summary: description ?? plainWords(template),
    why: `It is a rule of the style ${style}.`,
    source: `The Vale style ${style}, file ${name}.yml.`,
    options: {},
    messages: { found: '{says}' },
    examples: [],
    ...(url !== undefined && url !== '' && { url }),
    check: standingAside((draft) => check(draft, { find, wanted, template, limit, fixes: reader.action !== undefined })),
  };
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
    if (name === 'sequence') throw new NotImported('looks for parts of speech (sequence), which are not told apart here');
    if (name === 'spelling') throw new NotImported('is about spelling, which has its own rule here: spelling');
    throw new BadRule(`extends “${name}”, which is not known; known are ${Object.keys(kinds).join(', ')}`, 'extends');
  }
  try {
    checkAction(reader.action);
    return kind(reader, around);
  } catch (error) {
    throw error instanceof BadPattern ? new BadRule(error.message, undefined, error.written) : error;
  }
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
  return fillMessage(template, ['…', '…', '…']);
}

interface Ready {
  readonly find: Find;
  readonly wanted: readonly BlockKind[];
  readonly template: string;
  readonly limit: number;
  readonly fixes: boolean;
}

function check(draft: Draft, ready: Ready): Iterable<Report> | Promise<Iterable<Report>> {
  const hits = ready.find(blocksOf(draft, ready.wanted), draft);
  return hits instanceof Promise ? hits.then((late) => toReports(draft, late, ready)) : toReports(draft, hits, ready);
}

const none: readonly Report[] = [];

function toReports(draft: Draft, hits: Iterable<Hit>, { template, limit, fixes }: Ready): readonly Report[] {
  if (Array.isArray(hits) && hits.length === 0) return none;
  const reports: Report[] = [];
  for (const { span, says, quoted, suggest = [] } of hits) {
    if (limit > 0 && reports.length >= limit) break;
    const words = fillMessage(quoted ? unquoted(template) : template, says ?? [draft.text.slice(...span)]);
    reports.push({
      span,
      message: 'found',
      data: { says: words },
      ...(suggest.length > 0 && { suggest, ...(fixes && suggest.length === 1 && { fix: 'unsafe' as const }) }),
    });
  }
  return reports;
}
