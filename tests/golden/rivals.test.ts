import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

const written = `casefile: 1
id: rivals
title: Two ends of a detention
asOf: 2020-12-31
subjects: [ada]
people: { ada: { name: Ada Nobody, died: 2020-08 } }
timeline:
  - { id: verdict, date: 2020-05-01, title: Ada is convicted, kind: verdict, people: [ada] }
  - { id: out, date: 2020-05-20, title: Ada is released, kind: release, people: [ada] }
measures:
  - { id: short, kind: imprisonment, people: [ada], begins: verdict, to: 2020-05-10, about: end, value: the 10th }
  - { id: long, kind: imprisonment, people: [ada], begins: verdict, ends: out, about: end, value: the 20th }
`;

const output = async (argv: readonly string[], text = written) =>
  (await run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': text } })).stdout;

describe('measures about one point', () => {
  it('are sure on the days on which all of them are', async () => {
    const [{ measures }] = JSON.parse(await output(['custody', '--json'])) as [{ measures: { sure: object }[] }];
    const sure = { first: '2020-05-01', last: '2020-05-10' };
    expect(measures.map((one) => one.sure)).toEqual([sure, sure]);
  });

  it('are explained by a sentence', async () => {
    expect(await output(['custody', '--width', '200'])).toContain(
      'Of several measures on one point in dispute, one counts',
    );
    const only = written.replace(/ {2}- .*id: short.*\n/, '');
    expect(await output(['custody', '--width', '200'], only)).not.toContain('one counts');
  });
});

describe('check', () => {
  it('accepts a release after a verdict that began an imprisonment', async () => {
    const later =
      '  - { id: arrest, date: 2020-07-01, title: Ada is arrested, kind: arrest, people: [ada] }\nmeasures:';
    const text = written.replace('measures:', later);
    const { stdout, stderr } = await run(['check', 'case.yaml'], { files: { 'case.yaml': text } });
    expect(stdout + stderr).not.toMatch(/release "out".* is before any/);
  });
});

describe('status', () => {
  it.each([
    ['2020-07-31', undefined],
    ['2020-08-10', 'Ada Nobody died in Aug 2020, possibly by then.'],
    ['2020-09-01', 'Ada Nobody died in Aug 2020.'],
  ])('on %s says of the death: %s', async (on, said) => {
    expect(/^Ada Nobody died.*$/m.exec(await output(['status', '--on', on]))?.[0]).toBe(said);
  });
});

describe('measures --ids', () => {
  it('shows ids, charges, and what each measure is a part of', async () => {
    const more = `  - { id: cell, kind: solitary-confinement, people: [ada], from: 2020-05-03, to: 2020-05-04, within: long, charge: act }
charges: [{ id: act, law: The Act, people: [ada] }]
`;
    const shown = await output(['measures', '--ids'], written + more);
    expect(shown).toContain('Solitary confinement (cell), part of imprisonment\n');
    expect(shown).toContain('charge: The Act\n');
    expect(await output(['measures'], written + more)).not.toContain('(cell)');
  });
});
