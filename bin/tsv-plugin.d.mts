import type { Plugin } from 'vitest/config';

export function tsv(): Plugin;
