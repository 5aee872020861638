import type { PlatformId } from '../types.js';

/** What counts as a character there. */
export type Unit = 'weighted' | 'graphemes' | 'utf16' | 'code points' | 'bytes' | 'septets';

export interface Platform {
  readonly name: string;
  readonly limit: number;
  readonly unit: Unit;
}

export const platforms: Readonly<Record<PlatformId, Platform>> = {
  x: { name: 'X', limit: 280, unit: 'weighted' },
  facebook: { name: 'Facebook', limit: 63_206, unit: 'utf16' },
  instagram: { name: 'Instagram', limit: 2_200, unit: 'utf16' },
  linkedin: { name: 'LinkedIn', limit: 3_000, unit: 'utf16' },
  threads: { name: 'Threads', limit: 500, unit: 'utf16' },
  bluesky: { name: 'Bluesky', limit: 300, unit: 'graphemes' },
  mastodon: { name: 'Mastodon', limit: 500, unit: 'graphemes' },
  youtube: { name: 'YouTube', limit: 5_000, unit: 'bytes' },
  tiktok: { name: 'TikTok', limit: 2_200, unit: 'utf16' },
  pinterest: { name: 'Pinterest', limit: 500, unit: 'utf16' },
  'google-business': { name: 'Google Business', limit: 1_500, unit: 'utf16' },
  whatsapp: { name: 'WhatsApp', limit: 4_096, unit: 'utf16' },
  nextdoor: { name: 'Nextdoor', limit: 3_000, unit: 'utf16' },
  sms: { name: 'SMS', limit: 160, unit: 'septets' },
};

export const platformIds = Object.keys(platforms) as readonly PlatformId[];
