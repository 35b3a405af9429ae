import { describe, expect, it } from 'vitest';
import type { WrittenDossier } from '../../../../src/dossier/format/schema.js';
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
      access: 'secret',
      line: 10,
    },
    { id: 'bob', name: 'Bob', names: [], access: 'public', line: 10 },
  ]);
  expect([...organizations.values()]).toStrictEqual([
    { id: 'daily', name: 'Daily', kind: 'media', names: [{ text: 'D' }], access: 'internal', line: 19 },
    { id: 'bureau', name: 'B', names: [], access: 'public', line: 20 },
  ]);
});

it('reads claims with all fields', () => {
  const claim = {
    people: ['ada', 'nobody'],
    organizations: ['daily', 'nothing'],
    refs: ['a', { ref: 'b', quote: 'Q', locator: undefined }],
    about: 'x',
    value: 'y',
    note: 'N',
    status: 'denied',
    access: 'secret',
  } as const;
  const copy = { ...claim, people: [...claim.people], organizations: [...claim.organizations], refs: [...claim.refs] };
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
    people: [{ id: 'ada', name: 'Ada Nobody' }],
    organizations: [{ id: 'daily', name: 'Daily' }],
    refs: [{ ref: 'a' }, { ref: 'b', quote: 'Q' }],
    about: 'x',
    value: 'y',
    stated: 'y',
    note: 'N',
    status: 'denied',
    access: 'secret',
  };
  const none = { people: [], organizations: [], refs: [], status: 'reported', access: 'public' };
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
      place: 'P',
      tags: ['a'],
      ...made,
      line: 10,
    },
    { id: 'f', date: { edtf: 'no date', earliest: null, latest: null }, title: 'F', tags: [], ...none, line: 10 },
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
        files: [{ path: 'p' }],
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
