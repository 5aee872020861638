/** What is local to the organisation: lists given once in the config, for every rule that takes them. */
import type { Option, Rule } from '../types.js';
import { editList, editRecord } from './lists.js';
import type { Layer, ListSetting, RecordSetting } from './types.js';

type Kind = Pick<Option, 'kind' | 'about' | 'form'>;
type Table = Readonly<Record<string, string>>;
type List = readonly string[];

const common: Readonly<Record<string, Kind>> = {
  handles: { kind: 'words', about: 'Its official handles, such as @lscb_chscb.' },
  words: { kind: 'words', about: 'Names and words of its own that are spelled right.' },
  acronyms: { kind: 'record', about: 'Short forms its readers know -> what they stand for.' },
  numbers: { kind: 'words', about: 'Phone numbers it publishes.' },
  postcodes: { kind: 'words', about: 'Postcodes of its own buildings.' },
  domains: { kind: 'words', about: 'Web addresses of its own, such as chscb.org.uk.' },
  elections: {
    kind: 'words',
    about: 'Election days, such as 2026-05-07, or pre-election periods, such as 2026-03-26/2026-05-07.',
    form: 'days',
  },
};

/** Every list a config may give: the common ones, and those that a rule asks for. */
export function organisationLists(rules: readonly Rule[]): ReadonlyMap<string, Kind> {
  const lists = new Map(Object.entries(common));
  for (const rule of rules) {
    for (const option of Object.values(rule.options)) {
      if (option.organisation !== undefined && !lists.has(option.organisation)) lists.set(option.organisation, option);
    }
  }
  return lists;
}

export interface OrganisationLists {
  readonly words: ReadonlyMap<string, List>;
  readonly records: ReadonlyMap<string, Table>;
}

/** The organisation's lists after all layers have spoken. */
export function mergeOrganisation(layers: readonly Layer[], rules: readonly Rule[]): OrganisationLists {
  const words = new Map<string, List>();
  const records = new Map<string, Table>();
  const told = layers.filter((layer) => layer.config.organisation);
  if (told.length === 0) return { words, records };
  for (const [name, { kind }] of organisationLists(rules)) {
    for (const { config } of told) {
      const setting = config.organisation?.[name];
      if (setting === undefined) continue;
      if (kind === 'record') records.set(name, editRecord(records.get(name) ?? {}, setting as RecordSetting));
      else words.set(name, editList(words.get(name) ?? [], setting as ListSetting));
    }
  }
  const names = told.flatMap(({ config }) => config.organisation?.name ?? []);
  if (names.length > 0) words.set('owners', [...(words.get('owners') ?? []), ...names.map(String)]);
  return { words, records };
}

/** A rule's options with the organisation's lists put in. What the option itself says of a word wins. */
export function withOrganisation(
  rule: Rule,
  options: Record<string, unknown>,
  { words, records }: OrganisationLists,
): Record<string, unknown> {
  if (words.size === 0 && records.size === 0) return options;
  for (const [name, option] of Object.entries(rule.options)) {
    if (option.organisation === undefined) continue;
    const list = words.get(option.organisation) ?? [];
    const table = records.get(option.organisation) ?? {};
    const own = options[name];
    if (option.kind === 'record') options[name] = { ...Object.fromEntries(list.map((word) => [word, ''])), ...table, ...(own as Table) };
    else if (option.kind === 'words') options[name] = [...(own as List), ...list, ...Object.keys(table)];
  }
  return options;
}
