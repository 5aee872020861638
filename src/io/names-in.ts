import { readdirSync } from 'node:fs';

/** What lies in a folder and is not hidden, by name; nothing, where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}
