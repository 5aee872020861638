/** What a named licence lets others do. */
import { foldName } from './people.js';

export interface Licence {
  /** `free`: nothing is asked. `credit`: free with a credit. `granted`: paid for or given. `vague`: words that name none. */
  readonly kind: 'free' | 'credit' | 'granted' | 'reserved' | 'unknown' | 'other' | 'vague';
  /** May not be cropped or changed. */
  readonly asItIs: boolean;
}

/** What is said where nobody has one yet, or any longer. */
const unsettled =
  /^(?:unknown|[-–—?! ]+|tb[ac]|n\/?a|no|none|not (?:known|sure|yet)|unsure|yes|y|true|ok(?:ay)?|fine|(?:still )?(?:pending|requested|waiting|awaiting|asked|applied)\b(?!.*(?:\d|agree|gave|given|grant|yes|said|okay)).*|(?:has |have |been |will )*(?:be )?(?:asked|requested|applied) for|to follow|in progress|see [a-z]*)$|(?<!not |never )\b(?:expired|lapsed|(?:not|no longer) (?:valid|granted|renewed))\b/;

const licences: readonly (readonly [RegExp, Licence['kind']])[] = [
  [unsettled, 'unknown'],
  [/\bcc ?0\b|\bcc zero\b|public ?domain|\bpdm\b|no known copyright/, 'free'],
  [/\bcc\b.*\bby\b|\bby(?:[ -](?:sa|nc|nd))+|creative ?commons|attribution|open government|\bogl\b/, 'credit'],
  [/all rights reserved|rights reserved|©|\(c\)|^copyright|editorial|preview|watermark|press use|no licen[cs]e/, 'reserved'],
  [/\b(?:personal|private|home) use\b/, 'reserved'],
  [/licensed|royalty|rights[ -]managed|permission|granted|stock|unsplash|pexels|pixabay|paid|bought|commission|library/, 'granted'],
  // Whatever has a number can be looked up, and these are licences of their own.
  [
    /\d|licen[cs]e|agree|contract|purchase|invoice|order|subscri|member|getty|alamy|shutterstock|canva|envato|flickr|adobe|free|release|consent/,
    'other',
  ],
  [
    /\b(?:mit|apache|gfdl|gpl|odbl|copyleft|crown|parliament\w*|given|gift|donated|supplied|provided|shared|ours?|own|terms|rights|work for hire|press|media)\b/,
    'other',
  ],
];

export function readLicence(written: string): Licence {
  const text = foldName(written).replaceAll(/[_-]+/g, ' ');
  const found = licences.find(([pattern]) => pattern.test(text));
  return { kind: found?.[1] ?? 'vague', asItIs: /\bnd\b|no ?deriv/.test(text) };
}
