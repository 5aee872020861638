import { factsOf, isYes, picturesOf, said, withMedia } from '../../src/register/media.js';
import { defineRule, wholePost, words } from '../../src/rule/index.js';

const post = 'Meet the new team.';
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
    { text: post, finds: [''], ...withMedia({ file: 'logo.png', kind: 'logo', edited: true }) },
    { text: post, finds: [''], ...withMedia({ file: 'logo.png', kind: 'Logo', cropped: 'yes' }) },
    { text: post, finds: [], ...withMedia({ file: 'team.jpg', kind: 'photo', edited: true }) },
    { text: post, finds: [], ...withMedia({ file: 'logo.png', kind: 'logo' }) },
    { text: post, finds: [], ...withMedia({ file: 'logo.png', kind: 'logo', facts: { sha256: current } }), options: { logos: [current] } },
    { text: post, finds: [''], ...withMedia({ file: 'logo.png', kind: 'logo', facts: { sha256: 'ffff' } }), options: { logos: [current] } },
  ],
  *check(draft, { logos }) {
    for (const { item, file } of picturesOf(draft)) {
      if (!said(item, 'kind')?.toLowerCase().includes('logo')) continue;
      if (['edited', 'cropped', 'altered', 'recoloured'].some((key) => isYes(item[key]))) {
        yield { span: wholePost, message: 'changed', data: { file } };
        continue;
      }
      const checksum = factsOf(item)?.sha256;
      if (logos.length > 0 && checksum !== undefined && !logos.some((logo) => logo.toLowerCase() === checksum)) {
        yield { span: wholePost, message: 'unknown', data: { file } };
      }
    }
  },
});
