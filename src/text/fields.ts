/** Keys and values as somebody wrote them, in a draft, a config or a register, and the spellings of keys. */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that would reach into the prototype of what reads them. */
export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** kebab-case, snake_case, Title Case -> camelCase. */
export function camelCase(key: string): string {
  const spaced = key.trim().replaceAll(/[\s_-]+(.)/g, (_, letter: string) => letter.toUpperCase());
  return spaced.charAt(0).toLowerCase() + spaced.slice(1);
}

/** camelCase -> snake_case, as drafts and registers spell keys most. */
export function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function withKeys(fields: Fields, spell: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [spell(key), value]));
}
