import { rememberingEach } from './remembering.js';

interface WithId {
  readonly id: string;
}

const indexOf = rememberingEach((items: readonly WithId[]) => new Map(items.map((item) => [item.id, item])));

/**
 * The items by their ids. If two have the same id, it means the last. A list is indexed once, because twenty checks ask
 * for the same one; so it must not change afterwards.
 */
export function indexById<T extends WithId>(items: readonly T[]): ReadonlyMap<string, T> {
  // The index of a list has the items of that list.
  return indexOf(items) as ReadonlyMap<string, unknown> as ReadonlyMap<string, T>;
}
