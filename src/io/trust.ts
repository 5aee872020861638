/**
 * What the user of this machine has said of plugins: the settings of their own account, never of a
 * project. A plugin is trusted where it lies and as it is; once it changes, they are asked again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { PluginPlace } from './plugin-place.js';
import { fileSink } from './sink.js';

export interface Trusted extends Pick<PluginPlace, 'file' | 'home'> {
  readonly sha256: string;
}

export class BadTrustFile extends Error {}

/** `~/.config/chscb/trusted.json`, or where the system keeps such files. */
export function trustFile({ XDG_CONFIG_HOME: xdg = '', APPDATA: appData = '' } = process.env): string {
  const folder = isAbsolute(xdg) ? xdg : process.platform === 'win32' && isAbsolute(appData) ? appData : join(homedir(), '.config');
  return join(folder, 'chscb', 'trusted.json');
}

export function readTrusted(): readonly Trusted[] {
  const path = trustFile();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new BadTrustFile(`${path}: cannot be read`);
  }
  try {
    const { trusted } = JSON.parse(text) as { trusted: readonly Trusted[] };
    if (trusted.every(({ file, sha256 }) => typeof file === 'string' && typeof sha256 === 'string')) return trusted;
  } catch {
    // Told below.
  }
  throw new BadTrustFile(`${path}: is not the list of plugins that chscb keeps; remove it, then: chscb trust <plugin>`);
}

export function writeTrusted(trusted: readonly Trusted[]): void {
  const path = trustFile();
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const sink = fileSink(path);
  sink.write(`${JSON.stringify({ trusted }, null, 2)}\n`);
  sink.close();
}

export type Standing = 'trusted' | 'changed' | 'gone' | 'unknown';

export function standingOf(place: PluginPlace, trusted: readonly Trusted[]): Standing {
  const known = trusted.find(({ file }) => file === place.file);
  if (!known) return 'unknown';
  try {
    return known.sha256 === checksum(place) ? 'trusted' : 'changed';
  } catch {
    return 'gone';
  }
}

/** Of a file, or of every file of a package but those it depends on. */
export function checksum({ file, home }: PluginPlace): string {
  const hash = createHash('sha256');
  for (const one of home === undefined ? [file] : filesOf(home)) {
    const bytes = readFileSync(one);
    hash.update(`${relative(home ?? file, one)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesOf(join(folder, entry.name));
      return entry.isFile() ? [join(folder, entry.name)] : [];
    });
}
