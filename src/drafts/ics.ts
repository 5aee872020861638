/** A content calendar: an event is a post, its description the text, its categories the platforms. */
import { mediaFile } from '../register/media.js';
import { createDraft } from '../text/draft.js';
import { readMoment } from '../text/moment.js';
import type { Draft, Media, PlatformId } from '../types.js';
import { alignPieces } from './align.js';
import { type ContentLine, contentLines, listOf, textChars, textOf } from './content-lines.js';
import type { ReaderSettings, Reading } from './index.js';
import { holdsPhrase } from './left-out.js';
import { readAllowText } from './meta.js';
import { asPlatform, readPlatformNames } from './platform-names.js';
import { Remarks } from './remarks.js';
import { locateLazily, type Source } from './source.js';
import { offsetIn, zoneOf } from './zones.js';

type Event = ReadonlyMap<string, readonly ContentLine[]>;

export function readCalendar(source: Source, settings: ReaderSettings): Reading {
  const remarks = new Remarks(source.path);
  const events = eventsOf(source, remarks);
  // A calendar of meetings, met in a folder, is none of ours; a calendar of posts may look the same, so it is told.
  const isOurs = !source.isWalked || events.some((event) => namedPlatforms(event, () => {}).length > 0);
  const drafts = isOurs ? events.flatMap((event, index) => draftOf(source, event, `event ${index + 1}`, settings, remarks)) : [];
  if (isOurs && drafts.length === 0) {
    remarks.trouble('none', source.place(0), 'this calendar holds no event with a description', 'Write the post into the description.');
  }
  for (const kind of ['start', 'allow', 'end']) {
    const more = remarks.untold(kind);
    if (more > 0)
      remarks.once(`more ${kind}`, source.place(0), `${more} more of the same fault in this calendar`, 'Correct them in the same way.');
  }
  const isLeftOut = !isOurs && events.some((event) => holdsPhrase(descriptionOf(event)));
  return { drafts, ...remarks.take(), ...(isLeftOut && { isLeftOut }) };
}

function descriptionOf(event: Event): string {
  const line = event.get('DESCRIPTION')?.[0];
  return line ? textOf(line) : '';
}

/** The events, each with its own properties; those of an alarm inside it are not its own. */
function eventsOf(source: Source, remarks: Remarks): Event[] {
  const events: Event[] = [];
  const open: string[] = [];
  let event = new Map<string, ContentLine[]>();
  for (const line of contentLines(source.text)) {
    const component = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      open.push(component);
      if (component === 'VEVENT') event = new Map();
      if (component === 'VTODO' || component === 'VJOURNAL') {
        const what = component === 'VTODO' ? 'a task (VTODO)' : 'a journal entry (VJOURNAL)';
        remarks.notice(component, source.place(line.start), `${what} was left out, as only events are posts; there may be more`);
      }
    } else if (line.name === 'END') {
      if (open.at(-1) !== component) {
        remarks.trouble('end', source.place(line.start), `END:${component} closes what is not open`, 'Export the calendar again.');
      } else if (open.pop() === 'VEVENT') events.push(event);
    } else if (open.at(-1) === 'VEVENT') event.set(line.name, [...(event.get(line.name) ?? []), line]);
  }
  if (open.length > 0) {
    remarks.trouble(
      'open',
      source.place(source.text.length),
      `the calendar breaks off: ${open.at(-1)} has no end`,
      'Export the calendar again.',
    );
  }
  return events;
}

/** `name`: what an event without a title is called. */
function draftOf(source: Source, event: Event, name: string, settings: ReaderSettings, remarks: Remarks): Draft[] {
  const first = (name: string) => event.get(name)?.[0];
  const line = first('DESCRIPTION');
  const text = line ? textOf(line).trimEnd() : '';
  const summary = first('SUMMARY');
  if (!line || text === '') {
    const place = source.place((summary ?? first('UID') ?? first('DTSTART'))?.start ?? 0);
    remarks.notice('empty', place, 'an event without a description was left out; there may be more');
    return [];
  }
  const complain = (name: string, hint: string) =>
    remarks.once(
      `platform ${name}`,
      source.place(first('CATEGORIES')?.start ?? 0),
      `CATEGORIES: “${name}” is not a platform chscb knows.${hint}`,
      'Other events may name it too.',
    );
  const platforms = namedPlatforms(event, complain);
  const publish = publishOf(source, event, remarks);
  const media = mediaOf(event);
  const allow = first('X-CHSCB-ALLOW');
  const organizer = first('ORGANIZER')?.parameters.get('CN');
  return [
    createDraft({
      path: source.path,
      id: (summary && textOf(summary).trim()) || name,
      platforms: platforms.length > 0 ? platforms : settings.platforms,
      text,
      meta: {
        ...(publish !== undefined && { publish }),
        ...(organizer !== undefined && { author: organizer }),
        ...(media.length > 0 && { media }),
      },
      ...(allow && {
        allow: readAllowText(textOf(allow), (message) =>
          remarks.trouble('allow', source.place(allow.start), message, 'Write “rule: reason”.'),
        ),
      }),
      locate: locateLazily(source, () => {
        const written = textChars(line).slice(0, text.length);
        return alignPieces(text, written, written[0]?.file ?? line.start, written.at(-1)?.end ?? line.start);
      }),
    }),
  ];
}

/** When it begins. What is no date, or a date in a zone that nobody knows, could not be checked, as in every other format. */
function publishOf(source: Source, event: Event, remarks: Remarks): string | undefined {
  const first = (name: string) => event.get(name)?.[0];
  const start = first('DTSTART');
  const publish = start && possible(readStart(start));
  if (start && publish === undefined) {
    const zone = start.parameters.get('TZID');
    const isZone = zone !== undefined && possible(readStart({ ...start, parameters: new Map() })) !== undefined;
    const what = isZone ? `TZID “${zone}” is not a time zone chscb knows` : `DTSTART “${start.value.trim()}” is not a whole date or time`;
    const hint = isZone ? 'Name the zone as in Europe/London.' : 'Write it as 20260203T090000 or 20260203.';
    remarks.trouble('start', source.place(start.start), `${what}; the event was checked without its date`, hint);
  }
  const again = first('RRULE') ?? first('RDATE');
  if (again)
    remarks.notice('again', source.place(again.start), 'this event repeats, and was checked once, for its first date; there may be more');
  return publish;
}

/** By the categories; where there are none, by what stands before the colon of “X: Safer Internet Day”. */
function namedPlatforms(event: Event, complain: (name: string, hint: string) => void): readonly PlatformId[] {
  const categories = (event.get('CATEGORIES') ?? []).flatMap(listOf);
  const { platforms } = readPlatformNames(categories, categories.some((name) => asPlatform(name)) ? complain : () => {});
  if (platforms.length > 0) return platforms;
  const summary = event.get('SUMMARY')?.[0];
  const [prefix = ''] = (summary ? textOf(summary) : '').split(':', 1);
  return summary && textOf(summary).includes(':') ? readPlatformNames(prefix, () => {}).platforms : [];
}

const possible = (written: string | undefined) => (written !== undefined && readMoment(written) ? written : undefined);

/** `DTSTART;TZID=Europe/London:20260203T090000` -> ISO 8601. */
function readStart({ value, parameters }: ContentLine): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(value.trim());
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, , utc] = match;
  const date = `${year}-${month}-${day}`;
  if (hours === undefined) return date;
  const clock = `${date}T${hours}:${minutes}`;
  const written = parameters.get('TZID');
  if (utc === 'Z') return `${clock}Z`;
  if (written === undefined) return clock;
  const zone = zoneOf(written);
  if (zone === undefined) return undefined;
  return zone === 'Europe/London' ? clock : `${clock}${offsetIn(zone, `${clock}Z`)}`;
}

/** What is attached, and the pictures of RFC 7986. What is neither a picture nor a film by its kind or its name is a document. */
function mediaOf(event: Event): Media[] {
  return ['ATTACH', 'IMAGE']
    .flatMap((name) => event.get(name) ?? [])
    .map(({ name, value, parameters }) => {
      const isInline = parameters.get('VALUE')?.toUpperCase() === 'BINARY';
      const file = isInline ? (parameters.get('FILENAME') ?? parameters.get('X-FILENAME')) : value.trim();
      const kind = /^(image|video)\//i.exec(parameters.get('FMTTYPE') ?? (name === 'IMAGE' ? 'image/' : ''))?.[1]?.toLowerCase();
      const isShown = kind !== undefined || mediaFile.test(file?.replace(/[?#].*$/, '') ?? '');
      return { ...(file !== undefined && { file }), ...(!isShown ? { kind: 'document' } : kind !== undefined && { kind }) };
    });
}
