/** Whose the pictures are and who is in them, said beside them: in columns, or in keys of front matter. */
import { leaveKinds, meaningOf } from '../register/leave.js';
import { camelCase, type Fields } from '../text/fields.js';

/** What an item of `media` says of its rights, besides the consents, permissions and licences. */
export const rightsKeys = ['rights_holder', 'credit', 'credit_shown', 'shows_people', 'shows_child', 'shows_children'] as const;

/** Beside the pictures there may be a “copyright”, too, which may also be that of the page. */
const ofRights: ReadonlySet<string> = new Set([...rightsKeys.map(camelCase), 'copyright']);

/** Whether a key, in camelCase, speaks of the rights in pictures: `consent`, `consentWithdrawn`, `licenceExpires`. */
function isOfRights(key: string): boolean {
  if (ofRights.has(key)) return true;
  const kind = leaveKinds.find((one) => key.startsWith(one));
  return kind !== undefined && (key === kind || meaningOf(key.slice(kind.length)) !== undefined);
}

const ours = /^(?:us|ours?|own|our own|in[- ]house)$/i;

/**
 * “Owner” in front matter is the picture's where it stands right behind the picture, or beside its licence or a consent,
 * or where an author is named as well. `keys`: all that are there, in camelCase and in their order.
 */
export function isOwnerOfPicture(keys: readonly string[], isPicture: (key: string) => boolean, value: unknown): boolean {
  if (!keys.some(isPicture)) return false;
  const before = keys[keys.indexOf('owner') - 1];
  if (keys.includes('author') || keys.some(isOfRights) || (before !== undefined && isPicture(before))) return true;
  return typeof value === 'string' && ours.test(value.trim());
}

/** On which terms a picture may be used; who consents is another matter. */
const terms: ReadonlySet<string> = new Set([...leaveKinds.filter((kind) => kind !== 'consent'), 'credit', 'copyright']);

/** In a team's calendar it is who answers for the post, wherever it stands: it is the picture's where its terms have columns, too, or another column holds the author. */
export function isOwnerColumnOfPicture(keys: readonly string[], isPicture: (key: string) => boolean): boolean {
  const picture = keys.findIndex(isPicture);
  return picture >= 0 && picture < keys.indexOf('owner') && keys.some((key) => key === 'author' || terms.has(key));
}

/** Each picture that says nothing of its own takes what stands beside all of them, but for a “copyright”. */
export function withRights<Item extends Fields>(items: readonly Item[], beside: Fields): readonly Item[] {
  const said = Object.entries(beside).filter(([key, value]) => (isOfRights(key) || key === 'owner') && value !== '' && key !== 'copyright');
  if (said.length === 0) return items;
  return items.map((item) => ({ ...Object.fromEntries(said), ...item }));
}
