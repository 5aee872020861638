/** Tags that are words of their sentence: “a collision in #Hackney yesterday”. */
import type { Draft, Entity } from '../types.js';

const places = 'in|at|near|from|around|across|through|outside|of';
const others = 'on|for|the|with|to|a|an|our|your|this|and|by|into|between|east|west|north|south';
const afterPlace = new RegExp(`\\b(?:${places}) $`, 'i');
const leadsIn = new RegExp(`(?:^|[\\s(])(?:${places}|${others}) $`, 'i');
const goesOn = /^(?:['’]s)?,? \p{Ll}/u;

/** The longest of the words above, with a space at either side. */
const reach = 10;

const before = (text: string, start: number) => text.slice(Math.max(0, start - reach), start);

/** A sentence leads into the tag, or goes on behind it. */
export function isSpoken({ text }: Draft, { start, end }: Entity): boolean {
  return leadsIn.test(before(text, start)) || goesOn.test(text.slice(end, end + 5));
}

/** The tag at `start` tells where: “a collision in #Castleborough”. */
export function tellsPlace(text: string, start: number): boolean {
  return afterPlace.test(before(text, start));
}
