import type { BibtexEntry, BibtexField } from './file.js';

/** Fields about an entry itself, which it does not give to another. */
const own: ReadonlySet<string> = new Set(
  'crossref xref xdata ids entryset entrysubtype execute file label options presort related relatedtype sortkey sortname sorttitle sortyear title subtitle titleaddon shorttitle'.split(
    ' ',
  ),
);

const partsOfBooks: ReadonlySet<string> = new Set(
  'bookinbook conference inbook incollection inproceedings inreference suppbook suppcollection'.split(' '),
);

/** Fields that exclude each other: an entry with one of them does not inherit another. */
const groups: readonly ReadonlySet<string>[] = [
  new Set(['date', 'year', 'month', 'day']),
  new Set(['journal', 'journaltitle']),
  new Set(['address', 'location']),
];

/**
 * Give each entry what it inherits from those that `crossref` and `xdata` name. Entries of type `xdata` are left out.
 * `cut` lists the entries that do not inherit everything, because all entries together would be too long.
 */
export function inherited(entries: readonly BibtexEntry[]): {
  readonly entries: readonly BibtexEntry[];
  readonly cut: readonly BibtexEntry[];
} {
  const cut: BibtexEntry[] = [];
  // Thousands of entries may inherit from one long entry.
  const sizes = entries.flatMap(({ fields }) => fields.map(({ value }) => value.length));
  let room = 10_000 + 10 * sizes.reduce((sum, size) => sum + size, 0);
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const whole = new Map<BibtexEntry, BibtexEntry>();
  const complete = (entry: BibtexEntry, above: readonly BibtexEntry[]): BibtexEntry => {
    const known = whole.get(entry);
    if (known !== undefined) return known;
    const fields = [...entry.fields];
    for (const { name, value } of entry.fields) {
      if (name !== 'crossref' && name !== 'xdata') continue;
      for (const key of value.split(',')) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (parent === undefined || above.includes(parent) || above.length > 9) continue;
        const more = given(complete(parent, [...above, parent]), name === 'xdata' ? undefined : entry.type);
        room -= more.reduce((sum, field) => sum + field.value.length, 0);
        if (room > 0) add(fields, more, entry);
        else cut.push(entry);
      }
    }
    const made = { ...entry, fields };
    whole.set(entry, made);
    return made;
  };
  const made = entries.filter(({ type }) => type !== 'xdata').map((entry) => complete(entry, [entry]));
  return { entries: made, cut };
}

/** The fields that an entry gives to one that refers to it; `type` is the type of a child by `crossref`. */
function given({ fields }: BibtexEntry, type: string | undefined): BibtexField[] {
  if (type === undefined) return fields.filter(({ name }) => name !== 'xdata' && name !== 'crossref');
  const prefix = partsOfBooks.has(type)
    ? 'book'
    : /^(?:article|suppperiodical|review)$/.test(type)
      ? 'journal'
      : undefined;
  return fields.flatMap((field) => {
    if (prefix !== undefined && /^(?:sub)?title$/.test(field.name))
      return [{ ...field, name: `${prefix}${field.name}` }];
    return own.has(field.name) ? [] : [field];
  });
}

/**
 * Add fields that an entry lacks. A problem with one is reported at the entry, since its own text has no such field.
 */
function add(fields: BibtexField[], more: readonly BibtexField[], { start, end }: BibtexEntry): void {
  const names = new Set(fields.map(({ name }) => name));
  const has = (name: string) =>
    names.has(name) || groups.some((group) => group.has(name) && [...group].some((other) => names.has(other)));
  fields.push(...more.filter(({ name }) => !has(name)).map((field) => ({ ...field, start, end })));
}
