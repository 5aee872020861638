/** `metric`: a formula over what a post counts, and the value at which it is told. */
import { type Counts, countNames, countsOf } from './counts.js';
import { formulaOf } from './formula.js';
import { BadRule, type Kind, NotImported } from './types.js';

export const metric: Kind = (reader) => {
  const source = reader.text('formula') ?? '';
  const formula = formulaOf(source, countNames);
  const written = reader.text('condition') ?? '';
  if (!/^\s*[<>=!]/.test(written)) throw new BadRule('condition: expected a comparison such as “> 9”', 'condition');
  if (/^\s*>=?\s*0\s*$/.test(written) && source.includes('/'))
    throw new NotImported('tells its number of nearly every text, which is no check');
  const condition = formulaOf(`value ${written}`, ['value', ...countNames], 'condition');
  return async (_, draft) => {
    const counts = await countsOf(draft);
    const value = formula(counts);
    return Number.isFinite(value) && condition({ ...counts, value }) !== 0 ? [{ span: [0, 0], says: [value.toFixed(2)] }] : [];
  };
};

const formulas: Readonly<Record<string, (counts: Counts) => number>> = {
  'Gunning Fog': formulaOf('0.4 * ((words / sentences) + 100 * (complex_words / words))', countNames),
  'Coleman-Liau': formulaOf('0.0588 * (characters / words) * 100 - 0.296 * (sentences / words) * 100 - 15.8', countNames),
  'Flesch-Kincaid': formulaOf('0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59', countNames),
  SMOG: formulaOf('1.0430 * math.sqrt((polysyllabic_words * 30.0) / sentences) + 3.1291', countNames),
  'Automated Readability': formulaOf('4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43', countNames),
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
