import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** Where a part of the text begins and ends, its own comments left out. */
export function rangeOf(node: Node | null): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node?.range ?? [];
  return [start, end];
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The first pair with a key; indexed, since a map may have as many entries as the file has lines. */
export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  let index = pairs.get(map);
  if (index === undefined) {
    index = new Map();
    for (const pair of map.items.toReversed()) if (isScalar(pair.key)) index.set(String(pair.key.value), pair);
    pairs.set(map, index);
  }
  return index.get(String(key));
}
