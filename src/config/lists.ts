import type { ListSetting, RecordSetting } from './types.js';

/** Whether a config changes an inherited list and does not give its own. */
export const isEdit = (setting: unknown): setting is { add?: never; remove?: readonly string[] } =>
  typeof setting === 'object' &&
  setting !== null &&
  Object.keys(setting).length > 0 &&
  Object.entries(setting).every(([key, value]) => (key === 'add' || key === 'remove') && typeof value === 'object');

/** How words of a list are compared. */
export const sameWord = (word: string) => word.toLowerCase().replaceAll('’', "'");

/** The list that holds once a config has spoken: its own, or the inherited one with words added and taken out. */
export function editList(inherited: readonly string[], setting: ListSetting): readonly string[] {
  if (Array.isArray(setting)) return setting as readonly string[];
  const { add = [], remove = [] } = setting as { add?: readonly string[]; remove?: readonly string[] };
  const gone = new Set(remove.map(sameWord));
  return [...inherited.filter((word) => !gone.has(sameWord(word))), ...add];
}

/** As `editList`, for a table of words; an added word replaces the inherited one. */
export function editRecord(inherited: Readonly<Record<string, string>>, setting: RecordSetting): Readonly<Record<string, string>> {
  if (!isEdit(setting)) return setting as Readonly<Record<string, string>>;
  const { add = {}, remove = [] } = setting as { add?: Readonly<Record<string, string>>; remove?: readonly string[] };
  const gone = new Set([...remove, ...Object.keys(add)].map(sameWord));
  return Object.fromEntries([...Object.entries(inherited).filter(([word]) => !gone.has(sameWord(word))), ...Object.entries(add)]);
}
