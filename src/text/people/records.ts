/** Numbers that a post calls by what they are: "Case ref LAC/2023/0412", "patient ID 108965". */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { identifierAt } from '../numbers/identifiers.js';
import { once } from '../on-demand.js';
import { fieldWordsOf, isClass, recordWord } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';

interface RecordNumber {
  /** Of the number; its name is in `name`. */
  readonly span: Span;
  /** What it is called: case reference, NHS number. */
  readonly name: string;
}

const number = 'number no ref reference id';

/** First words, what may follow them, and how the number is named to the reader. */
const labels: readonly (readonly [heads: string, tails: string, name: string])[] = [
  ['case', `${number} file -`, 'case reference'],
  ['file', number, 'case reference'],
  ['social work', number, 'case reference'],
  ['protection', 'ref reference id', 'case reference'],
  ['safeguarding', 'ref reference id', 'case reference'],
  ['referral', number, 'case reference'],
  ['uln', `${number} -`, 'pupil number'],
  ['visa', 'number no', 'visa number'],
  ['brp', `${number} -`, 'visa number'],
  ['client', number, 'case reference'],
  ["child's", number, 'case reference'],
  ["family's", number, 'case reference'],
  ['family', 'id ref reference', 'case reference'],
  ['social care', number, 'case reference'],
  ['liquidlogic', `${number} -`, 'case reference'],
  ['lcs', `${number} -`, 'case reference'],
  ['mosaic', number, 'case reference'],
  ['merlin', `${number} -`, 'case reference'],
  ['ehcp', `${number} -`, 'case reference'],
  ['oyster', 'photocard card number', 'card number'],
  ['photocard', number, 'card number'],
  ['library', 'card', 'card number'],
  ['student', 'id', 'identity number'],
  ['pupil', number, 'pupil number'],
  ['upn', `${number} -`, 'pupil number'],
  ['patient', number, 'patient number'],
  ['hospital', 'number no', 'patient number'],
  ['medical record', number, 'patient number'],
  ['medical', 'file', 'patient number'],
  ['mrn', '-', 'patient number'],
  ['nhs', 'number no', 'NHS number'],
  ['national insurance', 'number no', 'National Insurance number'],
  ['ni', 'number no', 'National Insurance number'],
  ['nino', `${number} -`, 'National Insurance number'],
  ['social security', 'number no', 'National Insurance number'],
  ['ssn', '-', 'National Insurance number'],
  ['tin', '-', 'tax number'],
  ['passport', 'number no -', 'passport number'],
  ['driving licence', 'number no', 'driving licence number'],
  ["driver's license", 'number no', 'driving licence number'],
  ['licence', 'number no', 'driving licence number'],
  ['account', 'number no', 'bank account'],
  ['routing', 'number', 'bank account'],
  ['bank', 'details account', 'bank account'],
  ['sort', 'code', 'bank account'],
  ['insurance', 'number policy', 'insurance number'],
  ['credit', 'card', 'card number'],
  ['debit', 'card', 'card number'],
  ['card', 'number', 'card number'],
  ['id', 'number', 'identity number'],
];

const byFirst = once(() => {
  const starts = new Map<string, { readonly rest: readonly string[]; readonly name: string }[]>();
  for (const [heads, tails, name] of labels) {
    for (const tail of tails.split(' ')) {
      const [first = '', ...rest] = tail === '-' ? heads.split(' ') : [...heads.split(' '), tail];
      const list = starts.get(first) ?? [];
      list.push({ rest, name });
      starts.set(first, list);
    }
  }
  for (const list of starts.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return starts;
});

const none: readonly RecordNumber[] = [];
const lead = /(?:[\s:#.,='"“‘(]|\b(?:is|was|no|number|ref|reference|of)\b){0,6}/iy;
const years = /^(?:19|20)\d\d(?:[-/]\d\d)?$/;
const code = /[A-Za-z0-9]+(?:[-_/ ][A-Za-z0-9]*\d[A-Za-z0-9]*)*/y;

export const recordNumbersOf = fact((draft: Draft): readonly RecordNumber[] => {
  const classes = fieldWordsOf(draft);
  if (!(classes.all & recordWord) || !/\d{2}/.test(draft.text)) return none;
  const { words, text } = draft;
  const found: RecordNumber[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isClass(classes, i, recordWord)) continue;
    const label = labelAt(words, i);
    if (!label) {
      const own = coded(text, words[i] as Word);
      if (own && (found.at(-1)?.span[1] ?? 0) <= own.span[0]) found.push(own);
      continue;
    }
    lead.lastIndex = (words[label.last - 1] as Word).end;
    lead.test(text);
    code.lastIndex = lead.lastIndex;
    const match = code.exec(text);
    if (!match || years.test(match[0]) || (label.bare && !parted.test(match[0])) || (match[0].match(/\d/g) ?? []).length < 4) continue;
    const end = Math.max(match.index + match[0].length, identifierAt(text, match.index)?.end ?? 0);
    found.push({ span: [match.index, end], name: label.name });
    i = label.last - 1;
  }
  return found.length === 0 ? none : found;
});

/** What the numbers of a social worker's files begin with. */
const fileCodes = wordSet('cp tac eha asc icpc lac cla cin cpp cpc ehc ehcp csc mash marac yot uasc');
const fileNumber = /[A-Z]+[-/](?:\d{2,4}[-/])?\d{3,}\b/y;

/** CIN/2024/118, EHC-20931. */
function coded(text: string, { lower, shape, start }: Word): RecordNumber | undefined {
  if (shape !== 'upper' || !fileCodes.has(lower)) return undefined;
  fileNumber.lastIndex = start;
  const match = fileNumber.exec(text);
  return match ? { span: [start, start + match[0].length], name: 'case reference' } : undefined;
}

/** A case without a word for its number: 4471/26. */
const parted = /\d[-/].*\d/;

function labelAt(words: readonly Word[], i: number): { readonly last: number; readonly name: string; readonly bare: boolean } | undefined {
  for (const { rest, name } of byFirst().get((words[i] as Word).lower) ?? []) {
    if (rest.every((part, k) => words[i + 1 + k]?.lower === part && (words[i + 1 + k]?.joined || isAside(words, i + 1 + k, part))))
      return { last: i + 1 + rest.length, name, bare: rest.length === 0 && (words[i] as Word).lower === 'case' };
  }
  return undefined;
}

/** “Your file, ref HB2291884” */
function isAside(words: readonly Word[], i: number, part: string): boolean {
  return (part === 'ref' || part === 'reference') && (words[i] as Word).start - (words[i - 1] as Word).end <= 2;
}
