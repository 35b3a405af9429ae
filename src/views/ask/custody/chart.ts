import type { Language } from '../../../languages/language.js';
import { entryAnchor } from '../../blocks/anchors.js';
import { type periodPrinter, printDays } from '../../blocks/measure-times.js';
import { capital, marks } from '../../blocks/prose.js';
import type { Chart, ChartEvent } from '../../view.js';
import type { CustodyRecord } from './record.js';

type HeldRecord = CustodyRecord['measures'][number];

/** The measures that the charts of a view show. */
export interface Drawn {
  has(measure: HeldRecord): boolean;
  /** The number of further measures that could be drawn. */
  readonly more: number;
}

/** Drawings with more bars would help no one. */
const mostDrawn = 200;

/** Of the measures that can be counted, the first ones of all people. */
export function drawnOf(records: readonly CustodyRecord[]): Drawn {
  const counted = records.flatMap(({ measures }) => measures.filter(({ possible }) => possible !== undefined));
  const drawn = new Set(counted.slice(0, mostDrawn));
  return { has: (measure) => drawn.has(measure), more: counted.length - drawn.size };
}

/** The measures of a person as bars. */
export function chartOf(
  record: CustodyRecord,
  drawn: Drawn,
  language: Language,
  periodOf: ReturnType<typeof periodPrinter>,
): Chart {
  const measures = record.measures.filter(drawn.has);
  const { more } = drawn;
  return { kind: 'chart', of: 'measures', events: barsOf(measures, language, periodOf), ...(more > 0 && { more }) };
}

function barsOf(
  measures: readonly HeldRecord[],
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
