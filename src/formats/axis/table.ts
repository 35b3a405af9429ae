import { defined } from '../../defined.js';
import { english } from '../../languages/english.js';
import type { Block, Chart } from '../../views/view.js';
import { dateWords, nouns } from '../chart-words.js';

/** The events of a chart as a table, with the numbers that the drawing shows, for readers who do not see the drawing. */
export function chartTable(chart: Chart, { tag, say, date, name } = english): Extract<Block, { kind: 'table' }> {
  const { events } = chart;
  const hasKinds = events.some(({ kind }) => kind !== undefined);
  return {
    kind: 'table',
    columns: [
      { title: say('chart.number'), align: 'right' },
      { title: say('chart.date') },
      { title: chart.words === undefined ? say('chart.event') : nouns(chart).title },
      ...(hasKinds ? [{ title: say('chart.kind') }] : []),
    ],
    rows: events.map((event, index) => [
      [String(index + 1)],
      // The words for a length are in English.
      [{ text: dateWords(event, tag === 'en', date), style: 'date' }],
      [{ text: event.title, ...defined({ to: event.to }) }],
      ...(hasKinds ? [[event.kind === undefined ? '' : name('kind', event.kind)]] : []),
    ]),
  };
}
