/** The style `Vale` that needs no files: repeated words, spelling, and the terms of the vocabulary. */
import type { StyleFile } from './style-rule.js';

const isPhrase = (term: string) => /^[\p{L}\p{M}\p{N} '-]+$/u.test(term);
/** Small letters would make another class of these. */
const hasClass = (term: string) => /\\[a-zA-Z]/.test(term);

/** Patterns of accept.txt and reject.txt -> the rules that hold them. */
export function builtInStyle(accepted: readonly string[], rejected: readonly string[]): StyleFile[] {
  const swap = Object.fromEntries(accepted.filter((term) => !hasClass(term)).map((term) => [term.toLowerCase(), term]));
  const file = (name: string, fields: StyleFile['fields']): StyleFile => ({ style: 'Vale', name, fields });
  const files = [
    file('Repetition', {
      extends: 'repetition',
      message: "'%s' is repeated!",
      level: 'error',
      tokens: ['[^\\s.!?]+'],
      ignorecase: true,
      alpha: true,
      action: { name: 'edit', params: ['truncate', ' '] },
    }),
    file('Spelling', {
      extends: 'spelling',
      message: "Did you really mean '%s'?",
      level: 'error',
      action: { name: 'suggest', params: ['spellings'] },
    }),
  ];
  if (Object.keys(swap).length > 0)
    files.push(
      file('Terms', {
        extends: 'substitution',
        message: "Use '%s' instead of '%s'.",
        level: 'error',
        ignorecase: true,
        vocab: false,
        swap,
        ...(Object.values(swap).every(isPhrase) && { action: { name: 'replace' } }),
      }),
    );
  if (rejected.length > 0)
    files.push(file('Avoid', { extends: 'existence', message: "Avoid using '%s'.", level: 'error', vocab: false, tokens: rejected }));
  return files;
}
