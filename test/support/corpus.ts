/** Files that have broken other tools, made at run time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { emptyFolder } from './folder.js';

export const slip = 'Join us on on Tuesday.';
export const evilText =
  'The the \x1b[2K\x1b]0;t\x07 \u202eevil\u2066 ##[error]x ##vso[task.complete result=Failed;] =1+1\n::set-env name=a::b\n\u0085::error::y\u200b';
export const evilName = 'evil\x1b[2K\n::error::\u202e.txt';

/** Makes the folder and returns its path. */
export function hostileFolder(): string {
  const { path, at, put } = emptyFolder();
  put('ok.txt', 'Come and meet the team on Tuesday.');
  put('slip.txt', slip);
  put(evilName, evilText);
  const posts = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, text: `Post ${index}. ${slip}` }));
  put('many.jsonl', posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
  put('binary.txt', Buffer.from([1, 0, 2]));
  put('overlong.md', Buffer.from([0x41, 0xc0, 0xaf]));
  put('surrogate.txt', Buffer.from([0x41, 0xed, 0xa0, 0x80]));
  put('utf8bom.txt', `\ufeff${slip}`);
  put('utf16be.txt', Buffer.from(`\ufeff${slip}`, 'utf16le').swap16());
  put('utf16le.txt', Buffer.from(`\ufeff${slip}`, 'utf16le'));
  put('huge.txt', '');
  truncateSync(at('huge.txt'), 2 ** 30);
  spawnSync('mkfifo', [at('pipe.txt')]);
  mkdirSync(at('loops/deep'), { recursive: true });
  put('loops/a.txt', slip);
  symlinkSync('../..', at('loops/deep/up'));
  symlinkSync('self', at('self'));
  put('bombs/deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const level = (index: number) =>
    `a${index}: &a${index} [${Array(9)
      .fill(`*a${index - 1}`)
      .join(', ')}]\n`;
  put('bombs/alias.yaml', `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}`);
  put('bombs/front.md', `---\n${'['.repeat(20_000)}\n---\nText.\n`);
  return path;
}
