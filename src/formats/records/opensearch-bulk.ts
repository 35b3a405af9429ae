import type { ViewRecord } from '../../views/blocks/view.js';
import type { Format } from '../format.js';
import { jsonLine } from './ndjson.js';

/** The body of a bulk request: before each record a line that says which document of the index it is. */
export const opensearchBulk: Format = {
  reads: 'records',
  escapes: true,
  render: (view) => view.records.map(lines).join(''),
  stream: { record: lines, end: () => '' },
};

/** The same record has the same id each time, so that what is sent again takes the place of what was there. */
function lines(record: ViewRecord): string {
  const id = [record['case'], record['record'], record['id']].join(':');
  return `${JSON.stringify({ index: { _index: 'casefile-records', _id: id } })}\n${jsonLine(record)}`;
}
