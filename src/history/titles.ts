import { partList } from '../dossier/parts/registry.js';
import { valueAt } from '../dossier/yaml/path.js';
import { type Fact, renameKey } from './facts.js';

/** Make a function that returns the title of the entry with an id to which a key links, such as `refs`. */
export function titlesOf(facts: readonly Fact[]): (field: string, id: string) => string | undefined {
  const parts = new Map<string, string>(partList.map(([key, { kind }]) => [kind.name, key]));
  const entries = new Map<string, string>();
  for (const { kind, id, title } of facts)
    if (id !== undefined) entries.set(renameKey(parts.get(kind) ?? kind, id), title);
  const linked = new Map<string, string>();
  for (const fact of facts)
    for (const { path, spaces } of fact.links(fact.values)) {
      const id = valueAt(fact.values, path);
      const title = spaces.map((space) => entries.get(renameKey(space, String(id)))).find((one) => one !== undefined);
      if (title !== undefined) linked.set(`${String(path[0])} ${String(id)}`, title);
    }
  return (field, id) => linked.get(`${field} ${id}`);
}
