import { measureWords } from '../../../dossier/format/vocabulary.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { printDays } from '../../blocks/measure-times.js';
import { capital, marks } from '../../blocks/prose.js';
import type { Chart, ChartEvent } from '../../view.js';
import type { CustodyRecord } from './record.js';

/** The measures of a person as bars. */
export function chartOf(record: CustodyRecord): Chart {
  return { kind: 'chart', title: 'Detention', words: ['measure', 'measures'], events: barsOf(record) };
}

function barsOf({ measures }: CustodyRecord): ChartEvent[] {
  return measures.flatMap((measure): ChartEvent[] => {
    const { id, kind, possible, sure = null, days, end, period } = measure;
    if (possible === undefined || days === undefined) return [];
    const { first, last } = possible;
    const after = marks({ ...measure, about: undefined }).map((mark) => (typeof mark === 'string' ? mark : mark.text));
    return [
      {
        id,
        date: `${first}/${last}`,
        earliest: first,
        latest: last,
        title: capital(measureWords[kind]) + after.join(''),
        to: entryAnchor('measure', id),
        bar: { sure, goesOn: end?.latest === null, words: `${printDays(days)}, ${period}` },
      },
    ];
  });
}
