import { defineRule, words } from '../../src/rule/index.js';
import { hostOf } from '../../src/text/links.js';
import { once } from '../../src/text/on-demand.js';
import { readRows } from '../../src/text/words/word-list.js';
import list from './link-shortener.tsv';

interface Service {
  readonly name: string;
  readonly dead: boolean;
}

const services = once(
  () =>
    new Map(
      readRows(list).map(({ host = '', service = '', state }): [string, Service] => [host, { name: service, dead: state === 'dead' }]),
    ),
);

export default defineRule({
  id: 'link-shortener',
  stage: 'write',
  severity: 'warning',
  summary: 'a shortened link that hides where it leads',
  why: 'A reader cannot see where a short link leads, fraudsters use the same services, and the link dies with the service. X counts every link as 23 characters, so shortening saves nothing there.',
  policy: '4.4',
  source: 'NIHR, accessibility guidance for social media (use full links); Government Communication Service, on link shorteners',
  needs: ['link'],
  options: {
    own: words('Short-link hosts that are your own or that you trust, such as “orlo.uk”.'),
  },
  messages: {
    short: '“{host}” ({service}) hides where the link leads, and readers are told not to trust such links. Give the full address.',
    dead: '“{host}” ({service}) has been closed, and its links no longer work. Give the full address.',
  },
  examples: [
    { text: 'Sign up: https://bit.ly/3abcXYZ', finds: ['https://bit.ly/3abcXYZ'] },
    { text: 'More at ow.ly/Abc50', finds: ['ow.ly/Abc50'] },
    { text: 'Read it: https://www.tinyurl.com/y7abc', finds: ['https://www.tinyurl.com/y7abc'] },
    { text: 'Our form: https://goo.gl/forms/x1', finds: ['https://goo.gl/forms/x1'] },
    { text: 'Sign up: https://orlo.uk/AbCdE', options: { own: ['orlo.uk'] }, finds: [] },
    { text: 'Watch: https://youtu.be/dQw4w9WgXcQ', finds: [], because: 'YouTube’s own address shows where it leads' },
    { text: 'Fill in the form: https://forms.gle/abc', finds: [], because: 'Google’s own address for forms' },
    { text: 'Read https://www.hackney.gov.uk/bit.ly-scam', finds: [] },
    { text: 'Beware of bit.lyx.org', finds: [] },
    { text: 'The pool is open again: https://t.co/Ci2K1234cl', finds: [], because: 'X makes a t.co address of every link' },
  ],
  *check({ text, entities }, { own }) {
    for (const { kind, start, end } of entities) {
      if (kind !== 'url') continue;
      const host = hostOf(text.slice(start, end));
      const service = services().get(host);
      if (!service || own.includes(host)) continue;
      yield { span: [start, end], message: service.dead ? 'dead' : 'short', data: { host, service: service.name } };
    }
  },
});
