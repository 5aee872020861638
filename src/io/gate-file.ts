import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useGate } from '../text/phrases/gate.js';

/** Opens the gate that the build wrote beside the command; without one every word list is read. */
export function openGate(folder: string): void {
  try {
    useGate(readFileSync(join(folder, 'gate.bin')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
