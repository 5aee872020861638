/** Counts in words. */
import type { PlatformId } from '../types.js';
import { records } from './records.js';

/** 63206 -> "63,206". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "1 character", "280 characters", "5,000 bytes": a number in the platform's unit, as a person would say it. */
export function inWords(id: PlatformId, count: number): string {
  return `${grouped(count)} ${records[id].unit === 'bytes' ? 'byte' : 'character'}${count === 1 ? '' : 's'}`;
}
