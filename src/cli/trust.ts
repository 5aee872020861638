import { notThere, type PluginPlace, placePlugin } from '../io/plugin-place.js';
import { shownPath } from '../io/project.js';
import { BadTrustFile, checksum, readTrusted, standingOf, type Trusted, trustFile, writeTrusted } from '../io/trust.js';
import { print } from './print.js';
import { UsageError } from './settings.js';

interface TrustSettings {
  readonly plugins: readonly string[];
  /** Take them off the list. */
  readonly remove?: boolean;
}

/** `chscb trust`: plugins that may run on this machine wherever a config names them; kept outside every project. */
export function trust({ plugins, remove = false }: TrustSettings): number {
  if (plugins.length === 0) return list();
  const places = plugins.map(place);
  const files = new Set(places.map(({ file }) => file));
  const others = trustedPlugins().filter(({ file }) => !files.has(file));
  writeTrusted(
    remove ? others : [...others, ...places.map((one) => ({ file: one.file, sha256: checksum(one), ...(one.home && { home: one.home }) }))],
  );
  print([
    ...places.map(({ name, file }) => `${remove ? 'No longer trusted' : 'Trusted'}: ${name} (${shownPath(file)})`),
    ...(remove
      ? []
      : [
          places.length === 1
            ? 'It runs where a config names it, until its code changes.'
            : 'They run where a config names them, until their code changes.',
        ]),
    `Kept in ${trustFile()}.`,
  ]);
  return 0;
}

/** What the user has trusted on this machine. */
export function trustedPlugins(): readonly Trusted[] {
  try {
    return readTrusted();
  } catch (error) {
    throw error instanceof BadTrustFile ? new UsageError(error.message) : error;
  }
}

function place(name: string): PluginPlace {
  const found = placePlugin(name, process.cwd());
  if (found) return found;
  const { message, hint } = notThere(name);
  throw new UsageError(`${name}: ${message}\n       ${hint}`);
}

const remarks = { trusted: '', changed: ' (changed since, so it will not run)', gone: ' (gone)', unknown: '' };

function list(): number {
  const trusted = trustedPlugins();
  const lines = trusted.map((one) => `${one.file}${remarks[standingOf({ name: one.file, ...one }, trusted)]}`);
  print(lines.length > 0 ? lines : ['No plugin is trusted. To trust one: chscb trust <file or package>']);
  return 0;
}
