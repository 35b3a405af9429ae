import { describe, expect, test } from 'vitest';
import { release } from '../../.ci/changelog.mjs';
import { readProjectFile } from '../support/run.js';

const changelog = readProjectFile('CHANGELOG.md').toString();

/** The headings of a level, without their number signs. */
function headings(document: string, level: number): string[] {
  return [...document.matchAll(new RegExp(`^${'#'.repeat(level)} (.*)$`, 'gm'))].map(([, heading = '']) => heading);
}

describe('CHANGELOG.md', () => {
  test('begins with "Unreleased", and every other version has its date, the newest first', () => {
    const [first, ...versions] = headings(changelog, 2);
    expect(first).toBe('[Unreleased]');
    for (const version of versions) expect(version).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    const dates = versions.map((version) => version.split(' - ')[1] ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test('has the groups of Keep a Changelog, and entries in each', () => {
    const groups = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(groups).toEqual(expect.arrayContaining([...new Set(headings(changelog, 3))]));
    for (const group of changelog.split(/^### /m).slice(1)) expect(group).toMatch(/^- /m);
  });
});

describe('the changelog of a release', () => {
  const before =
    '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-01\n\n### Added\n\n- All.\n';

  test('has the entries under the new version, and an empty "Unreleased"', () => {
    expect(release(before, '0.2.0', '2026-02-03')).toBe(
      before.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n'),
    );
  });

  test('is refused if there is nothing to release', () => {
    expect(() => release(release(before, '0.2.0', '2026-02-03'), '0.3.0', '2026-02-04')).toThrow('nothing to release');
    expect(() => release('# Changelog\n', '0.2.0', '2026-02-03')).toThrow('exactly one heading');
  });
});
