// Bundles the command and the two libraries into dist/: CommonJS, because Node starts it faster, with
// everything heavy in chunks of its own that are loaded when a draft needs them.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { tsv } from './tsv-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

const bundle = await rolldown({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts', rule: 'src/rule/index.ts' },
  platform: 'node',
  // Node's own punycode module is deprecated and says so on stderr.
  resolve: { alias: { punycode: fileURLToPath(import.meta.resolve('punycode/')) } },
  plugins: [tsv()],
});
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
  minify: true,
});
await bundle.close();

if (!process.argv.includes('--no-types')) execFileSync('node_modules/.bin/tsc', ['-p', 'bin/tsconfig.types.json'], { stdio: 'inherit' });
