/** Whether a post gives out how to reach one of the body's own people: “your councillor”, “DC Amy Shaw”. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { caseWord, children, fieldWordsOf, harm, oneChild, relative } from '../words/field-words.js';

const introduced =
  /\b(?:your|our) (?:[\w-]+ ){0,2}(?:councillor|cllr|mp|officer|pcso|nurse|midwife|warden|clerk|co-?ordinator|advis[eo]r|caretaker)\b/i;
const ranked = /\b(?:[Dd]etective|[Cc]onstable|[Ss]ergeant|[Ii]nspector|PC|DC|DS|DI|PCSO|Sgt|Insp|Cllr|[Cc]ouncillor) (?:\p{Lu}\p{Ll}|\d)/u;

/** Beside a child, a case or a family nobody is sure who is meant. */
const others = harm | caseWord | oneChild | children | relative;

export const isOfColleague = fact(
  (draft: Draft): boolean => !(fieldWordsOf(draft).all & others) && (introduced.test(draft.text) || ranked.test(draft.text)),
);
