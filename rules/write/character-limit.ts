import { platformIds, platforms } from '../../src/platforms/index.js';
import { libraryCount, mostAboveX } from '../../src/platforms/library.js';
import { fitsUpTo, type Limits, measureOn, overSecond, prepareMeasure } from '../../src/platforms/measure.js';
import { messageOf } from '../../src/platforms/septets.js';
import { savedByApp } from '../../src/platforms/short-links.js';
import { inWords } from '../../src/platforms/units.js';
import { type Draft, defineRule, numbers, type ReportFor, type Span } from '../../src/rule/index.js';
import { grouped } from '../../src/text/counted.js';
import { prepareGraphemes } from '../../src/text/graphemes.js';
import type { PlatformId } from '../../src/types.js';

/** Longer texts are over any limit anyway, and the library needs time for them. */
const longestForLibrary = 2_000;

const messages = {
  over: 'On {platform} this post counts {count}, {over} over the limit of {limit}; it ends before these words. Shorten it or split it.',
  bytes:
    'On {platform} this post counts {count} bytes, {over} over its second limit of {limit} bytes; it ends before these words. Emoji and accents take several bytes each: use fewer.',
  links:
    'On Bluesky this post counts {count} where links are counted in full, {over} over the limit of {limit}; the app itself shortens links and makes it {short}. Shorten the post, or make sure that your scheduler shortens links.',
  parts:
    'As a text message this goes out in {parts} parts: it counts {count} and one part holds {limit}{because}. Shorten it, or allow for the cost.',
  library:
    'X counts {count} and takes this post, but tools that count with twitter-text make it {library}, {over} over the limit of {limit}: newer emoji weigh more there. Your scheduler may refuse it; leave out an emoji.',
} as const;

type Over = ReportFor<typeof messages>;

/** From the first character that no longer fits to the end; never empty. */
function rest(draft: Draft, start: number): Span {
  return [Math.min(start, Math.max(0, draft.text.length - 1)), draft.text.length];
}

function overLimit(draft: Draft, id: PlatformId, limits: Limits, count: number, limit: number): Over {
  const platform = platforms[id];
  const span = rest(draft, fitsUpTo(draft, id, limit));
  const own = Object.hasOwn(limits, id);
  if (platform.inParts && !own) {
    const { parts, culprit } = messageOf(draft.text);
    const because = culprit ? `, because “${culprit.char}” is not in the plain alphabet of text messages` : '';
    return { span, message: 'parts', platform: id, data: { parts, count, limit, because }, atMost: 'warning' };
  }
  const over = count - limit;
  const short = id === 'bluesky' ? count - savedByApp(draft.text, draft.entities) : count;
  if (short <= limit) return { span, message: 'links', platform: id, data: { count, over, limit, short }, atMost: 'warning' };
  const data = { platform: platform.name, count: inWords(id, count), over: grouped(over), limit: grouped(limit) };
  return { span, message: 'over', platform: id, data, ...(platform.trust === 'low' && !own && { atMost: 'note' }) };
}

function* reportsOn(draft: Draft, id: PlatformId, limits: Limits): Generator<Over> {
  const { count, limit } = measureOn(draft, id, limits);
  if (limit !== null && count > limit) yield overLimit(draft, id, limits, count, limit);
  const second = overSecond(draft, id);
  if (!second) return;
  const data = { platform: platforms[id].name, count: grouped(second.count), over: grouped(second.over), limit: grouped(second.limit) };
  yield { span: rest(draft, second.end), message: 'bytes', platform: id, data };
}

function* allReports(draft: Draft, limits: Limits): Generator<Over> {
  for (const id of draft.platforms) yield* reportsOn(draft, id, limits);
}

/** Whether twitter-text, whose count is never far below X's, may be over the limit where X is not. */
function mayDiffer(draft: Draft, limits: Limits): boolean {
  if (!draft.platforms.includes('x') || draft.text.length > longestForLibrary) return false;
  const most = mostAboveX(draft);
  if (most === 0) return false;
  const { count, limit } = measureOn(draft, 'x', limits);
  return limit !== null && count <= limit && count + most > limit;
}

async function withLibrary(draft: Draft, limits: Limits): Promise<Iterable<Over>> {
  const reports = [...allReports(draft, limits)];
  const { count, limit } = measureOn(draft, 'x', limits);
  const library = await libraryCount(draft.text);
  if (limit === null || library <= limit) return reports;
  const last = draft.entities.findLast(({ kind }) => kind === 'emoji');
  const data = { count, library, over: library - limit, limit };
  return [...reports, { span: rest(draft, last?.start ?? 0), message: 'library', platform: 'x', data, atMost: 'note' }];
}

function isOver(draft: Draft, id: PlatformId, limits: Limits): boolean {
  return measureOn(draft, id, limits).over > 0 || overSecond(draft, id) !== undefined;
}

/** The silent case needs no table; where a limit falls in a text of any script does. */
function check(draft: Draft, options: { readonly limits: Limits }): Iterable<Over> | Promise<Iterable<Over>> {
  const { limits } = options;
  for (const id of draft.platforms) {
    const ready = prepareMeasure(draft, id);
    if (ready) return ready.then(() => check(draft, options));
  }
  if (draft.platforms.some((id) => isOver(draft, id, limits))) {
    const ready = prepareGraphemes(draft.text, draft.entities);
    if (ready) return ready.then(() => check(draft, options));
    return mayDiffer(draft, limits) ? withLibrary(draft, limits) : allReports(draft, limits);
  }
  return mayDiffer(draft, limits) ? withLibrary(draft, limits) : [];
}

const said = 'We are here to listen, and you can talk to us about anything that worries you. ';

export default defineRule({
  id: 'character-limit',
  stage: 'write',
  severity: 'error',
  summary: 'more than the platform takes',
  why: 'A post over the limit is refused, cut or sent in parts. Each platform counts in its own way: X counts a link as 23 and an emoji as 2, Bluesky counts what a reader sees as one character, YouTube counts bytes, and a single curly quotation mark halves what fits into a text message.',
  policy: '4.4',
  source: 'the platforms’ own documentation and source code, see src/platforms/records.ts for each with its date; twitter-text config v3',
  options: {
    limits: numbers(
      'The limits that differ from the platform’s own, by platform: a Mastodon server with 5,000, X Premium with 25,000.',
      platformIds,
      { min: 1 },
    ),
  },
  messages,
  examples: [
    {
      text: 'Our drop-in for parents and carers is on Tuesday at Hackney Central Library, 10am to noon. No need to book.',
      finds: [],
      platforms: ['x', 'facebook', 'bluesky', 'mastodon', 'threads', 'sms'],
    },
    {
      text: `${said.repeat(3)}If you are worried about a child, call us. We listen.`,
      finds: ['We listen.'],
      platforms: ['x'],
      because: 'these words no longer fit',
    },
    {
      text: `${said.repeat(2)}Read about it at https://www.example.org.uk/${'a-very-long-address/'.repeat(8)}`,
      finds: [],
      platforms: ['x', 'mastodon'],
      because: 'a link counts 23 there, however long it is',
    },
    {
      text: `${said.repeat(3)}More: https://www.example.org.uk/help-for-families`,
      finds: ['https://www.example.org.uk/help-for-families'],
      platforms: ['x'],
      options: { limits: { x: 260 } },
      because: 'a link is never cut',
    },
    { text: said.repeat(4), finds: [], platforms: ['x'], options: { limits: { x: 25_000 } }, because: 'X Premium' },
    { text: said.repeat(10), finds: [], platforms: ['mastodon'], options: { limits: { mastodon: 5_000 } } },
    { text: `${'👨‍👩‍👧‍👦'.repeat(140)}`, finds: [], platforms: ['x'], because: 'each family counts 2 on X' },
    { text: `${'👨‍👩‍👧‍👦'.repeat(121)}`, finds: ['👨‍👩‍👧‍👦'], platforms: ['bluesky'], because: 'they are 121 characters, but 3,025 bytes' },
    {
      text: `${said.repeat(3)}https://www.example.org.uk/safeguarding/children/how-to-get-help/`,
      finds: ['p/'],
      platforms: ['bluesky'],
      because: 'the app would make it 273',
    },
    {
      text: 'The clinic is closed on Friday. If you have an appointment, we’ll ring you to find a new time that suits you.',
      finds: [' you to find a new time that suits you.'],
      platforms: ['sms'],
      because: 'one curly apostrophe leaves room for 70',
    },
    {
      text: "The clinic is closed on Friday. If you have an appointment, we'll ring you to find a new time that suits you.",
      finds: [],
      platforms: ['sms'],
    },
    {
      text: `${said.repeat(2)}${'🫶🏽'.repeat(30)} Thank you all for your work today.`,
      finds: ['🫶🏽 Thank you all for your work today.'],
      platforms: ['x'],
      because: 'X takes it at 254; twitter-text does not know the emoji',
    },
    {
      text: `${'हम आपकी बात सुनते हैं। '.repeat(12)}फ़ोन करें।`,
      finds: [' करें।'],
      platforms: ['x'],
      because: 'a limit never falls inside a character of any script',
    },
    { text: said.repeat(80), finds: [], platforms: ['nextdoor'], because: 'no limit is known' },
    { text: said.repeat(80), finds: [said.repeat(80).slice(4096)], platforms: ['whatsapp'], because: 'a note: the source is weak' },
  ],
  check,
});
