import type { ViewRecord } from '../../views/view.js';
import { distinctCases } from '../distinct-ids.js';
import type { Format } from '../format.js';
import { jsonLine } from './ndjson.js';

/** The `opensearch-bulk` format: the body of a bulk request, with an action line before each record. */
export const opensearchBulk: Format = {
  reads: 'records',
  escapes: true,
  render: (view) => view.records.map(printer()).join(''),
  stream: () => ({ record: printer(), end: () => '' }),
};

/**
 * Prints the two lines of a record. Its id is the same in every run, so sending a record again replaces the old one.
 */
function printer(): (record: ViewRecord) => string {
  const caseOf = distinctCases();
  return (record) => {
    const id = [caseOf(String(record['case']), record['file']), record['record'], record['id']].join(':');
    return `${JSON.stringify({ index: { _index: 'casefile-records', _id: id } })}\n${jsonLine(record)}`;
  };
}
