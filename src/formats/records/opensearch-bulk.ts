import type { ViewRecord } from '../../views/view.js';
import type { Format } from '../format.js';
import { jsonLine } from './ndjson.js';

/** The `opensearch-bulk` format: the body of a bulk request, with an action line before each record. */
export const opensearchBulk: Format = {
  reads: 'records',
  escapes: true,
  render: (view) => view.records.map(lines).join(''),
  stream: { record: lines, end: () => '' },
};

/** The two lines of a record. Its id is the same in every run, so sending a record again replaces the old one. */
function lines(record: ViewRecord): string {
  const id = [record['case'], record['record'], record['id']].join(':');
  return `${JSON.stringify({ index: { _index: 'casefile-records', _id: id } })}\n${jsonLine(record)}`;
}
