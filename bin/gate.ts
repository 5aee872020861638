/** For the build: the gate of all word lists, see src/text/phrases/gate.ts. */
import '../rules/index.js';
import { writeGate } from '../src/text/phrases/gate.js';
import { phraseLists } from '../src/text/phrases/phrase-list.js';

export function gateOfAllLists(): Uint8Array {
  return writeGate(new Map([...phraseLists].map(([name, phrases]) => [name, phrases()])));
}
