import { readFileSync } from 'node:fs';
import { useGate } from '../text/phrases/gate.js';
import { useReady } from '../text/phrases/ready-list.js';

/** Opens what the build wrote of the word lists beside the command; without it every list is read. */
export function openGate(folder: string): void {
  try {
    useGate(bytesIn(`${folder}/gate.bin`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  useReady((name) => bytesIn(`${folder}/phrases/${name}.txt`));
}

/** Not as a Buffer: what that does in its own way, V8 would have to compile at every start. */
function bytesIn(path: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}
