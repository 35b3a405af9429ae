import { expect, it } from 'vitest';
import { allStatements, walkSections } from '../../../../src/dossier/model/dossier.js';
import { dossierOf } from '../../../support/views.js';

it('walks sections parents first, each with the ids above it', () => {
  const dossier = dossierOf(`sections:
  - id: a
    title: A
    statements: [{ id: one, text: One. }]
    sections:
      - { id: b, title: B, sections: [{ id: c, title: C, statements: [{ id: two, text: Two. }] }] }
  - { id: d, title: D, statements: [{ id: three, text: Three., citationNeeded: false }] }
`);
  expect([...walkSections(dossier.sections)].map(({ section, path }) => [section.title, path.join('/')])).toEqual([
    ['A', 'a'],
    ['B', 'a/b'],
    ['C', 'a/b/c'],
    ['D', 'd'],
  ]);
  expect(allStatements(dossier).map(({ id, citationNeeded }) => [id, citationNeeded])).toEqual([
    ['one', false],
    ['two', false],
    ['three', false],
  ]);
});
