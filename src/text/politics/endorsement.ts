/** Where a post sells or recommends what a business sells. */
import type { Draft, Span } from '../../types.js';
import { phraseList } from '../phrases/phrase-list.js';

const superlatives = ['best', 'finest', 'nicest', 'cheapest', 'tastiest', 'loveliest', 'friendliest', 'yummiest'];
const businesses =
  'shop shops store cafe café coffee pub restaurant takeaway bakery butcher barber barbers hairdresser hairdressers salon garage plumber builder builders gym florist chippy curry pizza burger burgers kebab pie dentist solicitors nursery alarm deal deals offer offers prices'.split(
    ' ',
  );
const phrases: readonly (readonly [phrase: string, alone: boolean])[] = [
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
    "can't recommend",
    'cannot recommend',
    'worth every penny',
    'treat yourself to',
    'snap one up',
    'grab yours at',
    'get yours from',
  ].map((phrase) => [phrase, true] as const),
];

const index = phraseList('endorsement', () => phrases);

/** What sells, whatever is sold. */
const selling =
  /\b(?:order (?:today|now|yours|online|from)|buy (?:now|yours|from|one at)|shop (?:now|at|with)|cheap(?:er|est) (?:than|\w+ (?:in|around|for))|(?:simply|easily|hands down|by far) the (?:best|nicest|finest|cheapest)|hands down|swears? by|highly recommend\w*|(?:can['’]t|cannot) (?:fault|recommend|beat)|(?:five|5) stars?|10\/10|(?:give|drop) (?:them|him|her) a (?:call|ring|try|shout|visit|go)|tell (?:them|him|her) (?:we|i) sent|mates['’]? rates|unbeatable|while stocks last|second to none|look no further|sale (?:ends|now on)|best (?:\w+ ){0,3}(?:in|around|for miles|this side)|(?:\d+ ?%|half|£\d+) (?:off|price)|get yours|grab (?:a bargain|one|yours)|treat yourself|quote our name|great value|top (?:quality|notch)|(?:big )?shout[- ]?out to)/i;
/** “At Bright Smiles Dental”, “from Tagz4U”: a name, and no place of ours. */
const named =
  /\b(?:from|at|by|with|to|[Tt]ry|[Uu]se|[Cc]hoose|recommend|love|[Vv]isit|than) (?!(?:Age|Citizens|Hackney|City|Town|County|Borough|The|Our|NHS|Royal|St|Saint|University|Macmillan|Marie|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Year|Team|PC|Sgt|Sergeant|Dr|Mr|Mrs|Ms|Miss|Insp|Chief|Councillor|Cllr|Nurse|Sister)\b)((?:[A-Z][\w'’&-]*(?: (?:and|&) | )?){1,4})(?! ?(?:Hall|Library|Centre|Park|School|Academy|College|Church|Museum|Hub|Street|Road|Lane|House|Station|Hospital|Surgery|Theatre|Pool|Council|Gardens?|Square|Trust|Ward|Team))/;
const ofPlaces =
  /(?:Hall|Library|Centre|Park|School|Academy|College|Church|Museum|Hub|Street|Road|Lane|House|Station|Hospital|Surgery|Theatre|Pool|Council|Gardens?|Square|Trust|Ward|Team|Cathedral|Castle|Leisure|Nursery|Service|Festival|Fair|Farm|Market)\b/;
const brands =
  /\b(?:Tesco|Asda|Sainsbury['’]?s|Morrisons|Aldi|Lidl|Boots|Greggs|Costa|Starbucks|McDonald['’]?s|Nando['’]?s|Amazon|Argos|Ikea|Primark|Waitrose|Domino['’]?s|KFC|Uber|Deliveroo|Wetherspoons?|Specsavers|\w+ (?:Autos|Motors|Dental|Plumbing|Roofing|Cabs|Taxis|Solicitors|Florists?|Bakery|Nails|Alarms|Ltd|Pizza|Windows|Salon|Barbers))\b/;
/** Gifts to us and days of our own: thanks, not a sale. */
const thanked =
  /\b(?:thank\w*|donat\w*|grateful|sponsor\w*|rais(?:e|ed|ing)|volunteers?|scam\w*|fake|beware|fraud\w*|stolen|shoplift\w*|arrest\w*|well done|congratulations|staff|nurses? of|team)\b/i;

/** Praise of a business by its name: “simply the best dentist in Kendal”. */
export function saleOf({ sentences, text }: Draft): Span | undefined {
  for (const { start, end } of sentences) {
    const said = text.slice(start, end);
    const sold = selling.exec(said);
    if (!sold || thanked.test(said)) continue;
    const name = brands.exec(said) ?? named.exec(said);
    if (!name || ofPlaces.test(name[1] ?? '')) continue;
    return [start + Math.min(sold.index, name.index), start + Math.max(sold.index + sold[0].length, name.index + name[0].trimEnd().length)];
  }
  return undefined;
}

/** “The best shop in town”, “use code SAFE10 at Guardwell Alarms”: a business by its name. */
export function endorsementOf(draft: Draft): Span | undefined {
  const { words, text } = draft;
  for (const { span, entry, first, last } of index.find(words)) {
    const sentence = draft.sentences.find((each) => each.first <= first && first < each.last);
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
