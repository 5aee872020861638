import { longDay, publishDay } from '../../src/register/days.js';
import {
  everyPlatform,
  givenOn,
  heldUntil,
  inForce,
  type Leave,
  leavesOf,
  stoppedBy,
  uncoveredBy,
  usesIn,
} from '../../src/register/leave.js';
import { isNo, isSome, isYes, mediaFile, names, type Picture, picturesOf, said, withMedia } from '../../src/register/media.js';
import { createDraft, defineRule, wholePost, words } from '../../src/rule/index.js';
import { listed } from '../../src/text/listed.js';
import { shownNames } from '../../src/text/people/shown-names.js';
import { findWords } from '../../src/text/words/words.js';
import type { Draft, Span } from '../../src/types.js';

const post = 'What a day at the fun run!';
const consent = { given_by: 'mother', date: '2018-01-02', covers: ['social media'] };
const child = { file: 'run.jpg', owner: 'CHSCB', shows_children: true, showsChildren: true, consent };

export default defineRule({
  id: 'consent',
  stage: 'think',
  severity: 'error',
  summary: 'people in a picture without consent that covers this use',
  why: 'People decide whether their picture is published, for a child a parent or carer does, in writing, for named uses and for a time. A child’s picture never stands beside the child’s name. The rule reads what the draft declares: shows_people, shows_children and consent {given_by, date, expires, covers, withdrawn, refused}, or a list of those.',
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
    undated: 'Consent for {file} has no date: when was it given, and for what?',
    unnamed: 'Consent for {file} does not say who gave it: who said yes, when, and to what?',
    withdrawn: 'Consent for {file} has been withdrawn: can the post go out without this picture?',
    refused: 'Consent for {file} was refused: can the post go out without this picture?',
    ended: 'Consent for {file} has ended: has it been asked for again?',
    expired: 'Consent for {file} ended on {day}, before this goes out: has it been asked for again?',
    uncovered: 'Consent for {file} covers {covers}, not {platform}: did they say yes to this use?',
    named: '{file} shows children, and the post names {name}: is that a child in the picture?',
    described: '{file} shows children, and its description names {name}: is that a child in the picture?',
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
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, valid_until: '2018-03-01' } }, { publish: '2018-06-09' }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, Expiry: '2018-12-31' } }, { publish: '2018-06-09' }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, expired: true } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, withdrawn: true } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consentWithdrawn: '2018-03-01' }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, refused: 'yes' } }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, withdrawn: false, refused: 'no' } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { given_by: 'father', date: '2018-01-02', uses: 'website' } }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', showsChildren: 2 }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', showsPeople: 3 }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'CHSCB', showsPeople: 0, showsChildren: 'none' }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, covers: 'website and social media' } }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, covers: ['all our social media channels'] } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, covers: 'social media except Facebook' } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, covers: 'our website and leaflets, not social media' } }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: [consent, { Given_By: 'father', Date: '2018-01-03' }] }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: [consent, { given_by: 'father', refused: true, date: '2018-01-03' }] }) },
    {
      text: post,
      finds: [],
      ...withMedia(
        {
          ...child,
          consent: [
            { ...consent, expires: '2018-05-01' },
            { ...consent, date: '2018-05-02' },
          ],
        },
        { publish: '2018-06-09' },
      ),
      because: 'it was asked for again',
    },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, given_by: ['mother', 'father'] } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, given_by: ['mother', 'class teacher'] } }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: { ...consent, given_by: { name: 'A. Lee', relation: 'mother' } } }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { ...consent, given_by: [] } }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: ['mother, 2 January 2018', 'father, 3 January 2018'] }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: ['mother, 2 January 2018', 'father has not yet'] }) },
    { text: post, finds: [''], ...withMedia({ ...child, consent: { given_by: 'mother' } }) },
    { text: post, finds: [''], ...withMedia({ file: 'team.jpg', owner: 'CHSCB', showsPeople: true, consent: { date: '2018-01-02' } }) },
    { text: post, finds: [''], ...withMedia({ file: 'team.jpg', owner: 'CHSCB', showsPeople: true, consent: 'yes' }) },
    { text: post, finds: [''], ...withMedia({ file: 'team.jpg', owner: 'CHSCB', showsPeople: true, consent: 'requested 2 January' }) },
    {
      text: post,
      finds: [],
      ...withMedia({ file: 'team.jpg', owner: 'CHSCB', showsPeople: true, consent: 'not needed: a crowd in the street' }),
    },
    { text: post, finds: [''], ...withMedia({ ...child, consent: 'not needed: a crowd in the street' }) },
    { text: post, finds: [], ...withMedia({ ...child, consent: 'mother, form of 2 January 2018' }) },
    { text: 'Well done Jayden, who won the fun run!', finds: ['Jayden'], ...withMedia(child) },
    { text: 'well done leila, first past the post', finds: ['leila'], ...withMedia(child) },
    { text: 'Mrs Ivy Cooper came to watch. Happy birthday, Ivy!', finds: [], ...withMedia(child), because: 'an adult in office' },
    { text: 'Say hello to Poppy!', finds: ['Poppy'], ...withMedia(child) },
    { text: 'Well done Victoria Park, what a place to meet and hope for sun.', finds: [], ...withMedia(child) },
    { text: 'First home! #CongratulationsAmir', finds: ['Amir'], ...withMedia(child) },
    { text: 'First home! #CongratulationsAll #FunRun #Hope', finds: [], ...withMedia(child) },
    { text: 'Amir and Thandiwe ran for their school.', finds: ['Amir'], ...withMedia(child) },
    { text: post, finds: [''], ...withMedia({ ...child, alt: 'Leila Ahmed holds a cup' }) },
    { text: post, finds: [], ...withMedia({ ...child, alt: 'A girl holds a cup. Photo: Leila Ahmed' }) },
    { text: post, finds: [], ...withMedia({ ...child, alt: 'A girl holds a cup in Victoria Park', showsChildren: 1 }) },
    { text: 'Well done to all who ran, and to our chair Amy Lee.', finds: [], ...withMedia({ ...child, showsChildren: false }) },
  ],
  *check(draft, { parents, everywhere }) {
    for (const picture of picturesOf(draft)) {
      const { item, file } = picture;
      const children = isSome(item.showsChildren) || isSome(item.showsChild);
      if (!children && !isSome(item.showsPeople)) continue;
      if (children) yield* namesIn(draft, picture);
      const isParent = (by: string) => parents.some((word) => by.toLowerCase().includes(word));
      const consents = leavesOf(item, 'consent');
      const told = said(item, 'consent');
      if (consents.length === 0 || (told !== undefined && isNotGiven(told))) {
        yield* inWords(picture, told, children, isParent);
        continue;
      }
      const held = inForce(consents, publishDay(draft.meta));
      yield* within(draft, held, file, everywhere);
      const givers = held.map((consent) => said(consent, 'givenBy'));
      const other = givers.find((by) => by !== undefined && !isParent(by));
      if (givers.some((by) => by === undefined || isNo(by))) {
        if (children) yield { span: wholePost, message: 'child', data: { file } };
        else yield { span: wholePost, message: 'unnamed', data: { file }, atMost: 'warning' };
      } else if (children && other !== undefined) {
        yield { span: wholePost, message: 'parent', data: { file, by: other }, confidence: 'unsure' };
      }
    }
  },
});

/** A consent that is no more than a text, or a yes: whole where it tells a day and, of a child, a parent. */
function* inWords({ item, file }: Picture, told: string | undefined, ofChild: boolean, isParent: (by: string) => boolean) {
  const isGiven = isYes(item.consent) || (told !== undefined && !isNotGiven(told));
  if (isGiven && told !== undefined && /\d/.test(told) && (!ofChild || isParent(told))) return;
  if (!isGiven || ofChild) yield { span: wholePost, message: ofChild ? 'child' : 'people', data: { file } } as const;
  else if (item.consent === true || isYes(told)) yield { span: wholePost, message: 'unnamed', data: { file }, atMost: 'warning' } as const;
}

/** “refused”, “waiting for the form”. */
function isNotGiven(told: string): boolean {
  // Of a crowd in the street nobody is asked; that is for a person to say, and never of a child.
  if (/\bnot (?:needed|required|necessary)\b/i.test(told)) return false;
  return (
    isNo(told) ||
    /\b(?:not|refused|declined|denied|withdrawn|withdrew|revoked|pending|await\w*|waiting|requested|expired|missing|tba|tbc)\b/i.test(told)
  );
}

/** Given and not taken back, in time, and for these platforms; each is told once a picture. */
function* within(draft: Draft, consents: readonly Leave[], file: string, everywhere: readonly string[]) {
  const stop = consents.map(stoppedBy).find((one) => one !== undefined);
  if (stop !== undefined) yield { span: wholePost, message: stop, data: { file } } as const;
  const day = publishDay(draft.meta);
  const late = consents.map(givenOn).find((given) => day !== undefined && given !== undefined && given > day);
  const ended = consents.map(heldUntil).find((ends) => day !== undefined && ends !== undefined && day > ends);
  if (late !== undefined) yield { span: wholePost, message: 'late', data: { file, day: longDay(late) } } as const;
  if (ended !== undefined) yield { span: wholePost, message: 'expired', data: { file, day: longDay(ended) } } as const;
  if (consents.some((consent) => !/\d/.test(said(consent, 'date') ?? ''))) {
    yield { span: wholePost, message: 'undated', data: { file }, atMost: 'warning' } as const;
  }
  for (const consent of consents) {
    const uses = usesIn([consent]);
    const platform = uncoveredBy(uses, draft.platforms, everywhere);
    if (platform === undefined) continue;
    yield { span: wholePost, message: 'uncovered', data: { file, covers: uses.written, platform }, platform } as const;
    return;
  }
}

/** Staff are named, too: it is a question. Whoever took the picture is not in it. */
function* namesIn(draft: Draft, { item, file }: Picture) {
  const makers = [said(item, 'credit'), said(item, 'owner', 'rightsHolder')].filter((name) => name !== undefined);
  const namesOf = (text: string, spans: readonly Span[]) =>
    spans
      .map(([start, end]) => ({
        span: [start, end] as const,
        name: text.slice(start, end),
        before: text.slice(Math.max(0, start - 20), start),
      }))
      .filter(
        ({ name, before }) =>
          !names(name, makers) && !/(?:photo|picture|image|credit|📷|📸)[a-z]*(?: credit| by| from)?[: ]*$/iu.test(before),
      );
  const list = (found: readonly { readonly name: string }[]) => listed([...new Set(found.map(({ name }) => name))]);
  const inText = namesOf(draft.text, shownNames(draft));
  if (inText[0]) yield { span: inText[0].span, message: 'named', data: { file, name: list(inText) }, confidence: 'unsure' } as const;
  for (const key of ['alt', 'caption', 'captions']) {
    const text = said(item, key);
    if (text === undefined || mediaFile.test(text)) continue;
    const found = namesOf(text, shownNames(createDraft({ text, words: findWords(text, text) })));
    if (found.length === 0) continue;
    yield { span: wholePost, message: 'described', data: { file, name: list(found) }, confidence: 'unsure' } as const;
    return;
  }
}
