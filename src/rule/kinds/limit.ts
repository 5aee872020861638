import { platformIds, platforms } from '../../platforms/index.js';
import { fact } from '../../text/fact.js';
import type { Draft, EntityKind, PlatformId, Span } from '../../types.js';
import { lowerText } from '../lower.js';
import { choice, number, numbers, text } from '../options.js';
import type { Hit, Kind } from './kind.js';

const entities: Readonly<Record<string, EntityKind>> = { hashtags: 'hashtag', handles: 'handle', links: 'url', emoji: 'emoji' };
const counted = ['words', 'characters', 'sentences', 'pattern', ...Object.keys(entities)] as const;

/** What there is to count in a draft, once however many rules count it. */
const itemsByKind = fact(() => new Map<string, readonly Span[]>());

/** How many there are, and where each is. Characters are code points. */
function itemsOf(draft: Draft, count: string): readonly Span[] {
  const known = itemsByKind(draft);
  const items = known.get(count) ?? listItems(draft, count);
  known.set(count, items);
  return items;
}

function listItems(draft: Draft, count: string): readonly Span[] {
  const kind = entities[count];
  if (kind) return draft.entities.flatMap((entity) => (entity.kind === kind ? [[entity.start, entity.end] as const] : []));
  if (count === 'words') return draft.words.map(({ start, end }) => [start, end]);
  if (count === 'sentences') return draft.sentences.map(({ start, end }) => [start, end]);
  const spans: Span[] = [];
  let at = 0;
  for (const { length } of draft.text) {
    spans.push([at, at + length]);
    at += length;
  }
  return spans;
}

export const limit: Kind = {
  about: 'too many or too few of something',
  fields: {
    count: choice('What is counted.', counted, 'words'),
    pattern: text('What to count, where count is pattern.', ''),
    max: number('The most there may be.', Number.MAX_SAFE_INTEGER, { min: 0 }),
    min: number('The fewest there must be.', 0, { min: 0 }),
    maxOn: numbers('The most there may be on each platform.', platformIds, { min: 0 }),
  },
  needs: ['max', 'min', 'maxOn'],
  patterns: ['pattern'],
  message: '{count} {what} here; the house {asks} {limit}{where}.',
  slots: ['match', 'count', 'limit', 'what', 'over', 'asks', 'where'],
  make(fields, tools) {
    const what = String(fields.count);
    const maxOn = fields.maxOn as Readonly<Record<string, number>>;
    const min = fields.min as number;
    const pattern = what === 'pattern' ? tools.pattern(fields.pattern as string, { case: false, wholeWord: false }) : undefined;
    const data = (count: number, limit: number, platform?: PlatformId): Hit['data'] => ({
      count,
      limit,
      over: count - limit,
      what: what === 'pattern' ? 'of these' : count === 1 ? what.replace(/s$/, '') : what,
      asks: count > limit ? 'allows at most' : 'asks for at least',
      where: platform === undefined ? '' : ` on ${platforms[platform].name}`,
    });
    return (draft) => {
      const items = pattern ? pattern(draft.text, lowerText(draft).text) : itemsOf(draft, what);
      const count = items.length;
      const hits: Hit[] = [];
      const whole: Span = [0, draft.text.length];
      const over = (most: number, platform?: PlatformId): Hit => ({
        span: [items[most]?.[0] ?? 0, items.at(-1)?.[1] ?? draft.text.length],
        data: data(count, most, platform),
        ...(platform && { platform }),
      });
      if (count > (fields.max as number)) hits.push(over(fields.max as number));
      for (const platform of draft.platforms) {
        const most = maxOn[platform];
        if (most !== undefined && count > most) hits.push(over(most, platform));
      }
      if (count < min) hits.push({ span: whole, data: data(count, min) });
      return hits;
    };
  },
};
