import { defined } from '../../defined.js';
import type { Language } from '../../languages/language.js';
import type { Block, Chart } from '../../views/view.js';
import { dateWords } from '../chart-words.js';

/**
 * The events of a chart as a table, with the numbers that the drawing shows, for readers who do not see the drawing.
 */
export function chartTable({ of, events }: Chart, language: Language): Extract<Block, { kind: 'table' }> {
  const { say } = language;
  const hasKinds = events.some(({ kind }) => kind !== undefined);
  return {
    kind: 'table',
    columns: [
      { title: say('chart.number'), align: 'right' },
      { title: say('chart.date') },
      { title: say(`chart.column.${of}`) },
      ...(hasKinds ? [{ title: say('chart.kind') }] : []),
    ],
    rows: events.map((event, index) => [
      [String(index + 1)],
      [{ text: dateWords(event, language, true), style: 'date' }],
      [{ text: event.title, ...defined({ to: event.to }) }],
      ...(hasKinds ? [[event.kind ?? '']] : []),
    ]),
  };
}
