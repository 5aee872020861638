/** Calendars. */
import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
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

  it.each([
    ['DTSTART:20260203T090000Z', '2026-02-03T09:00Z'],
    ['DTSTART;TZID=Europe/London:20260703T090000', '2026-07-03T09:00'],
    ['DTSTART;TZID=Europe/Paris:20260703T090000', '2026-07-03T09:00+02:00'],
    ['DTSTART;TZID=America/New_York:20260203T090000', '2026-02-03T09:00-05:00'],
    ['DTSTART;VALUE=DATE:20260203', '2026-02-03'],
    ['DTSTART;TZID=Nowhere:20260203T090000', undefined],
    ['DTSTART:tomorrow', undefined],
  ])('%s', async (line, publish) => {
    const { drafts, notices } = await read('a.ics', calendar(line, 'DESCRIPTION:Hi'));
    expect(drafts[0]?.meta.publish).toBe(publish);
    expect(notices?.length).toBe(publish === undefined ? 1 : 0);
  });

  it('leaves alarms and meetings alone, and says when it breaks off', async () => {
    const alarm = await read('a.ics', calendar('DESCRIPTION:Hi', 'BEGIN:VALARM', 'DESCRIPTION:Alarm', 'END:VALARM'));
    expect(alarm.drafts.map((draft) => draft.text)).toEqual(['Hi']);
    const meeting = await read('a.ics', calendar('SUMMARY:Board', 'DESCRIPTION:Agenda'), true);
    expect(meeting).toEqual({ drafts: [], troubles: [], notices: [] });
    const cut = await read('a.ics', calendar('DESCRIPTION:Hi').slice(0, -20));
    expect(cut.troubles.length).toBeGreaterThan(0);
  });

  it('is read as ts-ics reads it, wherever its lines are folded', async () => {
    const part = fc.constantFrom('a', 'Hello', ' ', '\n', ',', ';', '\\', ':', '“', '👍', '"', 'é');
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
        }
        if (!text.includes('\\')) expect(convertIcsCalendar(undefined, source).events?.[0]?.description).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
