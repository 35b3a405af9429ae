import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { dossierPaths } from '../support/fixtures.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

/** A case with measures that the axis does not show in full, with uncertain ends, and with what cannot be drawn. */
const long = `casefile: 1
id: long
title: The lighthouse keepers
asOf: 2021-06
subjects: [tamsin-vane]
people: { tamsin-vane: { name: Tamsin Vane } }
timeline:
  - { id: war, date: 1990/2019, title: The islands are under a state of emergency }
  - { id: arrest, date: 1990-02-01, title: Tamsin Vane is arrested }
  - { id: appeal, date: 2018-05-01, title: An appeal is heard }
  - { id: hearing, date: 2018-09-01, title: Another appeal is heard }
measures:
  - { id: fort, kind: imprisonment, people: [tamsin-vane], begins: arrest }
  - { id: cell, kind: custody, people: [tamsin-vane], from: 2018-05, to: 2018-08-10 }
  - { id: home, kind: house-arrest, people: [tamsin-vane], from: 2018-09-01, to: 2019-03 }
  - { id: lost, kind: custody, people: [tamsin-vane], to: 2019-03 }
  - { id: quay, kind: custody, people: [tamsin-vane], from: 2020-03-03, to: 2020-03-03, status: alleged }
  - { id: pier, kind: custody, people: [tamsin-vane], from: 2020-05-03, to: 2020-05-03 }
  - { id: ward, kind: psychiatric-detention, people: [tamsin-vane], from: 2020-06, to: .., access: internal }
`;
const host = { files: { 'long.yaml': long } };
const files = [dossierPaths.detentions, 'long.yaml'];

describe('a chart of detention', () => {
  test.each(
    files.flatMap((file) =>
      ['40', '80', '120'].flatMap((width) => ['en_GB.UTF-8', 'C'].map((locale) => [file, width, locale] as const)),
    ),
  )('of %s at %s columns, where the locale is %s', async (file, width, locale) => {
    const argv = ['custody', '--chart', '--file', file, '--width', width];
    const outcome = await run(argv, { ...host, env: { LANG: locale } });
    for (const line of outcome.stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(Number(width));
    const name = file.replace(/.*\/|\..*/g, '');
    await snapshots.matchRun(argv, outcome, `chart_${name}_${width}_${locale}`);
  });

  test.each(files)('of %s as a drawing', async (file) => {
    const argv = ['custody', '--file', file, '--format', 'svg'];
    await snapshots.matchRun(argv, await run(argv, host));
  });

  test('is a table in Markdown', async () => {
    const argv = ['custody', '--chart', '--file', 'long.yaml', '--format', 'markdown'];
    await snapshots.matchRun(argv, await run(argv, host));
  });

  test.each(['text', 'html', 'svg', 'markdown'])('shows nothing that is withheld, as %s', async (format) => {
    const argv = ['custody', ...(format === 'svg' ? [] : ['--chart']), '--file', 'long.yaml', '--format', format];
    expect((await run(argv, host)).stdout).not.toMatch(/psychiatric|2020-06|Jun 2020/i);
    expect((await run([...argv, '--access', 'internal'], host)).stdout).toMatch(/Psychiatric/);
  });
});

describe('charts of many measures', () => {
  const measure = (person: string) => (_: unknown, index: number) =>
    `  - { id: ${person}-${index}, kind: custody, people: [${person}], from: 20${10 + (index % 10)}, to: 2020-02 }\n`;
  const many = long
    .replace('Tamsin Vane }', 'Tamsin Vane }, osk: { name: Osk Tarnvale }')
    .replace(
      /measures:.*/s,
      () => `measures:\n${Array.from({ length: 205 }, measure('tamsin-vane')).join('')}${measure('osk')('', 0)}`,
    );
  const files = { 'many.yaml': many };

  test.each([
    [['custody', '--chart'], /^20\d\d – Feb 2020/gm, 6],
    [['custody', '--format', 'svg'], /<g>/g, 200],
    [['custody', '--chart', '--format', 'html'], /<td class="date">/g, 200],
    [['report', '--format', 'html'], /<td class="date">/g, 200],
    [['custody', '--chart', '--format', 'markdown'], /^\| +\d+ \|/gm, 200],
  ])('%j show the first ones, and say how many more there are', async (argv, pattern, count) => {
    const { stdout } = await run([...argv, '--file', 'many.yaml'], { files });
    expect(stdout).toContain('Measures that are not drawn: 6.');
    expect(stdout.match(pattern)).toHaveLength(count);
  });
});

describe('the scale of a chart', () => {
  test.each(['custody', 'timeline'])('of %s is the same for all time, if asked', async (command) => {
    const argv = [command, '--chart', '--file', 'long.yaml', '--width', '80', '--scale', 'even'];
    const outcome = await run(argv, { ...host, env: { LANG: 'en_GB.UTF-8' } });
    expect(outcome.stdout).not.toContain('╱');
    await snapshots.matchRun(argv, outcome, `even_${command}`);
    const drawn = await run([command, '--file', 'long.yaml', '--format', 'svg', '--scale', 'even'], host);
    expect(drawn.stdout).not.toMatch(/left-out"|slash"|broken"/);
  });

  test.each([
    [['timeline', '--scale', 'even'], '--scale needs --chart or --format svg'],
    [['custody', '--scale', 'even'], '--scale needs --chart or --format svg'],
    [['timeline', '--all'], '--all needs --chart or --format svg'],
    [['timeline', '--chart', '--scale', 'evn'], '--scale cannot be "evn"'],
  ])('%j is refused, because it would do nothing', async (argv, message) => {
    const { stdout, stderr, exitCode } = await run(argv, host);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(message);
  });
});

describe('a chart of events', () => {
  test.each(['en_GB.UTF-8', 'C'])('has a break in a bar that crosses a cut, where the locale is %s', async (locale) => {
    const argv = ['timeline', '--chart', '--file', 'long.yaml', '--width', '80'];
    await snapshots.matchRun(argv, await run(argv, { ...host, env: { LANG: locale } }), `break_${locale}`);
  });

  test('has such a break in a drawing', async () => {
    const argv = ['timeline', '--file', 'long.yaml', '--format', 'svg'];
    await snapshots.matchRun(argv, await run(argv, host));
  });
});
