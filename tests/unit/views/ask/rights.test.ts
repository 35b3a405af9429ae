import { describe, expect, it } from 'vitest';
import { rights } from '../../../../src/views/ask/rights.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

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

  it('are one claim each, if a claim names a right several times', () => {
    const twice = dossierOf(`people: { ada: { name: Ada Nobody } }
timeline:
  - id: arrest
    date: 2020-04-17
    title: An arrest
    refs: [letter, copy, memo]
    rights: [iccpr-9, { right: iccpr-9, refs: [memo] }, { right: udhr-19, refs: [memo] }, { right: udhr-19, refs: [copy] }]
references:
  - { id: letter, type: report, title: A letter }
  - { id: copy, type: report, title: A copy }
  - { id: memo, type: report, title: A memo }
`);
    const said = recordsOf(rights, twice).map(({ id, claims }) => [
      id,
      ...claims.map(({ sources }) => sources.map((source) => source.id)),
    ]);
    expect(said).toEqual([
      ['udhr-19', ['copy', 'memo']],
      ['iccpr-9', ['letter', 'copy', 'memo']],
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

describe('who says so', () => {
  const said = dossierOf(`organizations: { press: { name: Old Press }, watch: { name: Watch } }
timeline: [{ id: raid, date: 2020, title: A raid, refs: [book, album, report], rights: [iccpr-9] }]
references:
  - { id: book, type: book, title: A book, authors: [{ family: Pell, given: O. }], publisher: press }
  - { id: album, type: book, title: An album, publisher: press }
  - { id: report, type: report, title: A report, authors: [O. Quill], publisher: watch }
`);

  it('is the author of a book, not its publisher, and otherwise the body that published it', () => {
    const [record] = recordsOf(rights, said);
    expect(record?.claims[0]?.sources.map(({ says }) => says)).toEqual(['O. Pell', 'Old Press', 'Watch']);
    expect(record?.origins).toBe(3);
  });
});

describe('a denied claim', () => {
  const denial = dossierOf(`timeline:
  - { id: raid, date: 2020-04-17, title: A raid, refs: [letter], rights: [iccpr-9, iccpr-17] }
  - { id: beating, date: 2020-04-17, title: A beating, status: denied, refs: [reply, memo], rights: [iccpr-7, iccpr-9] }
references:
  - { id: letter, type: personal_communication, title: A letter, authors: [A. Writer] }
  - { id: reply, type: report, title: A reply, authors: [A. Minister] }
  - { id: memo, type: report, title: A memo, authors: [B. Minister] }
`);

  it('supports no violation, and says who denies it', async () => {
    expect(recordsOf(rights, denial).map(({ id, origins }) => [id, origins])).toEqual([
      ['iccpr-7', 0],
      ['iccpr-9', 1],
      ['iccpr-17', 1],
    ]);
    const printed = (await textOf(rights, denial)).replaceAll(/\s+/g, ' ');
    expect(printed).toContain(
      '(1 denied claim) 17 Apr 2020 A beating (beating, denied): denied according to [2] A. Min',
    );
    expect(printed).toContain('(1 claim from 1 account, and 1 denied claim)');
  });
});
