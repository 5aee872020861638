/** Calendars. */
import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/drafts/decode.js';
import { readDrafts } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';

const read = async (path: string, text: string, isWalked = false) =>
  readDrafts(createSource(path, text, 1, { isWalked }), { platforms: ['x', 'facebook'] });

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

describe('a calendar', () => {
  it('names platforms, in one line of categories or several, or before the title', async () => {
    const { drafts } = await read(
      'a.ics',
      calendar('CATEGORIES:x', 'CATEGORIES:Facebook,Linked\r\n In', 'DESCRIPTION;LANGUAGE=en;ALTREP="cid:a;b:c":Hi'),
    );
    expect(drafts[0]?.platforms).toEqual(['x', 'facebook', 'linkedin']);
    const titled = await read('a.ics', calendar('SUMMARY:Bluesky: news', 'DESCRIPTION:Hi'));
    expect(titled.drafts[0]?.platforms).toEqual(['bluesky']);
  });

  it('calls an event without a title by its number, so that two are told apart', async () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'DESCRIPTION:Hi', 'END:VEVENT'];
    const text = ['BEGIN:VCALENDAR', ...event(), ...event('SUMMARY:News'), ...event('SUMMARY: '), 'END:VCALENDAR', ''].join('\r\n');
    expect((await read('a.ics', text)).drafts.map(({ id }) => id)).toEqual(['event 1', 'News', 'event 3']);
  });

  it.each([
    ['DTSTART:20260203T090000Z', '2026-02-03T09:00Z'],
    ['DTSTART;TZID=Europe/London:20260703T090000', '2026-07-03T09:00'],
    ['DTSTART;TZID=Europe/Paris:20260703T090000', '2026-07-03T09:00+02:00'],
    ['DTSTART;TZID=America/New_York:20260203T090000', '2026-02-03T09:00-05:00'],
    ['DTSTART;VALUE=DATE:20260203', '2026-02-03'],
    ['DTSTART;TZID=GMT Standard Time:20260703T090000', '2026-07-03T09:00'],
    ['DTSTART;TZID="W. Europe Standard Time":20260703T090000', '2026-07-03T09:00+02:00'],
    ['DTSTART;TZID=/citadel.org/Europe/London:20260703T090000', '2026-07-03T09:00'],
    ['DTSTART;TZID=/example.org/20211207_1/America/New_York:20260203T090000', '2026-02-03T09:00-05:00'],
    ['DTSTART;TZID=/example.org/Nowhere:20260203T090000', undefined],
    ['DTSTART;TZID=Nowhere:20260203T090000', undefined],
    ['DTSTART:tomorrow', undefined],
  ])('%s', async (line, publish) => {
    const { drafts, troubles } = await read('a.ics', calendar(line, 'DESCRIPTION:Hi'));
    expect(drafts[0]?.meta.publish).toBe(publish);
    expect(troubles.length).toBe(publish === undefined ? 1 : 0);
  });

  it('says what is wrong with a date that could not be checked, and of how many more', async () => {
    const told = async (text: string) => (await read('a.ics', text)).troubles.map(({ message }) => message);
    const zone = await told(calendar('DTSTART;TZID=Europe/Londn:20260203T090000', 'DESCRIPTION:Hi'));
    expect(zone).toEqual(['TZID “Europe/Londn” is not a time zone chscb knows; the event was checked without its date']);
    const many = Array.from({ length: 7 }, () => calendar('DTSTART;TZID=Nowhere:20261303T090000', 'DESCRIPTION:Hi'));
    const days = await told(many.join(''));
    expect(days[4]).toBe('DTSTART “20261303T090000” is not a whole date or time; the event was checked without its date');
    expect(days.slice(5)).toEqual(['2 more of the same fault in this calendar']);
  });

  it('leaves alarms and meetings alone, and says when it breaks off', async () => {
    const alarm = await read('a.ics', calendar('DESCRIPTION:Hi', 'BEGIN:VALARM', 'DESCRIPTION:Alarm', 'END:VALARM'));
    expect(alarm.drafts.map((draft) => draft.text)).toEqual(['Hi']);
    const meeting = await read('a.ics', calendar('SUMMARY:Board', 'DESCRIPTION:Agenda'), true);
    expect(meeting).toEqual({ drafts: [], troubles: [], notices: [] });
    const cut = await read('a.ics', calendar('DESCRIPTION:Hi').slice(0, -20));
    expect(cut.troubles.length).toBeGreaterThan(0);
  });

  it('names its pictures', async () => {
    const { drafts } = await read(
      'a.ics',
      calendar(
        'DESCRIPTION:Hi',
        'ATTACH:https://example.org/a.jpg?w=9',
        'ATTACH;FMTTYPE=image/png:https://example.org/b',
        'ATTACH:https://example.org/minutes',
        'IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/c',
      ),
    );
    expect(drafts[0]?.meta.media).toEqual([
      { file: 'https://example.org/a.jpg?w=9' },
      { file: 'https://example.org/b', kind: 'image' },
      { file: 'https://example.org/minutes', kind: 'document' },
      { file: 'https://example.org/c', kind: 'image' },
    ]);
  });

  it('tells of tasks, and of an event that repeats', async () => {
    const task = calendar('DESCRIPTION:Hi', 'RRULE:FREQ=WEEKLY').replace(
      'BEGIN:VEVENT',
      'BEGIN:VTODO\r\nDESCRIPTION:Ho\r\nEND:VTODO\r\nBEGIN:VEVENT',
    );
    const { drafts, notices, troubles } = await read('a.ics', task);
    expect([drafts.length, troubles]).toEqual([1, []]);
    expect(notices?.map(({ place, message }) => `${place?.line} ${message}`)).toEqual([
      '2 a task (VTODO) was left out, as only events are posts; there may be more',
      '7 this event repeats, and was checked once, for its first date; there may be more',
    ]);
  });

  it('may be folded inside a character', async () => {
    const bytes = Buffer.from(calendar('DESCRIPTION:Caf\u00e9 and \ud83d\udc4d, then'));
    const folded = [...bytes].flatMap((byte, at) => (at > 0 && (byte & 0xc0) === 0x80 ? [13, 10, 32, byte] : [byte]));
    const decoded = decode(Uint8Array.from(folded));
    const { drafts } = await read('a.ics', 'text' in decoded ? decoded.text : '');
    expect(drafts[0]?.text).toBe('Café and 👍, then');
    expect(drafts[0]?.locate(5).line).toBe(4);
    expect('trouble' in decode(Uint8Array.from([...Buffer.from('BEGIN:VCALENDAR\r\nX:'), 0xc3, 13, 10, 65]))).toBe(true);
    expect('trouble' in decode(Uint8Array.from([...Buffer.from('Caf'), 0xc3, 13, 10, 32, 0xa9]))).toBe(true);
  });

  it('has a finding end before a fold, and behind an escape', async () => {
    const { drafts } = await read('a.ics', calendar('DESCRIPTION:One\r\n  two\\,\\nthree\\;\\n\\n'));
    const ends = [3, 7, 8, 15].map((at) => drafts[0]?.locate(at, true));
    expect(drafts[0]?.text).toBe('One two,\nthree;');
    expect(ends).toMatchObject([
      { line: 3, column: 16 },
      { line: 4, column: 6 },
      { line: 4, column: 8 },
      { line: 4, column: 17 },
    ]);
    expect(drafts[0]?.locate(3)).toMatchObject({ line: 4, column: 2 });
  });

  it('is read as ts-ics reads it, wherever its lines are folded', async () => {
    const part = fc.constantFrom('a', 'x', 'Hello', ' ', '\n', ',', ';', '\\', ':', '“', '👍', '"', 'é');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 30 }), fc.integer({ min: 3, max: 20 }), async (parts, width) => {
        const text = `x${parts.join('')}x`;
        const escaped = text.replaceAll(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
        const line = [...`DESCRIPTION:${escaped}`]
          .map((char, index) => (index > 12 && index % width === 0 ? `\r\n ${char}` : char))
          .join('');
        const source = calendar('UID:1', 'DTSTAMP:20260101T000000Z', 'DTSTART:20260203T090000Z', line);
        const { drafts } = await read('a.ics', source);
        expect(drafts[0]?.text).toBe(text);
        const starts = source.split('\r\n').map((_, index, lines) => lines.slice(0, index).join('\r\n').length + (index > 0 ? 2 : 0));
        for (let at = 0; at < text.length; at++) {
          const place = drafts[0]?.locate(at);
          const written = source[(starts[(place?.line ?? 1) - 1] ?? 0) + (place?.column ?? 1) - 1];
          expect([text[at], '\\']).toContain(written);
          // What ends here ends before a fold: in the line of its last character, if that is no escape cut by one.
          if (at > 0 && text[at - 1] === 'x') {
            const [last, end] = [drafts[0]?.locate(at - 1), drafts[0]?.locate(at, true)];
            expect(end).toMatchObject({ line: last?.line, column: (last?.column ?? 0) + 1 });
          }
        }
        if (!text.includes('\\')) expect(convertIcsCalendar(undefined, source).events?.[0]?.description).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
