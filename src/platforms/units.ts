/** Counts in the unit of a platform. */
import { many } from '../text/counted.js';
import type { PlatformId } from '../types.js';
import { records } from './records.js';

/** "1 character", "280 characters", "5,000 bytes": a number in the platform's unit, as a person would say it. */
export function inWords(id: PlatformId, count: number): string {
  return many(count, records[id].unit === 'bytes' ? 'byte' : 'character');
}
