import { describe, expect, it } from 'vitest';
import { rights } from '../../../../src/views/ask/rights.js';
import { dossierOf, recordsOf } from '../../../support/views.js';

const dossier = dossierOf(`people: { ada: { name: Ada Nobody }, bob: { name: Bob Nobody } }
organizations: { watch: { name: Watch }, daily: { name: Daily } }
timeline:
  - { id: arrest, date: 2020-04-17, title: An arrest, people: [ada], refs: [letter, copy, memo], rights: [iccpr-9, { right: udhr-19, refs: [memo] }] }
  - { id: trial, date: 2020-06, title: A trial, people: [bob], refs: [memo], rights: [iccpr-9, wgad-iii] }
references:
  - { id: letter, type: report, title: A letter, publisher: watch }
  - { id: copy, type: report, title: A copy, publisher: daily, origin: letter }
  - { id: memo, type: report, title: A memo, authors: [A. Writer] }
`);

describe('rights', () => {
  it('are one record each, in the order of the instruments, with the claims that name them', () => {
    const records = recordsOf(rights, dossier);
    expect(records.map(({ id, claims, origins }) => [id, claims.map((claim) => claim.id), origins])).toEqual([
      ['udhr-19', ['arrest'], 1],
      ['iccpr-9', ['arrest', 'trial'], 2],
      ['wgad-iii', ['trial'], 1],
    ]);
  });

  it('rest on the references that the claim names, or else on all its citations', () => {
    const records = recordsOf(rights, dossier);
    const sources = (code: string) => records.find(({ id }) => id === code)?.claims[0]?.sources;
    expect(sources('udhr-19')?.map(({ id, says }) => [id, says])).toEqual([['memo', 'A. Writer']]);
    expect(sources('iccpr-9')?.map(({ id, says, repeats }) => [id, says, repeats])).toEqual([
      ['letter', 'Watch', undefined],
      ['copy', 'Daily', '[1]'],
      ['memo', 'A. Writer', undefined],
    ]);
  });

  it('are selected by instrument, person and date, and then keep only the claims that match', () => {
    const ids = (filters: object) =>
      recordsOf(rights, dossier, { filters }).map(({ id, claims }) => [id, claims.length]);
    expect(ids({ instrument: [['iccpr']] })).toEqual([['iccpr-9', 2]]);
    expect(ids({ person: [['ada']] })).toEqual([
      ['udhr-19', 1],
      ['iccpr-9', 1],
    ]);
  });
});
