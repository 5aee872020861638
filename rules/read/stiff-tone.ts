import { defineRule } from '../../src/rule/index.js';
import { isWarnedAgainst } from '../../src/text/mention.js';
import { phraseList } from '../../src/text/phrase-list.js';
import type { PhraseMatch } from '../../src/text/phrases.js';
import { isQuoted } from '../../src/text/quotations.js';
import { readRows } from '../../src/text/word-list.js';
import type { Draft, Span } from '../../src/types.js';
import list from './stiff-tone.tsv';

type Kind = 'members' | 'self' | 'request';

const kinds = new Map<string, Kind>([
  ['stiff-members', 'members'],
  ['stiff-self', 'self'],
]);

const index = phraseList('stiff-tone', () =>
  readRows(list).map(({ id = '', phrase = '' }): [string, Kind] => [phrase, kinds.get(id) ?? 'request']),
);

/** After “drivers are advised to”: a warning on the road is short, known by heart and may stay. */
const urgent = new Set(['avoid', 'allow', 'expect', 'evacuate', 'stay', 'keep', 'leave', 'seek', 'find', 'slow', 'drive', 'boil']);

/** “The Board wishes to” -> “we wish to”: the verb after “we”. */
const irregular = new Map([
  ['is', 'are'],
  ['has', 'have'],
  ['will', 'will'],
  ['would', 'would'],
  ['recognises', 'recognise'],
  ['apologises', 'apologise'],
  ['acknowledges', 'acknowledge'],
  ['wishes', 'would like'],
]);

function capitalised(text: string, like: string): string {
  return like === like.toLowerCase() ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What could stand in place of the phrase, where that is plain, and how far it reaches. */
function insteadOf(draft: Draft, { entry, span, first, last }: PhraseMatch<Kind>): { span: Span; suggest: readonly string[] } {
  const { words, text } = draft;
  const begins = text[span[0]] ?? '';
  const next = words[last];
  if (entry === 'members' && next?.lower === 'to' && next.joined)
    return { span: [span[0], next.end], suggest: [capitalised('please', begins)] };
  if (entry !== 'self') return { span, suggest: [] };
  const verb = words[first + (words[first]?.lower === 'the' ? 2 : 1)];
  if (!verb) return { span, suggest: [] };
  const ours = irregular.get(verb.lower) ?? verb.lower.replace(/s$/, '');
  const like = verb.lower === 'wishes' && words[last]?.lower !== 'to' && words[last - 1]?.lower !== 'to' ? 'wish' : ours;
  return { span, suggest: [capitalised(`we ${like}${text.slice(verb.end, span[1])}`, begins)] };
}

export default defineRule({
  id: 'stiff-tone',
  stage: 'read',
  severity: 'note',
  summary: 'words that sound like a notice on a wall',
  why: 'A conversational, relaxed and approachable tone works best. “Residents are advised”, “it is requested that” and a body that speaks of itself as “the Board” put a distance between writer and reader.',
  policy: '4.1',
  source: 'NHS and GOV.UK guidance on voice; Plain English Campaign: use “we” and “you”; phrases of our own',
  options: {},
  messages: {
    members: '“{words}” speaks about your readers. Speak to them: “please”, “you”.',
    request: '“{words}” sounds like a notice on a wall to a reader. Say it as you would across a table.',
    self: '“{words}” makes the reader wonder who is talking. Say “we”.',
  },
  examples: [
    { text: 'Residents are advised to put bins out by 7am.', finds: ['Residents are advised to'] },
    { text: 'Members of the public are reminded that the office is closed.', finds: ['Members of the public are reminded'] },
    { text: 'It is requested that visitors sign in.', finds: ['It is requested that'] },
    { text: 'Please do not hesitate to contact us.', finds: ['Please do not hesitate'] },
    { text: 'We apologise for any inconvenience.', finds: ['We apologise for any inconvenience'] },
    { text: 'The Board wishes to thank all who came.', finds: ['The Board wishes to'] },
    { text: 'Failure to comply will result in a fine.', finds: ['Failure to comply'] },
    { text: 'Please bring a coat. We will be outside.', finds: [] },
    { text: 'Sorry for the wait today. We were three people short.', finds: [] },
    { text: 'Motorists are advised to avoid the A12, which is closed after a crash.', finds: [], because: 'a warning on the road' },
    { text: 'Do not write “residents are advised”. Write “please”.', finds: [], because: 'quoted to warn' },
    { text: 'You are invited to our open day.', finds: [] },
  ],
  *check(draft) {
    for (const match of index.find(draft.words)) {
      const { entry, last } = match;
      const after = draft.words[last]?.lower === 'to' ? draft.words[last + 1]?.lower : undefined;
      if (entry === 'members' && after !== undefined && urgent.has(after)) continue;
      const { span, suggest } = insteadOf(draft, match);
      if (isQuoted(draft, span) || isWarnedAgainst(draft, span)) continue;
      yield { span, message: entry, data: { words: draft.text.slice(...span) }, suggest };
    }
  },
});
