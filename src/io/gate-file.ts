import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useGate } from '../text/phrases/gate.js';
import { useReady } from '../text/phrases/ready-list.js';

/** Opens what the build wrote of the word lists beside the command; without it every list is read. */
export function openGate(folder: string): void {
  try {
    useGate(readFileSync(join(folder, 'gate.bin')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  useReady((name) => readFileSync(join(folder, 'phrases', `${name}.txt`)));
}
