/** Where a post sells or recommends what a business sells. */

import type { Draft, Span } from '../../types.js';
import { phraseList } from '../phrases/phrase-list.js';
import { sentenceOfWord } from '../sentences.js';

const superlatives = ['best', 'finest', 'nicest', 'cheapest', 'tastiest', 'loveliest', 'friendliest', 'yummiest'];
const businesses =
  'shop shops store cafe café coffee pub restaurant takeaway bakery butcher barber barbers hairdresser hairdressers salon garage plumber builder builders gym florist chippy curry pizza burger burgers kebab pie dentist solicitors nursery alarm deal deals offer offers prices'.split(
    ' ',
  );
const phrases = (): readonly (readonly [phrase: string, alone: boolean])[] => [
  ...superlatives.flatMap((most) => businesses.map((business) => [`${most} ${business}`, false] as const)),
  ...['use', 'enter', 'quote', 'with'].flatMap((verb) =>
    ['code', 'the code', 'promo code', 'discount code', 'our code'].map((code) => [`${verb} ${code}`, false] as const),
  ),
  ...[
    'should own one',
    'should buy one',
    'must buy',
    'a bargain at',
    'highly recommend',
    'best in the business',
    'best in town',
    'second to none',
    'cheaper than anywhere',
    'cheapest around',
    "won't regret it",
    'tell them we sent',
    'recommend them',
    'unbeatable prices',
    'order yours today',
    "can't recommend",
    'cannot recommend',
    'worth every penny',
    'treat yourself to',
    'snap one up',
    'grab yours at',
    'get yours from',
  ].map((phrase) => [phrase, true] as const),
];

const index = phraseList('endorsement', phrases);

/** “The best shop in town”, “use code SAFE10 at Guardwell Alarms”: a business by its name. */
export function endorsementOf(draft: Draft): Span | undefined {
  const { words, text } = draft;
  for (const { span, entry, first, last } of index.find(words)) {
    const sentence = sentenceOfWord(draft, first);
    if (!sentence) continue;
    const after = text.slice(span[1], span[1] + 20);
    const code = /code$/i.test(text.slice(...span));
    // Our own booking codes: a code is only a sale where a shop is named after it.
    if (code && !/^:? ?[A-Z]{2,}\d*\b/.test(after)) continue;
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      const word = words[i];
      const before = words[i - 1]?.lower ?? '';
      if (word?.shape !== 'title' || i === first || !/^(?:from|at|with|to|by|recommend|the|of)$/.test(before)) continue;
      if (
        /^(?:nhs|gp|gov|council|hackney|town|borough|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word.lower)
      )
        continue;
      return [Math.min(span[0], word.start), Math.max(span[1], word.end)];
    }
    if (
      entry &&
      words[last]?.joined !== true &&
      words[first - 1] !== undefined &&
      !code &&
      /own one|buy one|every penny/.test(text.slice(...span))
    )
      return span;
  }
  return undefined;
}
