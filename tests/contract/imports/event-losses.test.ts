import { describe, expect, test } from 'vitest';
import {
  byteLosses,
  type EventLoss,
  eventFormats,
  kept,
  recordLosses,
  roundTripOf,
  withParts,
} from '../../support/imports/event-losses.js';
import { readProjectFile } from '../../support/run.js';

const cases = (losses: readonly EventLoss[]) =>
  losses.flatMap((loss) => eventFormats.map((format) => [loss.what, format, loss] as const));

describe('events that are written, imported and written again', () => {
  test.each(cases(byteLosses))('differ in %s only where docs/import.md says so: %s', async (_, format, loss) => {
    const { out, again } = await roundTripOf(withParts(loss.example), format);
    expect(out).toContain('E');
    expect(again === out).toBe(loss.cells[format] === undefined);
  });

  test.each(cases(recordLosses))(
    'make a case file that lacks %s only where docs/import.md says so: %s',
    async (_, format, loss) => {
      const { records, recordsAgain } = await roundTripOf(withParts(loss.example), format);
      expect(recordsAgain === records).toBe(loss.cells[format] === undefined);
      expect(recordsAgain).toContain('"id": "e"');
    },
  );

  test.each(eventFormats)('return with everything else from %s', async (format) => {
    const { out, again, records, recordsAgain } = await roundTripOf(withParts(kept), format);
    expect(again).toBe(out);
    expect(recordsAgain).toBe(records);
    expect(records).toContain('"quay-board"');
  });
});

test.each([
  ['the file', byteLosses],
  ['the case file', recordLosses],
])('the table of what changes in %s is in docs/import.md', (_, losses) => {
  const rows = losses.map(
    ({ what, cells }) => `| ${what} | ${eventFormats.map((format) => cells[format] ?? '').join(' | ')} |`,
  );
  const table = ['| what | csv | tsv | ics | timelinejs |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  expect(readProjectFile('docs/import.md').toString()).toContain(`\n\n${table}\n\n`);
});
