import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

const written = `casefile: 1
id: unserved
title: A sentence that was not served
asOf: 2021-06-30
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: verdict, date: 2020-05-14, title: Ada is convicted, kind: verdict, people: [ada] }
  - { id: appeal, date: 2020-09, title: The conviction is upheld, kind: appeal, people: [ada] }
charges:
  - id: act
    law: The Act
    people: [ada]
    decisions:
      - { event: verdict, outcome: convicted, sentence: "eight years, not served" }
      - { event: appeal, outcome: upheld }
`;

const output = async (...argv: readonly string[]) =>
  (await run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': written } })).stdout;

describe('a sentence without a measure', () => {
  it('counts no day', async () => {
    expect(await output('custody')).toBe('No detention is recorded.\n');
    expect(await output('status')).toContain('No detention is recorded for this day.');
  });

  it('is shown with its decision', async () => {
    expect(await output('charges')).toContain('14 May 2020: convicted: eight years, not served\n');
    expect(await output('status')).toContain('Convicted on 14 May 2020: eight years, not served\n');
    expect(await output('status', '--on', '2020-05')).toContain('Convicted on 14 May 2020: eight years, not served\n');
    expect(await output('fill', 'wgad')).toContain(
      'convicted (14 May 2020): eight years, not served; upheld (Sep 2020)',
    );
    expect(await output('search', 'served')).toContain('The Act');
  });

  it('names the court once, with its decision', async () => {
    const courts = written
      .replace('people:', 'organizations: { court: { name: The Court }, bench: { name: The Bench } }\npeople:')
      .replace('kind: verdict,', 'kind: verdict, organizations: [{ organization: court, role: court }],')
      .replace('people: [ada]\n    dec', 'people: [ada]\n    court: court\n    dec');
    const printed = async (text: string) =>
      (await run(['charges', '-f', 'case.yaml'], { files: { 'case.yaml': text } })).stdout;
    const shown = await printed(courts);
    expect(shown).toContain('14 May 2020: convicted by The Court: eight years, not served\n');
    expect(shown).not.toContain('Court: The Court');
    expect(await printed(courts.replace('court: court\n', 'court: bench\n'))).toContain('Court: The Bench\n');
  });

  it('comes back from its records', async () => {
    const files = { 'charges.json': await output('charges', '--json') };
    expect((await run(['import', 'charges.json', '--subject', 'Ada Nobody'], { files })).stdout).toMatch(
      /sentence: "?eight years, not served/,
    );
  });
});
