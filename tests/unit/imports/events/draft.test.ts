import { describe, expect, it } from 'vitest';
import { EventDraft, type ImportedEvent } from '../../../../src/imports/events/draft.js';
import { ImportedText } from '../../../../src/imports/imported-text.js';

type Given = Partial<ImportedEvent>;

/** The draft of some events, without what it does not have, and its warnings. */
async function draftOf(...events: readonly Given[]) {
  const draft = new EventDraft(new ImportedText('line', 'a.csv'));
  for (const event of events) draft.add({ date: '2020', title: 'A walk', start: 0, end: 4, ...event });
  const { written, warnings } = await draft.finish();
  return { ...written, warnings: warnings.map(({ message }) => message) };
}

describe('the events of an import', () => {
  it('have ids of their own, or ones made from title or date, and different ones', async () => {
    const { timeline } = await draftOf(
      { id: 'walk' },
      { id: 'Not an id' },
      {},
      { title: '🌊' },
      { title: '🌊' },
      { id: 'walk' },
    );
    expect(timeline?.map(({ id }) => id)).toEqual(['walk', 'a-walk', 'a-walk-2', '2020', '2020-2', 'walk-2']);
  });

  it('have a kind that a case file knows, and other kinds as tags', async () => {
    const { timeline } = await draftOf({ kind: 'Arrest' }, { kind: 'Sailing', tags: ['sea', ''] }, { kind: '' });
    expect(timeline?.map(({ kind, tags }) => [kind, tags])).toEqual([
      ['arrest', undefined],
      [undefined, ['Sailing', 'sea']],
      [undefined, undefined],
    ]);
  });

  it('lose what a case file cannot hold, and say so', async () => {
    const { timeline, warnings } = await draftOf(
      { status: 'sure', about: 'no id!' },
      { date: undefined },
      { title: '' },
      { date: 'soon' },
    );
    expect(timeline).toEqual([{ id: 'a-walk', date: '2020', title: 'A walk' }]);
    expect(warnings).toEqual([
      'the date of "A walk" cannot be read, so the event was not imported',
      'an event has no title, so it was not imported',
      'status, about of "A walk" cannot be read',
      'date of "A walk" cannot be read, so the event was not imported',
    ]);
  });

  it('name each person, organisation and source once, under an id made from the name', async () => {
    const { timeline, people, organizations, references } = await draftOf(
      { people: ['Ann Poe', 'ann poe', '🌊', '[withheld]'], organizations: ['Quay Board', '⚓'] },
      {
        people: ['Ann Poe'],
        sources: [
          { title: '🌊', number: 2, locator: 'p. 3' },
          { title: 'A page', number: 1, url: 'https://a.example/', publisher: 'Quay Board' },
          { title: '🌊', number: 2 },
        ],
      },
    );
    expect(people).toEqual({ 'ann-poe': { name: 'Ann Poe' }, person: { name: '🌊' } });
    expect(organizations).toEqual({ 'quay-board': { name: 'Quay Board' }, organization: { name: '⚓' } });
    expect(references).toEqual([
      { id: 'a-page', type: 'webpage', title: 'A page', url: 'https://a.example/', publisher: 'quay-board' },
      { id: 'source', type: 'document', title: '🌊' },
    ]);
    expect(timeline?.map((event) => [event.people, event.refs])).toEqual([
      [['ann-poe', 'person'], undefined],
      [['ann-poe'], [{ ref: 'source', locator: 'p. 3' }, 'a-page', 'source']],
    ]);
  });

  it('have sources without the values that check would reject', async () => {
    const { references, warnings } = await draftOf({
      sources: [
        { title: 'A', url: 'ftp://a.example/', issued: '2020', accessed: '2019' },
        { title: 'B', isbn: '' },
      ],
    });
    expect(references).toEqual([
      { id: 'a', type: 'webpage', title: 'A', issued: '2020' },
      { id: 'b', type: 'document', title: 'B' },
    ]);
    expect(warnings).toEqual([
      'the access date 2019 is before the issue date 2020, so it was not imported',
      '"ftp://a.example/" is not a web address, so it was not imported',
    ]);
  });
});
