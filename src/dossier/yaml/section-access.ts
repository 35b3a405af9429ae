import { type Access, loosest } from '../format/vocabulary.js';
import type { Path } from './path.js';

/**
 * Calls `withhold` for each section of a case file that contains nothing public: its title is then withheld too.
 * `marked` has the access of each map that has an `access` key.
 */
export function withholdSections(
  data: unknown,
  marked: ReadonlyMap<unknown, Access>,
  withhold: (path: Path, access: Access) => void,
): void {
  const accessOf = (section: unknown, path: Path): Access => {
    const within = (key: string, of: (part: unknown, at: Path) => Access) =>
      listIn(section, key).map((part, index) => of(part, [...path, key, index]));
    const access = loosest([
      ...within('statements', (part) => marked.get(part) ?? 'public'),
      ...within('sections', accessOf),
    ]);
    if (access !== 'public' && path.length > 0) withhold(path, access);
    return access;
  };
  accessOf(data, []);
}

function listIn(data: unknown, key: string): readonly unknown[] {
  const value =
    typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(value) ? value : [];
}
