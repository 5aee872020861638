/** `metric`: a formula over what a post counts, and the value at which it is told. */
import { type Counts, countsOf } from './counts.js';
import { formulaOf } from './formula.js';
import { BadRule, type Kind } from './types.js';

const condition = /^\s*(>=|<=|==|!=|>|<)\s*(-?\d+(?:\.\d+)?)\s*$/;

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

export const metric: Kind = (reader) => {
  const formula = formulaOf(reader.text('formula') ?? '');
  const [, sign = '', limit = ''] = condition.exec(reader.text('condition') ?? '') ?? [];
  const holds = compare[sign];
  if (!holds) throw new BadRule('condition: expected a comparison such as “> 9”', 'condition');
  return async (_, draft) => {
    const value = formula(await countsOf(draft));
    return Number.isFinite(value) && holds(value, Number(limit)) ? [{ span: [0, 0], says: [value.toFixed(2)] }] : [];
  };
};

const formulas: Readonly<Record<string, (counts: Counts) => number>> = {
  'Gunning Fog': formulaOf('0.4 * ((words / sentences) + 100 * (complex_words / words))'),
  'Coleman-Liau': formulaOf('0.0588 * (characters / words) * 100 - 0.296 * (sentences / words) * 100 - 15.8'),
  'Flesch-Kincaid': formulaOf('0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59'),
  SMOG: formulaOf('1.0430 * math.sqrt((polysyllabic_words * 30.0) / sentences) + 3.1291'),
  'Automated Readability': formulaOf('4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43'),
};

/** `readability`: the mean of several grades. */
export const readability: Kind = (reader) => {
  const names = reader.list('metrics');
  const unknown = names.find((name) => !Object.hasOwn(formulas, name));
  if (unknown !== undefined) throw new BadRule(`metrics: “${unknown}” is not one of ${Object.keys(formulas).join(', ')}`, 'metrics');
  const chosen = names.length > 0 ? names : ['Flesch-Kincaid'];
  const grade = reader.number('grade') ?? 0;
  return async (_, draft) => {
    const counts = await countsOf(draft);
    const mean = chosen.reduce((sum, name) => sum + (formulas[name]?.(counts) ?? 0), 0) / chosen.length;
    return Number.isFinite(mean) && mean > grade ? [{ span: [0, 0], says: [mean.toFixed(2)] }] : [];
  };
};
