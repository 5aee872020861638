/** The README is run: its files are saved, its commands executed, and what they print is put into it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const block = /(?:<!-- file: (\S+) -->\n)?```(\w+)\n([\s\S]*?)```/g;

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** A folder as a reader has it: the examples at hand, and chscb installed. */
export function prepareFolder(folder: string, root: string): void {
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/chscb'));
  // What the page tells its reader to install.
  symlinkSync(join(root, 'node_modules/retext-readability'), join(folder, 'node_modules/retext-readability'));
}

function runIn(folder: string, root: string, command: string): Ran {
  const installed = command.replaceAll(/\bnpx chscb\b/g, () => `node ${JSON.stringify(join(root, 'bin/chscb.js'))}`);
  const env = { ...process.env, NO_COLOR: '1', CI: '', TZ: 'Europe/London', XDG_CONFIG_HOME: join(folder, 'settings') };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', installed], { cwd: folder, env });
  return { code: status, out: `${stdout}${stderr}` };
}

/**
 * The README with what its `console` blocks print. Blocks of `sh` are run for their exit code alone:
 * `failed` receives those that could not do what the page says.
 */
export function runReadme(page: string, folder: string, root: string, failed: (command: string, ran: Ran) => void): string {
  return page.replaceAll(block, (whole, file: string | undefined, language: string, body: string) => {
    if (file !== undefined) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), body);
    }
    if (language === 'sh') {
      for (const command of body.split('\n').filter((line) => /^(?:cd \S+ && )?(?:npx chscb|echo) /.test(line))) {
        const ran = runIn(folder, root, command);
        if (ran.code !== 0 && ran.code !== 1) failed(command, ran);
      }
    }
    if (language !== 'console') return whole;
    const [first = ''] = body.split('\n');
    const ran = runIn(folder, root, first.replace(/^\$ /, ''));
    if ((ran.code !== 0 && ran.code !== 1) || ran.out.includes('\n    at ')) failed(first, ran);
    return `\`\`\`console\n${first}\n${ran.out.trimEnd()}\n\`\`\``;
  });
}

/** The page with `text` between the markers of that name. */
export function betweenMarkers(page: string, name: string, text: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  return page.replace(marked, (_, open: string, close: string) => `${open}${text}\n${close}`);
}
