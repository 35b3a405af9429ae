import { expect, it } from 'vitest';
import { originsOf } from '../../../../src/dossier/model/origins.js';
import { dossierOf } from '../../../support/views.js';

it.each([
  ['a', ['b', 'c', 'bureau']],
  ['c', ['bureau']],
  ['d', []],
  ['e', ['f', 'e']],
  ['g', ['g']],
])('%s repeats its origins, up to the first', (id, origins) => {
  const { references } = dossierOf(`organizations: { bureau: { name: The Bureau } }
references:
  - { id: a, type: report, title: A, origin: b }
  - { id: b, type: report, title: B, origin: c }
  - { id: c, type: report, title: C, origin: bureau }
  - { id: d, type: report, title: D }
  - { id: e, type: report, title: E, origin: f }
  - { id: f, type: report, title: F, origin: e }
  - { id: g, type: report, title: G, origin: g }
`);
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const reference = byId.get(id);
  expect(reference && originsOf(reference, byId).map((origin) => origin.id)).toEqual(origins);
});

it('an origin that is not among the references ends the chain', () => {
  const [reference] = dossierOf(
    'references: [{ id: a, type: report, title: A, origin: b }, { id: b, type: report, title: B, origin: a }]\n',
  ).references;
  expect(reference && originsOf(reference, new Map())).toEqual([{ kind: 'reference', id: 'b' }]);
});
