import type { Plugin } from 'vitest/config';

export function britishWordsPlugin(): Plugin;
export function britishWords(): Promise<string[]>;
export function buildTable(words: readonly string[]): string;
