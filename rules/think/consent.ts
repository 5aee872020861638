import { asDay, longDay, publishDay } from '../../src/register/days.js';
import {
  everyPlatform,
  type Group,
  givenOn,
  group,
  heldUntil,
  isYes,
  picturesOf,
  said,
  uncoveredBy,
  usesIn,
  withMedia,
} from '../../src/register/media.js';
import { defineRule, wholePost, words } from '../../src/rule/index.js';
import { personsOf } from '../../src/text/people/names.js';
import type { Draft } from '../../src/types.js';

const post = 'What a day at the fun run!';
const consent = { given_by: 'mother', date: '2018-01-02', covers: ['social media'] };
const child = { file: 'run.jpg', owner: 'CHSCB', shows_children: true, showsChildren: true, consent };

export default defineRule({
  id: 'consent',
  stage: 'think',
  severity: 'error',
  summary: 'people in a picture without consent that covers this use',
  why: 'People decide whether their picture is published, for a child a parent or carer does, in writing, for named uses and for a time. A child’s picture never stands beside the child’s name. The rule reads what the draft declares: shows_people, shows_children and consent {given_by, date, expires, covers}.',
  policy: '5.3',
  also: ['3.3'],
  source: 'NSPCC guidance on photographing children; consent forms of Dudley, Runnymede, Northamptonshire and Blackpool councils',
  needs: ['media'],
  options: {
    parents: words('Who may consent for a child; known by any of these words.', [
      'parent',
      'mother',
      'father',
      'mum',
      'dad',
      'guardian',
      'carer',
      'grandmother',
      'grandfather',
      'parental responsibility',
      'local authority',
    ]),
    everywhere: words('What consent says that covers every platform.', [...everyPlatform]),
  },
  messages: {
    child: '{file} shows children, and no parent’s consent is recorded: who said yes, when, and to what?',
    people: '{file} shows people, and no consent is recorded: who said yes, when, and to what?',
    parent: 'Consent for the children in {file} was given by “{by}”: is that a parent or carer?',
    late: 'Consent for {file} is dated {day}, after this goes out: can it wait until then?',
    expired: 'Consent for {file} ended on {day}, before this goes out: has it been asked for again?',
    uncovered: 'Consent for {file} covers {covers}, not {platform}: did they say yes to this use?',
    named: '{file} shows children, and the post names {name}: is that a child in the picture?',
  },
  examples: [
    { text: post, finds: [] },
    { text: post, finds: [], ...withMedia({ file: 'map.png', owner: 'CHSCB' }) },
    { text: post, finds: [], ...withMedia(child) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: undefined }) },
    { text: post, finds: [''], ...withMedia({ file: 'team.jpg', owner: 'CHSCB', showsPeople: true }) },
    { text: post, finds: [], ...withMedia({ file: 'team.jpg', owner: 'CHSCB', showsPeople: true, consent: 'on file, 2 January 2018' }) },
    { text: post, finds: [''], ...withMedia({ file: 'team.jpg', showsPeople: true, consent: 'no' }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, given_by: 'class teacher' } }) },
    { text: post, finds: [''], ...withMedia(child, { publish: '2018-01-01' }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, expires: '2018-12-31' } }, { publish: '2019-01-01' }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, expires: '2018-12-31' } }, { publish: '2018-12-31' }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, covers: ['website', 'leaflet'] } }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, covers: 'website, Facebook, X' } }) },
    { text: 'Well done Jayden, who won the fun run!', finds: ['Jayden'], ...withMedia(child) },
    { text: 'Well done to all who ran, and to our chair Amy Lee.', finds: [], ...withMedia({ ...child, showsChildren: false }) },
  ],
  *check(draft, { parents, everywhere }) {
    for (const { item, file } of picturesOf(draft)) {
      const children = isYes(item.showsChildren) || isYes(item.showsChild);
      if (!children && !isYes(item.showsPeople)) continue;
      if (children) yield* namesIn(draft, file);
      const consent = group(item, 'consent');
      const told = said(item, 'consent');
      if (!consent) {
        const isGiven = isYes(item.consent) || (told !== undefined && !/^(?:no|none|false|n\/a|tbc|pending|unknown)$/i.test(told));
        if (!isGiven || children) yield { span: wholePost, message: children ? 'child' : 'people', data: { file } };
        continue;
      }
      yield* within(draft, consent, file, everywhere);
      const by = said(consent, 'givenBy', 'by');
      if (children && by === undefined) yield { span: wholePost, message: 'child', data: { file } };
      else if (children && by !== undefined && !parents.some((word) => by.toLowerCase().includes(word))) {
        yield { span: wholePost, message: 'parent', data: { file, by }, confidence: 'unsure' };
      }
    }
  },
});

/** In time, and for these platforms. */
function* within(draft: Draft, consent: Group, file: string, everywhere: readonly string[]) {
  const day = publishDay(draft.meta);
  const given = asDay(said(consent, ...givenOn));
  const ends = asDay(said(consent, ...heldUntil));
  if (day !== undefined && given !== undefined && given > day) {
    yield { span: wholePost, message: 'late', data: { file, day: longDay(given) } } as const;
  }
  if (day !== undefined && ends !== undefined && day > ends) {
    yield { span: wholePost, message: 'expired', data: { file, day: longDay(ends) } } as const;
  }
  const uses = usesIn(consent);
  const platform = uncoveredBy(uses, draft.platforms, everywhere);
  if (platform !== undefined) {
    yield { span: wholePost, message: 'uncovered', data: { file, covers: uses.join(', '), platform }, platform } as const;
  }
}

/** Staff are named, too: it is a question. */
function* namesIn(draft: Draft, file: string) {
  for (const { start, end, title, sure } of personsOf(draft)) {
    if (title !== undefined || !sure) continue;
    yield { span: [start, end], message: 'named', data: { file, name: draft.text.slice(start, end) }, confidence: 'unsure' } as const;
    return;
  }
}
