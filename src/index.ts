/** The Node API: what the command is made of. Nothing here reads a file or writes to a stream. */
export { rules } from '../rules/index.js';
export { createResolver, type Resolved } from './config/resolve.js';
export type { Config, Layer } from './config/types.js';
export { readDrafts } from './drafts/index.js';
export { createSource } from './drafts/source.js';
export { lintDraft, lintDrafts } from './lint/lint.js';
export { planSteps, startMemories } from './lint/plan.js';
export { Tally } from './lint/verdict.js';
export { platforms } from './platforms/index.js';
export { createDraft } from './text/draft.js';
export type * from './types.js';
