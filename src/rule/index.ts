/** What an author of rules may import: the public `chscb/rule`. */

export { type Expansion, findExpansions } from '../text/acronyms/expansions.js';
export { createDraft, type DraftFields, prepareDraft } from '../text/draft.js';
export { fact } from '../text/fact.js';
export { type PhraseIndex, type PhraseMatch, phraseIndex } from '../text/phrases/phrases.js';
export { isQuoted } from '../text/quotations.js';
export type { Draft, Entity, Example, Finding, Meta, Option, Report, Rule, Run, Sentence, Severity, Span, Stage, Word } from '../types.js';
export { defineRule, type ReportFor, type RuleDefinition } from './define.js';
export { choice, flag, number, numbers, record, register, text, words } from './options.js';
export { difference, type Tried, testRule, tryExample } from './test-rule.js';
export { wholePost } from './whole-post.js';
