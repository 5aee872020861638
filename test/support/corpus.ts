/** Files that have broken other tools, made at run time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const slip = 'Join us on on Tuesday.';
export const evilText =
  'The the \x1b[2K\x1b]0;t\x07 \u202eevil\u2066 ##[error]x ##vso[task.complete result=Failed;] =1+1\n::set-env name=a::b\n\u0085::error::y\u200b';
export const evilName = 'evil\x1b[2K\n::error::\u202e.txt';

/** Makes the folder and returns its path. */
export function hostileFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chscb-hostile-'));
  const write = (name: string, data: string | Uint8Array) => writeFileSync(join(folder, name), data);
  write('ok.txt', 'Come and meet the team on Tuesday.');
  write('slip.txt', slip);
  write(evilName, evilText);
  const posts = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, text: `Post ${index}. ${slip}` }));
  write('many.jsonl', posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
  write('binary.txt', Buffer.from([1, 0, 2]));
  write('overlong.md', Buffer.from([0x41, 0xc0, 0xaf]));
  write('surrogate.txt', Buffer.from([0x41, 0xed, 0xa0, 0x80]));
  write('utf8bom.txt', `\ufeff${slip}`);
  write('utf16be.txt', Buffer.from(`\ufeff${slip}`, 'utf16le').swap16());
  write('utf16le.txt', Buffer.from(`\ufeff${slip}`, 'utf16le'));
  write('huge.txt', '');
  truncateSync(join(folder, 'huge.txt'), 2 ** 30);
  spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
  mkdirSync(join(folder, 'loops/deep'), { recursive: true });
  write('loops/a.txt', slip);
  symlinkSync('../..', join(folder, 'loops/deep/up'));
  symlinkSync('self', join(folder, 'self'));
  mkdirSync(join(folder, 'bombs'));
  write('bombs/deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const level = (index: number) =>
    `a${index}: &a${index} [${Array(9)
      .fill(`*a${index - 1}`)
      .join(', ')}]\n`;
  write('bombs/alias.yaml', `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}`);
  write('bombs/front.md', `---\n${'['.repeat(20_000)}\n---\nText.\n`);
  return folder;
}
