import type { MappedKey } from '../mapped-keys.js';

/** What a column of a table holds. The parts of a date are those of TimelineJS. */
export type ColumnKey =
  | MappedKey
  | 'id'
  | 'case'
  | 'refs'
  | 'month'
  | 'day'
  | 'endYear'
  | 'endMonth'
  | 'endDay'
  | 'shown'
  | 'caption'
  | 'credit'
  | 'unused';

/** The names of columns, in small letters: those of casefile, of TimelineJS, and some that people use. */
const names: Readonly<Record<string, ColumnKey>> = {
  ...{ date: 'date', datum: 'date', fecha: 'date', data: 'date', дата: 'date', when: 'date', start: 'date' },
  ...{ 'start date': 'date', from: 'date', end: 'end', 'end date': 'end', to: 'end', until: 'end' },
  ...{ year: 'year', month: 'month', day: 'day' },
  ...{ 'end year': 'endYear', 'end month': 'endMonth', 'end day': 'endDay', 'display date': 'shown' },
  ...{ title: 'title', headline: 'title', event: 'title', titel: 'title', ereignis: 'title', what: 'title' },
  ...{ text: 'text', description: 'text', details: 'text', beschreibung: 'text' },
  ...{ kind: 'kind', group: 'kind', type: 'kind', category: 'kind', place: 'place', location: 'place', ort: 'place' },
  ...{ people: 'people', person: 'people', persons: 'people', tags: 'tags', keywords: 'tags', status: 'status' },
  ...{ organizations: 'organizations', organisations: 'organizations', organization: 'organizations' },
  ...{ source: 'source', sources: 'source', url: 'source', link: 'source', media: 'source', refs: 'refs' },
  ...{ note: 'note', notes: 'note', id: 'id', about: 'about', 'media caption': 'caption', 'media credit': 'credit' },
  // What casefile derives from the date and the case, and what only a page needs.
  ...{ case: 'case', earliest: 'unused', latest: 'unused', background: 'unused', 'media thumbnail': 'unused' },
};

/** A column of a table. `key` is undefined if nobody knows what it holds. */
export interface Column {
  readonly name: string;
  readonly key: ColumnKey | undefined;
}

/** What the columns of a table hold. A mapping names the columns itself; the others are known by their names. */
export function columnsOf(header: readonly string[], mapping: ReadonlyMap<MappedKey, string>): Column[] {
  const mapped = new Map([...mapping].map(([key, name]) => [normalized(name), key]));
  const own = new Set<ColumnKey | undefined>(mapping.keys());
  return header.map((name) => {
    const given = mapped.get(normalized(name));
    const { [normalized(name)]: known } = names;
    const isTaken = own.has(known);
    return { name: name.trim(), key: given ?? (isTaken ? undefined : known) };
  });
}

function normalized(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/[\s_]+/g, ' ')
    .toLowerCase();
}

/** The cells of a row, by what they hold. Several cells of one kind follow each other on lines of their own. */
export type Cells = ReadonlyMap<ColumnKey, string>;

/** The cells of a row that are not empty and whose column has a known key. */
export function cellsOf(row: readonly string[], columns: readonly Column[]): Cells {
  const cells = new Map<ColumnKey, string>();
  for (const [index, cell] of row.entries()) {
    const text = cell.trim().replace(safeguard, '');
    const key = columns[index]?.key;
    if (key === undefined || text === '') continue;
    const above = cells.get(key);
    cells.set(key, above === undefined ? text : `${above}\n${text}`);
  }
  return cells;
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula. */
const safeguard = /^'(?=[=+\-@])/;
