import { describe, expect, test } from 'vitest';
import { readDossierText, roundTripPaths } from '../../support/fixtures.js';
import { run } from '../../support/run.js';

const extensions = { csv: 'csv', tsv: 'tsv', ics: 'ics', timelinejs: 'json' } as const;
const eventFormats = Object.keys(extensions) as (keyof typeof extensions)[];

async function printed(text: string, format: string): Promise<string> {
  return (await run(['timeline', '-f', 'case.yaml', '--format', format], { files: { 'case.yaml': text } })).stdout;
}

async function imported(out: string, format: keyof typeof extensions) {
  const name = `out.${extensions[format]}`;
  return run(['import', name, '--subject', 'Nobody Else'], { files: { [name]: out } });
}

/** The lines of a calendar without folds: a number that is shorter moves every fold after it. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

/** Number the sources again from 1, as a case file does that has no others. */
function renumbered(text: string): string {
  const mark = /(\\n|<li>)\[(\d+)(?=[,\]\\])/g;
  const numbers = [...new Set([...text.matchAll(mark)].map(([, , number]) => Number(number)))].sort((a, b) => a - b);
  return text.replaceAll(mark, (_, before, number) => `${before}[${numbers.indexOf(Number(number)) + 1}`);
}

/** A table in which the cells of the columns that do not return are empty. */
function withoutColumns(text: string, separator: string): string {
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'g');
  const names: string[] = [];
  let [row, column] = [0, 0];
  return text.replaceAll(cells, (_, cell: string, end: string) => {
    if (row === 0) names.push(cell);
    const isLost = row > 0 && ['placeId', 'rights'].includes(names[column] ?? '');
    [row, column] = end === separator ? [row, column + 1] : [row + 1, 0];
    return (isLost ? '' : cell) + end;
  });
}

/** What docs/import.md says does not return from each format. */
function withLosses(text: string, format: keyof typeof extensions): string {
  if (format === 'csv' || format === 'tsv') return withoutColumns(text, format === 'csv' ? ',' : '\t');
  return renumbered(unfolded(text));
}

describe.each(Object.entries(roundTripPaths))('the timeline of %s', (name, path) => {
  const text = readDossierText(path);

  test.each(eventFormats)('returns from %s', async (format) => {
    const out = await printed(text, format);
    const { stdout, exitCode } = await imported(out, format);
    if (name === 'minimal') {
      // It has no events, so there is nothing to import.
      expect(exitCode).toBe(3);
      return;
    }
    const again = await printed(stdout, format);
    expect(again.length).toBeGreaterThan(200);
    expect(unfolded(again)).toBe(withLosses(out, format));
    const check = await run(['check', 'case.yaml'], { files: { 'case.yaml': stdout } });
    expect(check.stdout).not.toMatch(/: error /);
    // What was imported once returns byte for byte.
    const twice = (await imported(again, format)).stdout;
    expect(await printed(twice, format)).toBe(again);
  });
});

test.each(eventFormats)('no withheld place becomes a place from %s', async (format) => {
  const text = `casefile: 1
id: pier
title: Pier
subjects: [kim-roe]
people: { kim-roe: { name: Kim Roe } }
places: { cellar: { name: Mill Cellar, access: secret } }
timeline: [{ id: e, date: 2020, title: E, place: cellar }]
`;
  const out = await printed(text, format);
  expect(out).toContain('[withheld]');
  expect((await imported(out, format)).stdout).not.toMatch(/place|withheld|cellar/i);
});
