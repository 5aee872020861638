import type { Root } from 'nlcst';

/** nlcst of `prose`, by retext-english. Loaded on first use: most drafts need no tree. */
export async function parseTree(prose: string): Promise<Root> {
  const [{ unified }, { default: retextEnglish }] = await Promise.all([import('unified'), import('retext-english')]);
  return unified().use(retextEnglish).parse(prose) as Root;
}
