import type { ChartEvent } from '../../views/view.js';
import { kindsOf } from '../axis/kinds.js';
import { axisOfChart } from '../axis/scale.js';
import { dateWords } from '../chart-words.js';
import { layOutColumns } from './columns.js';
import { axisHeight, columnUnit, frameOf, layoutOf, rowHeight } from './frame.js';
import type { Detail, Lane, Layout, LayoutOptions, Mark } from './layout-types.js';
import { arrowLength, type Extent, firstFree, numberLabels, placeOf, titleLabels } from './marks.js';

/** A drawing with more rows would be too high to take in at once. */
const mostRows = 40;
/** With more rows than this, the axis is repeated below them. */
const fewRows = 16;

/** Choose the most detailed layout that is not too high, and place everything in it. */
export function layOut(events: readonly ChartEvent[], options: LayoutOptions): Layout {
  const details: readonly Detail[] = options.isNarrow ? ['numbers'] : ['titles', 'numbers'];
  for (const detail of details) {
    const layout = layOutMarks(events, detail, options);
    if (layout !== null) return layout;
  }
  return layOutColumns(events, options);
}

/** Whether a layout may have any number of rows: of measures, which are never counted in columns, and of all events. */
function mayGrow(events: readonly ChartEvent[], detail: Detail, { drawsAll, hasKey }: LayoutOptions): boolean {
  return events.some(({ bar }) => bar !== undefined) || (drawsAll === true && (detail === 'numbers' || !hasKey));
}

/** A layout with a mark and a label for every event; null if it would have too many rows. */
function layOutMarks(events: readonly ChartEvent[], detail: Detail, options: LayoutOptions): Layout | null {
  const { width, language } = options;
  const kinds = kindsOf(events, language);
  const frame = frameOf(kinds, options);
  const arrow = arrowLength / columnUnit;
  const choice = { language, round: (column: number) => column, isEven: options.isEven, arrow };
  const axis = axisOfChart(events, frame.columns, choice);
  const cuts = axis.cuts.map(({ from, to }) => ({ from: frame.at(from), to: frame.at(to) }));
  const limit = mayGrow(events, detail, options) ? Number.POSITIVE_INFINITY : mostRows;
  let y = axisHeight;
  let rows = 0;
  const lanes: Lane[] = [];
  for (const { name, members } of kinds) {
    const top = y;
    const first = top + frame.nameHeight;
    const taken: Extent[][] = [];
    const marks: Mark[] = [];
    for (const { event, number } of members) {
      const place = placeOf(event, (day) => frame.at(axis.column(day)), width);
      const room = { from: frame.left, to: width };
      const breaks = cuts.filter(({ from, to }) => place.from <= from && to <= place.to);
      const when = dateWords(event, language, breaks.length > 0);
      const labels = detail === 'titles' ? titleLabels(when, event, place, room) : numberLabels(number, place, room);
      const { label, row } = firstFree(labels, place, taken);
      if (rows + taken.length > limit) return null;
      marks.push({
        ...place,
        event,
        label,
        when,
        y: first + (row + 0.5) * rowHeight,
        breaks: breaks.map(({ from, to }) => (from + to) / 2),
      });
    }
    rows += taken.length;
    y = first + taken.length * rowHeight;
    lanes.push({ ...frame.name(name, top, first + rowHeight / 2), top, marks, columns: [] });
  }
  return layoutOf({ detail, frame, axis, lanes, bottom: y, repeatsAxis: rows > fewRows });
}
