/** A map, also one that keeps no key alive. */
interface AnyMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/**
 * The value at a key. If there is none, what `make` returns is added. Later versions of Node have this
 * as a method of maps.
 */
export function getOrInsert<K, V>(map: AnyMap<K, V>, key: K, make: () => NoInfer<V>): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
