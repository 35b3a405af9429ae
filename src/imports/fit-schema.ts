import * as v from 'valibot';
import { parseDate } from '../dates/edtf.js';

type Data = Readonly<Record<string, unknown>>;

const dateKeys: ReadonlySet<string> = new Set(['date', 'born', 'died', 'issued', 'accessed', 'asOf']);

/** An entry that fits its schema, without the keys in `dropped`; undefined if a required key does not fit. */
export interface Fitted<T> {
  readonly entry: T | undefined;
  readonly dropped: readonly string[];
}

/** Keep the values of an entry that a case file can contain. Absent and undefined values are the same. */
export function fit<S extends v.GenericSchema>(schema: S, data: Data): Fitted<v.InferOutput<S>> {
  const dropped: string[] = [];
  let rest = Object.entries(data).filter(([, value]) => value !== undefined);
  const drop = (broken: ReadonlySet<string>) => {
    dropped.push(...rest.map(([key]) => key).filter((key) => broken.has(key)));
    rest = rest.filter(([key]) => !broken.has(key));
  };
  drop(new Set(rest.filter(([key, value]) => dateKeys.has(key) && !isDate(value)).map(([key]) => key)));
  for (;;) {
    const result = v.safeParse(schema, Object.fromEntries(rest));
    if (result.success) return { entry: result.output, dropped };
    const count = rest.length;
    drop(new Set(result.issues.map((issue) => String(issue.path?.[0]?.key))));
    if (rest.length === count) return { entry: undefined, dropped };
  }
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && 'date' in parseDate(value);
}
