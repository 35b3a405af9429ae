import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../../src/dates/edtf.js';
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

function dateOf(text: string) {
  const read = parseDate(text);
  if ('date' in read) return read.date;
  throw new Error(text);
}

describe('report', () => {
  it('names five of the claims that dispute a claim, and the number of the others', async () => {
    const events = Array.from(
      { length: 30 },
      (_, at) => `  - { id: e${at}, date: ${2000 + at}, title: Count, about: count, value: "${at}" }`,
    );
    const text = await textOf(report, dossierOf(`timeline:\n${events.join('\n')}\n`));
    expect(text).toContain('Disputed by: 2001, 2002, 2003, 2004, 2005, and 24 more');
  });

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

  it('has only the requested sections, with their numbers, and what belongs to them', () => {
    const [record] = recordsOf(report, dossier, { filters: { section: [['inner']] } });
    expect(record?.sections.map(({ id, statements }) => [id, ...statements.map(({ number }) => number)])).toEqual([
      ['one'],
      ['inner', 3],
    ]);
    expect(record?.timeline).toEqual([]);
    expect(record?.people).toEqual([]);
    expect(record?.organizations).toEqual([]);
    // The dispute is shown with both sides.
    expect(record?.disputes.map(({ claims }) => claims.length)).toEqual([2]);
    expect(record?.references.map(({ id }) => id)).toEqual(['a']);
    expect(record?.excerpt).toEqual({ claims: 1, of: 6 });
    expect(record?.counts).toMatchObject({
      sections: 2,
      statements: 1,
      events: 0,
      references: 1,
      people: 0,
      disputes: 1,
    });
  });

  it('has only what may have happened in a time', () => {
    const [record] = recordsOf(report, dossier, { filters: { from: dateOf('2021') } });
    expect(record?.sections).toEqual([]);
    expect(record?.timeline.map(({ id }) => id)).toEqual(['trial']);
    expect(record?.references).toEqual([]);
  });

  it('has only what names a person', () => {
    const [record] = recordsOf(report, dossier, { filters: { person: [['ada']] } });
    expect(record?.sections.map(({ id }) => id)).toEqual(['one']);
    expect(record?.timeline).toEqual([]);
    expect(record?.people.map(({ id }) => id)).toEqual(['ada']);
    expect(record?.references.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('narrows measures, charges, rights and days of detention, and keeps the dates that other events give', () => {
    const measures = dossierOf(`people: { ada: { name: Ada Nobody }, ben: { name: Ben Noone } }
organizations: { jail: { name: The Jail }, court: { name: The Court } }
asOf: 2022-01-01
timeline:
  - { id: seized, date: 2020-01-01, title: Seized, people: [ada] }
  - { id: charged, date: 2020-01-05, title: Charged, people: [ada] }
measures:
  - { id: held, kind: custody, people: [ada], begins: seized, to: 2021-02-01, heldBy: jail, rights: [iccpr-9] }
  - { id: other, kind: custody, people: [ben], from: 2020-01-01, to: 2020-01-02 }
charges:
  - { id: theft, law: Law 1, people: [ada], brought: charged, court: court }
  - { id: old, law: Law 2, people: [ben] }
`);
    const [record] = recordsOf(report, measures, { filters: { from: dateOf('2021') } });
    expect(record?.timeline).toEqual([]);
    expect(record?.measures.map(({ id, period }) => [id, period])).toEqual([['held', '1 Jan 2020 – 1 Feb 2021']]);
    expect(record?.custody.map(({ name }) => name)).toEqual(['Ada Nobody']);
    expect(record?.rights.map(({ id }) => id)).toEqual(['iccpr-9']);
    // A charge without a decision is still pending. One without a date is in no time.
    expect(record?.charges.map(({ id }) => id)).toEqual(['theft']);
    expect(record?.organizations.map(({ id }) => id)).toEqual(['jail', 'court']);
    expect(record?.people.map(({ id }) => id)).toEqual(['ada']);
  });

  it('says whose document it is at both ends, and what it asks for', async () => {
    const whose = `publisher: { name: Example Watch, contact: desk@watch.example, licence: CC BY 4.0 }
asOf: 2024-01-02
asks: [Release her., { text: Repeal the law., of: court }]
organizations: { court: { name: The Court } }
`;
    const text = await textOf(report, dossierOf(whose));
    expect(text.split('\n').slice(0, 3)).toEqual([
      'A made-up case',
      '',
      'Example Watch · desk@watch.example · CC BY 4.0 · As of 2 Jan 2024',
    ]);
    expect(text).toContain('What is asked for\n\n1  Release her.\n2  Repeal the law.\n   The Court\n');
    expect(text).toContain('Publisher  Example Watch\nContact    desk@watch.example\nLicence    CC BY 4.0\n');
    expect(await textOf(report, dossierOf(whose), { filters: { person: [['ada']] } })).not.toContain('asked');
  });

  it('prints readable text too', async () => {
    expect(await textOf(report, dossier)).toMatchSnapshot();
  });

  it('shows a case that is still empty', async () => {
    expect(await textOf(report, dossierOf('people: { ada: { name: Ada Nobody }, ben: { name: Ben Noone } }\n'))).toBe(
      `A made-up case

Ada Nobody.

Other people

Name       Details
Ben Noone

About this document

Holds  2 people
`,
    );
  });
});
