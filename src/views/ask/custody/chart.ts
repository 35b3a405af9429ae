import type { Language } from '../../../languages/language.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { type periodPrinter, printDays } from '../../blocks/measure-times.js';
import { capital, marks } from '../../blocks/prose.js';
import type { Chart, ChartEvent } from '../../view.js';
import type { CustodyRecord } from './record.js';

/** The measures of a person as bars. */
export function chartOf(record: CustodyRecord, language: Language, periodOf: ReturnType<typeof periodPrinter>): Chart {
  return { kind: 'chart', of: 'measures', events: barsOf(record, language, periodOf) };
}

function barsOf(
  { measures }: CustodyRecord,
  language: Language,
  periodOf: ReturnType<typeof periodPrinter>,
): ChartEvent[] {
  return measures.flatMap((measure): ChartEvent[] => {
    const { id, kind, possible, sure = null, days, end, period } = measure;
    if (possible === undefined || days === undefined) return [];
    const { first, last } = possible;
    const after = marks({ ...measure, about: undefined }, language).map((mark) =>
      typeof mark === 'string' ? mark : mark.text,
    );
    return [
      {
        id,
        date: `${first}/${last}`,
        earliest: first,
        latest: last,
        title: capital(language.say(`measure.kind.${kind}`)) + after.join(''),
        to: entryAnchor('measure', id),
        bar: {
          sure,
          goesOn: end?.latest === null,
          words: [printDays(days, language), periodOf({ id, period })].join(language.say('list.comma')),
        },
      },
    ];
  });
}
