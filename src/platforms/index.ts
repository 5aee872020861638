/** The platforms as data. What counts there is in count.ts, loaded by those who count. */
import type { PlatformId } from '../types.js';
import { records } from './records.js';
import type { Platform } from './types.js';

export type { Cut, Platform } from './types.js';

export const platforms: Readonly<Record<PlatformId, Platform>> = records;

export const platformIds = Object.keys(platforms) as readonly PlatformId[];
