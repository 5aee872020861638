/** What a desk gives back in public of somebody's own file: “your arrears are £412”, “your son's EHCP was agreed”. */
import type { Draft, Span, Word } from '../../types.js';
import { isAnswer } from '../replied.js';
import { monthNames, weekdayNames } from '../words/calendar.js';
import { adverb, either, endOfRow, maybe, numeral, one, optional, past, row, type Step, said, some, unless, upTo } from '../words/turns.js';
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

/** “Zara's” */
const theirName: Step = ({ words, last }, i, rest) => (i < last && words[i]?.joined && words[i]?.lower.endsWith("'s") ? rest(i + 1) : -1);

/** “Your daughter Zara's”: somebody else is meant, and perhaps named. */
const kins = either(
  one(
    "son's daughter's child's mum's dad's mother's father's husband's wife's partner's gran's nan's baby's brother's sister's nephew's niece's grandson's",
  ),
  row(one('son daughter child mum dad husband wife partner baby brother sister nephew niece'), theirName),
);
const day = either(one(`${weekdayNames} tomorrow today ${monthNames}`), numeral);
const held = one('appointment assessment review scan operation hearing interview conference visit meeting placement session surgery');
const set = row(one('is was has'), some('now been moved changed booked set confirmed to for on back down at', 4), maybe('the'), day);
/** Whose very name says what it is about. */
const privately = either(
  one('camhs ehcp counselling probation maternity antenatal biopsy chemo chemotherapy dialysis fertility gum psychiatry pip custody'),
  said('social worker', 'mental health', 'sexual health', 'drug and alcohol', 'child protection'),
);

/** What is looked up in a file, told where all can read it. */
const lookedUp: Step = either(
  // “Your daughter Zara's appointment with CAMHS is now 9 June”.
  row(kins, upTo(2), held, optional(row(one('with at for'), upTo(4))), set),
  row(optional(kins), privately, maybe('clinic team unit'), held, set),
  row(optional(kins), held, one('with at'), maybe('the'), privately, upTo(2), set),
  // “Looked at your son's EHCP”, “got your nephew's records”.
  row(
    kins,
    some('latest last recent medical school', 2),
    one('ehcp records record notes referral diagnosis medication assessment statement file results'),
  ),
);

const your = wordSet('your');

/** “We have your address as 45 Lark Way.” */
const addressed = row(said('address'), one('as is'), maybe('still'), numeral);

/** “If your claim was refused”, “sorry to hear your claim was refused”: nothing that only the desk knows. */
const hedges = wordSet(
  "if when once whether unless until till why may might could would can't cannot couldn't won't hear hearing heard read said say saying mentioned sorry asked",
);

/** “Your husband's hip operation was put off”. */
const ofTheirs = row(
  kins,
  upTo(2),
  one('operation biopsy scan surgery treatment sentence hearing exclusion detention discharge medication'),
  one('was is has will'),
);
const supposing = wordSet('if when unless whether could may might');

const told = either(affairs, lookedUp, addressed);

const greetings = wordSet('hi hello hiya hey dear sorry thanks');
const titles = wordSet('mr mrs ms miss mx');
/** How far into a post its reader may be greeted: “Reply to @jo: hi Kelly”. */
const opening = 8;

/** It goes to one person, and says so in front of everybody. */
function isToOne(draft: Draft): boolean {
  if (isAnswer(draft)) return true;
  const { words, text } = draft;
  for (let i = 0; i < Math.min(opening, words.length - 1); i++) {
    const next = words[i + 1] as Word;
    if (greetings.holds(words[i]) && next.joined && next.shape === 'title') return true;
    // “Sorry for the delay, Mr Hale.”
    if (titles.holds(words[i]) && (i === 0 || text[(words[i - 1] as Word).end] === ',') && /^[.,!]/.test(text.slice(next.end))) return true;
  }
  return false;
}

/** The first of them, in an answer to somebody. */
export function ownAffairOf(draft: Draft): Span | undefined {
  const { words, text, sentences } = draft;
  if (!your.hasAny(words) || !isToOne(draft)) return undefined;
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const end = your.holds(words[i]) ? endOfRow(told, { text, words, last }, i + 1) : -1;
      if (end < 0 && your.holds(words[i])) {
        const cut = endOfRow(ofTheirs, { text, words, last }, i + 1);
        if (cut >= 0 && firstIn(words, first, i, supposing) < 0) return [(words[i] as Word).start, (words[cut - 1] as Word).end];
      }
      if (end >= 0 && firstIn(words, Math.max(first, i - 8), i, hedges) < 0)
        return [(words[i] as Word).start, (words[end - 1] as Word).end];
    }
  return undefined;
}
