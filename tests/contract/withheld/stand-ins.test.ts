import { describe, expect, test } from 'vitest';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import { commandOfView } from '../../support/fixtures.js';
import { run } from '../../support/run.js';

/** A case file whose claims cite only a withheld source, which has a stand-in. */
const marked = `casefile: 1
id: pier
title: The Pier
asOf: 2021-03-01
subjects: [ada]
people:
  ada: { name: Ada Nobody, refs: [talk] }
organizations:
  wire: { name: The Wire }
sections:
  - id: first
    title: First
    statements:
      - { text: She was hit., people: [ada], refs: [{ ref: talk, locator: tape 9, quote: They hit me }], rights: [cat-2] }
      - { text: She was hit twice., about: blows, value: two, refs: [talk, talk-again, report] }
      - { text: She was hit once., about: blows, value: one, refs: [{ standIn: "Letter, on file" }] }
timeline:
  - { id: arrest, date: 2020-02-01, title: Arrested, kind: arrest, people: [ada], refs: [talk] }
  - { id: closed, date: 2020-03-01, title: Case closed, people: [ada], refs: [report] }
measures:
  - { id: held, kind: custody, people: [ada], from: 2020-02-01, to: 2020-02-03, refs: [talk] }
charges:
  - { id: theft, law: A law, people: [ada], brought: arrest, decisions: [{ event: closed, outcome: dropped }], refs: [talk] }
references:
  - { id: talk, type: interview, title: What Zeb said, publisher: wire, access: secret, standIn: "Interview, on file" }
  - { id: talk-again, type: interview, title: What Zeb said later, access: secret, standIn: "Interview, on file" }
  - { id: report, type: report, title: The Report, publisher: wire }
`;

/** What a reader without access may know of it, on the same lines. */
const standing = marked
  .replace(/^ {2}- \{ id: talk.*$/gm, '  #')
  .replace(', refs: [talk] }\norganizations', ' }\norganizations')
  .replace('{ ref: talk, locator: tape 9, quote: They hit me }', '{ standIn: "Interview, on file" }')
  .replace('[talk, talk-again, report]', '[report, { standIn: "Interview, on file" }]')
  .replaceAll('[talk]', '[{ standIn: "Interview, on file" }]');

const commands: readonly (readonly [view: string, argv: readonly string[]])[] = [
  ...Object.entries(commandOfView).filter(([view]) => view !== 'problems'),
  ['trace', ['trace', 'held']],
  ['trace', ['trace', 'blows']],
  ['trace', ['trace', 'ada']],
  ['search', ['search', 'hit', '--all']],
];
const commandLines = commands.flatMap(([view, argv]) =>
  formatNames.filter((format) => prints(formats[format], view)).map((format) => [...argv, '--format', format]),
);

const print = async (text: string, argv: readonly string[]) =>
  (await run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': text } })).stdout;

describe('a stand-in', () => {
  test.each(commandLines)('shows no more of its source than is written: %s %s %s %s', async (...argv) => {
    const printed = await print(marked, argv);
    expect(printed).not.toMatch(/Zeb|talk|tape 9|They hit me/);
    expect(printed).toBe(await print(standing, argv));
  });

  test.each([
    ['show'],
    ['timeline'],
    ['measures'],
    ['charges'],
    ['custody'],
    ['status', '--on', '2020-02-02'],
    ['rights'],
    ['disputes'],
    ['trace', 'held'],
    ['trace', 'blows'],
    ['trace', 'ada'],
    ['report'],
    ['fill', 'wgad'],
    [],
  ])('is shown where a claim cites its source: %s %s %s', async (...argv) => {
    expect(await print(marked, [...argv, '--width', '120'])).toContain('Interview, on file');
    expect(await print(marked, [...argv, '--json'])).toContain(argv.length === 0 ? '' : 'Interview, on file');
    // A questionnaire prints the entries of people too, which are no claims.
    if (argv[0] !== 'fill') expect(await print(marked, argv)).not.toMatch(/no source/i);
  });

  test('counts as a source', async () => {
    const [{ cited }] = JSON.parse(await print(marked, ['list', '--json']));
    expect(cited).toBe(100);
    expect(await print(marked, ['audit'])).not.toMatch(/cites no source/);
  });

  test('is no reference', async () => {
    const references = formatNames.filter((format) => prints(formats[format], 'refs'));
    for (const format of references) {
      expect(await print(marked, ['refs', '--format', format])).not.toContain('Interview, on file');
    }
    expect(JSON.parse(await print(marked, ['refs', '--json']))).toHaveLength(1);
  });

  test('gives way to its source for readers who may see that', async () => {
    const printed = await print(marked, ['timeline', '--access', 'secret']);
    expect(printed).toContain('[1]');
    expect(printed).not.toContain('Interview, on file');
  });

  test('returns from records', async () => {
    const records = await print(marked, ['records', '--json']);
    const { stdout } = await run(['import', 'out.json'], { files: { 'out.json': records } });
    const again = await print(`${stdout}asOf: 2021-03-01\n`, ['records', '--json']);
    expect(again.replaceAll(/"line": ?\d+/g, '')).toBe(records.replaceAll(/"line": ?\d+/g, ''));
  });

  test('may not spell a withheld name', async () => {
    const text = marked
      .replace('organizations:', '  zeb: { name: Zeb Hidden, access: secret }\norganizations:')
      .replace('"Interview, on file"', '"Interview with Zeb Hidden"');
    const { exitCode, stdout } = await run(['timeline', '-f', 'case.yaml'], { files: { 'case.yaml': text } });
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
  });

  test('is not said to be missing where a source has one', async () => {
    const without = marked.replaceAll(', standIn: "Interview, on file"', '');
    const check = async (text: string) => print(text, ['check', '--access', 'secret']);
    expect(await check(marked)).not.toContain('withheld-sources');
    expect((await check(without)).match(/withheld-sources/g)).toHaveLength(4);
    expect(await print(without, ['timeline'])).toMatch(/Arrested$/m);
  });
});
