import { stringify } from 'csv-stringify/sync';
import type { CustodyRecord } from '../../views/ask/custody/record.js';
import type { Format } from '../format.js';
import { spreadsheetSafe } from './cells.js';

/** The columns, in order. A program can rely on them. */
const columns = [
  ...(['case', 'person', 'name', 'measure', 'kind', 'place', 'status', 'about', 'within', 'period'] as const),
  ...(['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'daysLeast', 'daysMost'] as const),
  ...(['counts', 'uncounted', 'refs'] as const),
] as const;

type Row = Readonly<Record<(typeof columns)[number], string | number | null | undefined>>;

/** The `days-csv` format: each measure of each person in a row of its own, with its days. */
export const daysCsv: Format<CustodyRecord> = {
  reads: 'records',
  render: ({ records }) =>
    stringify([columns, ...records.flatMap(rowsOf).map((row) => columns.map((column) => row[column] ?? ''))], {
      ...spreadsheetSafe,
    }),
};

function rowsOf({ case: of, id: person, name, measures }: CustodyRecord): Row[] {
  return measures.map(({ id, kind, place, status, about, within, period, start, end, days, ...measure }) => ({
    case: of,
    person,
    name,
    measure: id,
    kind,
    place,
    status,
    about: about?.id,
    within,
    period,
    startEarliest: start?.earliest,
    startLatest: start?.latest,
    endEarliest: end?.earliest,
    endLatest: end?.latest,
    daysLeast: days?.least,
    daysMost: days?.most,
    counts: measure.counts,
    uncounted: measure.uncounted,
    refs: [...measure.refs.map((ref) => ref.id), ...(measure.standIns ?? [])].join('; '),
  }));
}
