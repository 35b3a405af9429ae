/** A table that a word of a stranger's file is looked up in: of what every object has, it finds nothing. */
export function table(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries));
}
