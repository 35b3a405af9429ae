import { describe, expect, it } from 'vitest';
import type { WrittenDossier, WrittenStatement } from '../../../../src/dossier/format/schema.js';
import { allStatements } from '../../../../src/dossier/model/dossier.js';
import { build, type Positions } from '../../../../src/dossier/reading/build.js';

const head = { casefile: '1', id: 'made-up', title: 'A case', subjects: ['ada'] } as const;
const people = { ada: { name: 'Ada Nobody' } };
/** The line of a path is the path itself, so that tests can see it. */
const source = { line: (path: readonly (string | number)[]) => path.join('.').length };

function built(written: Partial<WrittenDossier> = {}, places?: Positions) {
  return build({ ...head, subjects: ['ada'], people, ...written }, source, 'case.yaml', places);
}

it('reads the smallest possible case file', () => {
  expect(build({ ...head, subjects: [] }, source, 'case.yaml')).toEqual({
    file: 'case.yaml',
    lines: { casefile: 8, id: 2, title: 5, subjects: 8 },
    id: 'made-up',
    title: 'A case',
    access: 'public',
    subjects: [],
    people: new Map(),
    organizations: new Map(),
    sections: [],
    timeline: [],
    references: [],
    measures: [],
    charges: [],
    places: new Map(),
    disputes: new Map(),
    asks: [],
  });
});

it('reads the head, with its date', () => {
  expect(built({ summary: 'S', language: 'en', asOf: '2020', access: 'internal' })).toMatchObject({
    summary: 'S',
    language: 'en',
    asOf: { edtf: '2020', earliest: '2020-01-01', latest: '2020-12-31' },
    access: 'internal',
    subjects: [{ id: 'ada', name: 'Ada Nobody' }],
  });
});

it('reads people and organisations with all fields', () => {
  const { people: found, organizations } = built({
    people: {
      ada: {
        name: 'Ada',
        names: ['A', { text: 'B', language: 'ru' }, { text: 'C', language: undefined }],
        born: '1977',
        note: undefined,
        role: 'x',
        refs: ['a', { ref: 'b', for: ['name'] }],
        access: 'secret',
      },
      bob: { name: 'Bob' },
    },
    organizations: { daily: { name: 'Daily', kind: 'media', names: ['D'], access: 'internal' }, bureau: { name: 'B' } },
  });
  expect([...found.values()]).toStrictEqual([
    {
      id: 'ada',
      name: 'Ada',
      role: 'x',
      born: { edtf: '1977', earliest: '1977-01-01', latest: '1977-12-31' },
      names: [{ text: 'A' }, { text: 'B', language: 'ru' }, { text: 'C' }],
      refs: [{ ref: 'a' }, { ref: 'b', for: ['name'] }],
      access: 'secret',
      line: 10,
    },
    { id: 'bob', name: 'Bob', names: [], refs: [], access: 'public', line: 10 },
  ]);
  expect([...organizations.values()]).toStrictEqual([
    { id: 'daily', name: 'Daily', kind: 'media', names: [{ text: 'D' }], refs: [], access: 'internal', line: 19 },
    { id: 'bureau', name: 'B', names: [], refs: [], access: 'public', line: 20 },
  ]);
});

it('reads claims with all fields', () => {
  const claim = {
    people: ['ada', 'nobody', { person: 'ada', role: 'witness' }, { person: 'nobody' }, { pseudonym: 'Witness A' }],
    organizations: ['daily', 'nothing', { organization: 'daily', role: undefined }],
    refs: ['a', { ref: 'b', quote: 'Q', locator: undefined }],
    rights: ['iccpr-9', { right: 'udhr-9', refs: ['a'] }, { right: 'udhr-5', refs: undefined }],
    about: 'x',
    value: 'y',
    note: 'N',
    status: 'denied',
    access: 'secret',
  } as const;
  const copy = structuredClone(claim) as unknown as Omit<WrittenStatement, 'id' | 'text'>;
  const { timeline, ...dossier } = built({
    organizations: { daily: { name: 'Daily' } },
    sections: [
      {
        id: 's',
        title: 'S',
        sections: [
          { id: 't', title: 'T', statements: [{ text: 'One.', citationNeeded: true, ...copy }, { text: 'Two.' }] },
        ],
      },
    ],
    timeline: [
      { id: 'e', date: '2020', title: 'E', text: 'T', kind: 'arrest', place: 'P', tags: ['a'], ...copy },
      { id: 'f', date: 'no date', title: 'F' },
    ],
  });
  const made = {
    people: [
      { id: 'ada', name: 'Ada Nobody' },
      { id: 'ada', name: 'Ada Nobody', role: 'witness' },
      { id: null, name: 'Witness A' },
    ],
    organizations: [
      { id: 'daily', name: 'Daily' },
      { id: 'daily', name: 'Daily' },
    ],
    refs: [{ ref: 'a' }, { ref: 'b', quote: 'Q' }],
    standIns: [],
    rights: [{ right: 'iccpr-9' }, { right: 'udhr-9', refs: ['a'] }, { right: 'udhr-5' }],
    about: 'x',
    value: 'y',
    stated: 'y',
    note: 'N',
    status: 'denied',
    access: 'secret',
  };
  const none = {
    people: [],
    organizations: [],
    refs: [],
    standIns: [],
    rights: [],
    status: 'reported',
    access: 'public',
  };
  expect(allStatements({ ...dossier, timeline })).toStrictEqual([
    {
      id: 't/secret-1',
      text: 'One.',
      citationNeeded: true,
      ...made,
      line: 'sections.0.sections.0.statements.0'.length,
    },
    { id: 't/1', text: 'Two.', citationNeeded: false, ...none, line: 'sections.0.sections.0.statements.1'.length },
  ]);
  expect(dossier.sections).toMatchObject([
    { id: 's', title: 'S', line: 10, statements: [], sections: [{ line: 21, sections: [] }] },
  ]);
  expect(timeline).toStrictEqual([
    {
      id: 'e',
      date: { edtf: '2020', earliest: '2020-01-01', latest: '2020-12-31' },
      title: 'E',
      text: 'T',
      kind: 'arrest',
      place: { name: 'P' },
      tags: ['a'],
      ...made,
      line: 10,
    },
    { id: 'f', date: { edtf: 'no date', earliest: null, latest: null }, title: 'F', tags: [], ...none, line: 10 },
  ]);
});

it('reads measures, charges, places and disputes with all fields', () => {
  const { measures, charges, places, disputes } = built({
    organizations: { court: { name: 'The Court' } },
    places: { mill: { name: 'Old Mill', names: ['M'], kind: 'prison', country: 'XX', lat: -1.5, lon: 20 } },
    disputes: { days: { title: 'How many days?', note: 'N' } },
    measures: [
      {
        id: 'held',
        kind: 'custody',
        people: ['ada'],
        from: '2020',
        to: '..',
        place: 'mill',
        authority: 'court',
        heldBy: 'nobody',
        charge: 'theft',
        begins: 'e',
        reviewed: ['f', 'g'],
        within: 'term',
      },
      { id: 'term', kind: 'fine', people: ['ada'], to: '2021', place: 'M', charge: ['theft', 'none'] },
    ],
    charges: [{ id: 'theft', law: 'L', brought: 'e', by: 'court', decisions: [{ event: 'f', outcome: 'upheld' }] }],
  });
  const claim = { organizations: [], refs: [], standIns: [], rights: [], status: 'reported', access: 'public' };
  const court = { id: 'court', name: 'The Court' };
  const people = [{ id: 'ada', name: 'Ada Nobody' }];
  expect(measures).toStrictEqual([
    {
      id: 'held',
      kind: 'custody',
      people,
      from: { edtf: '2020', earliest: '2020-01-01', latest: '2020-12-31' },
      to: { edtf: '..', earliest: null, latest: null },
      place: { id: 'mill', name: 'Old Mill' },
      authority: court,
      charge: ['theft'],
      begins: 'e',
      reviewed: ['f', 'g'],
      within: 'term',
      ...claim,
      line: 10,
    },
    {
      id: 'term',
      kind: 'fine',
      people,
      to: { edtf: '2021', earliest: '2021-01-01', latest: '2021-12-31' },
      place: { name: 'M' },
      charge: ['theft', 'none'],
      reviewed: [],
      ...claim,
      line: 10,
    },
  ]);
  expect(charges).toStrictEqual([
    {
      id: 'theft',
      law: 'L',
      people: [],
      brought: 'e',
      by: court,
      decisions: [{ event: 'f', outcome: 'upheld' }],
      ...claim,
      line: 9,
    },
  ]);
  expect([...places.values()]).toStrictEqual([
    {
      id: 'mill',
      name: 'Old Mill',
      names: [{ text: 'M' }],
      kind: 'prison',
      country: 'XX',
      lat: -1.5,
      lon: 20,
      access: 'public',
      line: 11,
    },
  ]);
  expect([...disputes.values()]).toStrictEqual([
    { id: 'days', title: 'How many days?', note: 'N', access: 'public', line: 13 },
  ]);
});

describe('a reference', () => {
  it('is read with all fields', () => {
    const { references } = built({
      organizations: { daily: { name: 'Daily' } },
      references: [
        {
          id: 'a',
          type: 'report',
          title: 'A',
          authors: ['X', { family: 'Y', given: undefined }],
          editors: ['Z'],
          tags: ['t'],
          key: 'y2020',
          publisher: 'daily',
          issued: '2020',
          accessed: 'no date',
          url: 'u',
          archive: { url: 'v', date: '2021' },
          files: [{ path: 'p', sha256: undefined }],
          access: 'internal',
        },
        { id: 'b', type: 'report', title: 'B', publisher: 'nobody', archive: { url: 'v' } },
      ],
    });
    expect(references).toStrictEqual([
      {
        number: 1,
        id: 'a',
        type: 'report',
        title: 'A',
        url: 'u',
        authors: ['X', { family: 'Y' }],
        editors: ['Z'],
        tags: ['t'],
        key: 'y2020',
        publisher: { id: 'daily', name: 'Daily' },
        issued: { edtf: '2020', earliest: '2020-01-01', latest: '2020-12-31' },
        archive: { url: 'v', date: { edtf: '2021', earliest: '2021-01-01', latest: '2021-12-31' } },
        files: [{ path: 'p', access: 'public', line: 20 }],
        access: 'internal',
        line: 12,
      },
      {
        number: 2,
        id: 'b',
        type: 'report',
        title: 'B',
        authors: [],
        editors: [],
        tags: [],
        publisher: null,
        archive: { url: 'v' },
        files: [],
        access: 'public',
        line: 12,
      },
    ]);
  });

  it.each([
    ['b', { kind: 'reference', id: 'b' }],
    ['daily', { kind: 'organization', id: 'daily', name: 'Daily' }],
    ['both', undefined],
    ['nothing', undefined],
    [undefined, undefined],
  ])('with the origin %s repeats it', (origin, made) => {
    const [reference] = built({
      organizations: { daily: { name: 'Daily' }, both: { name: 'Both' } },
      references: [
        { id: 'a', type: 'report', title: 'A', origin },
        { id: 'b', type: 'report', title: 'B' },
        { id: 'both', type: 'report', title: 'C' },
      ],
    }).references;
    expect(reference?.origin).toEqual(made);
  });
});

it('has the positions of the file', () => {
  const places: Positions = new Map();
  const dossier = built(
    {
      organizations: { daily: { name: 'Daily' } },
      sections: [
        {
          id: 's',
          title: 'S',
          statements: [{ text: 'One.' }],
          sections: [{ id: 't', title: 'T', statements: [{ text: 'Two.' }] }],
        },
      ],
      timeline: [{ id: 'e', date: '2020', title: 'E' }],
      references: [{ id: 'a', type: 'report', title: 'A' }],
    },
    places,
  );
  const items = [
    ...dossier.people.values(),
    ...dossier.organizations.values(),
    ...allStatements(dossier),
    ...dossier.timeline,
    ...dossier.references,
  ];
  expect(items.map((item) => places.get(item)?.join('.'))).toEqual([
    'people.ada',
    'organizations.daily',
    'sections.0.statements.0',
    'sections.0.sections.0.statements.0',
    'timeline.0',
    'references.0',
  ]);
  expect(places.size).toBe(items.length);
});
