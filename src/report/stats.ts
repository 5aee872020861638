import { many } from '../text/counted.js';
import { visible } from '../text/visible.js';
import type { Result } from '../types.js';

/** Counts by rule and by author, as `--stats` prints them. */
interface Stats {
  add(result: Result): void;
  table(): string;
}

export function startStats(): Stats {
  const rules = new Map<string, number>();
  const authors = new Map<string, { drafts: number; findings: number }>();
  return {
    add({ draft, findings }) {
      for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      const author = typeof draft.meta.author === 'string' ? draft.meta.author : 'no author named';
      const known = authors.get(author) ?? { drafts: 0, findings: 0 };
      authors.set(author, { drafts: known.drafts + 1, findings: known.findings + findings.length });
    },
    table() {
      const byRule = [...rules].sort(most).map(([rule, count]) => `${String(count).padStart(8)}  ${rule}`);
      const byAuthor = [...authors]
        .sort(([a, one], [b, other]) => most([a, one.findings], [b, other.findings]))
        .map(([author, { drafts, findings }]) => `${String(findings).padStart(8)}  ${visible(author)} (${many(drafts, 'draft')})`);
      return `Findings by rule\n${byRule.join('\n') || '       0'}\nFindings by author\n${byAuthor.join('\n') || '       0'}\n`;
    },
  };
}

function most([a, one]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return other - one || (a < b ? -1 : 1);
}
