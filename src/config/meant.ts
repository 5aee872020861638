/** What people write where a config has another word for it. Of the words that may stand there, the first counts. */
const words: readonly (readonly [written: string, meant: string])[] = [
  ['words word phrase terms term tokens banned avoid list', 'phrases swap allow'],
  ['phrases from to replace replacement replacements instead substitute prefer say', 'swap'],
  ['regex regexp', 'patterns pattern'],
  ['level', 'severity'],
  ['type', 'kind'],
  ['text msg description', 'message'],
  ['reason because', 'why'],
  ['ignore ignored except exception exceptions exclude whitelist', 'allow unless'],
  ['folder folders path paths glob globs file drafts', 'files'],
  ['network networks channel channels', 'platforms'],
  ['maximum most', 'max'],
  ['minimum least', 'min'],
  ['found finding expect expected match matches', 'finds'],
  ['test tests', 'examples'],
  ['phone phones telephone telephones tel', 'numbers'],
  ['website websites url urls links', 'domains'],
  ['abbreviations abbreviation shortforms', 'acronyms'],
  ['address addresses', 'postcodes'],
  ['accounts account', 'handles'],
];

const meantBy: ReadonlyMap<string, readonly string[]> = new Map(
  words.flatMap(([written, meant]) => written.split(' ').map((one) => [one, meant.split(' ')] as const)),
);

/** ` Did you mean “phrases”?`, where a key was written in another word; or nothing. */
export function keyHint(written: string, known: readonly string[]): string {
  const meant = meantBy.get(written.toLowerCase())?.find((one) => known.includes(one));
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}
