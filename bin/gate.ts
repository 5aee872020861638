/** For the build: the gate of all word lists, see src/text/gate.ts. */
import '../rules/index.js';
import { writeGate } from '../src/text/gate.js';
import { phraseLists } from '../src/text/phrase-list.js';

export function gateOfAllLists(): Uint8Array {
  return writeGate(new Map([...phraseLists].map(([name, phrases]) => [name, phrases()])));
}
