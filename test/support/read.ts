import { draftReader, type ReaderSettings } from '../../src/drafts/index.js';
import { readFile } from '../../src/io/inputs.js';
import type { Draft, Trouble } from '../../src/types.js';

export interface AllRead {
  readonly drafts: Draft[];
  readonly troubles: Trouble[];
  readonly notices: Trouble[];
}

/** Everything that a file on the disk gives, as the command reads it. */
export async function readAll(path: string, settings: Partial<ReaderSettings> = {}): Promise<AllRead> {
  const all: AllRead = { drafts: [], troubles: [], notices: [] };
  const read = draftReader({ platforms: ['x', 'facebook'], ...settings });
  for await (const input of readFile(path, { input: settings.input })) {
    if ('trouble' in input) all.troubles.push(input.trouble);
    else if ('notice' in input) all.notices.push(input.notice);
    else {
      const reading = await read(input.source);
      all.drafts.push(...reading.drafts);
      all.troubles.push(...reading.troubles);
      all.notices.push(...(reading.notices ?? []));
    }
  }
  return all;
}
