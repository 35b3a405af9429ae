import { defined } from '../../defined.js';
import type { Block, Chart } from '../../views/view.js';
import { dateWords, nouns } from '../chart-words.js';

/** The events of a chart as a table, with the numbers that the drawing shows, for readers who do not see the drawing. */
export function chartTable(chart: Chart): Extract<Block, { kind: 'table' }> {
  const { events } = chart;
  const hasKinds = events.some(({ kind }) => kind !== undefined);
  return {
    kind: 'table',
    columns: [
      { title: 'No.', align: 'right' },
      { title: 'Date' },
      { title: nouns(chart).title },
      ...(hasKinds ? [{ title: 'Kind' }] : []),
    ],
    rows: events.map((event, index) => [
      [String(index + 1)],
      [{ text: dateWords(event), style: 'date' }],
      [{ text: event.title, ...defined({ to: event.to }) }],
      ...(hasKinds ? [[event.kind ?? '']] : []),
    ]),
  };
}
