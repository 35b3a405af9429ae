import { describe, expect, it } from 'vitest';
import { report } from '../../../../../src/views/hand-over/report/view.js';
import { dossierOf, recordsOf, textOf } from '../../../../support/views.js';

const given = `summary: Two sentences.
asOf: 2024-01-02
language: en
people:
  ada: { name: Ada Nobody, names: [A. N.], role: Defendant, born: 1980, died: 2023-05 }
  ben: { name: Ben Noone, note: Not found. }
organizations:
  paper: { name: The Paper, kind: media, country: Nowhere }
  panel: { name: The Panel, kind: un-body }
  circle: { name: The Circle, names: [TC], kind: ngo }
sections:
  - id: one
    title: One
    statements:
      - { text: First., refs: [a, { ref: b, locator: p. 2, quote: sic, translation: so }], people: [ada] }
      - { text: Second., citationNeeded: true }
    sections:
      - id: inner
        title: Inner
        statements: [{ text: Third., about: count, value: "3", refs: [a] }]
  - id: two
    title: Two
    statements: [{ text: Fourth., about: count, value: "4", status: denied, organizations: [circle] }]
timeline:
  - { id: arrest, date: 2020-04-17, title: An arrest, refs: [a], text: At night., place: Port, note: Remark. }
  - { id: trial, date: 2021, title: A trial }
references:
  - { id: a, type: report, title: Report A, publisher: paper, url: "https://a.example/" }
  - { id: b, type: report, title: Report B, archive: { url: "https://b.example/", date: 2024-01-01 } }
  - { id: c, type: report, title: Report C }
`;
const dossier = dossierOf(given);

describe('report', () => {
  it('is one record per case, with consecutive numbers for its statements', () => {
    const records = recordsOf(report, dossier);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ case: 'made-up', title: 'A made-up case', language: 'en', asOf: '2024-01-02' });
    const parts = records[0]?.sections.map(({ id, depth, statements }) => [
      id,
      depth,
      statements.map(({ number, id: own }) => `${number} ${own}`),
    ]);
    expect(parts).toEqual([
      ['one', 0, ['1 one/1', '2 one/2']],
      ['inner', 1, ['3 inner/1']],
      ['two', 0, ['4 two/1']],
    ]);
  });

  it('has only the requested sections, with their numbers, and everything else', () => {
    const [record] = recordsOf(report, dossier, { filters: { section: [['two']] } });
    expect(record?.sections.map(({ statements }) => statements.map(({ number }) => number))).toEqual([[4]]);
    expect(record?.timeline).toHaveLength(2);
    expect(record?.references).toHaveLength(3);
  });

  it('prints readable text too', async () => {
    expect(await textOf(report, dossier)).toMatchSnapshot();
  });

  it('shows a case that is still empty', async () => {
    expect(await textOf(report, dossierOf('people: { ada: { name: Ada Nobody }, ben: { name: Ben Noone } }\n'))).toBe(
      `A made-up case

Subject  Ada Nobody
Holds    2 people

People

Name        Details  Named in
Ada Nobody
Ben Noone
`,
    );
  });
});
