import * as v from 'valibot';
import { isDate } from '../dates/edtf.js';
import { rightOf } from '../dossier/format/rights.js';
import { entrySchemas } from '../dossier/format/schema.js';
import { parts } from '../dossier/parts/registry.js';

type Data = Readonly<Record<string, unknown>>;
type Schemas = typeof entrySchemas;

/** A kind of entry, by the part that has it. Sections have statements. */
export type EntryPart = keyof Schemas;

/** An entry that fits its schema, without the keys in `dropped`; undefined if a required key does not fit. */
export interface Fitted<T> {
  readonly entry: T | undefined;
  readonly dropped: readonly string[];
}

/** Keep the values of an entry that a case file can contain. Absent and undefined values are the same. */
export function fit<P extends EntryPart>(part: P, data: Data): Fitted<v.InferOutput<Schemas[P]>> {
  const dropped: string[] = [];
  let rest = Object.entries(data).filter(([, value]) => value !== undefined);
  const drop = (broken: ReadonlySet<string>) => {
    if (broken.size === 0) return;
    for (const [key] of rest) if (broken.has(key)) dropped.push(key);
    rest = rest.filter(([key]) => !broken.has(key));
  };
  drop(unreadable(part, data));
  for (;;) {
    const result = v.safeParse(entrySchemas[part], Object.fromEntries(rest));
    // The output is that of the schema of the part.
    if (result.success) return { entry: result.output as v.InferOutput<Schemas[P]>, dropped };
    const count = rest.length;
    drop(new Set(result.issues.map((issue) => String(issue.path?.[0]?.key))));
    if (rest.length === count) return { entry: undefined, dropped };
  }
}

/** The keys with a date or the code of a right that no schema refuses, but that cannot be read. */
function unreadable(part: EntryPart, data: Data): ReadonlySet<string> {
  const keys = new Set<string>();
  parts[part === 'statements' ? 'sections' : part].entry.links?.(data, [], ({ role, value, path: [key] }) => {
    const isRead = role === 'date' ? isDate(value) : role !== 'right' || rightOf(value) !== undefined;
    if (!isRead) keys.add(String(key));
  });
  return keys;
}
