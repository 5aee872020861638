import { foldHandle, likeness } from '../../src/register/handles.js';
import type { Account } from '../../src/register/types.js';
import { defineRule, register, words } from '../../src/rule/index.js';

const account: Account = { handle: '@hackneynurses', kind: 'corporate', users: [] };

export default defineRule({
  id: 'impostor',
  stage: 'think',
  severity: 'warning',
  summary: 'a handle that resembles an official one but is not it',
  why: 'A slip in a handle sends readers to somebody else, and accounts that pose as public bodies choose handles that look like theirs. The rule compares each handle in the post with the official ones: from the config, the register of accounts, and the policy’s own.',
  policy: '5.1',
  source: 'The policy, 5.1; look-alike characters after Unicode TR 39',
  options: {
    handles: words('Official handles.', ['@lscb_chscb'], { organisation: 'handles' }),
    accounts: register('accounts'),
  },
  messages: {
    twin: '{handle} looks like {official} at a glance, but is another account: which do you mean?',
    near: '{handle} is a slip away from {official}: is it the account you mean?',
  },
  examples: [
    { text: 'Follow @lscb_chscb for news.', finds: [] },
    { text: 'Follow @LSCB_CHSCB for news.', finds: [] },
    { text: 'Follow @lscb_chcsb for news.', finds: ['@lscb_chcsb'] },
    { text: 'Follow @1scb_chscb for news.', finds: ['@1scb_chscb'] },
    { text: 'Follow @lscbchscb for news.', finds: ['@lscbchscb'] },
    { text: 'Thanks to @hackneynurse and @hackneycouncil!', finds: ['@hackneynurse'], options: { accounts: [account] } },
    {
      text: 'Thanks to @NHS_ELFT and @NHS_NELFT!',
      finds: [],
      options: { handles: ['@NHS_ELFT', '@NHS_NELFT'] },
      because: 'both are official',
    },
    { text: 'Thanks to @hackneycouncil and @NSPCC!', finds: [] },
    { text: 'Write to lscb@chscb.org.uk', finds: [] },
  ],
  *check(draft, { handles, accounts }) {
    if (!draft.text.includes('@')) return;
    const official = [...handles, ...accounts.map((account) => account.handle)];
    for (const { kind, start, end } of draft.entities) {
      if (kind !== 'handle') continue;
      const handle = draft.text.slice(start, end);
      if (official.some((one) => foldHandle(one) === foldHandle(handle))) continue;
      const twin = official.find((one) => likeness(handle, one) === 'twin');
      const near = twin ?? official.find((one) => likeness(handle, one) === 'near');
      if (near === undefined) continue;
      const data = { handle, official: near };
      if (twin !== undefined) yield { span: [start, end], message: 'twin', data };
      else yield { span: [start, end], message: 'near', data, confidence: 'unsure' };
    }
  },
});
