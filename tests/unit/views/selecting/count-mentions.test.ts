import { describe, expect, it } from 'vitest';
import { mentions } from '../../../../src/views/selecting/count-mentions.js';
import { dossierOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations:
  court: { name: The Court }
people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Nobody }
sections:
  - id: one
    title: One
    statements:
      - { text: Both., people: [ada, bob], refs: [letter] }
      - { text: Twice., people: [ada, ada], refs: [letter, memo] }
    sections:
      - { id: within, title: Within, statements: [{ text: Deeper., people: [ada] }] }
timeline:
  - { id: e, date: "2020", title: Something, people: [ada], refs: [memo, { ref: note, locator: p. 1 }] }
measures:
  - { id: held, kind: custody, people: [{ person: bob, role: victim }], heldBy: court, authority: court, refs: [note] }
charges:
  - { id: theft, law: A law, people: [bob], organizations: [court], court: court, refs: [note] }
references:
  - { id: letter, type: report, title: Letter }
  - { id: memo, type: report, title: Memo }
  - { id: note, type: report, title: Note }
`);

describe('how often a case file names a party', () => {
  it('counts the claims of each kind, and each reference that those cite once', () => {
    expect(mentions(dossier, 'people')('ada')).toEqual({
      statements: 3,
      events: 1,
      measures: 0,
      charges: 0,
      references: 3,
    });
    expect(mentions(dossier, 'people')('bob')).toEqual({
      statements: 1,
      events: 0,
      measures: 1,
      charges: 1,
      references: 2,
    });
  });

  it('counts a claim once that names an organisation under several keys', () => {
    expect(mentions(dossier, 'organizations')('court')).toEqual({
      statements: 0,
      events: 0,
      measures: 1,
      charges: 1,
      references: 1,
    });
  });

  it('is 0 for a party that is not named', () => {
    const none = { statements: 0, events: 0, measures: 0, charges: 0, references: 0 };
    expect(mentions(dossier, 'people')('eve')).toEqual(none);
    expect(mentions(dossier, 'organizations')('ada')).toEqual(none);
  });
});
