import { describe, expect, it } from 'vitest';
import { timeline } from '../../../../src/views/read/timeline.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations: { court: { name: The Court } }
timeline:
  - { id: month, date: 2020-05, title: In May }
  - id: full
    date: 2020-05-02/..
    title: Held
    text: "  For a leaflet.  "
    kind: detention
    people: [ada]
    organizations: [court]
    place: Port
    tags: [quay]
    refs: [{ ref: r, locator: p. 1 }]
    status: disputed
    note: The accounts differ.
  - { id: first, date: ../2019, title: Before }
  - { id: same, date: 2020-05, title: Also in May }
references: [{ id: r, type: report, title: R }]
`);

describe('events', () => {
  it('are sorted by date, then in the order of the file', () => {
    expect(recordsOf(timeline, dossier).map(({ id }) => id)).toEqual(['first', 'month', 'same', 'full']);
  });

  it('have all their fields, with the bounds of their dates', () => {
    expect(recordsOf(timeline, dossier)[3]).toEqual({
      case: 'made-up',
      id: 'full',
      date: '2020-05-02/..',
      earliest: '2020-05-02',
      latest: null,
      title: 'Held',
      text: '  For a leaflet.  ',
      kind: 'detention',
      people: [{ id: 'ada', name: 'Ada Nobody' }],
      organizations: [{ id: 'court', name: 'The Court' }],
      place: 'Port',
      tags: ['quay'],
      rights: [],
      refs: [{ number: 1, id: 'r', locator: 'p. 1' }],
      status: 'disputed',
      note: 'The accounts differ.',
    });
  });

  it('have no key for an absent field, and the default status', () => {
    expect(recordsOf(timeline, dossier)[0]).toEqual({
      case: 'made-up',
      id: 'first',
      date: '../2019',
      earliest: null,
      latest: '2019-12-31',
      title: 'Before',
      people: [],
      organizations: [],
      tags: [],
      rights: [],
      refs: [],
      status: 'reported',
    });
  });

  it('are printed with their marks, text and place', async () => {
    expect(await textOf(timeline, dossier)).toBe(
      [
        'until 2019       Before',
        'May 2020         In May',
        'May 2020         Also in May',
        'from 2 May 2020  Held (disputed) [1, p. 1]',
        '                 For a leaflet.',
        '                 Detention; Port; The Court',
        '                 Note: The accounts differ.',
        '',
      ].join('\n'),
    );
  });

  it.each(['held', 'leaflet', 'accounts differ'])('match %s in title, text and note', (words) => {
    expect(recordsOf(timeline, dossier, { filters: { match: [[words]] } }).map(({ id }) => id)).toEqual(['full']);
  });

  it('print nothing if there are none', async () => {
    expect(await textOf(timeline, dossierOf())).toBe('');
  });
});
