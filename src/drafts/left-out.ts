/** JSON, YAML and calendars that lie in a folder of drafts and were not taken for posts: which of them somebody may have meant to be some. */
import type { Source } from './source.js';

/** What the tools of a project keep for themselves. */
const ofTools =
  /(?:^|[\\/])(?:package|package-lock|npm-shrinkwrap|composer|bower|manifest|renovate|biome|lerna|deno|mkdocs|action|schema|(?:docker-)?compose|[^\\/]*(?:config|settings)|[^\\/]*[.-](?:lock|schema|rc)|[jt]sconfig[^\\/]*)\.(?:json|ya?ml)$/i;
/** A config or rules, a report, a baseline, previews and registers of ours, and whatever names its own schema. */
const ofOurs =
  /^(?:extends|rules|custom|overrides|organisation|retext|swap|tokens) *:|["']?(?:\$schema|check_name|results|previews|diagnostics|findings|certified_?on|trained_?on|kind)["']?[ \t]*:/im;
/** Keys that posts stand under. */
const keysOfPosts = /["']?(?:text|message|content|copy|caption|drafts?|posts?|tweets?)["']?[ \t]*:/i;
const threeWords = /(?<![\p{L}’'-])[’'-]*\p{L}[\p{L}’'-]* \p{L}[\p{L}’'-]*[,:;]? \p{L}/u;

/** Whether some words follow each other, as in a post. */
export const holdsPhrase = (text: string) => threeWords.test(text);

/** Whether it holds words, and nothing shows that they are somebody else's. */
export function mayHoldPosts({ path, text }: Source): boolean {
  return (keysOfPosts.test(text) || holdsPhrase(text)) && !ofTools.test(path) && !ofOurs.test(text);
}
