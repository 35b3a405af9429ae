import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keepValid } from '../../../../src/dossier/reading/keep-valid.js';

const head = { casefile: '1', id: 'made-up', title: 'A case', subjects: ['ada'] };
const people = { ada: { name: 'Ada Nobody' } };
const sound = { ...head, people };

/** The valid part of `data`, without what the valid file already contains. */
function kept(data: object): unknown {
  const entries = Object.entries(keepValid({ ...sound, ...data })?.written ?? {});
  return Object.fromEntries(entries.filter(([key, value]) => !isDeepStrictEqual(value, Object(sound)[key])));
}

const section = { id: 'first', title: 'First' };
const event = { id: 'arrest', date: '2020', title: 'Arrested' };
const reference = { id: 'letter', type: 'report', title: 'A letter' };

it('keeps valid data whole, at its path', () => {
  const data = { ...sound, sections: [{ ...section, statements: [{ text: 'One.' }] }], timeline: [event] };
  const pruned = keepValid(data);
  expect(pruned?.written).toEqual(data);
  expect(pruned?.original(['sections', 0, 'statements', 0])).toEqual(['sections', 0, 'statements', 0]);
  expect(pruned?.original(['people', 'ada', 'no such'])).toEqual(['people', 'ada', 'no such']);
  expect(pruned?.original(['no such', 3, 'text', 1])).toEqual(['no such', 3, 'text', 1]);
});

it.each([['text'], [''], [[]], [[sound]]])('keeps nothing of %j', (data) => expect(keepValid(data)).toBeNull());

it.each([
  [{}, { casefile: '1', id: 'unreadable', title: '?', subjects: ['nobody'] }],
  [
    { ...head, casefile: '2', id: 'Made Up', title: ['A'], subjects: 'ada' },
    { casefile: '1', id: 'unreadable', title: '?', subjects: ['nobody'] },
  ],
  [
    { ...head, title: '' },
    { ...head, title: '?' },
  ],
  [{ ...head, subjects: ['ada', 'B B'] }, head],
  [
    { ...head, subjects: ['B B'] },
    { ...head, subjects: ['nobody'] },
  ],
])('fills the head of %j with placeholders', (data, written) => {
  expect(keepValid({ people: {}, ...data })?.written).toEqual({ people: {}, ...written });
});

describe('what does not fit', () => {
  it.each([
    ['a key', { sumary: 'x', summary: 'y' }, { summary: 'y' }],
    ['a value', { access: 'privat', language: 'en' }, { language: 'en' }],
    ['a list where a map belongs', { organizations: [{ name: 'Daily' }] }, {}],
    ['a map where a list belongs', { timeline: { arrest: event } }, {}],
    [
      'what has no name',
      { organizations: { daily: { kind: 'media' }, bureau: { name: 'Bureau' } } },
      { organizations: { bureau: { name: 'Bureau' } } },
    ],
    [
      'an id',
      { organizations: { 'The Daily': { name: 'Daily' }, bureau: { name: 'Bureau' } } },
      { organizations: { bureau: { name: 'Bureau' } } },
    ],
    ['a key of a person', { people: { ada: { name: 'Ada Nobody', ocupation: 'x', access: 'y' } } }, {}],
    ['an event without a date', { timeline: [{ id: 'a', title: 'A' }, event] }, { timeline: [event] }],
    ['an event without a title', { timeline: [{ id: 'a', date: '2020' }, event] }, { timeline: [event] }],
    ['an event that is text', { timeline: ['arrest', event, 'b'] }, { timeline: [event] }],
    ['the kind of an event', { timeline: [{ ...event, kind: 'arest' }] }, { timeline: [event] }],
    ['the title of an event', { timeline: [{ ...event, title: ['x'] }, event] }, { timeline: [event] }],
    [
      'a citation',
      { timeline: [{ ...event, refs: ['a', { quote: 'x' }, ['b'], 'c'] }] },
      { timeline: [{ ...event, refs: ['a', 'c'] }] },
    ],
    [
      'an author',
      { references: [{ ...reference, authors: ['A', { given: 'B' }] }] },
      { references: [{ ...reference, authors: ['A'] }] },
    ],
    [
      'an archive without an address',
      { references: [{ ...reference, archive: { date: '2020' } }] },
      { references: [reference] },
    ],
    [
      'a statement without text',
      { sections: [{ ...section, statements: [{ id: 'a' }, { text: 'One.' }, {}] }] },
      { sections: [{ ...section, statements: [{ text: 'One.' }] }] },
    ],
    [
      'the id of a statement',
      { sections: [{ ...section, statements: [{ id: 'A A', text: 'One.' }] }] },
      { sections: [{ ...section, statements: [{ text: 'One.' }] }] },
    ],
    ['a section that is a list', { sections: [['first'], section, []] }, { sections: [section] }],
    [
      'more than one thing of what follows another',
      {
        timeline: [
          { ...event, id: 'A', title: [], date: [] },
          { ...event, id: 'b' },
          { id: 'C', kind: 'x', date: '2020' },
          event,
        ],
      },
      { timeline: [{ ...event, id: 'b' }, event] },
    ],
    ['a section that is text', { sections: ['first', section] }, { sections: [section] }],
    [
      'two things in one list',
      { timeline: [{ ...event, date: [] }, { ...event, tags: 'x', kind: 'y' }, event, 'z'] },
      { timeline: [event, event] },
    ],
  ])('is left out: %s', (_, data, rest) => expect(kept(data)).toEqual(rest));

  it.each([
    ['without a title', { id: 'a' }, { id: 'a', title: '?' }],
    ['without an id', { title: 'A' }, { id: 'unreadable', title: 'A' }],
    ['with another title', { id: 'a', title: ['A'] }, { id: 'a', title: '?' }],
    ['with another id', { id: 'A A', title: 'A' }, { id: 'unreadable', title: 'A' }],
    ['with a key of the head', { ...section, subjects: ['ada'] }, section],
    ['with another key', { ...section, note: 'x' }, section],
  ])('leaves out of a section %s', (_, written, rest) => {
    const inside = { statements: [{ text: 'One.' }] };
    expect(kept({ sections: [{ ...written, ...inside }] })).toEqual({ sections: [{ ...rest, ...inside }] });
    expect(kept({ sections: [{ ...section, sections: [{ ...written, ...inside }] }] })).toEqual({
      sections: [{ ...section, sections: [{ ...rest, ...inside }] }],
    });
  });

  it('does not change the data that was given', () => {
    const data = { ...sound, titel: 'x', timeline: ['arrest', { ...event, kind: 'arest' }] };
    const before = structuredClone(data);
    keepValid(data);
    expect(data).toEqual(before);
  });
});

it('kept data has its original paths', () => {
  const pruned = keepValid({
    ...sound,
    timeline: ['a', event, {}, 'b', { ...event, refs: [[], 'a', {}, 'b'] }],
    sections: ['x', { ...section, sections: [section, 'y', { ...section, statements: [{}, { text: 'One.' }] }] }],
  });
  const original = (...path: readonly (string | number)[]) => pruned?.original(path).join('.');
  expect(original('timeline', 0)).toBe('timeline.1');
  expect(original('timeline', 1)).toBe('timeline.4');
  expect(original('timeline', 1, 'refs', 0)).toBe('timeline.4.refs.1');
  expect(original('timeline', 1, 'refs', 1)).toBe('timeline.4.refs.3');
  expect(original('timeline', 9, 'date')).toBe('timeline.9.date');
  expect(original('sections', 0, 'sections', 1, 'statements', 0, 'text')).toBe(
    'sections.1.sections.2.statements.1.text',
  );
});

it('nothing of a file with more than ten thousand mistakes is kept', () => {
  const many = (length: number) => ({ ...sound, timeline: [event, ...Array.from({ length }, () => 'x')] });
  expect(keepValid(many(10_000))?.written.timeline).toEqual([event]);
  expect(keepValid(many(10_001))).toBeNull();
});
