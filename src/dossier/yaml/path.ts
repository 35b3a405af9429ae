/** The keys and indices that lead from the top of a case file to a value in it. */
export type Path = readonly (string | number)[];

/**
 * Calls a function with every value in the data of a file, inner values first, and with a function that makes its path: few
 * paths are needed.
 */
export function eachValue(data: unknown, take: (value: unknown, path: () => Path) => void): void {
  const steps: (string | number)[] = [];
  const path = () => [...steps];
  const visit = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const key of Object.keys(value)) {
        steps.push(isList ? Number(key) : key);
        visit((value as Readonly<Record<string, unknown>>)[key]);
        steps.pop();
      }
    }
    take(value, path);
  };
  visit(data);
}
