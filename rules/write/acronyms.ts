import { defineRule, words } from '../../src/rule/index.js';
import { openBook, standsNear, type Term } from '../../src/text/acronym-book.js';
import { isExplained } from '../../src/text/explained.js';
import { pluralOf, withCaseOf } from '../../src/text/inflect.js';
import { type ShortForm, shortFormsOf } from '../../src/text/short-forms.js';
import { once } from '../../src/text/word-list.js';
import type { Draft, Word } from '../../src/types.js';
import acronyms from './acronyms.tsv';
import known from './acronyms-known.tsv';
import headlines from './headline-words.tsv';
import ranks from './ranks.tsv';

const book = once(() => openBook({ acronyms, known, ranks, headlines }));

export default defineRule({
  id: 'acronyms',
  stage: 'write',
  severity: 'warning',
  summary: 'a short form that readers may not know, not explained in the post',
  why: 'A parent who does not know what MASH is will not ask. The policy asks to avoid acronyms; GOV.UK and the NHS write a short form out the first time unless nearly everyone knows it.',
  policy: '4.1',
  source:
    'glossaries of councils, the NHS, police and schools; GOV.UK, NHS and Guardian style for what everyone knows; explained in place after Schwartz and Hearst (2003)',
  options: {
    known: words('Short forms that your readers know and that need no explanation.'),
  },
  messages: {
    unexplained: '“{acronym}” is short for {meaning}; write it out the first time.',
    ambiguous: '“{acronym}” can stand for {meanings}; write out the one you mean.',
    unknown: 'Will every reader know what “{acronym}” stands for? If not, write it out the first time.',
  },
  examples: [
    { text: 'Our MASH is open until 5pm.', finds: ['MASH'] },
    {
      text: 'The LSCB and our MASH partners will improve outcomes for SEND CYP, inc. EHCP reviews by the DSL and LADO.',
      finds: ['LSCB', 'MASH', 'SEND', 'CYP', 'EHCP', 'DSL', 'LADO'],
    },
    { text: 'SEND a postcard to a soldier this Christmas.', finds: [], because: 'a word in capitals' },
    { text: 'Ask your DSLs, or the D.S.L. of another school.', finds: ['DSLs'], because: 'once a post' },
    {
      text: 'DS Smith and PC 4432 Jones are on the A406 near E8 1EA. Quote CAD 6306.',
      finds: [],
      because: 'ranks, roads, postcodes and references',
    },
    { text: 'JAILED: the man behind the scam. CALL US if you lost money.', finds: [], because: 'headlines' },
    { text: 'What is LADO? A local authority designated officer.', finds: [], because: 'explained in the next sentence' },
    {
      text: 'The LADO can help.',
      after: ['Meet the local authority designated officer (LADO).'],
      finds: [],
      because: 'explained earlier in the thread',
    },
    { text: 'The NHS, your GP and A&E are all here for you.', finds: [], because: 'everyone knows them' },
    { text: 'The SAR will be published on Monday.', finds: ['SAR'] },
    { text: 'The JQX panel meets on Friday.', finds: ['JQX'] },
    { text: 'The multi-agency safeguarding hub (MASH) is open until 5pm.', finds: [] },
  ],
  *check(draft, options) {
    const forms = shortFormsOf(draft);
    if (forms.length === 0 || mostlyCapitals(draft)) return;
    const seen = new Set<string>();
    for (const form of forms) {
      if (seen.has(form.base) || options.known.includes(form.base)) continue;
      const acronym = draft.text.slice(...form.span);
      const term = termOf(form.base);
      if (term ? !isMeant(draft, form, term) : !looksUnknown(draft, form)) continue;
      seen.add(form.base);
      if (isExplained(draft, form.base, term?.meanings ?? [])) continue;
      const { span } = form;
      if (!term) yield { span, message: 'unknown', data: { acronym }, confidence: 'unsure' };
      else if (term.meanings.length > 1) {
        yield {
          span,
          message: 'ambiguous',
          data: { acronym, meanings: term.meanings.join(' or ') },
          suggest: term.meanings.map((meaning) => longForm(draft, form, meaning)),
        };
      } else {
        const [meaning = ''] = term.meanings;
        const long = longForm(draft, form, meaning);
        yield {
          span,
          message: 'unexplained',
          data: { acronym: form.base, meaning: long },
          suggest: [`${long} (${acronym})`, long],
          fix: 'unsafe',
        };
      }
    }
  },
});

function termOf(base: string): Term | undefined {
  const { terms, known } = book();
  return known.has(base) ? undefined : (terms.get(base) ?? terms.get(base.toUpperCase()));
}

function longForm(draft: Draft, { plural, first }: ShortForm, meaning: string): string {
  const long = plural ? pluralOf(meaning) : meaning;
  return draft.sentences.some((sentence) => sentence.first === first) ? withCaseOf(long, 'A') : long;
}

/** More than half of the letters are capitals: shouting, which another rule hears. */
function mostlyCapitals({ prose }: Draft): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return upper > lower;
}

function isShouted({ shouted }: Draft, { span }: ShortForm): boolean {
  return shouted.some(([start, end]) => span[0] >= start && span[1] <= end);
}

const beforeNoun = new Set(
  "a an the our your their his her its my this that these those every each any with of for and or by in at from about on new local under to's via".split(
    ' ',
  ),
);

/** Whether a listed short form is meant here, and not a rank, a name or an ordinary word in capitals. */
function isMeant(draft: Draft, form: ShortForm, { when }: Term): boolean {
  if (when === 'never' || isRank(draft, form)) return false;
  const { words } = draft;
  if (when.length > 0) return standsNear(words, form.first, form.last, when);
  const { ranks, headlines } = book();
  if (ranks.has(form.base) && isTitle(words[form.last])) return false;
  if (!headlines.has(form.base.toLowerCase()) && form.base.length > 2) return true;
  if (isShouted(draft, form)) return false;
  const before = words[form.first - 1];
  return before !== undefined && draft.words[form.first]?.joined === true && beforeNoun.has(before.lower);
}

function isTitle(word: Word | undefined): boolean {
  return word?.joined === true && (word.shape === 'title' || word.shape === 'mixed');
}

function isRank({ words }: Draft, { base, last }: ShortForm): boolean {
  const next = words[last];
  return book().ranks.has(base) && next?.joined === true && next.shape !== 'lower';
}

const looksLikeOne = /^\p{Lu}(?:&?\p{Lu}){1,5}$/u;
const roman = /^(?:X{0,3}(?:IX|IV|V?I{0,3})|MM[XVI]*)$/;

/** Whether a token that no list holds is a short form in running text: no headline, name, code or initials. */
function looksUnknown(draft: Draft, form: ShortForm): boolean {
  const { base, first, last, span } = form;
  const { known, headlines } = book();
  if (!looksLikeOne.test(base) || known.has(base) || roman.test(base) || headlines.has(base.toLowerCase())) return false;
  const { words, text } = draft;
  const [before, next] = [words[first - 1], words[last]];
  if (isShouted(draft, form) || isRank(draft, form)) return false;
  if (/[\^@/#_-]/.test(text[span[0] - 1] ?? '') || /[-_/&@]/.test(text[span[1]] ?? '')) return false;
  if (next?.joined && /\d/.test(next.lower)) return false;
  if (base.length === 2 && isTitle(next)) return false;
  const joined = words[first]?.joined === true;
  if (joined && before?.shape === 'title' && base.length > 3 && !draft.sentences.some((sentence) => sentence.first === first - 1))
    return false;
  const capital = (word: Word | undefined) => word?.shape === 'upper' && headlines.has(word.lower);
  return !(joined && capital(before)) && !(next?.joined && capital(next));
}
