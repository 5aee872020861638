import { isEdit } from '../config/lists.js';
import { mergeOrganisation } from '../config/organisation.js';
import type { Origin, Resolved } from '../config/resolve.js';
import { namedThere } from '../io/inputs.js';
import { stages } from '../stages.js';
import type { Rule } from '../types.js';
import { idleOverrides } from './override-files.js';
import { print, printJson, table } from './print.js';
import type { Setup } from './setup.js';
import { type ListSettings, soundSetup, tell } from './sound-setup.js';

/** `chscb config <file>`: what applies to a draft, and who said so. */
export async function showConfig(file: string | undefined, settings: ListSettings): Promise<number> {
  const setup = await soundSetup(settings);
  tell(idleOverrides(setup.layers));
  const resolved = setup.resolve(file ?? '<text>');
  if (settings.format === 'json') printJson(asJson(setup, resolved));
  else print(asText(file, setup, resolved));
  return 0;
}

/** `.chscbrc:3:5`, or the name of a preset. */
function said({ layer, path }: Origin): string {
  const place = layer.place(path);
  return place ? `${layer.origin}:${place.line}:${place.column}` : layer.origin;
}

function asText(file: string | undefined, setup: Setup, resolved: Resolved): string[] {
  const { platforms, platformsFrom } = resolved;
  const inOrder = stages.flatMap(({ id }) => setup.rules.filter((rule) => rule.stage === id));
  const rows = inOrder.flatMap((rule) => ruleRows(rule, resolved));
  const own = organisationOf(setup).map(({ name, value, from }) => [name, `${JSON.stringify(value)} (${from.join(', ')})`] as const);
  return [
    `${file ?? 'A draft'}${file === undefined || namedThere(file) ? '' : ', which is not there yet,'} is checked by ${setup.layers.map((layer) => layer.origin).join(', then ') || 'chscb:recommended, as there is no config'}.`,
    '',
    'Platforms, where the draft names none',
    `  ${platforms.join(', ')}${platformsFrom ? ` (${said(platformsFrom)})` : ''}`,
    '',
    ...(own.length > 0 ? ['Organisation', ...table(own), ''] : []),
    'Rules',
    ...table(rows),
  ];
}

interface Local {
  readonly name: string;
  readonly value: unknown;
  readonly from: readonly string[];
}

/** What the configs say of the organisation: each list as it holds, and everybody who had a say in it. */
function organisationOf({ layers, rules }: Setup): Local[] {
  const { words, records } = mergeOrganisation(layers, rules);
  const names = new Set(layers.flatMap(({ config: { organisation } }) => Object.keys(organisation ?? {})));
  return [...names].map((name) => {
    const speakers = layers.filter(({ config }) => config.organisation?.[name] !== undefined);
    // Who gives a whole list, or a name, ends what was said before.
    const whole = speakers.findLastIndex(({ config }) => !isEdit(config.organisation?.[name]));
    return {
      name,
      value: words.get(name) ?? records.get(name) ?? speakers.at(-1)?.config.organisation?.[name],
      from: speakers.slice(Math.max(whole, 0)).map((layer) => said({ layer, path: ['organisation', name] })),
    };
  });
}

/** A rule's level and what was set of its options here, each with who said so. */
export function ruleRows(rule: Rule, { origins, settings }: Resolved): (readonly [string, string])[] {
  const told = origins.get(rule.id);
  if (!told) return [];
  const { severity, ...others } = told.from;
  const setting = settings.get(rule.id);
  const options = Object.entries(others).map(([name, origin]) => {
    const value =
      name === 'message'
        ? setting?.message
        : name === 'allow'
          ? [...(setting?.allow ?? [])]
          : (setting?.options[name] ?? setting?.platforms);
    return [`  ${name}`, `${JSON.stringify(value) ?? 'unused'} (${said(origin)})`] as const;
  });
  return [[rule.id, `${told.severity}${severity ? ` (${said(severity)})` : ''}`], ...options];
}

function asJson(setup: Setup, { platforms, platformsFrom, origins, settings }: Resolved) {
  const { layers, rules } = setup;
  return {
    configs: layers.map((layer) => layer.origin),
    platforms: { value: platforms, from: platformsFrom ? said(platformsFrom) : 'default' },
    organisation: Object.fromEntries(organisationOf(setup).map(({ name, value, from }) => [name, { value, from }])),
    rules: Object.fromEntries(
      rules.flatMap(({ id }) => {
        const told = origins.get(id);
        if (!told) return [];
        const { options, message, allow, platforms: only } = settings.get(id) ?? {};
        const from = Object.fromEntries(Object.entries(told.from).map(([key, origin]) => [key, said(origin)]));
        return [[id, { severity: told.severity, options, message, allow: allow && [...allow], platforms: only, from }]];
      }),
    ),
  };
}
