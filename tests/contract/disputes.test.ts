import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

const text = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
organizations:
  ministry: { name: The Ministry }
  watch: { name: Sandovia Watch }
sections:
  - id: protest
    title: The protest
    statements:
      - { text: Three thousand came., about: protesters, value: "3,000", refs: [report] }
      - { text: Five hundred came., about: protesters, value: "500", status: alleged, refs: [{ ref: letter, locator: p. 2 }, copy] }
      - { text: There were 500., about: protesters, value: "500" }
      - { text: They sang., about: songs, value: two }
      - { text: They did sing., about: songs, value: two }
timeline:
  - { id: arrest, date: 2020-04-17, title: An arrest, about: day, refs: [report] }
  - { id: arrest-too, date: 2020-04-18, title: An arrest, about: day, status: disputed, refs: [letter] }
references:
  - { id: report, type: report, title: A report, publisher: watch }
  - { id: letter, type: report, title: A letter, publisher: ministry }
  - { id: copy, type: report, title: A copy, origin: letter }
`;
const files = { 'case.yaml': text };
const print = async (...argv: readonly string[]) => {
  const { stdout, stderr } = await run([...argv, '-f', 'case.yaml'], { files });
  expect(stderr).toBe('');
  return stdout;
};

describe('claims that compete', () => {
  it('are marked in every view', async () => {
    const shown = await print('show', '--width', '200');
    expect(shown).toContain('Three thousand came. [1] [disputed: protesters]');
    expect(shown).toContain('There were 500. [disputed: protesters]');
    expect(await print('timeline')).toContain('18 Apr 2020  An arrest (disputed) [2] [disputed: day]');
  });

  it('are only those with another value', async () => {
    expect(await print('show')).not.toContain('[disputed: songs]');
    expect(JSON.parse(await print('show', '--json', 'about'))).toEqual([
      { about: { id: 'protesters', title: 'protesters', value: '3,000', against: ['protest/2', 'protest/3'] } },
      { about: { id: 'protesters', title: 'protesters', value: '500', against: ['protest/1'] } },
      { about: { id: 'protesters', title: 'protesters', value: '500', against: ['protest/1'] } },
      { about: { id: 'songs', title: 'songs', value: 'two', against: [] } },
      { about: { id: 'songs', title: 'songs', value: 'two', against: [] } },
    ]);
    expect(JSON.parse(await print('timeline', '--json', 'about'))).toEqual([
      { about: { id: 'day', title: 'day', against: ['arrest-too'] } },
      { about: { id: 'day', title: 'day', against: ['arrest'] } },
    ]);
  });

  it('are side by side in the trace of their subject', async () => {
    expect(await print('trace', 'protesters')).toBe(`Claims about: protesters

Value  Claim                           Status    Sources
3,000  Three thousand came.            reported  [1] Sandovia Watch
       (protest/1, case.yaml:14)
500    Five hundred came. (protest/2,  alleged   [2] The Ministry, p. 2; [3] “A
       case.yaml:15)                             copy”, repeating [2]
500    There were 500. (protest/3,     reported  No source shown.
       case.yaml:16)
`);
    expect(await print('trace', 'dispute:day')).toContain('17 Apr 2020  An arrest (arrest, case.yaml:20)');
  });

  it('follow the trace of each claim, its own first', async () => {
    const traced = await print('trace', 'arrest-too');
    expect(traced).toContain('18 Apr 2020 An arrest (disputed) [disputed: day]');
    expect(traced.split('Claims about: day')[1]).toMatch(/18 Apr 2020 .* disputed .*\[2\][\s\S]*17 Apr 2020/);
    const [record] = JSON.parse(await print('trace', 'arrest-too', '--json')) as { competing: { id: string }[] }[];
    expect(record?.competing.map(({ id }) => id)).toEqual(['arrest']);
  });
});

it('exclude withheld claims', async () => {
  const withheld = text.replace('status: disputed,', 'status: disputed, access: secret,');
  const { stdout } = await run(['timeline', '-f', 'case.yaml'], { files: { 'case.yaml': withheld } });
  expect(stdout).toBe('17 Apr 2020  An arrest [1]\n');
});
