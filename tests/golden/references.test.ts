import { describe, expect, test } from 'vitest';
import { dossierPaths } from '../support/fixtures.js';
import { hostileReferences } from '../support/imports/hostile-references.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const referenceFormats = ['csl-json', 'bibtex', 'biblatex', 'ris', 'wikitext'] as const;

describe.each(referenceFormats)('references as %s', (format) => {
  test('of a case file in several scripts', async () => {
    const argv = ['refs', '--limit', '5', '--file', dossierPaths.sandovia, '--format', format];
    await snapshots.matchRun(argv, await run(argv));
  });

  test('with markup, and dates of every precision', async () => {
    const files = { 'case.yaml': hostileReferences };
    const argv = ['refs', '--file', 'case.yaml', '--format', format];
    await snapshots.matchRun(argv, await run(argv, { files }), `hostile_${format}`);
  });

  test('are those of the view', async () => {
    const of = async (...argv: readonly string[]) => (await run(['refs', ...argv, '--format', format])).stdout;
    expect(await of('--org')).not.toBe(await of());
    expect((await of('--org')).length).toBe((await of()).length);
    expect(await of('4')).toBe(await of('--ref', '4'));
    expect(await of('--from', '1900', '--to', '1901')).toBe(format === 'csl-json' ? '[]\n' : '');
  });

  test('have the case in their keys if several cases are shown', async () => {
    const copy = hostileReferences.replace('id: hostile', 'id: other');
    const argv = ['refs', '--file', 'a.yaml', '--file', 'b.yaml', '--format', format];
    const { stdout } = await run(argv, { files: { 'a.yaml': hostileReferences, 'b.yaml': copy } });
    if (format !== 'wikitext')
      expect(stdout.match(/(?:hostile|other):decade/g)).toEqual(['hostile:decade', 'other:decade']);
  });
});

test('do not name a withheld publisher', async () => {
  const files = { 'case.yaml': hostileReferences.replace("signs' }", "signs', access: secret }") };
  for (const format of referenceFormats) {
    const { stdout } = await run(['refs', '--file', 'case.yaml', '--format', format], { files });
    expect(stdout).toMatch(/[[;]withheld|&#91;withheld/);
    expect(stdout).not.toContain('House');
  }
});

test('a format for references accepts no other view', async () => {
  expect(await run(['timeline', '--format', 'ris'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining(
      'format ris cannot show "timeline"\nUse "casefile refs --format ris". Formats for "timeline": text, ',
    ) as string,
  });
});
