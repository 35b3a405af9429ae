import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../../src/dossier/reading/links.js';
import { YamlFile } from '../../../support/yaml.js';

function listed(text: string): string[] {
  return linksIn(new YamlFile(text).data)
    .map(({ role, kinds, value, path, at }) => `${[role, ...kinds].join(' ')}: ${value} at ${path.join('.')}, ${at}`)
    .sort();
}

it('lists every id, link and date with its path', () => {
  expect(
    listed(`id: made-up
asOf: 2024
subjects: [ada, bob]
people:
  ada: { name: Ada Nobody, born: 1977, died: 2020 }
organizations:
  daily: { name: The Daily }
sections:
  - id: outer
    statements:
      - { id: one, people: [ada], organizations: [daily], about: thing, refs: [letter, { ref: memo, quote: Ada }] }
    sections:
      - id: inner
        statements:
          - { text: Two., people: [bob] }
timeline:
  - { id: arrest, date: 2020-04, people: [ada], about: thing }
references:
  - { id: letter, issued: 2019, accessed: 2020, publisher: daily, origin: memo, archive: { url: a, date: 2021 } }
`),
  ).toEqual(
    [
      'id case: made-up at id, value',
      'date: 2024 at asOf, value',
      'link people: ada at subjects.0, value',
      'link people: bob at subjects.1, value',
      'id people: ada at people.ada, key',
      'date: 1977 at people.ada.born, value',
      'date: 2020 at people.ada.died, value',
      'id organizations: daily at organizations.daily, key',
      'id sections: outer at sections.0.id, value',
      'id statements: one at sections.0.statements.0.id, value',
      'link about: thing at sections.0.statements.0.about, value',
      'link people: ada at sections.0.statements.0.people.0, value',
      'link organizations: daily at sections.0.statements.0.organizations.0, value',
      'link references: letter at sections.0.statements.0.refs.0, value',
      'link references: memo at sections.0.statements.0.refs.1.ref, value',
      'id sections: inner at sections.0.sections.0.id, value',
      'link people: bob at sections.0.sections.0.statements.0.people.0, value',
      'id timeline: arrest at timeline.0.id, value',
      'date: 2020-04 at timeline.0.date, value',
      'link about: thing at timeline.0.about, value',
      'link people: ada at timeline.0.people.0, value',
      'id references: letter at references.0.id, value',
      'date: 2019 at references.0.issued, value',
      'date: 2020 at references.0.accessed, value',
      'date: 2021 at references.0.archive.date, value',
      'link organizations: daily at references.0.publisher, value',
      'link references organizations: memo at references.0.origin, value',
    ].sort(),
  );
});

describe('if the shape is wrong', () => {
  it('a text in place of a list is a list of one', () => {
    expect(
      listed('subjects: ada\ntimeline: [{ people: bob, refs: letter }, { refs: [[memo, { ref: note }]] }]'),
    ).toEqual([
      'link people: ada at subjects.0, value',
      'link people: bob at timeline.0.people.0, value',
      'link references: letter at timeline.0.refs.0, value',
      'link references: memo at timeline.1.refs.0, value',
    ]);
  });

  it.each([
    'just text',
    '- id: a',
    'id: [a]\nasOf: { date: 2020 }\nsubjects: { ada: bob }\nsections: { id: a }\ntimeline: text',
    'id: ""\nasOf:\nsubjects: [""]',
    'people: [ada, bob]',
    'people: ada',
    'timeline: [arrest]\nreferences: [[id, letter]]',
    'timeline: [{ refs: { ref: letter } }, { refs: [{ quote: x }, { ref: [letter] }] }]',
    'references: [{ archive: "2020" }]',
    'timeline: [[{ id: a }]]',
  ])('lists nothing in %j', (text) => expect(listed(text)).toEqual([]));
});
