import type { Trouble } from '../types.js';

export function trouble({ path, place, message }: Trouble): string {
  const where = path === undefined ? '' : place ? `${path}:${place.line}:${place.column}: ` : `${path}: `;
  return `${where}${message}`;
}
