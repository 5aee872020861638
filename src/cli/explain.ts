import type { Resolved } from '../config/resolve.js';
import { wrap } from '../report/wrap.js';
import { besideText } from '../rule/beside.js';
import { stages } from '../stages.js';
import type { Example, Option, Options, Rule } from '../types.js';
import { ruleRows } from './config.js';
import { print, printJson, table } from './print.js';
import { ruleFacts } from './rules.js';
import { knownRules } from './setup.js';
import { type ListSettings, soundSetup } from './sound-setup.js';

const mostExamples = 6;

/** `chscb explain <rule>`: why it is there, what it can be told, and what it finds and leaves. */
export async function explain(id: string, settings: ListSettings): Promise<number> {
  const setup = await soundSetup(settings);
  knownRules([id], setup.rules);
  const rule = setup.rules.find((one) => one.id === id) as Rule;
  const here = setup.resolve('.');
  if (settings.format === 'json') printJson({ ...ruleFacts(rule), ...factsHere(rule, here) });
  else print(explanation(rule, here));
  return 0;
}

/** What holds of a rule with the config of this folder; registers are people, and are not shown. */
function factsHere({ id, options }: Rule, { origins, settings }: Resolved) {
  const set = settings.get(id);
  const own = Object.entries(set?.options ?? {}).filter(([name]) => options[name]?.kind !== 'register');
  return { level: origins.get(id)?.severity ?? 'off', ...(set && { set: Object.fromEntries(own) }) };
}

/** The page about a rule, at 80 columns. `here`: with what a config makes of it. */
export function explanation(rule: Rule, here?: Resolved): string[] {
  const told = here ? ruleRows(rule, here) : [];
  const level = here?.origins.get(rule.id)?.severity ?? rule.severity;
  const stage = stages.find((one) => one.id === rule.stage)?.title ?? rule.stage;
  const clause = rule.policy ? `; policy ${rule.policy}` : '';
  return [
    ...wrap(`${rule.id} (${stage}; ${level}${level === rule.severity ? '' : ` here, by default ${rule.severity}`}${clause})`, 0, 2),
    '',
    // Of a rule of a style that is a whole sentence: its message.
    ...wrap(/[.!?…]$/.test(rule.summary) ? `Says: ${rule.summary}` : `Finds ${rule.summary}.`, 2, 2),
    '',
    ...wrap(rule.why, 2, 2),
    '',
    ...(level === 'error' ? [...wrap('Where it is not sure it asks, and then it is a warning at most.', 2, 2), ''] : []),
    ...(Object.keys(here?.origins.get(rule.id)?.from ?? {}).length > 0 ? ['Set here', ...table(told), ''] : []),
    ...optionLines(rule, here?.settings.get(rule.id)?.options),
    ...exampleLines(
      'Finds',
      rule.examples.filter(({ finds }) => finds.length > 0),
    ),
    ...exampleLines(
      'Leaves',
      rule.examples.filter(({ finds }) => finds.length === 0),
    ),
    ...wrap(`Source: ${ended(rule.source)}`, 0, 2),
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

function optionLines({ options }: Rule, here: Options = {}): string[] {
  return [
    'Options',
    ...Object.entries(options).flatMap(([name, option]) => [
      `  ${name}: ${heldValue(option, here[name])}`,
      ...wrap(`${option.about}${range(option)}`, 6, 6),
    ]),
    ...wrap('As every rule: severity, message, platforms, and allow, the words that it never reports.', 2, 2),
    '',
  ];
}

/** A plugin may end with the stop that is put here. */
const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The default; before it what holds here, where that is something else. Registers are people, and are not shown. */
function heldValue({ kind, default: fallback }: Option, here: unknown): string {
  const usual = shortly(fallback);
  const isOwn = here !== undefined && kind !== 'register' && JSON.stringify(here) !== JSON.stringify(fallback);
  if (isOwn) return `${shortly(here)} here; by default ${usual}`;
  return `${usual}${usual.endsWith(' entries') ? ' by default' : ''}`;
}

function shortly(value: unknown): string {
  const shown = JSON.stringify(value);
  return shown.length <= 60 ? shown : `${Object.keys(value as object).length} entries`;
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

function oneExample(example: Example): string[] {
  const { text, finds, because } = example;
  const found = finds.length > 0 ? `finds ${finds.map((excerpt) => `“${excerpt}”`).join(', ')}` : '';
  const notes = [besideText(example).join('; '), found, because ?? ''].filter(Boolean).join('; ');
  return [
    ...text.split('\n').flatMap((line) => wrap(line, 4, 4).map((part) => `  │ ${part.trimStart()}`)),
    ...(notes ? wrap(notes, 6, 6) : []),
  ];
}
