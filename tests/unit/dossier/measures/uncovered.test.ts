import { expect, test } from 'vitest';
import { uncoveredArrests } from '../../../../src/dossier/measures/uncovered.js';
import { dossierOf } from '../../../support/views.js';

test.each([
  ['ada', ['ada']],
  ['{ person: ada, role: victim }', ['ada']],
  ['ada, { person: bo, role: victim }', ['ada']],
  ['ada, bo, { person: cy, role: witness }', ['ada', 'bo']],
])('an arrest of %s is one of %j', (people, arrested) => {
  const dossier = dossierOf(`people: { ada: { name: Ada }, bo: { name: Bo }, cy: { name: Cy } }
timeline: [{ id: raid, date: 2020-05-14, title: The police come, kind: arrest, people: [${people}] }]
`);
  const named = [...dossier.people.values()].filter((person) => uncoveredArrests(person, [], dossier).length > 0);
  expect(named.map(({ id }) => id)).toEqual(arrested);
});
