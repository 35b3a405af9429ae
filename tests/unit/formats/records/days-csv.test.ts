import { expect, it } from 'vitest';
import { run } from '../../../support/run.js';

const file = `casefile: 1
id: pier
title: The Pier
asOf: 2021-02-01
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Zeb Hidden, pseudonym: Witness A, access: secret }
measures:
  - { id: cell, kind: custody, people: [ada, bob], from: 2020-04-17, to: 2020-04, refs: [letter] }
  - { id: prison, kind: imprisonment, people: [ada], from: 2021-01-01, to: .., place: =Quay }
references:
  - { id: letter, type: report, title: A letter }
`;

it('prints each measure of each person in a row, with its days', async () => {
  const argv = ['custody', '-f', 'case.yaml', '--format', 'days-csv', '--bom'];
  const { stdout, stderr, exitCode } = await run(argv, { files: { 'case.yaml': file } });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout.split('\n')).toEqual([
    '\ufeffcase,person,name,measure,kind,place,status,about,within,period,startEarliest,startLatest,endEarliest,endLatest,daysLeast,daysMost,counts,uncounted,refs',
    'pier,ada,Ada Nobody,cell,custody,,reported,,,17 Apr 2020 – Apr 2020,2020-04-17,2020-04-17,2020-04-17,2020-04-30,1,14,always,,letter',
    "pier,ada,Ada Nobody,prison,imprisonment,'=Quay,reported,,,1 Jan 2021 – in force on 1 Feb 2021,2021-01-01,2021-01-01,2021-02-01,,32,32,always,,",
    'pier,,Witness A,cell,custody,,reported,,,17 Apr 2020 – Apr 2020,2020-04-17,2020-04-17,2020-04-17,2020-04-30,1,14,always,,letter',
    '',
  ]);
});
