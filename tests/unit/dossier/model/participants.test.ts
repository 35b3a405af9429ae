import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import { allStatements } from '../../../../src/dossier/model/dossier.js';
import { organizationsOf } from '../../../../src/dossier/model/participants.js';
import { dossierOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations:
  court: { name: The Court }
  police: { name: The Police }
  cell: { name: Cell of Nine, access: secret }
sections:
  - { id: s, title: S, statements: [{ text: One., organizations: [{ organization: court, role: observer }, police] }] }
measures:
  - { id: whole, kind: fine, people: [ada], organizations: [police], heldBy: cell, authority: court }
  - { id: bare, kind: fine, people: [ada] }
charges:
  - { id: theft, law: L, by: police, court: court, organizations: [{ organization: court, role: addressee }] }
`);
const court = { id: 'court', name: 'The Court' };
const police = { id: 'police', name: 'The Police' };

describe('the organisations of a claim', () => {
  it('are those that it lists, with their roles', () => {
    expect(allStatements(dossier).map(organizationsOf)).toEqual([[{ ...court, role: 'observer' }, police]]);
  });

  it('include who ordered and who carries out a measure', () => {
    expect(dossier.measures.map(organizationsOf)).toEqual([
      [police, { id: 'cell', name: 'Cell of Nine', role: 'detaining-authority' }, court],
      [],
    ]);
  });

  it('include who brought a charge, and the court', () => {
    expect(dossier.charges.map(organizationsOf)).toEqual([
      [
        { ...court, role: 'addressee' },
        { ...police, role: 'prosecutor' },
        { ...court, role: 'court' },
      ],
    ]);
  });

  it('do not reveal a withheld one', () => {
    const shown = disclose(dossier, 'public').dossier?.measures.map(organizationsOf);
    expect(shown?.[0]).toEqual([police, { id: null, name: '[withheld]', role: 'detaining-authority' }, court]);
  });
});
