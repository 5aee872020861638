import { defineRule, words } from '../../src/rule/index.js';
import { identifiedOf } from '../../src/text/people/identified.js';
import type { Identifying } from '../../src/text/people/identifying.js';
import { initialsOf } from '../../src/text/people/initials.js';
import { hasLeads, leadsOf } from '../../src/text/people/leads.js';
import { ownNumbers } from '../../src/text/people/own-numbers.js';

const messages = {
  number: 'Whose {kind} is this? A {kind} leads to one person or one home. Could it be left out?',
  maybeNumber: 'Is this somebody’s {kind}? If it is not yours to publish, could it be left out?',
  'named-child':
    'Could people work out who this child is? A name beside an age or a school year identifies. Could “a child” stand here instead?',
  missing:
    'Is this a missing-child appeal that the police have asked for? Then should the draft say so (appeal: missing-child), and when it ends?',
  'named-in-death':
    'Have the police and the family made this child’s name known? A review may not name a child, nor may anybody where a court says so. Could it say “a child”?',
  'age-and-school': 'Could people work out who this child is? An age or a year and a school together identify. Could one of the two go?',
  'name-and-school':
    'Could people work out who this child is? A name and a school together identify. Have child and parent agreed, or could one of the two go?',
  'family-and-place': 'Could neighbours work out who this family is? A relation and a street together identify. Could the street go?',
  'family-and-work':
    'Could neighbours work out who this family is? A relation and a place of work together identify. Could one of the two go?',
  'parent-named': 'Could people work out who this child is? A parent or a family that is named leads to the child. Could the name go?',
  'date-and-place': 'Could people work out who this child is? The day and the place together identify. Could one of the two go?',
  'name-and-care': 'Is this a real child? A first name beside care or abuse tells everyone who knows them. Could the name go?',
  initials:
    'Is this the name the published review uses? A letter for a child still identifies to those who know the case. Could it say “a child”?',
} as const;

export default defineRule({
  id: 'identity',
  stage: 'think',
  severity: 'error',
  personal: true,
  summary: 'could identify a child, a family or one person',
  why: 'A child who can be recognised can be found, and shamed for life. The law forbids naming children in many proceedings and victims of sexual offences for ever, online too. Single facts seldom identify; a name with an age, an age with a school or a relation with a street do, and so do the numbers that belong to one person.',
  policy: '3.3',
  source:
    'Sentencing Council on reporting restrictions (name, address, school, place of work, picture); Children Act 1989 s.97; Sexual Offences (Amendment) Act 1992; NSPCC on photographs and names; shapes of numbers after Microsoft Presidio (MIT) and the NHS service manual',
  options: {
    numbers: words('The telephone numbers that are ours to publish, however they are spaced.', [], { organisation: 'numbers' }),
    postcodes: words('The postcodes of our offices and venues.', [], { organisation: 'postcodes' }),
  },
  messages,
  examples: [
    { text: 'Maya, 7, and Theo, 4, need foster carers. (Names changed.)', finds: [] },
    { text: 'So brave: Jayden, 9, from Orchard Primary told his teacher.', finds: ['Jayden, 9'] },
    {
      text: 'Congratulations to Noah B, our youngest looked-after child, on his new room.',
      finds: ['Noah B, our youngest looked-after child'],
    },
    { text: 'Today Mia moved in with her adoptive family.', finds: ['Mia moved in with her adoptive family'] },
    { text: 'Meet Ali Khan, our care-experienced apprentice.', finds: [], because: 'he speaks for himself' },
    { text: 'Child K (Kofi Mensah) was seen by three services.', finds: ['Child K', 'Kofi Mensah'] },
    { text: 'Ellie (7) told us she was scared to go home.', finds: ['Ellie (7'] },
    { text: 'Seven-year-old Amir has been placed with a lovely foster family.', finds: ['Seven-year-old Amir'] },
    { text: 'Jayden Clarke, aged 12, was stabbed on Friday.', finds: ['Jayden Clarke, aged 12'] },
    {
      text: 'Grace, 14, was abused by her stepfather for two years.',
      finds: ['Grace, 14'],
      because: 'an age makes a name of a word that may be one',
    },
    { text: 'Mum of Kayden, 3, says social workers took him.', finds: ['Kayden, 3'] },
    { text: 'Reception pupil Ivy was not collected from Oakwood Infant School and we had to step in.', finds: ['Reception pupil Ivy'] },
    { text: 'Xanthe, 9, from Hackney wrote us this poem about her foster mum.', finds: ['Xanthe, 9'], because: 'no list holds every name' },
    { text: 'The 9-year-old girl at Anytown Primary is now safe.', finds: ['9-year-old girl at Anytown Primary'] },
    {
      text: "A Year 4 pupil at St Mary's Primary School told her teacher about the abuse.",
      finds: ["Year 4 pupil at St Mary's Primary School"],
    },
    {
      text: 'Poppy, a pupil at Meadow Lane Primary, told her teacher that she was being hurt.',
      finds: ['Poppy, a pupil at Meadow Lane Primary'],
    },
    { text: 'Tyler was taken into care last week. Thank you to his social worker.', finds: ['Tyler was taken into care'] },
    { text: 'Her mother lives on Acacia Avenue and is very worried.', finds: ['mother lives on Acacia Avenue'] },
    {
      text: 'The grandmother from Milton Road who raised the alarm saved three children from abuse.',
      finds: ['grandmother from Milton Road'],
    },
    { text: 'We visited the family at 14 Cedar Road after neighbours rang us about the baby.', finds: ['family at 14 Cedar Road'] },
    {
      text: 'On 3 March a toddler was hurt on the Nightingale Estate, Kings Park ward.',
      finds: ['3 March a toddler was hurt on the Nightingale Estate'],
    },
    {
      text: 'A nine-year-old from Primrose Court rang us because she was being hit at home.',
      finds: ['old from Primrose Court'],
      because: 'a court, a row and a terrace are streets where somebody comes from them',
    },
    { text: 'Social workers removed three sisters from a house in Ivy Gardens.', finds: ['sisters from a house in Ivy Gardens'] },
    { text: 'The Beech Street baby is doing well, her nurses say.', finds: ['Beech Street baby'] },
    {
      text: 'His stepfather, a fitter at the garage in Nether Hale, was arrested today.',
      finds: ['His stepfather, a fitter at the garage in Nether Hale'],
    },
    { text: 'Noah from Class 3 told us about his stepdad.', finds: ['Noah from Class 3'] },
    { text: "Dr Okoro's daughter was assaulted on her way home.", finds: ["Dr Okoro's daughter"] },
    { text: 'We are placing the four Harlow children after the court order.', finds: ['four Harlow children'] },
    { text: 'CIN/2024/1187: the plan ended today.', finds: ['CIN/2024/1187'] },
    { text: 'Gary Noakes was jailed for raping his stepdaughter.', finds: ['his stepdaughter'], because: 'who knows him knows her' },
    { text: 'A man was jailed for raping his stepdaughter.', finds: [] },
    { text: 'Little Maisie B is back from her stay in foster care.', finds: ['Little Maisie B'] },
    { text: 'They adopted sisters Lily and Beth last year.', finds: ['adopted sisters Lily'] },
    { text: 'Karen, who was abused as a child, told us what helped.', finds: [], because: 'she is grown up' },
    { text: 'Bring nappies to the refuge on Station Road.', finds: ['refuge on Station Road'] },
    { text: 'We attended a domestic at 14 Cedar Road last night.', finds: ['14 Cedar Road'] },
    { text: 'Our review found that Child K was not seen by a doctor.', finds: ['Child K'] },
    { text: 'Meet Tomasz. He is 8 and he likes his new foster home.', finds: ['Tomasz. He is 8'] },
    { text: 'J.S., 14, of Northcott, is on a child protection plan.', finds: ['J.S., 14'] },
    {
      text: 'Mason, 13, and his sister Lily, 10, are with new carers.',
      finds: ['Mason, 13, and his sister Lily, 10'],
      because: 'one family, one finding',
    },
    { text: "The 7-year-old who goes to St John's is home from hospital.", finds: ["7-year-old who goes to St John's"] },
    {
      text: 'On 9 November a 4-year-old with burns was brought to the hospital.',
      finds: ['On 9 November a 4-year-old with burns was brought to the hospital.'],
    },
    { text: 'Her flat is at ///lamp.tiger.cloud and she is afraid.', finds: ['///lamp.tiger.cloud'] },
    { text: "The family's house is at 51.5462, -0.0553.", finds: ['51.5462, -0.0553'] },
    {
      text: 'Ring Mum on oh seven seven double oh, nine double oh, one two three.',
      finds: ['oh seven seven double oh, nine double oh, one two three'],
    },
    { text: 'Her Instagram is @lil.kayz2012.', finds: ['@lil.kayz2012'] },
    { text: 'Old Fiesta, reg H 482 PTR, follows children home.', finds: ['H 482 PTR'] },
    { text: 'Please help: GB29 NWBK 6016 1331 9268 19.', finds: ['GB29 NWBK 6016 1331 9268 19'] },
    { text: 'Contact the gran on 07700/900/415.', finds: ['07700/900/415'] },
    { text: 'The car park at the fun day is ///lamp.tiger.cloud.', finds: [], because: 'a venue' },
    { text: 'Our Instagram is @hackney.youth2, and the library: 01632 960 800.', finds: [] },
    { text: 'Jenny was 14 when she came into care. Now 32, she is a social worker.', finds: [], because: 'she is grown up' },
    { text: 'A 15-year-old boy from Hackney has been charged with robbery.', finds: [] },
    { text: 'To donate to our appeal: sort code 20-00-00, account 55779911.', finds: [] },
    {
      text: 'Missing: have you seen Kayleigh Smith, 15, from Eastmarsh? Call 101 quoting CAD 1234.',
      finds: ['Kayleigh Smith, 15'],
      because: 'an appeal that is not declared',
    },
    {
      text: 'Missing: have you seen Kayleigh Smith, 15, from Eastmarsh? Call 101 quoting CAD 1234.',
      meta: { appeal: 'missing-child' },
      finds: [],
      because: 'declared: named on purpose',
    },
    { text: 'Case ref LAC/2023/0412 closed today.', finds: ['LAC/2023/0412'] },
    { text: 'Her NHS number is 943 476 5919.', finds: ['943 476 5919'] },
    { text: 'Her national insurance number is AB 12 34 56 C', finds: ['AB 12 34 56 C'] },
    { text: 'DOB 03/04/2011, please share.', finds: ['03/04/2011'] },
    { text: 'She was born on 14 May 2013 and has been in our care since 2019.', finds: ['14 May 2013'] },
    { text: 'The family live at E8 3JL.', finds: ['E8 3JL'] },
    { text: 'Ring mum on 07911 123456 if you have news.', finds: ['07911 123456'] },
    { text: 'Call the foster home on 020 7946 0123.', finds: ['020 7946 0123'] },
    { text: 'Call our duty team on 020 7946 0123.', finds: [], because: 'an office line' },
    { text: 'Found: a wet dog. Yours? Call Dogs Home on 01632 960 122.', finds: [] },
    {
      text: 'Call Sam on 07911 123456 for a place on the course.',
      options: { numbers: ['+44 7911 123456'] },
      finds: [],
      because: 'ours, as the config says',
    },
    {
      text: "Burglary in N16 8AD: the thief took a child's bike.",
      options: { postcodes: ['N16 8AD'] },
      finds: [],
      because: 'ours, as the config says',
    },
    { text: 'Email jade.example88@gmail.com if you know where she is.', finds: ['jade.example88@gmail.com'] },
    { text: "The car was a silver Corsa, AB51 ABC, parked outside the family's house.", finds: ['AB51 ABC'] },
    { text: "A child told a teacher. The teacher listened. That's what keeps children safe.", finds: [] },
    { text: 'Meet our young advisers, aged 14 to 18.', finds: [], because: 'a group without names' },
    { text: 'Mark Allen, 45, of Hull has been jailed for six years for burglary.', finds: [], because: 'an adult, named by a court' },
    { text: 'Worried about a child? Call us on 020 8356 5500, or the NSPCC on 0808 800 5000. In danger, 999.', finds: [] },
    { text: 'Call 101 and quote CAD 6306/14MAY or reference 01/12345/26.', finds: [] },
    { text: 'Email info@hackney.gov.uk or fostering@hackney.gov.uk to book.', finds: [] },
    { text: 'Join us at the Marigold Coffee, Station Way, N16 8AD, on Tuesday 4 June at 10am.', finds: [], because: 'a venue' },
    { text: 'Year 6 pupils at Orchard Primary School have been learning about online safety.', finds: [] },
    { text: 'PC Sam Jones, 31, ran the marathon for charity.', finds: [] },
    { text: 'Monday (9) is a bank holiday. Chapter 9, Section 4: what schools must do.', finds: [] },
    { text: 'Max, 3, is a friendly labrador looking for a home. PD Rex, 4, found the knife in seconds.', finds: [] },
    { text: 'Mrs Lee, headteacher at Orchard Primary School, said pupils were thrilled.', finds: [] },
    {
      text: 'A 14-year-old boy was stabbed on Cedar Road at 4pm on Tuesday 3 May. Witnesses call 101.',
      finds: [],
      because: 'where it happened, for witnesses',
    },
    {
      text: 'A man has been found guilty of the murder of 14-year-old Idris Fenn.',
      finds: [],
      because: 'police and family have made a death known',
    },
    { text: 'The family of Idris Fenn, 14, who died in a collision on Friday, have paid tribute to him.', finds: [] },
    {
      text: 'Our review into the murder of 14-year-old Idris Fenn is published today.',
      finds: ['14-year-old Idris Fenn'],
      because: 'a review may not name a child: a note',
    },
    {
      text: 'We were sad to hear of the death of Idris Fenn, 14.',
      finds: ['Idris Fenn, 14'],
      because: 'nobody says who named him: a note',
    },
    { text: "The family of Idris 'Iddy' Fenn, 14, have paid tribute to him. Witnesses, call 101.", finds: [] },
    { text: 'The family of Ruth Fenn, 44, have paid tribute to her. Our review is out today.', finds: [], because: 'an adult' },
    { text: 'Hannah in Year 10 has been picked for the county under-15s.', finds: ['Hannah in Year 10'], because: 'praised: a note' },
    {
      text: 'Well done Leah, 12, who raised £640 for us. Shared with her mum’s permission.',
      finds: [],
      because: 'the post says who agreed',
    },
    { text: 'Email Jade in our lettings team, jade.fenn@elmhomes.example, to view a flat.', finds: [], because: 'a colleague’s address' },
    {
      text: 'Your councillor is Ruth Gale. Ring her on 07700 900321.',
      finds: ['07700 900321'],
      because: 'given out on purpose, most likely: a note',
    },
    { text: 'Any news? Email DC Amy Shaw, amy.shaw@example.police.uk.', finds: [] },
    { text: 'Our car park’s postcode is LS1 3EX. Meet at the war memorial, LA9 4TA.', finds: [] },
    { text: 'A huge thank you to Leah, 12, who raised £640 for us.', finds: ['Leah, 12'], because: 'praised, by a first name: a note' },
    {
      text: 'Kay Moss, 35, was banned from driving when she steered a van into Joan Fenn’s house on Holt Drive, as Mrs Fenn rang her son.',
      finds: [],
      because: 'news of a court, with grown-ups named',
    },
    { text: 'Idris Fenn, 9, was there when his mother was murdered.', finds: ['Idris Fenn, 9'] },
    { text: 'The family of a man who died in a collision on Cedar Road have paid tribute to him.', finds: [] },
    { text: 'Mums and dads are welcome at 12 High Street, 10am to noon every Thursday.', finds: [] },
    { text: 'Meet Sarah, a foster carer from Hackney. She has looked after 14 children.', finds: [] },
    { text: "We're recruiting! Job ref CYP1234567. Closing date 14 March 2026.", finds: [] },
    { text: 'Tommy, 8 months after his transplant, is home. Sophie, 5 years a foster carer, tells her story.', finds: [] },
    { text: 'Adoption day! Two brothers aged 3 and 5 have found their forever family.', finds: [] },
    { text: 'Officers were called to Acacia Avenue on 3 May after a child was hit by a car.', finds: [] },
    { text: 'Join us for stay and play at Linnet Row Children’s Centre, a family hub on Mill Road.', finds: [], because: 'a venue' },
    { text: 'We arrested a 16-year-old boy in Cedar Road last night for robbery.', finds: [], because: 'where it happened' },
    { text: 'A man, 34, of Calder Terrace has been jailed for burglary.', finds: [], because: 'an adult, named by a court' },
    { text: 'Thanks to Jan at Moss Lane Primary for having us.', finds: [], because: 'staff, by a first name' },
    { text: 'Our volunteer’s mum worked at the mill in Nether Hale for forty years.', finds: [] },
    { text: 'Born between 1 September 2014 and 31 August 2015? It is time to choose a school.', finds: [] },
    { text: "Today is Florence Nightingale's birthday, born on 12 May 1820.", finds: [] },
  ],
  looksAt: (draft) => hasLeads(draft) || identifiedOf(draft).length > 0 || initialsOf(draft) !== undefined,
  *check(draft, { numbers, postcodes }) {
    for (const lead of leadsOf(draft, ownNumbers(numbers, postcodes)))
      yield { message: lead.sure ? 'number' : 'maybeNumber', data: { kind: lead.name }, ...weighed(lead) };
    // A declared appeal names on purpose.
    if (draft.meta.appeal === undefined) for (const fact of identifiedOf(draft)) yield { message: fact.kind, ...weighed(fact) };
    const initials = initialsOf(draft);
    if (initials) yield { message: 'initials', ...weighed({ span: initials, sure: false, onPurpose: true }) };
  },
});

/** How grave it is: an error where there is no doubt, and a question where it is most likely meant to be out. */
const weighed = ({ span, sure, onPurpose }: Identifying) => ({
  span,
  confidence: sure ? ('sure' as const) : ('unsure' as const),
  ...(onPurpose && { atMost: 'note' as const }),
});
