import { longDay, publishDay } from '../../src/register/days.js';
import { type Declared, declaredOf, foundIn } from '../../src/register/declared.js';
import { everyPlatform, givenOn, heldUntil, stoppedBy, uncoveredBy, usesIn } from '../../src/register/leave.js';
import type { Licence } from '../../src/register/licences.js';
import { bare, factsOf, isOfCamera, isSome, names, picturesOf, said, withMedia } from '../../src/register/media.js';
import { defineRule, wholePost, words } from '../../src/rule/index.js';
import type { Draft } from '../../src/types.js';

const post = 'What a day at the fun run!';
const theirs = { file: 'run.jpg', owner: 'A. Lee', licence: 'CC BY 4.0', credit: 'A. Lee' };

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
    unsaid: '“{source}” does not say where {file} comes from: who took it, and may you use it?',
    licence: '{file} belongs to {owner}, and no licence or permission is named: what lets you use it?',
    unclear: 'The licence of {file} is “{licence}”: what lets you use it?',
    reserved: '“{licence}” keeps {file} for {owner}: have they given permission, and when?',
    changed: '{file} may not be changed under {licence}, and it is cropped or edited: can it go out whole?',
    expired: 'The licence of {file} ended on {day}, before this goes out: has it been renewed?',
    uncovered: 'What lets you use {file} covers {covers}, not {platform}: may it go out there?',
    undated: 'The permission for {file} has no date: when was it given, and for what?',
    ungiven: 'The permission for {file} is “{permission}”: have they said yes, and when?',
    late: 'The permission for {file} is dated {day}, after this goes out: can it wait until then?',
    stopped: 'What lets you use {file} has been withdrawn or has ended: can the post go out without it?',
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
    { text: post, finds: [], ...withMedia({ ...theirs, facts: { artist: 'Amy Lee' } }) },
    { text: post, finds: [''], ...withMedia({ ...theirs, facts: { artist: 'Ben Lee' } }) },
    {
      text: post,
      finds: [],
      ...withMedia({
        file: 'run.jpg',
        owner: 'us',
        facts: { artist: 'Jo Khan', copyright: '© 2018 City and Hackney Safeguarding Children Board' },
      }),
    },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'us', facts: { artist: 'NIKON D750' } }) },
    ...[
      'https://www.google.co.uk/search?q=run&tbm=isch',
      'Shutterstock preview',
      '??',
      'https://www.hackneygazette.co.uk/news/fun-run-12',
    ].map((source) => ({
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'us', source }),
    })),
    ...['https://drive.google.com/file/d/1', 'our camera', 'https://www.chscp.org.uk/run'].map((source) => ({
      text: post,
      finds: [],
      ...withMedia({ file: 'run.jpg', owner: 'us', source }),
    })),
    { text: post, finds: [''], ...withMedia({ ...theirs, source: 'N/A' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'us', source: 'N/A' }), because: 'it was found nowhere' },
    {
      text: post,
      finds: [],
      ...withMedia({ file: 'run.jpg', owner: 'Hackney Gazette', source: 'https://www.hackneygazette.co.uk/', licence: 'bought, order 12' }),
    },
    ...['yes', 'mango', 'licence expired', 'waiting for a reply', 'see letter', 'for private use only'].map((licence) => ({
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', licence }),
    })),
    ...[
      'Apache-2.0',
      'agreement with A. Lee',
      'Crown copyright',
      'see e-mail of 3 May 2018',
      'asked, and she agreed',
      'iStock standard',
    ].map((licence) => ({
      text: post,
      finds: [],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', licence }),
    })),
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', licence: 'n/a', permission: 'e-mail of 3 May 2018' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: 'asked on 3 May 2018' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: 'no' }) },
    {
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: { given_by: 'A. Lee', date: '2018-05-03' } }, { publish: '2018-05-02' }),
    },
    {
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: { given_by: 'A. Lee', date: '2018-05-03', withdrawn: true } }),
    },
    { text: post, finds: [''], ...withMedia({ ...theirs, licence: 'CC BY-ND 4.0', crop: '1200x630' }) },
    { text: post, finds: [], ...withMedia({ ...theirs, licence: 'CC BY-ND 4.0', crop: 'none' }) },
    {
      text: post,
      finds: [],
      ...withMedia({ ...theirs, licenceExpires: '2018-02-30' }, { publish: '2018-03-02' }),
      because: 'there is no such day',
    },
  ],
  *check(draft, { own, everywhere }) {
    for (const picture of picturesOf(draft)) {
      const declared = declaredOf(picture, own);
      const found = foundIn(draft, declared);
      if (found) {
        yield { span: wholePost, message: found.as === 'found' ? 'source' : 'unsaid', data: { file: picture.file, source: found.source } };
        continue;
      }
      yield* leaveFor(declared);
      yield* useIn(draft, declared, everywhere);
      yield* claimsOf(declared, own);
    }
  },
});

/** Whose it is, and what lets others use it. */
function* leaveFor({ item, file, owner, isOwn, licence = '', terms, permission, isUngiven }: Declared) {
  if (owner === undefined) {
    if (terms?.kind === 'free') return;
    const isSilent = terms === undefined && permission === undefined && !said(item, 'credit', 'source');
    yield { span: wholePost, message: 'owner', data: { file }, ...(isSilent && { atMost: 'warning' as const }) } as const;
    return;
  }
  if (isOwn) return;
  const isFree = terms?.kind === 'free' || terms?.kind === 'credit' || terms?.kind === 'granted';
  if (permission !== undefined && isUngiven && !isFree) {
    yield { span: wholePost, message: 'ungiven', data: { file, permission } } as const;
    return;
  }
  if (permission === undefined) yield* withoutPermission(file, owner, licence, terms);
  else if (!isUngiven && !/\d/.test(permission)) {
    yield { span: wholePost, message: 'undated', data: { file }, atMost: 'warning' } as const;
  }
}

function* withoutPermission(file: string, owner: string, licence: string, terms: Licence | undefined) {
  if (terms === undefined) yield { span: wholePost, message: 'licence', data: { file, owner } } as const;
  else if (terms.kind === 'unknown') yield { span: wholePost, message: 'unclear', data: { file, licence } } as const;
  else if (terms.kind === 'vague') yield { span: wholePost, message: 'unclear', data: { file, licence }, atMost: 'warning' } as const;
  else if (terms.kind === 'reserved') yield { span: wholePost, message: 'reserved', data: { file, owner, licence } } as const;
}

const changes = ['cropped', 'crop', 'edited', 'altered', 'changed', 'modified'] as const;

/** As it is, in time and for these platforms. */
function* useIn(draft: Draft, declared: Declared, everywhere: readonly string[]) {
  const { item, file, isOwn, licence = '', terms, permissions, licences } = declared;
  if (!isOwn && terms?.asItIs && changes.some((key) => isSome(item[key]))) {
    yield { span: wholePost, message: 'changed', data: { file, licence } } as const;
  }
  const granted = [...licences, ...permissions];
  if (granted.some((one) => stoppedBy(one) !== undefined)) yield { span: wholePost, message: 'stopped', data: { file } } as const;
  const day = publishDay(draft.meta);
  const late = permissions.map(givenOn).find((given) => day !== undefined && given !== undefined && given > day);
  if (late !== undefined) yield { span: wholePost, message: 'late', data: { file, day: longDay(late) } } as const;
  const ends = granted.map(heldUntil).find((one) => one !== undefined);
  if (day !== undefined && ends !== undefined && day > ends) {
    yield { span: wholePost, message: 'expired', data: { file, day: longDay(ends) } } as const;
  }
  const uses = usesIn(granted);
  const platform = uncoveredBy(uses, draft.platforms, everywhere);
  if (platform !== undefined) {
    yield { span: wholePost, message: 'uncovered', data: { file, covers: uses.written, platform }, platform } as const;
  }
}

/** What the file says of itself, where the draft says otherwise. */
function* claimsOf({ item, file, owner, isOwn }: Declared, own: readonly string[]) {
  const { copyright, artist } = factsOf(item) ?? {};
  const owners = [owner, ...(isOwn ? own : [])].filter((name) => name !== undefined);
  // Staff take pictures that are the organisation's: whose it is beats who made it.
  if (copyright !== undefined && names(copyright, owners)) return;
  const known = [...owners, said(item, 'credit') ?? ''];
  const claim = [copyright, artist].find((name) => name !== undefined && bare(name) !== '' && !isOfCamera(name) && !names(name, known));
  if (claim !== undefined && owner !== undefined) {
    yield { span: wholePost, message: 'contradiction', data: { file, claim, owner }, atMost: 'warning' } as const;
  }
}
