/** A page as a real browser shows it, where one is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const browser = [process.env.CHROMIUM, ...names].find((path) => path && existsSync(path));

const quiet = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars', '--virtual-time-budget=5000'],
];

function start(html: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'chscb-browser-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    const all = [...quiet, `--user-data-dir=${join(folder, 'user')}`, ...args, `file://${join(folder, 'page.html')}`];
    const { stdout, status, stderr } = spawnSync(browser as string, all, { encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`the browser ended with ${status}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type Scheme = 'light' | 'dark';
const schemeArgs = (scheme: Scheme) => [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`];

/** What `look` sees of the page in a frame of each width; it is sent to the browser as its source, so it stands alone. */
export function lookAt<Seen>(page: string, widths: readonly number[], scheme: Scheme, look: (page: unknown) => Seen): Seen[] {
  const frames = widths.map((width) => `<iframe width="${width}" height="800" style="border: 0"></iframe>`).join('');
  // The page's own policy forbids scripts; the frames take it without, so that the one outside can look in.
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const script = `const look = ${look}; const page = ${JSON.stringify(open).replaceAll('<', '\\u003c')};
for (const frame of document.querySelectorAll('iframe')) frame.srcdoc = page;
addEventListener('load', () => setTimeout(() => {
  const seen = [...document.querySelectorAll('iframe')].map((frame) => look(frame.contentDocument));
  document.getElementById('seen').textContent = encodeURIComponent(JSON.stringify(seen));
}, 200));`;
  const harness = `<!doctype html><meta charset="utf-8"><body>${frames}<pre id="seen"></pre><script>${script}</script>`;
  const dom = start(harness, ['--window-size=1600,1000', ...schemeArgs(scheme), '--dump-dom']);
  const seen = /<pre id="seen">([^<]+)<\/pre>/.exec(dom)?.[1];
  if (!seen) throw new Error(`nothing was seen: ${dom.slice(0, 500)}`);
  return JSON.parse(decodeURIComponent(seen));
}

export function screenshot(page: string, file: string, width: number, scheme: Scheme): void {
  start(page, [`--window-size=${width},1400`, ...schemeArgs(scheme), `--screenshot=${file}`]);
}
