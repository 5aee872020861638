/** A word list beside its rule, see `text/words/word-list.ts`. */
declare module '*.tsv' {
  const list: () => string;
  export default list;
}

declare module 'twitter-text/dist/extractEntitiesWithIndices.js' {
  const extract: (text: string, options?: { extractUrlsWithoutProtocol: boolean }) => unknown[];
  export default extract;
}

declare module 'twitter-text/dist/parseTweet.js' {
  const parse: (text: string) => { readonly weightedLength: number; readonly valid: boolean };
  export default parse;
}

declare module 'picomatch' {
  export default function picomatch(glob: string, options?: { dot?: boolean; noextglob?: boolean }): (path: string) => boolean;
}

/** Made at build time from dictionary-en-gb, see bin/british-words.mjs. */
declare module 'chscb:british-words' {
  const table: string;
  export default table;
}

declare module 'chscb:british-dictionary' {
  export const aff: string;
  export const dic: string;
}

declare module 'nspell' {
  export default function nspell(aff: string, dic: string): { correct(word: string): boolean; suggest(word: string): string[] };
}
