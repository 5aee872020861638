/** Fear of somebody at home, and a partner who controls. */
import type { Word } from '../../types.js';
import { children, fieldWordsOf, oneChild } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { captor, endsClause, isKin, type Matcher, type Matchers, owner, type Place, partner, someIn, span, them, young } from './scene.js';

/** “Afraid of him”, “frightened of your own son”, “scared to tell”. */
const fear: Matcher = (place) => {
  const { words, i } = place;
  const next = lowerAt(words, i + 1);
  if (next === 'to') return /^(?:tell|leave|sleep|breathe)$/.test(lowerAt(words, i + 2)) ? span(i, i + 3) : undefined;
  if (next !== 'of') return undefined;
  if (/^(?:him|her|them)$/.test(lowerAt(words, i + 2)) && endsClause(place, i + 2)) return span(i, i + 3);
  for (let j = i + 2; j < i + 6; j++) {
    if (owner.holds(words[j]) || lowerAt(words, j) === 'own') continue;
    return j > i + 2 && isKin(place, j) ? span(i, j + 1) : undefined;
  }
  return undefined;
};

/** “Does he scare you?”, “she scares me”. */
const scares: Matcher = ({ words, i }) =>
  /^(?:he|she|they|partner|him)$/.test(lowerAt(words, i - 1)) && them.holds(words[i + 1]) ? span(i - 1, i + 2) : undefined;

const belongings = wordSet(
  'phone phones texts messages emails money wages pay card cards bank receipts clothes friends mileage location benefits keys every bag post',
);

const papers = wordSet('passport passports papers documents visa id');

const keeping = wordSet('takes took taken taking keeps kept keep holds held hid hides hidden confiscated has');

/** “He checks her phone”, “they took her passport”: one person’s hold on another. */
const controls: Matcher = (place) => {
  const { words, i, sentence } = place;
  const whose = lowerAt(words, i + 1);
  if (!owner.has(whose) && whose !== 'the') return undefined;
  const what = lowerAt(words, i + 2);
  let who = '';
  if (lowerAt(words, i - 1) === 'to') return undefined;
  for (let j = i - 1; j >= Math.max(sentence.first, i - 4) && !who; j--) if (captor.holds(words[j])) who = lowerAt(words, j);
  if (!who || (who === 'she' && whose === 'her') || (who === 'he' && whose === 'his') || whose === 'our') return undefined;
  if (papers.has(what)) return keeping.holds(words[i]) && whose !== 'the' ? span(i, i + 3) : undefined;
  if (who === 'they' && whose === 'their') return undefined;
  const goods = belongings.has(what);
  return goods && (whose !== 'the' || what === 'card' || what === 'receipts' || what === 'keys') ? span(i, i + 3) : undefined;
};

const forbidden = wordSet('seeing leaving working going talking eating sleeping calling having');

const ruled = wordSet('wear see eat say think sleep spend go');

/** “He won't let her”, “stops you from seeing your friends”, “tells her what to wear”. */
const forbids: Matcher = (place) => {
  const { words, i } = place;
  if (!them.holds(words[i + 1]) || !someIn(place, i - 4, i, captor)) return undefined;
  const { lower } = words[i] as Word;
  const at = (n: number) => lowerAt(words, i + n);
  if (lower === 'let') return /n't$|^(?:never|not)$/.test(lowerAt(words, i - 1)) && at(2) !== 'know' ? span(i - 1, i + 3) : undefined;
  const n = at(2) === 'from' ? 3 : 2;
  if (/^stop/.test(lower)) return forbidden.holds(words[i + n]) ? span(i, i + n + 1) : undefined;
  if (!/^(?:what|who|when|where)$/.test(at(2)) || at(3) !== 'to') return undefined;
  return ruled.holds(words[i + 4]) ? span(i, i + 5) : undefined;
};

const threatened = wordSet('you me her him us your my his themselves');

/** “I'll kill you”, “he would have killed us”. */
const threat: Matcher = ({ words, i }) => {
  if (!threatened.holds(words[i + 1])) return undefined;
  const before = lowerAt(words, i - 1);
  const says =
    /'(?:ll|d)$/.test(before) || (before === 'have' && lowerAt(words, i - 2) === 'would') || before === 'would' || before === 'to';
  return says && (before !== 'to' || /^(?:going|threatened|threatens|tried|wants|wanted)$/.test(lowerAt(words, i - 2)))
    ? span(i, i + 2)
    : undefined;
};

const anyone = wordSet('anyone anybody mum dad your nobody them');

/** “If you tell anyone”, “don't tell your mum”. */
const silenced: Matcher = ({ words, i }) => {
  const before = lowerAt(words, i - 1);
  const warned = (before === 'you' && lowerAt(words, i - 2) === 'if') || before === "don't" || before === 'never';
  if (!warned || !anyone.holds(words[i + 1])) return undefined;
  return before === 'you' || /^(?:anyone|anybody|mum|dad)$/.test(lowerAt(words, lowerAt(words, i + 1) === 'your' ? i + 2 : i + 1))
    ? span(i - 1, i + 2)
    : undefined;
};

const asking = wordSet('asked asks ask told tells tell made makes said says');

const secret: Matcher = (place) => {
  const { words, i, draft } = place;
  if (someIn(place, i - 6, i, asking) && /^(?:keep|a|it|this|our)$/.test(lowerAt(words, i - 1))) return span(i - 1, i + 1);
  if (lowerAt(words, i - 1) !== 'little' && lowerAt(words, i - 1) !== 'our') return undefined;
  return (fieldWordsOf(draft).all & (oneChild | children)) !== 0 && endsClause(place, i) ? span(i - 1, i + 1) : undefined;
};

/** “Nobody will believe you.” */
const believed: Matcher = ({ words, i }) =>
  them.holds(words[i + 1]) &&
  /^(?:nobody|no|one|who)$/.test(lowerAt(words, i - 2)) &&
  /^(?:will|would|believed|'d)$/.test(lowerAt(words, i - 1))
    ? span(i - 2, i + 2)
    : undefined;

const dreaded = wordSet('holidays holiday weekend weekends summer christmas home evenings friday fridays nights');

const hideouts = wordSet('wardrobe cupboard bathroom bedroom closet room shed bath loo');

const noises = wordSet('wall stopped stops downstairs upstairs night starts started');

const during = wordSet('until when from while because');

/** “Some children dread the holidays”, “hid in the wardrobe until the shouting stopped”. */
const dread: Matcher = (place) => {
  const { words, i, sentence } = place;
  const { lower } = words[i] as Word;
  if (lower.startsWith('dread')) return someIn(place, i - 3, i, young) && someIn(place, i + 1, i + 4, dreaded) ? span(i, i + 2) : undefined;
  if (lower === 'shouting') return someIn(place, i - 2, i + 4, noises) ? span(i, i + 1) : undefined;
  if (lower === 'eggshells') return span(i, i + 1);
  if (lower === 'safe')
    return /^(?:only|one)$/.test(lowerAt(words, i - 1)) && lowerAt(words, i + 1) === 'place' && endsScene(place)
      ? span(i - 1, i + 2)
      : undefined;
  return lowerAt(words, i + 1) === 'in' && someIn(place, i + 2, i + 5, hideouts) && someIn(place, i + 4, sentence.last, during)
    ? span(i, i + 3)
    : undefined;
};

function endsScene({ draft }: Place): boolean {
  return (fieldWordsOf(draft).all & (oneChild | children)) !== 0;
}

const hotDays = wordSet('july june august summer heat hot heatwave');

const until = wordSet('until till before');

const waits = wordSet('waits wait waited hides texts calls whispers');

const parent = wordSet('dad dads mum mums mummy daddy father mother parent parents');

/** “Dad drinks”, “a violent partner”, “long sleeves in July”, “waits until he is asleep”. */
const signs: Matcher = (place) => {
  const { words, i, sentence } = place;
  const at = (n: number) => lowerAt(words, i + n);
  const { lower } = words[i] as Word;
  if (/^dr[ai]nks?$/.test(lower)) {
    const who = at(-1) === 'who' ? i - 2 : i - 1;
    return parent.holds(words[who]) && (endsClause(place, i) || at(1) === 'and' || at(1) === 'too') ? span(i - 1, i + 1) : undefined;
  }
  if (lower === 'violent') {
    if (someIn(place, sentence.first, sentence.last, partner)) return span(i, i + 1);
    return at(1) === 'at' && at(2) === 'home' ? span(i, i + 3) : undefined;
  }
  if (lower === 'sleeves') return at(-1) === 'long' && someIn(place, i + 1, i + 5, hotDays) ? span(i - 1, i + 3) : undefined;
  return /^(?:is|he's|she's)$/.test(at(-1)) && someIn(place, i - 5, i, until) && someIn(place, sentence.first, i, waits)
    ? span(i - 1, i + 1)
    : undefined;
};

const holds = wordSet('controlling isolating threatening belittling humiliating');

/** “Controlling. Isolating. Threatening.” */
const lists: Matcher = ({ words, i }) => (holds.holds(words[i + 1]) ? span(i, i + 2) : undefined);

export const fearMatchers: Matchers = [
  ['scared afraid frightened terrified petrified', fear],
  ['scare scares scared', scares],
  [
    'check checks checked read reads track tracks control controls controlled count counts lock locks hide hides take takes took taken keep keeps kept hold holds hid',
    controls,
  ],
  ['let stop stops stopped tell tells told', forbids],
  ['kill killed hurt', threat],
  ['controlling isolating threatening belittling', lists],
  ['tell', silenced],
  ['secret', secret],
  ['believe believed', believed],
  ['dread dreads dreaded shouting eggshells safe hid hides hiding', dread],
  ['drink drinks drank violent sleeves asleep', signs],
];
