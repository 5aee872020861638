import { asDay, longDay, publishDay } from '../../src/register/days.js';
import {
  bare,
  everyPlatform,
  factsOf,
  givenOn,
  group,
  heldUntil,
  isYes,
  type Licence,
  licensedUntil,
  names,
  type Picture,
  picturesOf,
  readLicence,
  said,
  uncoveredBy,
  usesIn,
  withMedia,
} from '../../src/register/media.js';
import { defineRule, wholePost, words } from '../../src/rule/index.js';
import type { Draft, Media } from '../../src/types.js';

const post = 'What a day at the fun run!';
const theirs = { file: 'run.jpg', owner: 'A. Lee', licence: 'CC BY 4.0', credit: 'A. Lee' };

/** Where pictures are found, which is nobody's leave to use them. */
const nowhere = new Set(
  'google,google images,google search,internet,the internet,web,the web,online,www,unknown,found online,pinterest,bing,bing images,tbc,not sure,somewhere,social media,screenshot,news site,newspaper,stock preview,getty preview'.split(
    ',',
  ),
);

export default defineRule({
  id: 'copyright',
  stage: 'think',
  severity: 'error',
  summary: 'a picture whose owner, licence or source is missing, unclear or against its use',
  why: 'A picture belongs to whoever made it, wherever it was found, and councils have paid for one taken from a search. Each picture needs an owner; one that is not the organisation’s own needs a licence or a dated permission that covers this use on the day it goes out. What the file says of itself must not contradict what the draft says.',
  policy: '5.3',
  also: ['5.1'],
  source: 'The policy, 5.3; Creative Commons licences; “if in doubt, leave it out” of council guidance',
  reads: 'media',
  needs: ['media'],
  options: {
    own: words(
      'Names under which the organisation owns pictures.',
      [
        'us',
        'ours',
        'own',
        'our own',
        'in-house',
        'board',
        'the board',
        'chscb',
        'chscp',
        'lscb_chscb',
        'City and Hackney Safeguarding Children Board',
        'City & Hackney Safeguarding Children Board',
        'City and Hackney Safeguarding Children Partnership',
      ],
      { organisation: 'owners' },
    ),
    everywhere: words('What a permission or licence says that covers every platform.', [...everyPlatform]),
  },
  messages: {
    owner: 'Nothing says who owns {file}: who took it, and may you use it?',
    source: '“{source}” is where {file} was found, not who owns it: who took it, and may you use it?',
    licence: '{file} belongs to {owner}, and no licence or permission is named: what lets you use it?',
    unclear: 'The licence of {file} is “{licence}”: what lets you use it?',
    reserved: '“{licence}” keeps {file} for {owner}: have they given permission, and when?',
    changed: '{file} may not be changed under {licence}, and it is cropped or edited: can it go out whole?',
    expired: 'The licence of {file} ended on {day}, before this goes out: has it been renewed?',
    uncovered: 'What lets you use {file} covers {covers}, not {platform}: may it go out there?',
    undated: 'The permission for {file} has no date: when was it given, and for what?',
    contradiction: '{file} says of itself “{claim}”, the draft says it belongs to {owner}: which is right?',
  },
  examples: [
    { text: post, finds: [] },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'CHSCB' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'the Board' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'Hackney Council' }), options: { own: ['Hackney Council'] } },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', alt: 'Runners' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', licence: 'licensed' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', licence: 'CC0' }), because: 'nobody is asked' },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', source: 'Google' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', credit: 'Photo: Google' }) },
    { text: `${post} (photo: Google)`, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'CHSCB' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee' }) },
    { text: post, finds: [''], ...withMedia({ ...theirs, licence: 'unknown' }) },
    { text: post, finds: [], ...withMedia(theirs) },
    { text: post, finds: [''], ...withMedia({ ...theirs, licence: 'All rights reserved' }) },
    { text: post, finds: [], ...withMedia({ ...theirs, licence: '© A. Lee', permission: 'e-mail of 3 May 2018' }) },
    { text: post, finds: [''], ...withMedia({ ...theirs, licence: 'CC BY-ND 4.0', cropped: true }) },
    { text: post, finds: [], ...withMedia({ ...theirs, licence: 'CC BY-ND 4.0' }) },
    { text: post, finds: [], ...withMedia({ ...theirs, licence: 'CC BY-NC 4.0' }), because: 'nothing is sold here' },
    { text: post, finds: [''], ...withMedia({ ...theirs, licenceExpires: '2018-03-01' }, { publish: '2018-03-02' }) },
    { text: post, finds: [], ...withMedia({ ...theirs, licenceExpires: '2018-03-02' }, { publish: '2018-03-02' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: 'she said yes' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: { given_by: 'A. Lee', date: '2018-01-02' } }) },
    {
      text: post,
      finds: [''],
      ...withMedia(
        { file: 'run.jpg', owner: 'A. Lee', permission: { given_by: 'A. Lee', date: '2018-01-02', expires: '2018-03-01' } },
        { publish: '2018-03-02' },
      ),
    },
    {
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: { given_by: 'A. Lee', date: '2018-01-02', covers: 'website, X' } }),
    },
    {
      text: post,
      finds: [],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: { given_by: 'A. Lee', date: '2018-01-02', covers: ['social media'] } }),
    },
    {
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', licence: { name: 'bought from A. Lee', covers: 'leaflets' } }),
    },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', facts: { copyright: '© 2018 Reuters' } }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', facts: { artist: 'A. Lee' } }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', credit: 'A. Lee', facts: { artist: 'A. Lee' } }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', facts: { copyright: '(c) 2018 CHSCB' } }) },
    { text: post, finds: [], ...withMedia({ ...theirs, facts: { artist: 'A Lee' } }) },
  ],
  *check(draft, { own, everywhere }) {
    for (const picture of picturesOf(draft)) {
      const declared = declaredOf(picture, own);
      const { item, file } = picture;
      const source = [said(item, 'source'), declared.owner, said(item, 'credit'), creditInText(draft)].find(
        (name) => name && nowhere.has(bare(name)),
      );
      if (source !== undefined) {
        yield { span: wholePost, message: 'source', data: { file, source } };
        continue;
      }
      yield* leaveFor(declared);
      yield* useIn(draft, declared, everywhere);
      yield* claimsOf(declared, own);
    }
  },
});

/** A picture, and what is declared of it. */
interface Declared extends Picture {
  readonly owner: string | undefined;
  readonly isOwn: boolean;
  readonly licence: string | undefined;
  readonly terms: Licence | undefined;
  readonly permission: string | undefined;
}

function declaredOf({ item, file }: Picture, own: readonly string[]): Declared {
  const owner = said(item, 'owner', 'rightsHolder');
  const licence = said(item, 'licence', 'license') ?? said(group(item, 'licence') ?? {}, 'name');
  const isOwn = owner !== undefined && own.some((name) => bare(name) === bare(owner));
  const terms = licence === undefined ? undefined : readLicence(licence);
  return { item, file, owner, isOwn, licence, terms, permission: said(item, 'permission') ?? permissionOf(item) };
}

/** Whose it is, and what lets others use it. */
function* leaveFor({ item, file, owner, isOwn, licence = '', terms, permission }: Declared) {
  if (owner === undefined) {
    if (terms?.kind === 'free') return;
    const isSilent = terms === undefined && permission === undefined && !said(item, 'credit', 'source');
    yield { span: wholePost, message: 'owner', data: { file }, ...(isSilent && { atMost: 'warning' as const }) } as const;
    return;
  }
  if (isOwn) return;
  if (terms === undefined && permission === undefined) yield { span: wholePost, message: 'licence', data: { file, owner } } as const;
  else if (terms?.kind === 'unknown') yield { span: wholePost, message: 'unclear', data: { file, licence } } as const;
  else if (terms?.kind === 'reserved' && permission === undefined) {
    yield { span: wholePost, message: 'reserved', data: { file, owner, licence } } as const;
  }
  if (permission !== undefined && !/\d/.test(permission)) {
    yield { span: wholePost, message: 'undated', data: { file }, atMost: 'warning' } as const;
  }
}

/** As it is, in time and for these platforms. */
function* useIn(draft: Draft, { item, file, isOwn, licence = '', terms }: Declared, everywhere: readonly string[]) {
  if (!isOwn && terms?.asItIs && ['cropped', 'edited', 'altered'].some((key) => isYes(item[key]))) {
    yield { span: wholePost, message: 'changed', data: { file, licence } } as const;
  }
  const granted = [group(item, 'licence') ?? {}, group(item, 'permission') ?? {}];
  const day = publishDay(draft.meta);
  const ends = asDay([said(item, ...licensedUntil), ...granted.map((one) => said(one, ...heldUntil))].find((one) => one !== undefined));
  if (day !== undefined && ends !== undefined && day > ends) {
    yield { span: wholePost, message: 'expired', data: { file, day: longDay(ends) } } as const;
  }
  const uses = granted.flatMap(usesIn);
  const platform = uncoveredBy(uses, draft.platforms, everywhere);
  if (platform !== undefined) {
    yield { span: wholePost, message: 'uncovered', data: { file, covers: uses.join(', '), platform }, platform } as const;
  }
}

/** What the file says of itself, where the draft says otherwise. */
function* claimsOf({ item, file, owner, isOwn }: Declared, own: readonly string[]) {
  const { copyright, artist } = factsOf(item) ?? {};
  const known = [owner, said(item, 'credit'), ...(isOwn ? own : [])].filter((name) => name !== undefined);
  const claim = [copyright, artist].find((name) => name !== undefined && bare(name) !== '' && !names(name, known));
  if (claim !== undefined && owner !== undefined) {
    yield { span: wholePost, message: 'contradiction', data: { file, claim, owner }, atMost: 'warning' } as const;
  }
}

/** `permission: {given_by, date}` in a line. */
function permissionOf(item: Media): string | undefined {
  const permission = group(item, 'permission');
  return permission && `${said(permission, 'givenBy') ?? ''} ${said(permission, ...givenOn) ?? ''}`;
}

/** “Photo: Google” in the post itself. */
function creditInText({ text }: Draft): string | undefined {
  return /\b(?:photo|image|picture|pic)s?(?: credit| by| from)?\s*: ?([a-z]+(?: images)?)/i.exec(text)?.[1];
}
