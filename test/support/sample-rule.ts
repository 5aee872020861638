/** A rule with every kind of option, and a config of one file, for tests of the config. */
import type { ConfigText } from '../../src/config/parse.js';
import { choice, defineRule, flag, number, record, text, words } from '../../src/rule/index.js';

export const sample = defineRule({
  id: 'sample',
  stage: 'write',
  severity: 'note',
  summary: 'a rule with every kind of option',
  why: 'For tests.',
  source: 'none',
  options: {
    max: number('The most.', 5, { min: 1, max: 9 }),
    strict: flag('The flag.', false),
    label: text('The label.', 'a'),
    terms: words('The terms.', ['one', 'two'], { organisation: 'terms' }),
    swaps: record('The swaps.', { a: 'b' }, { organisation: 'acronyms' }),
    mode: choice('The mode.', ['fast', 'slow'], 'fast'),
  },
  messages: { found: 'Found {what}.', other: 'Other {what} {more}.' },
  examples: [],
  check: () => [],
});
const quiet = defineRule({ ...sample, id: 'quiet', severity: 'off', options: {}, check: () => [] });
export const rules = [sample, quiet];

export const configText = (text: string, path = '.chscbrc'): ConfigText => ({ path, file: `/home/${path}`, folder: '/home', text, at: [] });
