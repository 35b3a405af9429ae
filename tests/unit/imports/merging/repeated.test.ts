import { describe, expect, it } from 'vitest';
import type { Parts } from '../../../../src/imports/importer.js';
import { KnownEntries } from '../../../../src/imports/merging/repeated.js';

const file: Parts = {
  timeline: [
    { id: 'walk', date: '2020', title: 'A walk', tags: ['sea', 'quay'], note: 'Long.' },
    { id: 'swim', date: '2020', title: 'A  swim' },
    { id: 'swim-2', date: '2020', title: 'A swim', place: 'Quay' },
  ],
  sections: [
    {
      id: 'outer',
      title: 'The Trial',
      sections: [
        { id: 'inner', title: '…', statements: [{ text: 'It\nrained.', refs: ['a', { ref: 'b', locator: 'p. 3' }] }] },
      ],
    },
  ],
};

function withoutRepeated(existing: Parts, draft: Parts) {
  const known = new KnownEntries();
  known.add(existing);
  return known.withoutRepeated(draft);
}

function rest(draft: Parts) {
  const { rest: left, repeated, renamed } = withoutRepeated(file, draft);
  return { left, repeated: [...repeated.counts], renamed: [...renamed] };
}

describe('entries that a file has already', () => {
  it('are those of which every key has the same value there, whatever their ids', () => {
    const timeline = [
      { id: 'a-walk', date: '2020', title: 'A walk', tags: ['quay'] },
      { id: 'a-swim', date: '2020', title: 'A swim', place: 'Quay' },
    ];
    expect(rest({ timeline })).toEqual({
      left: { timeline: [] },
      repeated: [['timeline', 2]],
      renamed: [
        ['timeline a-walk', 'walk'],
        ['timeline a-swim', 'swim-2'],
      ],
    });
  });

  it.each([
    ['another date', { date: '2021', title: 'A walk' }],
    ['another tag', { date: '2020', title: 'A walk', tags: ['sand'] }],
    ['a list that the file does not have', { date: '2020', title: 'A swim', tags: ['sea'] }],
    ['a text that the file does not have', { date: '2020', title: 'A walk', place: 'Quay' }],
  ])('are not those with %s', (_, event) => {
    const timeline = [{ id: 'e', ...event }];
    expect(rest({ timeline })).toEqual({ left: { timeline }, repeated: [], renamed: [] });
  });

  it('are statements in a section with the same title and the same sections around it', () => {
    const statements = [{ text: 'It rained.', refs: [{ locator: 'p. 3', ref: 'b' }] }];
    const inner = { id: 'x', title: '…', statements };
    const there = rest({ sections: [{ id: 'y', title: 'the trial', sections: [inner] }] });
    expect(there).toEqual({ left: { sections: [] }, repeated: [['sections', 1]], renamed: [] });
    const elsewhere: Parts = { sections: [inner] };
    expect(rest(elsewhere)).toEqual({ left: elsewhere, repeated: [], renamed: [] });
  });

  it('are none in an empty file', () => {
    const draft: Parts = {
      timeline: [{ id: 'e', date: '2020', title: 'E' }],
      sections: [{ id: 's', title: 'S', statements: [{ text: 'T' }] }],
    };
    expect(withoutRepeated({}, draft).rest).toEqual(draft);
  });
});
