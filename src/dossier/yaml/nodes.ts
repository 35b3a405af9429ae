import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** The offsets at which a node begins and ends, without its comments. */
export function rangeOf(node: Node | null): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node?.range ?? [];
  return [start, end];
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The first pair with a key. Uses an index, because a map can have thousands of entries. */
export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  let index = pairs.get(map);
  if (index === undefined) {
    index = new Map();
    for (const pair of map.items.toReversed()) if (isScalar(pair.key)) index.set(String(pair.key.value), pair);
    pairs.set(map, index);
  }
  return index.get(String(key));
}
