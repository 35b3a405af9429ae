import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const src = join(root, 'src');
const unit = join(root, 'tests', 'unit');

function filesUnder(folder: string): { readonly folder: string; readonly name: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ folder: relative(folder, parentPath), name }));
}

// Biome limits the length of files and functions; see biome.json.
describe('the source tree', () => {
  test.each([
    ['src', src],
    ['tests', join(root, 'tests')],
  ])('has at most twenty modules in each folder of %s', (_, tree) => {
    const counts = new Map<string, number>();
    for (const { folder, name } of filesUnder(tree))
      if (name.endsWith('.ts')) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(20);
    expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
  });

  test('has no comment beyond column 120, where Biome ends lines of code', () => {
    const isLong = (line: string) => line.length > 120 && /^\s*(?:\/?\*|\/\/)/.test(line);
    const long = filesUnder(src)
      .filter(({ name }) => name.endsWith('.ts'))
      .filter(({ folder, name }) =>
        readFileSync(join(src, folder, name), 'utf8')
          .split('\n')
          .some(isLong),
      );
    expect(long).toEqual([]);
  });

  test('has the unit tests of each file or folder at the same path', () => {
    const tested = filesUnder(unit)
      .filter(({ name }) => name.endsWith('.test.ts'))
      .map(({ folder, name }) => join(folder, name.replace('.test.ts', '')));
    expect(tested).not.toEqual([]);
    const known = (path: string) => existsSync(join(src, `${path}.ts`)) || existsSync(join(src, path));
    // These tests test several files together.
    const together = [join('dossier', 'measures', 'growth'), join('imports', 'articles', 'lost-words')];
    expect(tested.filter((path) => !known(path))).toEqual(together);
  });
});
