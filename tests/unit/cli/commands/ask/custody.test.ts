import { expect, test } from 'vitest';
import { run } from '../../../../support/run.js';

const arrest = `casefile: 1
id: one
title: One
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline: [{ id: taken, date: 2020-06-01, title: Ada is taken, kind: arrest, people: [ada] }]
`;
const hint = 'To record a detention: casefile add measure --kind custody --person ada';

test.each([
  ['an arrest', arrest, `${hint} --begins taken --ref SOURCE\n`],
  ['nothing', arrest.replace(/timeline.*\n/, ''), `${hint} --from DATE --ref SOURCE\n`],
  ['a measure', `${arrest}measures: [{ id: cell, kind: custody, people: [ada], begins: taken }]\n`, ''],
])('custody says how to add a measure to a case with %s', async (_, text, expected) => {
  const files = { 'one.yaml': text };
  const { stderr } = await run(['custody', '-f', 'one.yaml'], { files, terminal: { columns: 120, rows: 40 } });
  expect(stderr).toBe(expected);
  expect((await run(['custody', '-f', 'one.yaml'], { files })).stderr).toBe('');
});
