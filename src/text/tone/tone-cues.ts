/** Words that sting and words that soften, and how much: what rules/read/sharp-tone.tsv says of each. */

import { verbForms } from '../words/inflect.js';
import { cellList, readRows, type WordList } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { Charge } from './charge.js';

export interface Cue {
  /** The kind of sting, or of kindness. */
  readonly id: string;
  /** Above nought it stings, below it softens. */
  readonly points: number;
  /** Counts only where a sentence begins with it. */
  readonly opens: boolean;
  /** Counts only where it is a whole sentence. */
  readonly whole: boolean;
  /** What it weighs as a whole sentence, where that is more than within one: “Seriously?” */
  readonly alone: number;
  /** What it can be in a charge. */
  readonly charge: number;
  /** What to do instead. */
  readonly instead: string;
}

/** Points by kind of cue; two make a finding. Half points are for what stings only beside another. */
const weights = new Map<string, number>([
  ['you-start', 1],
  ['direct-start', 0.5],
  ['factuality', 1.5],
  ['obviously', 2],
  ['you-must', 1.5],
  ['absolutes', 2],
  ['you-failed', 2.5],
  ['how-dare-you', 3],
  ['blame-reader', 2.5],
  ['already-said', 2.5],
]);
const usual = 2;
/** One word alone (“typical”, “obviously”) may be innocent. */
const mostOfOneWord = 1.5;
const soft = new Map<string, number>([
  ['softener', -2],
  ['thanks', -3],
  ['greeting', -2],
  ['hedge', -1],
]);
const charges = new Map<string, number>([
  ['blame-verb', Charge.Blame],
  ['act-verb', Charge.Act],
  ['verdict', Charge.Verdict],
  ['hindsight', Charge.Hindsight],
]);

/** Greet only where a sentence begins with them: “this morning” does not. */
const daytimes = wordSet('morning afternoon evening');

/** “We” warms too little to count: rebukes say it as well. */
const pronouns = wordSet("we us our we're we've we'll we'd let's");

function pointsOf(id: string, kind: string, phrase: string): number {
  if (charges.has(kind) || pronouns.has(phrase)) return 0;
  const kindness = soft.get(kind);
  if (kindness !== undefined) return kindness;
  const sting = weights.get(id) ?? usual;
  return phrase.includes(' ') || kind === 'whole' ? sting : Math.min(sting, mostOfOneWord);
}

/** A verb is listed once and charges in all its forms. */
function formsOf(phrase: string, charge: number): readonly string[] {
  if ((charge & (Charge.Blame | Charge.Act)) === 0) return [phrase];
  const { third, past, participle, ing } = verbForms(phrase);
  return [phrase, third, past, participle, ing];
}

/** The cues of a list, by phrase. */
export function readCues(list: WordList): ReadonlyMap<string, Cue> {
  const all = new Map<string, Cue>();
  for (const { id = '', kind = '', cues: cell, instead = '' } of readRows(list)) {
    const charge = charges.get(kind) ?? 0;
    for (const listed of cellList(cell)) {
      for (const phrase of formsOf(listed, charge)) {
        const known = all.get(phrase);
        const points = pointsOf(id, kind, phrase);
        const alone = kind === 'whole' ? points : 0;
        if (known) all.set(phrase, { ...known, charge: known.charge | charge, alone: Math.max(known.alone, alone) });
        else
          all.set(phrase, {
            id,
            points,
            opens: kind === 'sharp-start' || daytimes.has(phrase),
            whole: kind === 'whole',
            alone,
            charge,
            instead,
          });
      }
    }
  }
  return all;
}
