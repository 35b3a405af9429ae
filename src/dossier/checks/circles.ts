/**
 * Find the circles of links between items. A circle is returned once: its items in order, and the first again. `next`
 * returns the item that an item links to.
 */
export function circles<T>(items: readonly T[], next: (item: T) => T | undefined): (readonly [first: T, ...T[]])[] {
  const found: (readonly [first: T, ...T[]])[] = [];
  const settled = new Set<T>();
  for (const start of items) {
    const trail = new Set<T>();
    let at: T | undefined = start;
    while (at !== undefined && !settled.has(at) && !trail.has(at)) {
      trail.add(at);
      at = next(at);
    }
    if (at !== undefined && trail.has(at)) {
      const all = [...trail];
      found.push([at, ...all.slice(all.indexOf(at) + 1), at]);
    }
    for (const item of trail) settled.add(item);
  }
  return found;
}
