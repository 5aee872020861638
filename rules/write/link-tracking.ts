import { defineRule } from '../../src/rule/index.js';
import { hostOf, type Parameter, parametersOf, withoutParameters } from '../../src/text/links.js';
import { once } from '../../src/text/on-demand.js';
import { cellList, readRows } from '../../src/text/words/word-list.js';
import type { PlatformId } from '../../src/types.js';
import list from './link-tracking.tsv';

interface Mark {
  readonly what: string;
  readonly hosts: readonly string[];
}

const marks = once(
  () => new Map(readRows(list).map(({ name = '', hosts, what = '' }): [string, Mark] => [name, { what, hosts: cellList(hosts) }])),
);

/** How campaigns write the networks in `utm_source`. */
const sources: ReadonlyMap<string, PlatformId> = new Map([
  ['x', 'x'],
  ['twitter', 'x'],
  ['facebook', 'facebook'],
  ['fb', 'facebook'],
  ['instagram', 'instagram'],
  ['ig', 'instagram'],
  ['linkedin', 'linkedin'],
  ['threads', 'threads'],
  ['bluesky', 'bluesky'],
  ['mastodon', 'mastodon'],
  ['youtube', 'youtube'],
  ['tiktok', 'tiktok'],
  ['pinterest', 'pinterest'],
  ['whatsapp', 'whatsapp'],
  ['nextdoor', 'nextdoor'],
  ['sms', 'sms'],
]);

function isPersonal({ name }: Parameter, host: string): boolean {
  const mark = marks().get(name);
  return mark !== undefined && (mark.hosts.length === 0 || mark.hosts.includes(host));
}

export default defineRule({
  id: 'link-tracking',
  stage: 'write',
  severity: 'note',
  summary: 'a link that carries somebody’s click, or another network’s label',
  why: 'Identifiers such as fbclid belong to the one person who copied the link; passed on, they spoil the figures and tell a company who shared what. A utm_source of another network is left over from a copied row.',
  policy: '4.4',
  source: 'practice of our own; no public body’s guidance found',
  needs: ['link'],
  options: {},
  messages: {
    personal: 'This link carries {name}, {what}’s mark of one person’s click. It works without.',
    other: 'This link counts its readers as coming from {source}, but the post goes to {platforms}. Was the link copied from another post?',
  },
  examples: [
    {
      text: 'Book: https://example.org/book?fbclid=IwAR0abc&day=2',
      finds: ['https://example.org/book?fbclid=IwAR0abc&day=2'],
    },
    { text: 'Watch https://youtu.be/dQw4w9WgXcQ?si=AbCdEf', finds: ['https://youtu.be/dQw4w9WgXcQ?si=AbCdEf'] },
    { text: 'Seen: https://x.com/lscb_chscb/status/1?s=20', finds: ['https://x.com/lscb_chscb/status/1?s=20'] },
    {
      text: 'Book: https://example.org/book?utm_source=twitter',
      platforms: ['facebook'],
      finds: ['https://example.org/book?utm_source=twitter'],
    },
    { text: 'Book: https://example.org/book?utm_source=twitter&utm_medium=social', platforms: ['x', 'facebook'], finds: [] },
    { text: 'Book: https://example.org/book?utm_source=newsletter', finds: [], because: 'not the name of a network' },
    { text: 'Look: https://example.org/find?s=bins&t=brown', finds: [], because: 's and t are marks on X only' },
    { text: 'Look: https://example.org/#fbclid', finds: [] },
  ],
  *check({ text, entities, platforms }) {
    for (const { kind, start, end } of entities) {
      if (kind !== 'url') continue;
      const link = text.slice(start, end);
      if (!link.includes('?')) continue;
      const parameters = parametersOf(link);
      const host = hostOf(link);
      const personal = parameters.filter((one) => isPersonal(one, host));
      const [first] = personal;
      if (first) {
        const what = marks().get(first.name)?.what ?? '';
        const data = { name: first.name, what };
        yield { span: [start, end], message: 'personal', data, suggest: [withoutParameters(link, personal)], fix: 'safe' };
      }
      const source = parameters.find(({ name }) => name === 'utm_source')?.value.toLowerCase();
      const network = source === undefined ? undefined : sources.get(source);
      if (source === undefined || network === undefined || platforms.length === 0 || platforms.includes(network)) continue;
      yield { span: [start, end], message: 'other', data: { source, platforms: platforms.join(', ') } };
    }
  },
});
