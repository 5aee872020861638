import { readLicence } from '../../src/register/licences.js';
import { bare, isYes, picturesOf, said, withMedia } from '../../src/register/media.js';
import { defineRule, wholePost } from '../../src/rule/index.js';

const post = 'What a day at the fun run!';
const theirs = { file: 'run.jpg', owner: 'A. Lee', licence: 'CC BY 4.0', credit: 'A. Lee' };

export default defineRule({
  id: 'credit',
  stage: 'think',
  severity: 'error',
  summary: 'a picture whose maker is not named where its licence asks for it',
  why: 'Licences such as CC BY and the Open Government Licence let you use a picture if you name who made it. The name must be seen with the picture: in the post, in the text for people who cannot see it, or in the picture itself. A credit that only stands in the file of the draft is not seen by anybody.',
  policy: '5.3',
  source: 'The policy, 5.3; Creative Commons BY 4.0, section 3(a); Open Government Licence 3.0',
  needs: ['media'],
  options: {},
  messages: {
    missing: '{licence} asks for the name of who made {file}, and none is given: who made it?',
    unseen: '{licence} asks that “{credit}” is seen with {file}: can it stand in the post or in the picture’s description?',
    unshown: 'The credit “{credit}” of {file} is not seen with the post: should it stand there?',
  },
  examples: [
    { text: post, finds: [] },
    { text: `${post} Photo: A. Lee`, finds: [], ...withMedia(theirs) },
    { text: `${post} 📷 @ALee`, finds: [], ...withMedia({ ...theirs, credit: '@ALee' }) },
    { text: post, finds: [], ...withMedia({ ...theirs, alt: 'Runners. Photo: A. Lee' }) },
    { text: post, finds: [], ...withMedia({ ...theirs, creditShown: true }), because: 'it stands in the picture' },
    { text: post, finds: [''], ...withMedia(theirs) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', licence: 'CC BY-SA 3.0' }) },
    { text: post, finds: [''], ...withMedia({ file: 'map.png', owner: 'ONS', licence: 'Open Government Licence' }) },
    {
      text: post,
      finds: [''],
      ...withMedia({ file: 'run.jpg', owner: 'A. Lee', licence: 'https://creativecommons.org/licenses/by/4.0/' }),
    },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', licence: 'https://creativecommons.org/publicdomain/zero/1.0/' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', licence: 'CC0' }) },
    { text: post, finds: [''], ...withMedia({ file: 'run.jpg', owner: 'A. Lee', permission: '3 May 2018', credit: 'A. Lee' }) },
    { text: post, finds: [], ...withMedia({ file: 'run.jpg', owner: 'CHSCB' }) },
  ],
  *check(draft) {
    for (const { item, file } of picturesOf(draft)) {
      const licence = said(item, 'licence', 'license');
      const credit = said(item, 'credit');
      const isAsked = licence !== undefined && readLicence(licence).kind === 'credit';
      if (credit === undefined) {
        if (isAsked) yield { span: wholePost, message: 'missing', data: { file, licence } };
        continue;
      }
      const seen = bare(`${draft.text} ${said(item, 'alt') ?? ''} ${said(item, 'captions', 'caption') ?? ''}`);
      if (isYes(item.creditShown) || seen.includes(bare(credit))) continue;
      if (isAsked) yield { span: wholePost, message: 'unseen', data: { file, credit, licence } };
      else yield { span: wholePost, message: 'unshown', data: { file, credit }, atMost: 'warning' };
    }
  },
});
