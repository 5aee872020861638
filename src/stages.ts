/** The three stages of the policy's motto, as data: how each is titled, asked and voiced. */
import type { Level, Severity, Stage } from './types.js';

interface StageInfo {
  readonly id: Stage;
  readonly title: string;
  /** What the reader of the report is asked to do at this stage. */
  readonly question: string;
  /** How the messages of this stage are worded; a test reads them. */
  readonly voice: 'states a fact' | 'speaks of the reader' | 'asks a question';
}

export const stages: readonly StageInfo[] = [
  { id: 'write', title: 'Write it', question: 'What will the platform do to these words?', voice: 'states a fact' },
  { id: 'read', title: 'Read it', question: 'How does it sound, read aloud?', voice: 'speaks of the reader' },
  { id: 'think', title: 'Think about it', question: 'Could it hurt somebody, or the name you speak for?', voice: 'asks a question' },
];

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** What a config may say of a rule, mildest first. */
export const levels = ['off', 'note', 'warning', 'error'] as const satisfies readonly Level[];

/** For sorting, worst first: below zero where `a` is the worse. */
export function bySeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** The policy's closing sentence, in our words; the tool never says that a post is safe. */
export const closing = 'Only press send if you think you have the balance right.';
