/** What a desk gives back in public of somebody's own file: “your arrears are £412”, “your son's EHCP was agreed”. */
import type { Draft, Span, Word } from '../../types.js';
import { isAnswer } from '../replied.js';
import { adverb, either, endOfRow, maybe, numeral, one, optional, past, row, type Step, some, unless, upTo } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';

/** “Your son's”, “your latest blood”. */
const whose = row(
  maybe("son's daughter's child's mum's dad's mother's father's husband's wife's partner's gran's nan's baby's brother's sister's"),
  some(
    'own latest last recent housing rent council tax universal credit support care disability medical blood scan smear hospital covid std hiv',
    3,
  ),
);
const still = maybe('now still back all also just currently');
const stands = one("is are was were isn't aren't wasn't weren't");
const become = either(stands, row(one("has have hasn't haven't"), one('been')));

const debts = one('arrears debt debts balance overpayment');
const sum = row(maybe('now at to over about around nearly'), past('£', numeral));

/** What is decided of one person alone: who gets planning permission is public. */
const requests = either(
  one('ehcp claim claims referral referrals pip dla banding benefit benefits bail visa asylum'),
  row(one('housing asylum benefit fostering adoption homelessness visa pip dla hardship bursary'), one('application request appeal')),
);
const decided = one('agreed approved accepted refused rejected declined granted denied awarded stopped suspended cancelled');

const tests = one('results result test tests biopsy bloods smear scan scans mri swab sample diagnosis');
const verdicts = one('clear negative positive normal abnormal benign malignant cancerous inconclusive confirmed');
/** “Are back and they're clear” */
const again = optional(row(one('in back'), one('and'), one("they're it's")));

const affairs: Step = row(
  whose,
  either(
    row(debts, one('is are was were stands stand comes come'), still, sum),
    row(requests, become, some('now not also', 2), optional(adverb), decided),
    row(tests, either(row(one('came come'), one('back')), row(become, again)), still, maybe('as'), verdicts, unless(one('for'))),
    row(tests, one('show shows showed'), upTo(3, "if whether that we i you don't"), verdicts),
  ),
);

const your = wordSet('your');

/** “If your claim was refused”, “sorry to hear your claim was refused”: nothing that only the desk knows. */
const hedges = wordSet(
  "if when once whether unless until till why may might could would can't cannot couldn't won't hear hearing heard read said say saying mentioned sorry asked",
);

/** The first of them, in an answer to somebody. */
export function ownAffairOf(draft: Draft): Span | undefined {
  const { words, text, sentences } = draft;
  if (!your.hasAny(words) || !isAnswer(draft)) return undefined;
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const end = your.holds(words[i]) ? endOfRow(affairs, { text, words, last }, i + 1) : -1;
      if (end >= 0 && firstIn(words, Math.max(first, i - 8), i, hedges) < 0)
        return [(words[i] as Word).start, (words[end - 1] as Word).end];
    }
  return undefined;
}
