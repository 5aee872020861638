/** The formats that drafts come in, as data: what a file of each is called and how it is read. */
import { listed } from '../text/listed.js';

export type FormatId = 'text' | 'jsonl' | 'csv' | 'tsv' | 'json' | 'yaml' | 'ics' | 'hootsuite';

export interface Format {
  readonly extensions: readonly string[];
  /** Read a piece at a time, so a file of any size takes little memory. */
  readonly streamed?: boolean;
  /** Spreadsheets still save Windows-1252, and so does Word as plain text; of other files it is more likely a fault. */
  readonly windows1252?: boolean;
  /** Found in a folder: yes, or not unless it is named. */
  readonly walked: boolean;
}

export const formats: Readonly<Record<FormatId, Format>> = {
  text: { extensions: ['md', 'markdown', 'txt', 'text'], windows1252: true, walked: true },
  jsonl: { extensions: ['jsonl', 'ndjson'], streamed: true, walked: true },
  csv: { extensions: ['csv'], streamed: true, windows1252: true, walked: true },
  tsv: { extensions: ['tsv', 'tab'], streamed: true, windows1252: true, walked: true },
  json: { extensions: ['json'], walked: true },
  yaml: { extensions: ['yaml', 'yml'], walked: true },
  ics: { extensions: ['ics'], walked: true },
  hootsuite: { extensions: [], streamed: true, windows1252: true, walked: false },
};

export const formatIds = Object.keys(formats) as readonly FormatId[];

const byExtension = new Map(formatIds.flatMap((id) => formats[id].extensions.map((extension) => [extension, id] as const)));

/** The format that a file's name promises; plain text or Markdown where it promises none. */
export function formatOf(path: string): FormatId {
  const dot = path.lastIndexOf('.');
  return byExtension.get(path.slice(dot + 1).toLowerCase()) ?? 'text';
}

/** Formats that share the endings of their names. */
const kin: readonly ReadonlySet<FormatId>[] = [new Set(['csv', 'tsv', 'hootsuite']), new Set(['json', 'jsonl'])];

/** `input`: what a file is whose name does not tell. “.txt” may be anything, and “.csv” any table. */
export function formatFor(path: string, input: FormatId | undefined): FormatId {
  const named = formatOf(path);
  if (input === undefined || named === input) return named;
  const isOpen = named === 'text' ? !/\.(?:md|markdown)$/i.test(path) : kin.some((some) => some.has(named) && some.has(input));
  return isOpen ? input : named;
}

/** What says something about the folder, not to the public. In small letters only “readme” is no title of a post. */
const aboutTheFolder = /(?:^|[\\/])(?:readme|README|(?:CHANGELOG|CONTRIBUTING|LICEN[CS]E|SECURITY|CODE_OF_CONDUCT))\.[a-z]+$/;

export function isAboutFolder(path: string): boolean {
  return aboutTheFolder.test(path);
}

/** Whether a file met in a folder is taken for drafts. */
export function isDraftFile(path: string): boolean {
  if (isAboutFolder(path)) return false;
  const dot = path.lastIndexOf('.');
  const format = dot < 0 ? undefined : byExtension.get(path.slice(dot + 1).toLowerCase());
  return format !== undefined && formats[format].walked;
}

/** Documents and spreadsheets, of which posts can be saved as text. What begins with ~$ is Word’s note to itself. */
const office = /^(?!~\$).+\.(?:docx?|odt|rtf|pages|pdf|xlsx?|ods|numbers)$/i;

/** Whether a file met in a folder may hold drafts in a form that is not read. */
export const isOfficeFile = (name: string) => office.test(name);

/** “.md, .txt and .csv”, for messages. */
export function draftExtensions(): string {
  const names = formatIds.filter((id) => formats[id].walked).map((id) => (id === 'text' ? '.md, .txt' : `.${formats[id].extensions[0]}`));
  return listed(names);
}
