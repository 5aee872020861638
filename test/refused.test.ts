/** Command lines that cannot be meant: each is refused, and says why. */
import { describe, expect, it } from 'vitest';
import { chscb } from './support/run.js';

const run = (...args: string[]) => chscb(args);

describe('what cannot be meant is refused', () => {
  it.each([
    [['help', 'foo'], 'There is no command “foo”. Known: '],
    [['help', 'chekc'], 'Did you mean “check”?'],
    [['--only', 'foo', '--text', 'x'], 'There is no rule “foo”. “chscb rules” lists them.'],
    [['--only', 'jargn', '--text', 'x'], 'Did you mean “jargon”?'],
    [['--only', 'jargon', '--skip', 'jargon', '--text', 'x'], '--only and --skip leave no rule to run.'],
    [['--only', 'jargon', '--stage', 'read', '--text', 'x'], '--only and --stage leave no rule to run.'],
    [['--only', 'jargon', '--rule', 'jargon:off', '--text', 'x'], '--only and --rule leave no rule to run.'],
  ])('%j', (args, said) => expect(run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) }));

  it('and `help check` is not', () => expect(run('help', 'check')).toMatchObject({ code: 0, out: expect.stringContaining('--platform') }));
});
