/** Folders that a test may fill as it likes: empty at first, and gone when the tests of its file are over. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

export interface Folder {
  readonly path: string;
  /** The path of a file or folder in it. */
  at(name: string): string;
  /** Writes a file, and makes the folders it lies in. */
  put(name: string, content: string | Uint8Array): void;
  putAll(files: Readonly<Record<string, string>>): void;
  /** What a file says. */
  got(name: string): string;
}

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'chscb-test-'));
  made.push(path);
  return path;
}

export function emptyFolder(): Folder {
  const path = makeFolder();
  return folderAt(() => path);
}

/** Another one for each test of the file. */
export function folderOfEach(): Folder {
  let path = '';
  beforeEach(() => {
    path = makeFolder();
  });
  return folderAt(() => path);
}

function folderAt(path: () => string): Folder {
  const at = (name: string) => join(path(), name);
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  return {
    get path() {
      return path();
    },
    at,
    put,
    putAll(files) {
      for (const [name, text] of Object.entries(files)) put(name, text);
    },
    got: (name) => readFileSync(at(name), 'utf8'),
  };
}
