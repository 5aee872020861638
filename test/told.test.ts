/** What a post tells of a family or of the accused: what each table finds in a text, and what it leaves. */
import { expect, it } from 'vitest';
import { placed } from '../src/text/cases/jigsaw.js';
import { asProved } from '../src/text/cases/presumed-deed.js';
import { outcome } from '../src/text/cases/presumed-outcome.js';
import { confirms, known, ourPart, served } from '../src/text/cases/told.js';
import { createDraft } from '../src/text/draft.js';
import type { Turnings } from '../src/text/words/turning.js';
import { firstTurn, type Turn } from '../src/text/words/turns.js';

type Case = readonly [text: string, found: string | undefined];

const tables: readonly (readonly [name: string, turns: Turnings<Turn>, cases: readonly Case[]])[] = [
  [
    'known',
    known,
    [
      ['She was not known to us.', 'was not known to us'],
      ['Already known to the local authority.', 'Already known to the local authority'],
      ['They were known to children’s services.', 'were known to children’s'],
      ['Known to us all as Bob.', undefined],
      ['The team had been in contact with his mother.', 'The team had been in contact with his mother'],
      ['Social workers were already visiting the baby.', 'Social workers were already visiting the baby'],
      ['We are working with this town.', undefined],
      ['He was on a child in need plan.', 'was on a child in need plan'],
      ['Are they subject to a care order?', undefined],
      ['They are subject to a care order.', 'are subject to a care order'],
      ['The file was closed to us.', 'file was closed to us'],
      ['She has been referred to us.', 'has been referred to us'],
      ['The family court in Northcott, sitting today, was told how', 'family court in Northcott, sitting today, was told how'],
      ['The family court sat. We were told that', undefined],
    ],
  ],
  [
    'confirms',
    confirms,
    [
      ['We are able to confirm that the mother was in contact.', 'are able to confirm that the mother was in contact'],
      ['We must confirm: the child was known, and had a plan', 'must confirm: the child was known, and had a plan'],
      ['We can confirm the date. The family is known', undefined],
    ],
  ],
  [
    'served',
    served,
    [
      ['The family had a social worker.', 'The family had a social worker'],
      ['The child who died was last seen by our nurses.', 'The child who died was last seen by our'],
      ['Her parents had been in contact with social services.', 'Her parents had been in contact with social services'],
      ['The couple were on our caseload.', 'The couple were on our caseload'],
      ['Health visitors had last seen that baby', 'Health visitors had last seen that baby'],
      ['Social workers visited the family’s home.', 'Social workers visited the family’s'],
      ['Social workers visited the family hubs.', undefined],
    ],
  ],
  [
    'ourPart',
    ourPart,
    [
      ['Our nurses had also raised it.', 'Our nurses had also raised'],
      ['We’d already had three calls.', 'We’d already had three calls'],
      ['He was in our care.', 'in our care'],
      ['The girls are in our care of course.', undefined],
      ['We failed the children.', 'We failed the children'],
      ['We let heroes in.', undefined],
      ['We had been working with them.', 'We had been working with them'],
      ['She was a former pupil of ours.', 'was a former pupil of ours'],
      ['He had been one of our younger students.', 'had been one of our younger students'],
      ['We knew his girlfriend', 'We knew his girlfriend'],
    ],
  ],
  [
    'asProved',
    asProved,
    [
      ['In the dock on Monday for stabbing a boy.', 'dock on Monday for stabbing'],
      ['In court accused of it, for killing her.', undefined],
      ['In court. Sorry for killing the mood.', undefined],
    ],
  ],
  [
    'outcome',
    outcome,
    [
      ['We all trust that the judge will put her away for life.', 'We all trust that the judge will put her away for life'],
      ['I hope she gets better.', undefined],
      ['They’re sure he’s found guilty tomorrow.', 'he’s found guilty tomorrow'],
      ['The inquest will surely find in our favour.', 'inquest will surely find in our'],
      ['We’ll be proved right.', 'We’ll be proved right'],
      ['The jury should know.', 'jury should'],
    ],
  ],
  [
    'placed',
    placed,
    [
      ['The victim is a part time teacher at the Mill School.', 'victim is a part time teacher at the Mill'],
      ['The girl in the rape case attended a school and lives in Leeds.', 'rape case attended a school and lives in Leeds'],
      ['The girl in the rape case goes to school in Leeds.', 'rape case goes to school in Leeds'],
      ['The accused goes on trial in May, at Leeds', undefined],
      ['THE ACCUSED LIVES IN A VILLAGE', undefined],
    ],
  ],
];

for (const [name, turns, cases] of tables)
  it.each(cases)(`${name}: %s`, (text, found) => {
    const span = firstTurn(turns, createDraft({ text }));
    expect(span && text.slice(...span)).toBe(found);
  });
