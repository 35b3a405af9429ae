import { expect, test } from 'vitest';
import { run } from '../../../support/run.js';

const written = `casefile: 1
id: made-up
title: A made-up case
asOf: 2021-01-01
subjects: [ada, ben]
people: { ada: { name: Ada Nobody }, ben: { name: Ben Nobody }, judge: { name: Judge Pell } }
organizations:
  court: { name: Port Court, kind: court }
  hidden: { name: Secret Court, kind: court, access: secret }
timeline:
  - { id: order, date: 2020-05-16, title: An order, people: [ada], organizations: [{ organization: court, role: court }], refs: [a] }
  - { id: ruling, date: 2020-05-17, title: A ruling, people: [ben, { person: judge, role: judge }], refs: [b], status: alleged }
  - { id: closed, date: 2020-05-18, title: A closed ruling, organizations: [{ organization: hidden, role: court }] }
measures:
  - { id: remand, kind: pre-trial-detention, people: [ada], begins: order, to: .., ordered: order, refs: [b] }
  - { id: home, kind: house-arrest, people: [ben], begins: ruling, to: .., ordered: ruling, refs: [a] }
  - { id: ban, kind: travel-ban, people: [ada], from: 2020-06, authority: court }
  - { id: fine, kind: fine, people: [ben], ordered: closed }
references:
  - { id: a, type: report, title: A }
  - { id: b, type: report, title: B }
`;
const files = { 'case.yaml': written };
const shown = async (...argv: readonly string[]) => (await run([...argv, '-f', 'case.yaml'], { files })).stdout;

test('measures and custody say who ordered a measure, with the sources of the event that says so', async () => {
  const measures = await shown('measures');
  expect(measures).toContain('ordered by Port Court [1]\n');
  expect(measures).toContain('ordered by Judge Pell (alleged) [2]\n');
  expect(measures.match(/ordered by Port Court$/gm)).toHaveLength(1);
  expect(measures).toContain('ordered by [withheld]');
  expect(measures).not.toContain('Secret');
  const custody = await shown('custody');
  expect(custody).toContain('ordered by Port Court [1]\n');
  expect(custody).toContain('ordered by Judge Pell (alleged) [2]\n');
});

test('records say so in the same way', async () => {
  const of = async (command: string) => JSON.parse(await shown(command, '--json'));
  const remand = [
    { kind: 'organization', id: 'court', name: 'Port Court', refs: [{ number: 1, id: 'a' }], status: 'reported' },
  ];
  expect((await of('measures'))[0].orderedBy).toEqual(remand);
  expect((await of('custody'))[0].measures[0].orderedBy).toEqual(remand);
  expect((await of('status'))[0].measures[0].orderedBy).toEqual(remand);
  expect(await shown('measures', '--format', 'csv')).toContain(',Judge Pell,');
});

test('an excerpt of a report has the judge and the sources', async () => {
  const excerpt = await shown('report', '--person', 'ben', '--from', '2020-05-18');
  expect(excerpt).toContain('Judge Pell');
  const [, references] = excerpt.split('References');
  expect(references).toContain('“B”');
});
