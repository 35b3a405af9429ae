import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import type { Dossier } from '../../../../src/dossier/model/dossier.js';
import { charges } from '../../../../src/views/ask/charges.js';
import { measures } from '../../../../src/views/ask/measures.js';
import { sections } from '../../../../src/views/read/show.js';
import { timeline } from '../../../../src/views/read/timeline.js';
import type { Filters } from '../../../../src/views/selecting/filters.js';
import type { ViewRecord } from '../../../../src/views/view.js';
import type { ViewDefinition } from '../../../../src/views/view-definition.js';
import { dossierOf, recordsOf } from '../../../support/views.js';

const dossier = dossierOf(`people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Nobody }
  cyd: { name: Cyd Hidden, access: secret, pseudonym: Witness C }
organizations:
  court: { name: The Court }
  police: { name: The Police }
places:
  quay: { name: Stone Quay, names: [Каменная набережная] }
  cellar: { name: Mill Cellar, access: secret }
sections:
  - id: s
    title: S
    statements:
      - { id: beaten, text: A., people: [{ person: ada, role: victim }, { person: bob, role: perpetrator }] }
      - { id: both, text: B., people: [{ person: ada, role: victim }, { person: ada, role: witness }] }
      - { id: plain, text: C., people: [ada, { pseudonym: A sailor, role: witness }] }
      - { id: seen, text: D., people: [{ person: bob, role: victim }, { person: cyd, role: witness }] }
timeline:
  - { id: at-quay, date: 2020, title: E, place: quay, organizations: [{ organization: police, role: observer }] }
  - { id: as-text, date: 2020, title: E, place: каменная Набережная }
  - { id: elsewhere, date: 2020, title: E, place: The Pier, rights: [udhr-9] }
  - { id: hidden, date: 2020, title: E, place: cellar }
measures:
  - { id: held, kind: custody, people: [ada], heldBy: police, authority: court, place: quay, refs: [r], rights: [iccpr-9] }
  - { id: fined, kind: fine, people: [{ person: bob, role: victim }] }
charges:
  - { id: theft, law: L, people: [ada], by: police, court: court, refs: [r], rights: [{ right: iccpr-14, refs: [r] }] }
references: [{ id: r, type: report, title: R }]
`);

function found<R extends ViewRecord & { readonly id: string }>(
  view: ViewDefinition<R>,
  filters: Filters,
  from: Dossier = dossier,
): string[] {
  return recordsOf(view, from, { filters }).map(({ id }) => id);
}

describe('--role', () => {
  it('alone is that of any participant', () => {
    expect(found(sections, { role: [['witness']] })).toEqual(['both', 'plain', 'seen']);
    expect(found(sections, { role: [['perpetrator,witness']] })).toEqual(['beaten', 'both', 'plain', 'seen']);
    expect(found(sections, { role: [['lawyer']] })).toEqual([]);
  });

  it('beside --person is that of the same participant', () => {
    expect(found(sections, { role: [['victim']], person: [['bob']] })).toEqual(['seen']);
    expect(found(sections, { role: [['perpetrator']], person: [['ada']] })).toEqual([]);
    expect(found(sections, { role: [['witness']], person: [['A sailor']] })).toEqual(['plain']);
    expect(found(sections, { role: [['victim']], person: [['ada', 'bob']] })).toEqual(['beaten', 'both', 'seen']);
  });

  it('twice asks for someone who has both', () => {
    expect(found(sections, { role: [['victim'], ['witness']], person: [['ada']] })).toEqual(['both']);
    expect(found(sections, { role: [['victim'], ['witness']] })).toEqual(['both', 'seen']);
  });

  it('of two people is that of both', () => {
    expect(found(sections, { role: [['victim']], person: [['ada'], ['bob']] })).toEqual([]);
  });

  it('beside --org is that of the organisation, also under a key of its own', () => {
    expect(found(timeline, { role: [['observer']], org: [['police']] })).toEqual(['at-quay']);
    expect(found(timeline, { role: [['observer']], org: [['court']] })).toEqual([]);
    expect(found(measures, { role: [['detaining-authority']], org: [['The Police']] })).toEqual(['held']);
    expect(found(measures, { role: [['detaining-authority']], org: [['court']] })).toEqual([]);
    expect(found(charges, { role: [['court']], org: [['court']] })).toEqual(['theft']);
    expect(found(charges, { role: [['prosecutor']], org: [['court']] })).toEqual([]);
  });

  it('finds a withheld person by the pseudonym only', () => {
    const shown = disclose(dossier, 'public').dossier;
    expect(shown && found(sections, { role: [['witness']], person: [['witness c']] }, shown)).toEqual(['seen']);
    expect(() => shown && found(sections, { person: [['cyd']] }, shown)).toThrow('no person "cyd"');
  });

  it('that does not exist is wrong use', () => {
    expect(() => found(sections, { role: [['victm']] })).toThrow('no role "victm"');
  });
});

describe('--right', () => {
  it('finds claims by the code', () => {
    expect(found(measures, { right: [['iccpr-9']] })).toEqual(['held']);
    expect(found(charges, { right: [['ICCPR-14']] })).toEqual(['theft']);
    expect(found(timeline, { right: [['udhr-9']] })).toEqual(['elsewhere']);
  });

  it('that is in no claim is wrong use', () => {
    expect(() => found(timeline, { right: [['udhr-99']] })).toThrow('no right "udhr-99"');
  });
});

describe('--place', () => {
  it.each(['quay', 'Stone Quay', 'stone  quay', 'КАМЕННАЯ НАБЕРЕЖНАЯ'])(
    'finds a place by its id, name and spelling, also where a claim has a spelling as text: %s',
    (place) => {
      expect(found(timeline, { place: [[place]] })).toEqual(['at-quay', 'as-text']);
      expect(found(measures, { place: [[place]] })).toEqual(['held']);
    },
  );

  it('finds a place without an entry by its text', () => {
    expect(found(timeline, { place: [['the pier']] })).toEqual(['elsewhere']);
  });

  it('finds no withheld place', () => {
    const shown = disclose(dossier, 'public').dossier;
    expect(found(timeline, { place: [['cellar']] })).toEqual(['hidden']);
    for (const place of ['cellar', 'Mill Cellar'])
      expect(() => shown && found(timeline, { place: [[place]] }, shown)).toThrow(`no place "${place}"`);
  });
});
