/** The keys and indices that lead from the top of a case file to a value in it. */
export type Path = readonly (string | number)[];

/** The value at a path in the data of a file; undefined if there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined),
    data,
  );
}

/** Sets the value at a path in data that has the maps and lists around it. */
export function setValueAt(data: unknown, path: Path, value: unknown): void {
  Object(valueAt(data, path.slice(0, -1)))[path.at(-1) ?? ''] = value;
}

/** JSON that is equal for equal data, whatever the order of the keys. */
export function orderedJson(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    isMap(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

/** Whether a value of the data is a map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of the data as a map: an empty one if it is none. */
export function asData(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {};
}

/** A value of the data as a list: an empty one if it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * A deep copy of lists, maps and single values. `structuredClone` takes five times as long for the
 * small parts of a case.
 */
export function copyData<T>(value: T): T;
export function copyData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyData(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyData(part)]));
}

/**
 * Calls a function with every value in the data of a file, inner values first, and with a function that makes its path:
 * few paths are needed.
 */
export function eachValue(data: unknown, take: (value: unknown, path: () => Path) => void): void {
  const steps: (string | number)[] = [];
  const path = () => [...steps];
  const visit = (value: object): void => {
    const isList = Array.isArray(value);
    // Without a list of the keys: a file has thousands of maps.
    for (const key in value) {
      const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
      steps.push(isList ? Number(key) : key);
      if (typeof part === 'object' && part !== null) visit(part);
      else take(part, path);
      steps.pop();
    }
    take(value, path);
  };
  if (typeof data === 'object' && data !== null) visit(data);
  else take(data, path);
}
