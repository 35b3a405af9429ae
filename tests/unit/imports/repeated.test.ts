import { describe, expect, it } from 'vitest';
import { withoutRepeated } from '../../../src/imports/repeated.js';

const event = { id: 'a', date: '2020-04-17', title: 'Arrested at home', people: ['mira', 'lin'], refs: ['leaflet'] };
const section = {
  id: 'early',
  title: 'Early life',
  statements: [{ text: 'She left.', refs: ['leaflet'] }, { text: 'It rained.' }],
  sections: [{ id: 'school', title: 'School', statements: [{ text: 'She taught.' }] }],
};

const events = (existing: readonly object[], draft: readonly object[]) =>
  withoutRepeated({ timeline: existing as never }, { timeline: draft as never });

describe('an event', () => {
  it.each([
    ['is equal', { ...event, id: 'b' }],
    ['says less', { id: 'b', date: '2020-04-17', title: 'Arrested at home', people: ['lin'] }],
    ['has other line breaks', { ...event, id: 'b', title: 'Arrested\nat  home ' }],
    ['has a key without a value', { ...event, id: 'b', text: undefined }],
  ])('is known if it %s', (_, draft) => {
    const { rest, repeated, renamed } = events([event], [draft]);
    expect([rest.timeline, repeated.counts.get('timeline')]).toEqual([[], 1]);
    expect([...renamed]).toEqual([['timeline b', 'a']]);
  });

  it.each([
    ['another date', { ...event, date: '2020-04-18' }],
    ['another title', { ...event, title: 'Arrested at work' }],
    ['another person', { ...event, people: ['mira', 'ben'] }],
    ['a locator', { ...event, refs: [{ ref: 'leaflet', locator: 'p. 1' }] }],
    ['a key that the file lacks', { ...event, place: 'Home' }],
    ['a list for a text', { ...event, id: 'b', title: ['Arrested at home'] }],
  ])('is new if it has %s', (_, draft) => {
    expect(events([event], [draft])).toMatchObject({ rest: { timeline: [draft] }, repeated: { access: 'public' } });
    expect(events([event], [draft]).repeated.counts.size).toBe(0);
  });

  it('is compared whatever the order of keys in its citations', () => {
    const cited = { ...event, refs: [{ ref: 'memo', locator: 'p. 1' }] };
    const other = { ...event, id: 'b', refs: [{ locator: 'p. 1', ref: 'memo' }] };
    expect(events([cited], [other]).rest.timeline).toEqual([]);
  });

  it('that is withheld needs its access to be known', () => {
    const hidden = { ...event, access: 'internal' };
    expect(events([hidden], [event]).repeated.access).toBe('internal');
    expect(
      events([hidden, { ...event, id: 'c', date: '2021', access: 'secret' }], [event, { ...event, date: '2021' }])
        .repeated.access,
    ).toBe('secret');
  });

  it('of a file without events is new', () => {
    expect(withoutRepeated({}, { timeline: [event] }).rest.timeline).toEqual([event]);
    expect(withoutRepeated({ timeline: [event] }, {}).rest).toEqual({});
  });
});

describe('a section', () => {
  it('is known if all its statements are, in sections of the same titles', () => {
    const { rest, repeated } = withoutRepeated({ sections: [section] }, { sections: [{ ...section, id: 'x' }] });
    expect([rest.sections, repeated.counts.get('sections')]).toEqual([[], 3]);
  });

  it('keeps what is new in it, and the sections around that', () => {
    const school = { id: 'y', title: 'School', statements: [{ text: 'She taught.' }, { text: 'She wrote.' }] };
    const { rest } = withoutRepeated(
      { sections: [section] },
      { sections: [{ ...section, id: 'x', sections: [school] }] },
    );
    expect(rest.sections).toEqual([
      {
        id: 'x',
        title: 'Early life',
        statements: [],
        sections: [{ id: 'y', title: 'School', statements: [{ text: 'She wrote.' }] }],
      },
    ]);
  });

  it.each([
    ['another title', { ...section, title: 'Youth' }],
    ['its title inside another section', { id: 'z', title: 'Life', sections: [section] }],
    ['no statement, and no equal in the file', { id: 'z', title: 'Later' }],
  ])('is new with %s', (_, draft) => {
    expect(withoutRepeated({ sections: [section] }, { sections: [draft] }).rest.sections).toEqual([draft]);
  });

  it('without statements is known by its title', () => {
    expect(
      withoutRepeated({ sections: [section] }, { sections: [{ id: 'z', title: 'EARLY LIFE' }] }).rest.sections,
    ).toEqual([]);
  });
});
