import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

const sha256 = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';
const text = `casefile: 1
id: quay
title: The quay
subjects: [ada]
people: { ada: { name: Ada Nobody } }
sections:
  - id: first
    title: First
    statements:
      - { id: taken, text: Ada was taken., refs: [{ ref: letter, quote: "Taken at dawn, by two-way radio", locator: p. 2 }] }
references:
  - id: letter
    type: report
    title: A letter
    url: https://daily.example/circle
    files:
      - { path: files/letter.pdf, sha256: ${sha256}, attached: 2021-03-02, captured: 2020-05-21, by: Ada }
      - { path: files/kept-back.pdf, sha256: ${sha256.replace('5', '6')}, access: secret }
`;

async function printed(argv: readonly string[], ...options: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run([...argv, '-f', 'case.yaml', ...options], { files: { 'case.yaml': text } });
  expect(stderr).toBe('');
  return stdout;
}

const views = [['refs'], ['refs', 'letter'], ['trace', 'taken'], ['trace', 'letter'], ['report'], ['records']];
const forPeople = ['text', 'markdown', 'html'];
const forPrograms = ['json', 'ndjson', 'yaml'];

describe.each(views)('%s %s', (...words) => {
  const argv = words.filter((word) => word !== undefined);

  it.each([...forPeople, ...forPrograms])('shows as %s that a copy exists', async (format) => {
    if (argv[0] === 'records' && forPeople.includes(format)) return;
    const shown = await printed(argv, '--format', format);
    expect(shown).toMatch(/files\\?\/letter\.pdf/);
    expect(shown).not.toContain('kept-back');
    expect(await printed(argv, '--format', format, '--access', 'secret')).toContain('kept-back');
  });
});

it.each([...forPeople, ...forPrograms])('report shows file, checksum and day as %s', async (format) => {
  // A page has no-break spaces in its dates.
  const shown = (await printed(['report'], '--format', format)).replaceAll('\u00a0', ' ');
  for (const part of ['letter.pdf', sha256, forPeople.includes(format) ? '2 Mar 2021' : '2021-03-02'])
    expect(shown).toContain(part);
});

it('refs has the copies in a column of CSV', async () => {
  const [head = '', row = ''] = (await printed(['refs'], '--format', 'csv')).split('\n');
  expect(row.split(',')[head.split(',').indexOf('files')]).toBe('files/letter.pdf');
});

it('audit counts claims whose source has a copy that can be verified, as far as the reader may see it', async () => {
  const count = async (file: string) => {
    const argv = ['audit', '-f', 'case.yaml', '--json', 'withRecordedCopy'];
    return JSON.parse((await run(argv, { files: { 'case.yaml': file } })).stdout);
  };
  expect(await count(text)).toEqual([{ withRecordedCopy: 1 }]);
  expect(await count(text.replace(', attached: 2021-03-02', ''))).toEqual([{ withRecordedCopy: 0 }]);
  expect(await count(text.replace('by: Ada }', 'by: Ada, access: internal }'))).toEqual([{ withRecordedCopy: 0 }]);
  expect(await printed(['audit'])).toContain('1 claim cites a source whose saved copy has a recorded checksum');
});

describe('a quotation', () => {
  const address = 'https://daily.example/circle#:~:text=Taken%20at%20dawn%2C%20by%20two%2Dway%20radio';

  it.each([['refs', 'letter'], ['report'], ['trace', 'taken']])(
    'links to its place in the source in %s %s as HTML',
    async (...words) => {
      const argv = words.filter((word) => word !== undefined);
      expect(await printed(argv, '--format', 'html')).toContain(`href="${address}"`);
      for (const format of ['text', 'markdown']) expect(await printed(argv, '--format', format)).not.toContain(':~:');
    },
  );

  it('links to nothing if the address is not a web address', async () => {
    const files = { 'case.yaml': text.replace('https://daily.example/circle', 'javascript:alert(1)') };
    const { stdout } = await run(['report', '-f', 'case.yaml', '--format', 'html'], { files });
    expect(stdout).not.toMatch(/href="[^"]*(?:javascript|:~:)/);
  });
});
