/** A command driven in a real terminal, by tmux. */
import { execFileSync, spawnSync } from 'node:child_process';
import { root } from './run.js';

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const socket = `chscb-${process.pid}`;
const tmux = (...args: string[]) => execFileSync('tmux', ['-L', socket, ...args], { encoding: 'utf8' });

/**
 * What the screen must show, and the keys that answer it: a text with a space is typed, all else are names of keys.
 * A function is what somebody else does in between.
 */
export type Turn = readonly [shows: RegExp, ...keys: (string | (() => void))[]];

/** `env`: set before the command; `raw`: a file for every byte that the terminal is sent. */
export interface Terminal {
  readonly env?: string;
  readonly raw?: string;
}

/** Types into the terminal: each key after the screen shows what it answers. Gives back the last screen. */
export async function drive(cwd: string, args: string, turns: readonly Turn[], { env = '', raw }: Terminal = {}): Promise<string> {
  // A server that ends with its last session may be on its way out when the next one is asked for.
  tmux('set-option', '-s', 'exit-empty', 'off', ';', 'new-session', '-d', '-x', '100', '-y', '60', 'sh');
  if (raw !== undefined) tmux('pipe-pane', `cat > ${raw}`);
  tmux('send-keys', '-l', `cd ${cwd}; clear; ${env} node ${root}bin/chscb.js ${args}; echo "code $?"`);
  tmux('send-keys', 'Enter');
  let seen = '';
  for (const [shows, ...keys] of turns) {
    for (let tries = 0; ; tries++) {
      seen = tmux('capture-pane', '-p');
      if (shows.test(seen)) break;
      if (tries > 300) throw new Error(`the terminal never showed ${shows}:\n${seen}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const key of keys) {
      if (typeof key === 'function') key();
      else tmux('send-keys', ...(key.length > 1 && / /.test(key) ? ['-l', key] : [key]));
    }
  }
  tmux('kill-session');
  return seen;
}

/** The question that is open now. */
export const open = (question: RegExp) => new RegExp(`◆  ${question.source}`);

export function closeTerminals(): void {
  spawnSync('tmux', ['-L', socket, 'kill-server']);
}
