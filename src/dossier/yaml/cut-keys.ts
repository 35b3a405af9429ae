import { isScalar, type Node, type YAMLMap } from 'yaml';
import { getOrInsert } from '../../get-or-insert.js';
import { rangeOf } from './nodes.js';

const known = new WeakMap<YAMLMap, ReadonlyMap<string, string>>();

/**
 * The keys of a map in braces that are really the rest of a text that a comma cuts, each with the key of that text. In
 * `{ title: One, two }`, `two` has neither a colon nor a value.
 */
export function cutKeys(map: YAMLMap, text: string): ReadonlyMap<string, string> {
  return getOrInsert(known, map, () => find(map, text));
}

function find(map: YAMLMap, text: string): ReadonlyMap<string, string> {
  const cut = new Map<string, string>();
  if (map.flow !== true) return cut;
  let owner: string | undefined;
  for (const { key, value } of map.items) {
    // A key in a text that was parsed is a node.
    const after = rangeOf(key as Node).end;
    const isRest = value === null && /^\s*[,}]/.test(text.slice(after, after + 100));
    if (!isRest) owner = isScalar(value) && value.type === 'PLAIN' && isScalar(key) ? String(key.value) : undefined;
    else if (owner !== undefined && isScalar(key)) cut.set(String(key.value), owner);
  }
  return cut;
}
