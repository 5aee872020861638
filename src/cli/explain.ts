import { wrap } from '../report/wrap.js';
import { stages } from '../stages.js';
import type { Example, Option, Rule } from '../types.js';
import { print, printJson } from './print.js';
import { type ListSettings, ruleFacts, soundSetup } from './rules.js';
import { knownRules } from './setup.js';

const mostExamples = 6;

/** `chscb explain <rule>`: why it is there, what it can be told, and what it finds and leaves. */
export async function explain(id: string, settings: ListSettings): Promise<number> {
  const { rules } = await soundSetup(settings);
  knownRules([id], rules);
  const rule = rules.find((one) => one.id === id) as Rule;
  if (settings.format === 'json') printJson(ruleFacts(rule));
  else print(explanation(rule));
  return 0;
}

/** The page about a rule, at 80 columns. */
export function explanation(rule: Rule): string[] {
  const stage = stages.find((one) => one.id === rule.stage)?.title ?? rule.stage;
  const clause = rule.policy ? `; policy ${rule.policy}` : '';
  return [
    `${rule.id} (${stage}; ${rule.severity}${clause})`,
    '',
    ...wrap(`Finds ${rule.summary}.`, 2, 2),
    '',
    ...wrap(rule.why, 2, 2),
    '',
    ...optionLines(rule),
    ...exampleLines(
      'Finds',
      rule.examples.filter(({ finds }) => finds.length > 0),
    ),
    ...exampleLines(
      'Leaves',
      rule.examples.filter(({ finds }) => finds.length === 0),
    ),
    ...wrap(`Source: ${rule.source}.`, 0, 2),
    ...(rule.url ? [`More: ${rule.url}`] : []),
    ...wrap(
      rule.onFile
        ? 'A draft cannot allow this for itself: put right what is on file, or have somebody else publish it.'
        : `To accept a finding, give the draft a reason: allow: {${rule.id}: "why it is right here"}`,
      0,
      2,
    ),
  ];
}

function optionLines({ options }: Rule): string[] {
  return [
    'Options',
    ...Object.entries(options).flatMap(([name, option]) => [
      `  ${name}: ${defaultOf(option)}`,
      ...wrap(`${option.about}${range(option)}`, 6, 6),
    ]),
    ...wrap('As every rule: severity, message, platforms, and allow, the words that it never reports.', 2, 2),
    '',
  ];
}

function defaultOf({ default: value }: Option): string {
  const shown = JSON.stringify(value);
  if (shown.length <= 60) return shown;
  return `${Object.keys(value as object).length} entries by default`;
}

function range({ kind, min, max, choices }: Option): string {
  if (kind === 'choice') return ` One of ${choices?.join(', ')}.`;
  return min !== undefined && max !== undefined ? ` From ${min} to ${max}.` : '';
}

function exampleLines(title: string, examples: readonly Example[]): string[] {
  if (examples.length === 0) return [];
  const more = examples.length - mostExamples;
  return [
    title,
    ...examples.slice(0, mostExamples).flatMap(oneExample),
    ...(more > 0 ? [`  and ${more} more in rules/README.md`] : []),
    '',
  ];
}

function oneExample({ text, finds, options, because }: Example): string[] {
  const found = finds.length > 0 ? `finds ${finds.map((excerpt) => `“${excerpt}”`).join(', ')}` : '';
  const notes = [found, options ? `with ${JSON.stringify(options)}` : '', because ?? ''].filter(Boolean).join('; ');
  return [
    ...text.split('\n').flatMap((line) => wrap(line, 2, 2).map((part) => `  │ ${part.trimStart()}`)),
    ...(notes ? wrap(notes, 6, 6) : []),
  ];
}
