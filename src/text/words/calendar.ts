/** The names of months and of days of the week. */

/** In the order of `getUTCMonth`. */
export const months = 'January February March April May June July August September October November December'.split(' ');
/** In the order of `getUTCDay`. */
export const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** For sets of words. March, may and august are words of their own, too. */
export const monthNames = 'january february march april may june july august september october november december';
export const shortMonthNames = 'jan feb mar apr jun jul aug sep sept oct nov dec';
export const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday';
