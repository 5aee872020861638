/** A wrong command line is told as everything else is: what, and what to write instead. */
import { expect, it } from 'vitest';
import { chscb } from './support/run.js';

it.each([
  ['check --format junt', '--format junt: there is no such format. Did you mean “junit”? Known: human, '],
  ['check --stage reading', '--stage reading: it is one of write, read, think.\n'],
  ['check --max-warnings many', '--max-warnings many: it must be a whole number.\n'],
  ['check --output', '--output needs a value: --output <file>\n'],
  ['--fromat json', 'There is no option --fromat. Did you mean --format?\n       “chscb check --help” lists them.\n'],
  ['explain --json', 'There is no option --json.\n       “chscb explain --help” lists them.\n'],
  ['explain', 'Write what to explain: chscb explain <rule>\n'],
  ['think', 'Write what to think about: chscb think <draft>\n'],
  ['explain jargon stigma', '“chscb explain” takes 1 argument, not 2.\n'],
  ['completions powershell', 'completions powershell: it is one of bash, zsh, fish.\n'],
])('chscb %s', (line, said) => {
  const { code, out, err } = chscb(line.split(' '));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(`chscb: ${said}`)).toBe(true);
});

it('repeats no draft', () => {
  const text = 'A post of many words that nobody wants to read again in a message.';
  expect(chscb(['--text', text, '--text', text]).err).toBe(
    `chscb: --text ${text.slice(0, 40)}…: it is given twice, and only one can apply. Leave one out.\n`,
  );
});
