import { factsOf, isYes, mediaName, mediaOf, said } from '../../src/register/media.js';
import { defineRule, wholePost, words } from '../../src/rule/index.js';
import type { Draft, Media } from '../../src/types.js';

const post = 'Meet the new team.';
const with_ = (item: Media) => ({ meta: { media: [item] } });
const current = 'a1b2c3';

export default defineRule({
  id: 'logo',
  stage: 'think',
  severity: 'warning',
  summary: 'a logo that was changed, or is not the current file',
  why: 'The logo tells people that they are dealing with the real organisation, and its copyright is the means of redress against those who pose as it. It is used as it is, from the current file. The rule compares the file’s checksum with those that the config gives.',
  policy: '5.1',
  also: ['5.2'],
  source: 'The policy, 5.1 and 5.2; NHS identity guidelines',
  reads: 'media',
  needs: ['media'],
  options: {
    logos: words('SHA-256 checksums of the current logo files, as sha256sum prints them; under `organisation` the files themselves.', [], {
      organisation: 'logos',
    }),
  },
  messages: {
    changed: 'The logo in {file} was changed, and it is protected as it is: can you use the original?',
    unknown: '{file} is not one of the current logo files: is it the right one?',
  },
  examples: [
    { text: post, finds: [] },
    { text: post, finds: [''], ...with_({ file: 'logo.png', kind: 'logo', edited: true }) },
    { text: post, finds: [''], ...with_({ file: 'logo.png', kind: 'Logo', cropped: 'yes' }) },
    { text: post, finds: [], ...with_({ file: 'team.jpg', kind: 'photo', edited: true }) },
    { text: post, finds: [], ...with_({ file: 'logo.png', kind: 'logo' }) },
    { text: post, finds: [], ...with_({ file: 'logo.png', kind: 'logo', facts: { sha256: current } }), options: { logos: [current] } },
    { text: post, finds: [''], ...with_({ file: 'logo.png', kind: 'logo', facts: { sha256: 'ffff' } }), options: { logos: [current] } },
  ],
  check: (draft, options) => (draft.meta.media === undefined ? [] : findAll(draft, options)),
});

function* findAll(draft: Draft, { logos }: { readonly logos: readonly string[] }) {
  const media = mediaOf(draft);
  for (let at = 0; at < media.length; at++) {
    const item = media[at] as Media;
    if (!said(item, 'kind')?.toLowerCase().includes('logo')) continue;
    const data = { file: mediaName(item, at) };
    if (['edited', 'cropped', 'altered', 'recoloured'].some((key) => isYes(item[key]))) {
      yield { span: wholePost, message: 'changed', data } as const;
      continue;
    }
    const checksum = factsOf(item)?.sha256;
    if (logos.length > 0 && checksum !== undefined && !logos.some((logo) => logo.toLowerCase() === checksum)) {
      yield { span: wholePost, message: 'unknown', data } as const;
    }
  }
}
