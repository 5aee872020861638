/** What people call the platforms in front matter, cells and calendars. */
import { platformIds } from '../platforms/index.js';
import { didYouMean, mistyped } from '../text/nearest.js';
import type { PlatformId } from '../types.js';

const aliases: ReadonlyMap<string, PlatformId> = new Map(
  Object.entries({
    twitter: 'x',
    'x twitter': 'x',
    'twitter x': 'x',
    tweet: 'x',
    fb: 'facebook',
    meta: 'facebook',
    ig: 'instagram',
    insta: 'instagram',
    'linked in': 'linkedin',
    li: 'linkedin',
    gbp: 'google-business',
    gmb: 'google-business',
    'google business profile': 'google-business',
    'google my business': 'google-business',
    bsky: 'bluesky',
    'blue sky': 'bluesky',
    yt: 'youtube',
    'you tube': 'youtube',
    'tik tok': 'tiktok',
    'whats app': 'whatsapp',
    'next door': 'nextdoor',
    masto: 'mastodon',
    text: 'sms',
    'text message': 'sms',
  } as const),
);

/** Places that a team calendar names and where no social post goes. */
const elsewhere = new Set([
  'website',
  'web',
  'intranet',
  'newsletter',
  'e newsletter',
  'enewsletter',
  'email',
  'e mail',
  'mailing list',
  'press',
  'press release',
  'media release',
  'blog',
  'print',
  'poster',
  'leaflet',
  'radio',
  'podcast',
  'teams',
  'slack',
  'yammer',
  'viva engage',
  'staff bulletin',
  'bulletin',
]);

/** A page, a story or a reel of a platform is that platform. */
const kind = / (?:standalone|page|post|feed|story|stories|reel|reels|short|shorts|company page|business page|profile|group|channel)s?$/;

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function asPlatform(name: string): PlatformId | undefined {
  const plain = plainName(name);
  for (const candidate of [plain, plain.replace(kind, '')]) {
    const id = candidate.replaceAll(' ', '-') as PlatformId;
    if (platformIds.includes(id)) return id;
    const known = aliases.get(candidate);
    if (known) return known;
  }
  return undefined;
}

/** ` Did you mean “x”?` also of a slip in what people call it, as “twiter”. */
export function platformHint(name: string): string {
  const alias = mistyped(plainName(name), aliases.keys());
  return alias === undefined ? didYouMean(name, platformIds) : ` Did you mean “${aliases.get(alias)}”?`;
}

/** “Twitter / Facebook”, “LinkedIn + X”, “x, facebook and threads”: each by itself. */
export const namesApart = (written: string): string[] =>
  written
    .split(/[,/|;+&\n]| and /i)
    .map((part) => part.trim())
    .filter(Boolean);

export interface PlatformNames {
  readonly platforms: readonly PlatformId[];
  /** Some name is of a place that is no social network. */
  readonly elsewhere: boolean;
}

/** What somebody wrote -> platforms. `complain` hears of names that mean nothing. */
export function readPlatformNames(
  written: string | readonly string[],
  complain: (name: string, didYouMean: string) => void,
): PlatformNames {
  const platforms = new Set<PlatformId>();
  let isElsewhere = false;
  const take = (name: string) => {
    const platform = asPlatform(name);
    const words = name.trim().split(/\s+/).map(asPlatform);
    if (platform) platforms.add(platform);
    else if (words.every((word) => word !== undefined)) for (const word of words) platforms.add(word);
    else if (elsewhere.has(plainName(name))) isElsewhere = true;
    else complain(name.trim(), platformHint(name) || ` Known: ${platformIds.join(', ')}.`);
  };
  for (const name of typeof written === 'string' ? [written] : written) {
    // “Twitter/X” is one name.
    if (asPlatform(name)) take(name);
    else for (const part of namesApart(name)) take(part);
  }
  return { platforms: [...platforms], elsewhere: isElsewhere };
}
