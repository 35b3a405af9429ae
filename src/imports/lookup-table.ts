/** A map for looking up words of a foreign file. Unlike an object, it has no inherited keys such as `constructor`. */
export function lookupTable<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}
