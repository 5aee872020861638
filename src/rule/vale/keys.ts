/** The keys that Vale knows for each kind of rule; a misspelt one would be passed over in silence. */
import { nearest } from '../../text/nearest.js';

const common = 'extends message level scope link description limit action name path code tests type matchcase nlp';

const own: Readonly<Record<string, string>> = {
  existence: 'tokens raw exceptions ignorecase nonword append vocab',
  substitution: 'swap exceptions ignorecase nonword vocab capitalize pos',
  occurrence: 'token max min ignorecase',
  repetition: 'tokens max ignorecase alpha exceptions vocab',
  consistency: 'either nonword ignorecase',
  conditional: 'first second exceptions ignorecase vocab',
  capitalization: 'match style exceptions indicators threshold prefix vocab',
  metric: 'formula condition',
  readability: 'metrics grade',
  spelling: 'dictionaries dicpath aff dic ignore filters custom append exceptions threshold',
  sequence: 'tokens ignorecase exceptions model',
};

/** What to say of each key that a rule of this kind has not. */
export function strangeKeys(kind: string, keys: readonly string[]): { readonly key: string; readonly message: string }[] {
  const known = `${common} ${own[kind] ?? ''}`.split(' ');
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known);
      return { key, message: `“${key}” is passed over: ${kind} has no such key${near === undefined ? '' : `; was “${near}” meant?`}` };
    });
}
