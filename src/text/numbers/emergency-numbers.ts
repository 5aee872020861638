/** The short numbers of public services, and whom each reaches. */

type Service = 'emergency' | 'police' | 'health';

/** 18000 is the 999 of text relay; 101 and 111 are for what can wait. */
const services: ReadonlyMap<string, Service> = new Map([
  ['999', 'emergency'],
  ['112', 'emergency'],
  ['18000', 'emergency'],
  ['101', 'police'],
  ['111', 'health'],
]);

/** Whom a number reaches, given as digits alone; undefined where it is no such number. */
export function serviceOf(digits: string): Service | undefined {
  return services.get(digits);
}
