/** The names of months and of days of the week. */

/** In the order of `getUTCMonth`. */
export const months = 'January February March April May June July August September October November December'.split(' ');
/** In the order of `getUTCDay`. */
export const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
export const shortWeekdays = 'sun mon tue wed thu fri sat'.split(' ');

/** For sets of words. March, may and august are words of their own, too. */
export const monthNames = months.join(' ').toLowerCase();
export const weekdayNames = weekdays.join(' ').toLowerCase();
export const shortMonthNames = 'jan feb mar apr jun jul aug sep sept oct nov dec';

/** A day of the week, short or whole, in small letters: no “Monitored”, no “sunset”. */
export const dayOfWeek = '(?:(?:sun|mon|fri)(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|sat(?:urdays?)?)';
