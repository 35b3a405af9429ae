import { describe, expect, it } from 'vitest';
import { eventFacts } from '../../../../src/views/blocks/event-facts.js';
import { timeline } from '../../../../src/views/read/timeline.js';
import { dossierOf, recordsOf } from '../../../support/views.js';

const parties = `people: { ada: { name: Ada Nobody, names: [A. N.] }, bob: { name: Bob Elsewhere }, liu: { name: 林小雨 } }
organizations: { watch: { name: River Watch }, court: { name: High Court } }
`;

/** What the fields of one event add to its title. */
function added(event: string): string {
  const dossier = dossierOf(`${parties}timeline: [{ id: e, date: 2020, ${event} }]\n`);
  const [record] = recordsOf(timeline, dossier);
  if (record === undefined) throw new Error('no event');
  const [text = []] = eventFacts(dossier)(record);
  return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

describe('what the fields of an event add to its title', () => {
  it.each([
    ['its kind', 'title: They come, kind: arrest', 'Arrest'],
    ['no kind that the title says', 'title: She is arrested, kind: arrest', ''],
    ['no kind of the same word', 'title: A book is published, kind: publication', ''],
    ['its place', 'title: They come, place: At home', 'At home'],
    ['people that the title does not name', 'title: They come, people: [bob]', 'Bob Elsewhere'],
    ['nobody whom the title names by the last word of the name', 'title: Elsewhere speaks, people: [bob]', ''],
    ['no name without spaces that the title has', 'title: 林小雨說, people: [liu]', ''],
    ['not the only subject', 'title: They come, people: [ada]', ''],
    ['the role of anybody', 'title: Ada Nobody is met, people: [{ person: ada, role: victim }]', 'Ada Nobody (victim)'],
    [
      'someone under a pseudonym',
      'title: They come, people: [{ pseudonym: A neighbour, role: witness }]',
      'A neighbour (witness)',
    ],
    ['no organisation that the title names', 'title: River Watch writes, organizations: [watch]', ''],
    [
      'an organisation that the title names by a part of its name',
      'title: The court sits, organizations: [court]',
      'High Court',
    ],
    [
      'all of these in one paragraph',
      'title: They come, kind: search, place: At home, people: [bob], organizations: [watch]',
      'Search; At home; Bob Elsewhere; River Watch',
    ],
  ])('is %s', (_, event, text) => {
    expect(added(event)).toBe(text);
  });
});
