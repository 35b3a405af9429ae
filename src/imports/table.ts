/** A table that a word of a stranger's file is looked up in: of what every object has, it finds nothing. */
export function table<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}
