import { describe, expect, it } from 'vitest';
import { disputes } from '../../../../src/views/ask/disputes.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`disputes:
  protesters: { title: How many protested? }
  nobody-knows: { title: What nobody claims, note: To be asked. }
sections:
  - id: protest
    title: Protest
    statements:
      - { id: many, text: Three thousand came., about: protesters, value: "3,000", refs: [letter] }
      - { id: few, text: Five hundred came., about: protesters, value: "500", status: alleged }
timeline:
  - { id: one-day, date: 2020-04-17, title: An arrest, about: day-of-arrest }
  - { id: same-day, date: 2020-04-17, title: It happened, about: day-of-arrest }
references: [{ id: letter, type: report, title: A letter }]
`);

describe('disputes', () => {
  it('have the title that the file gives, or the words of the id, and say whether claims differ', () => {
    expect(recordsOf(disputes, dossier).map(({ id, title, differs }) => [id, title, differs])).toEqual([
      ['protesters', 'How many protested?', true],
      ['day-of-arrest', 'day of arrest', false],
      ['nobody-knows', 'What nobody claims', false],
    ]);
  });

  it('list what each claim says, who says so and how sure that is', () => {
    expect(recordsOf(disputes, dossier)[0]?.claims).toMatchObject([
      {
        kind: 'statement',
        id: 'many',
        value: '3,000',
        status: 'reported',
        sources: [{ number: 1, says: '“A letter”' }],
      },
      { kind: 'statement', id: 'few', value: '500', status: 'alleged', sources: [] },
    ]);
  });

  it('are side by side, each under its title', async () => {
    expect(await textOf(disputes, dossier)).toBe(`How many protested?

Value  Claim                        Status    Sources
3,000  Three thousand came. (many)  reported  [1] “A letter”
500    Five hundred came. (few)     alleged   No source shown.

Day of arrest

Value        Claim                   Status    Sources
17 Apr 2020  An arrest (one-day)     reported  No source shown.
17 Apr 2020  It happened (same-day)  reported  No source shown.

These claims do not differ.

What nobody claims

No claim is about this point.

Note: To be asked.
`);
  });
});
