import { defineRule, words } from '../../src/rule/index.js';
import { openBook, standsNear, type Term } from '../../src/text/acronyms/acronym-book.js';
import { isExplained } from '../../src/text/acronyms/explained.js';
import { isMeant, looksUnknown } from '../../src/text/acronyms/meant.js';
import { explainsShortForm } from '../../src/text/acronyms/written-out.js';
import { once } from '../../src/text/on-demand.js';
import { quotedList } from '../../src/text/phrases/wording.js';
import { isQuoted } from '../../src/text/quotations.js';
import { beginsSentence } from '../../src/text/sentences.js';
import { mostlyCapitals } from '../../src/text/shouted.js';
import { britishWords, loadBritishWords, type WordTable } from '../../src/text/words/british-words.js';
import { pluralOf, takesAn, withCaseOf } from '../../src/text/words/inflect.js';
import { type ShortForm, shortFormsOf } from '../../src/text/words/short-forms.js';
import type { Draft } from '../../src/types.js';
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
    known: words('Short forms that your readers know and that need no explanation.', [], { organisation: 'acronyms' }),
  },
  messages: {
    unexplained: '“{acronym}” is short for {meaning}; write it out the first time.',
    ambiguous: '“{acronym}” can stand for {meanings}; write out the one you mean.',
    tag: '#{acronym} stands for {meaning}; the post itself does not say so.',
    unknown: 'Will every reader know what “{acronym}” stands for? If not, write it out the first time.',
  },
  examples: [
    { text: 'A porch at 3 Mill Lane (25/0112/HSE) has been approved.', finds: [], because: 'a reference' },
    { text: 'Our MASH is open until 5pm.', finds: ['MASH'] },
    {
      text: 'The LSCB and our MASH partners will improve outcomes for SEND CYP, inc. EHCP reviews by the DSL and LADO.',
      finds: ['LSCB', 'MASH', 'SEND', 'CYP', 'EHCP', 'DSL', 'LADO'],
    },
    { text: 'Ask your DSLs, or the D.S.L. of another school.', finds: ['DSLs'], because: 'once a post' },
    { text: 'Ring C.A.M.H.S. before noon.', finds: ['C.A.M.H.S.'] },
    { text: 'The DfE has new rules, and so has the MoJ.', finds: ['DfE', 'MoJ'] },
    { text: 'Two PCSOs and a police officer were at the fair. The PCSO’s bike was stolen.', finds: ['PCSOs'] },
    { text: 'The PRU’s garden won gold.', finds: ['PRU’s'] },
    { text: 'Our SaLT team and the PALS desk have moved.', finds: ['SaLT', 'PALS'], because: 'used as nouns, whatever they spell' },
    { text: 'The SAR will be published on Monday.', finds: ['SAR'], because: 'it can mean several things' },
    { text: 'The JQX panel meets on Friday.', finds: ['JQX'], because: 'no list holds it' },
    { text: 'Our BSL film is out today.', finds: ['BSL'], because: 'many know it: a note' },
    { text: 'GMP officers and our CID team were there.', finds: ['GMP', 'CID'], because: 'a force and its detectives: notes' },
    {
      text: 'The EV charge points are by the KS2 classes. The SENCO has gone.',
      finds: ['EV', 'KS2', 'SENCO'],
      because: 'the first two: notes',
    },
    { text: 'We need DCs and PCs for the child protection team.', finds: ['DCs'], because: 'a rank: a note' },
    {
      text: 'A man was arrested on suspicion of GBH. The MMR jab is free, and so is the UHT milk.',
      finds: [],
      because: 'in every newspaper',
    },
    { text: 'What’s a LADO? It’s the person to call if you are worried about a teacher.', finds: [], because: 'told in plain words' },
    { text: 'Our independent domestic abuse advisers (IDVAs) went to court.', finds: [], because: 'another word for one of its letters' },
    { text: 'No lessons on Monday: it is an INSET day (our teachers have training).', finds: [], because: 'told in brackets' },
    {
      text: 'School is shut for an INSET day on Monday. (It means that teachers have training.)',
      finds: [],
      because: 'told a sentence later',
    },
    { text: 'INSET day on Monday (see the calendar).', finds: ['INSET'] },
    { text: 'The multi-agency safeguarding hub (MASH) is open until 5pm.', finds: [] },
    { text: 'EHA (early help assessment) sounds like an exam. It is a chat.', finds: [] },
    { text: 'A public spaces protection order, PSPO for short, stops drinking in the square.', finds: [] },
    { text: 'What is LADO? A local authority designated officer.', finds: [], because: 'explained in the next sentence' },
    {
      text: 'The LADO can help.',
      after: ['Meet the local authority designated officer (LADO).'],
      finds: [],
      because: 'explained earlier in the thread',
    },
    { text: 'The Quiet Streets Forum meets at six. Bring a chair: QSF has none.', finds: [], because: 'its own words are in the post' },
    { text: 'SEND a postcard to a soldier this Christmas. SEND us a photo.', finds: [], because: 'a word in capitals' },
    { text: 'We are SO proud. IS your alarm working? HE is fine.', finds: [], because: 'words in capitals' },
    { text: 'JAILED: the man behind the scam. CALL US if you lost money.', finds: [], because: 'headlines' },
    { text: 'WANTED TRAVELLERS FOR THE DSL PARTY NOW', finds: [], because: 'shouting is for another rule' },
    { text: 'DS Smith, DC Ama Obi and PC 4432 Jones are on the A406 near E8 1EA.', finds: [], because: 'ranks, roads and postcodes' },
    { text: 'Call 101 with CAD 6306 or reference NP-25-0147. MASH/2031/17 is closed.', finds: [], because: 'reference numbers' },
    { text: 'Join us from 7pm GMT, or 10 AM on Sunday. MAX of 20.', finds: [] },
    { text: 'Your named PA can help care leavers. The PA system is mended.', finds: ['PA'], because: 'known, but not in this sense' },
    { text: 'Our LIO is on the line. TFL and OFSTED are not.', finds: ['LIO'] },
    { text: 'JD Sports and PA Consulting have given us a van.', finds: [], because: 'names of companies' },
    { text: 'The NHS, your GP, the BBC and A&E are all here for you.', finds: [], because: 'everyone knows them' },
    { text: 'Thanks for letting us know. ^KM', finds: [], because: 'initials of a colleague' },
    { text: 'A white Transit, YX19 KLM, was stolen in Beck Lane.', finds: [], because: 'a number plate' },
    { text: 'Henry VIII slept here. Chapter XIV is the one.', finds: [], because: 'numbers' },
    { text: 'MSPs have backed the Bill. Count it at Stadium MK.', finds: [] },
    { text: 'Our adults’ board has a plan for MSP.', finds: ['MSP'], because: 'known, but not in this sense' },
    { text: 'Our MASH is open.', options: { known: ['MASH'] }, finds: [] },
    { text: 'Tell us what to do about #ASB. More from @Hackney_MASH', finds: ['#ASB'], because: 'a tag is a note, a handle is a name' },
  ],
  check(draft, options) {
    const forms = shortFormsOf(draft);
    const tags = draft.entities.some(({ kind }) => kind === 'hashtag');
    if ((forms.length === 0 && !tags) || mostlyCapitals(draft)) return [];
    const seen = new Set<string>(options.known);
    const reports: Report[] = [];
    const strangers: ShortForm[] = [];
    for (const form of forms) {
      if (seen.has(form.base)) continue;
      const term = book().find(form.base);
      // PA is known, but a care leaver’s PA is another one.
      if (book().known.has(form.base) && !(term && standsNear(draft.words, form.first, form.last, term.when))) continue;
      if (term ? !isMeant(draft, form, term, book()) : !looksUnknown(draft, form, book())) continue;
      seen.add(form.base);
      if (isExplained(draft, form.base, term?.meanings ?? [])) continue;
      if (term) reports.push(listed(draft, form, term));
      else strangers.push(form);
    }
    if (tags) reports.push(...tagged(draft, seen));
    if (strangers.length === 0) return reports;
    const table = britishWords();
    return table
      ? [...reports, ...unlisted(draft, strangers, table)]
      : loadBritishWords().then((loaded) => [...reports, ...unlisted(draft, strangers, loaded)]);
  },
});

type Report = ReturnType<typeof listed> | ReturnType<typeof tagged>[number] | ReturnType<typeof unlisted>[number];

function listed(draft: Draft, form: ShortForm, { meanings, familiar }: Term) {
  const { span, base, possessive } = form;
  const acronym = draft.text.slice(...span);
  const long = meanings.map((meaning) => longForm(draft, form, meaning));
  const [first = ''] = long;
  // “DCs” are read as a rank, as “DC Obi” is.
  const mild = (familiar || book().ranks.has(base) || isQuoted(draft, span)) && { atMost: 'note' as const };
  if (long.length > 1) {
    return { span, message: 'ambiguous' as const, data: { acronym: base, meanings: quotedList(meanings) }, suggest: long, ...mild };
  }
  const data = { acronym: base, meaning: meanings[0] ?? '' };
  const suggest = possessive ? [`${first}’s`] : [`${first} (${acronym.replace(/\.$/, '')})`, first];
  const fits = !possessive && articleFits(draft, form, first) && !isSaidTwice(draft, form, first) && !explainsShortForm(draft, span);
  return { span, message: 'unexplained' as const, data, suggest, ...(fits && { fix: 'unsafe' as const }), ...mild };
}

/** Tokens that no list holds and no dictionary either: words in capitals are headlines. */
function unlisted(draft: Draft, forms: readonly ShortForm[], table: WordTable) {
  return forms
    .filter(({ base }) => base.length < 3 || !table.has(base.toLowerCase()))
    .map(({ span, base }) => {
      const mild = (isQuoted(draft, span) || isOwnName(draft, base)) && { atMost: 'note' as const };
      return { span, message: 'unknown' as const, data: { acronym: base }, confidence: 'unsure' as const, ...mild };
    });
}

/** “The RVI, with thanks to @RVICharity”: what somebody goes by is a name. */
const isOwnName = ({ entities, text }: Draft, base: string) =>
  entities.some(({ start, end }) => text.slice(start, end).toUpperCase().includes(base));

/** Hashtags that are a listed short form and no word: people search for them, so never more than a note. */
function tagged(draft: Draft, seen: Set<string>) {
  const reports = [];
  for (const { kind, start, end } of draft.entities) {
    const base = draft.text.slice(start + 1, end);
    if (kind !== 'hashtag' || base.length > 7 || !/^\p{Lu}{2,}$/u.test(base) || seen.has(base) || book().known.has(base)) continue;
    const term = book().find(base);
    seen.add(base);
    if (!term || term.when.length > 0 || isExplained(draft, base, term.meanings)) continue;
    const data = { acronym: base, meaning: quotedList(term.meanings) };
    reports.push({ span: [start, end] as const, message: 'tag' as const, data, atMost: 'note' as const });
  }
  return reports;
}

/** “an LADO” must not become “an local authority designated officer”. */
function articleFits({ words }: Draft, { first }: ShortForm, long: string): boolean {
  const article = words[first]?.joined ? words[first - 1]?.lower : undefined;
  return (article !== 'a' && article !== 'an') || takesAn(long) === (article === 'an');
}

/** “LAC children” is not “looked after child (LAC) children”. */
function isSaidTwice({ words }: Draft, { last }: ShortForm, long: string): boolean {
  const next = words[last]?.joined ? words[last]?.lower : undefined;
  const head = long.slice(long.lastIndexOf(' ') + 1).toLowerCase();
  return next !== undefined && (next === head || next === pluralOf(head));
}

function longForm(draft: Draft, { plural, first }: ShortForm, meaning: string): string {
  const long = plural ? pluralOf(meaning) : meaning;
  return beginsSentence(draft, first) ? withCaseOf(long, 'A') : long;
}
