import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { rememberingEach } from '../../remembering.js';

/** The offsets at which something begins and ends. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The range of a node without its comments. */
export function rangeOf(node: Node | null): Range {
  // Taking a list apart is slow, and a file has thousands of nodes.
  const range = node?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** Maps with at most so many entries are searched. An index of each would take more memory than the map. */
const fewEntries = 20;

/** The first pair with a key. A map can have thousands of entries, and a file thousands of maps. */
export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  const name = String(key);
  if (map.items.length > fewEntries) return pairsByKey(map).get(name);
  return map.items.find((pair) => keyOf(pair) === name);
}

const pairsByKey = rememberingEach((map: YAMLMap): ReadonlyMap<string, Pair> => {
  const index = new Map<string, Pair>();
  for (const pair of map.items.toReversed()) {
    const key = keyOf(pair);
    if (key !== undefined) index.set(key, pair);
  }
  return index;
});

/** The key of a pair, as text; undefined if it is a list or a map. */
function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}
