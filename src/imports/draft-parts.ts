import { partList } from '../dossier/parts/registry.js';
import type { Parts } from './importer.js';

/**
 * Join drafts into one. Their parts are joined; a single value, such as the title, comes from the first that has it.
 */
export function joinParts(...all: readonly Parts[]): Parts {
  const parts = partList.map(([key, { shape }]) => [
    key,
    shape === 'map'
      ? Object.fromEntries(all.flatMap((one) => Object.entries(one[key] ?? {})))
      : all.flatMap((one) => Object.values(one[key] ?? {})),
  ]);
  const singles = Object.fromEntries(all.toReversed().flatMap((one) => Object.entries(one)));
  const subjects = all.flatMap((one) => one.subjects ?? []);
  return withoutEmpty({ ...singles, subjects, ...Object.fromEntries(parts) });
}

/** The same parts without empty lists and maps. */
export function withoutEmpty(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => typeof part !== 'object' || Object.keys(part).length > 0),
  );
}

/** Whether no part has an entry. */
export function hasNoEntries(parts: Parts): boolean {
  return partList.every(([key]) => Object.keys(parts[key] ?? {}).length === 0);
}
