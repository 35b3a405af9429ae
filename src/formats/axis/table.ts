import { printDate } from '../../dates/print.js';
import type { Block, ChartEvent } from '../../views/view.js';

/** The events of a chart as a table, with the numbers that the drawing shows, for readers who do not see the drawing. */
export function chartTable(events: readonly ChartEvent[]): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    columns: [{ title: 'No.', align: 'right' }, { title: 'Date' }, { title: 'Event' }, { title: 'Kind' }],
    rows: events.map(({ date, title, kind = '' }, index) => [
      [String(index + 1)],
      [{ text: printDate(date), style: 'date' }],
      [title],
      [kind],
    ]),
  };
}
