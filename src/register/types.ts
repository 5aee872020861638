/** What the organisation keeps on file about who may publish, and where. Days are ISO dates. */

/** An authorised user. */
export interface Person {
  readonly id: string;
  readonly name?: string;
  /** The role they are authorised in, as their job title says it. */
  readonly role?: string;
  /** Handles of the accounts they may publish on. */
  readonly accounts: readonly string[];
  readonly trainedOn?: string;
  readonly testPassedOn?: string;
  /** The first certificate and every renewal. */
  readonly certifiedOn: readonly string[];
  /** Who put them on the list. */
  readonly listedBy?: string;
  /** Their last day. */
  readonly leftOn?: string;
  readonly suspended?: boolean;
  /** The version of the policy they have acknowledged. */
  readonly policyVersion?: string;
  readonly email?: string;
}

export type AccountKind = 'corporate' | 'individual';

/** As an account shows it. */
interface ProfilePicture {
  readonly file?: string;
  /** As declared: `logo`, `head-and-shoulders`, or anything else. */
  readonly kind?: string;
}

export interface Account {
  readonly handle: string;
  readonly platform?: string;
  readonly kind: AccountKind;
  readonly displayName?: string;
  readonly bio?: string;
  readonly picture?: ProfilePicture;
  /** `approved`, `pending`, `consulting`, `closed`. */
  readonly status?: string;
  readonly approvedBy?: string;
  readonly approvedOn?: string;
  readonly businessCase?: string;
  readonly whyNotSharedAccount?: string;
  /** Ids of the people who use it. */
  readonly users: readonly string[];
  /** When replies are read: `Mon-Fri 09:00-17:00`, `24/7`. */
  readonly monitoredHours?: string;
}

export interface Registers {
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
}

/** What a picture file says of itself. */
export interface PictureFacts {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string;
  /** Who made it and whose it is, by the file's own EXIF, IPTC or XMP. */
  readonly artist?: string;
  readonly copyright?: string;
}
