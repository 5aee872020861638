import { defineConfig } from 'vitest/config';
import { britishWordsPlugin } from '../bin/british-words.mjs';
import { tsv } from '../bin/tsv-plugin.mjs';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [tsv(), britishWordsPlugin()],
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/support/build.ts'],
    // Only what hangs is to end so: some tests start the command many times, and other work may share the machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Of two cores vitest would use one.
    maxWorkers: '100%',
    // Under CI reports hide what drafts say; a test that wants that says so. Nobody's trust of plugins counts here.
    env: { TZ: 'Europe/London', NO_COLOR: '1', CI: '', XDG_CONFIG_HOME: '/nonexistent' },
  },
});
