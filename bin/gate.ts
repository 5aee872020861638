/** For the build: what a start asks in place of the word lists, see src/text/phrases/{gate,ready-list}.ts. */
import '../rules/index.js';
import { writeGate } from '../src/text/phrases/gate.js';
import { phraseLists } from '../src/text/phrases/phrase-list.js';
import { writeReady } from '../src/text/phrases/ready-list.js';

export function gateOfAllLists(): Uint8Array {
  return writeGate(new Map([...phraseLists].map(([name, { openers }]) => [name, [...openers()].map(([phrase]) => phrase)])));
}

export function readyLists(): Map<string, Uint8Array> {
  return new Map([...phraseLists].map(([name, { rows }]) => [name, Buffer.from(writeReady(rows()), 'latin1')]));
}
