/** The time zones that calendars name -> those that the clocks of Node know, and what these show. */
import { remembered } from '../text/remembered.js';

/** Outlook names zones as Windows does (Unicode CLDR, windowsZones: the zone of the territory 001). */
const ofWindows: ReadonlyMap<string, string> = new Map([
  ['GMT Standard Time', 'Europe/London'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['UTC', 'Etc/UTC'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['E. Europe Standard Time', 'Europe/Chisinau'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['Israel Standard Time', 'Asia/Jerusalem'],
  ['South Africa Standard Time', 'Africa/Johannesburg'],
  ['Arabian Standard Time', 'Asia/Dubai'],
  ['Pakistan Standard Time', 'Asia/Karachi'],
  ['India Standard Time', 'Asia/Calcutta'],
  ['Bangladesh Standard Time', 'Asia/Dhaka'],
  ['China Standard Time', 'Asia/Shanghai'],
  ['Singapore Standard Time', 'Asia/Singapore'],
  ['Tokyo Standard Time', 'Asia/Tokyo'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['New Zealand Standard Time', 'Pacific/Auckland'],
  ['Atlantic Standard Time', 'America/Halifax'],
  ['Eastern Standard Time', 'America/New_York'],
  ['Central Standard Time', 'America/Chicago'],
  ['Mountain Standard Time', 'America/Denver'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
]);

/** Its clocks, which are slow to make; false where there is no such zone. */
const clocksOf = remembered((zone): Intl.DateTimeFormat | false => {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  } catch {
    return false;
  }
}, 100);

/** `Europe/London`, also of `GMT Standard Time` and `/citadel.org/20211207_1/Europe/London`; undefined where nobody knows it. */
export function zoneOf(written: string): string | undefined {
  const windows = ofWindows.get(written.trim());
  if (windows !== undefined) return windows;
  if (!written.startsWith('/')) return clocksOf(written) ? written : undefined;
  // A slash in front says whose name it is (RFC 5545, 3.8.3.1); the name of the zone itself comes last.
  const parts = written.split('/').slice(1);
  for (let at = 0; at < parts.length; at++) {
    const name = parts.slice(at).join('/');
    if (clocksOf(name)) return name;
  }
  return undefined;
}

/** `+02:00`: how far the clocks of a zone are ahead when they show `local`; nothing where nobody knows it. */
export function offsetIn(zone: string, local: string): string {
  const clock = clocksOf(zone);
  if (!clock) return '';
  const shown = Date.parse(local);
  const ahead = (at: number) => (Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at) / 60_000;
  const minutes = ahead(shown - ahead(shown) * 60_000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
