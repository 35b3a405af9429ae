import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { rememberingEach } from '../../remembering.js';

/** The offsets at which a node begins and ends, without its comments. */
export function rangeOf(node: Node | null): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node?.range ?? [];
  return [start, end];
}

/** The first pair with a key. Uses an index, because a map can have thousands of entries. */
export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return pairsByKey(map).get(String(key));
}

const pairsByKey = rememberingEach((map: YAMLMap): ReadonlyMap<string, Pair> => {
  const index = new Map<string, Pair>();
  for (const pair of map.items.toReversed()) if (isScalar(pair.key)) index.set(String(pair.key.value), pair);
  return index;
});
