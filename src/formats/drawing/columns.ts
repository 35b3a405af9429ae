import { grouped } from '../../grouped.js';
import type { ChartEvent } from '../../views/view.js';
import { calendarOf } from '../axis/calendar.js';
import { kindsOf } from '../axis/kinds.js';
import { axisHeight, columnUnit, frameOf, layoutOf } from './frame.js';
import type { Column, Lane, Layout, LayoutOptions } from './layout-types.js';

const columnHeight = 30;
/** With more lanes than this, the axis is repeated below them. */
const fewLanes = 8;

/**
 * A layout that counts the events of each kind per unit of time, for more events than a drawing can show one by one.
 */
export function layOutColumns(events: readonly ChartEvent[], options: LayoutOptions): Layout {
  const dayOf = ({ earliest, latest }: ChartEvent) => earliest ?? latest ?? '';
  const kinds = kindsOf(events, options.language).map(({ name, members }) => ({
    name: `${name} (${members.length})`.trim(),
    members,
  }));
  const narrowest = frameOf(kinds, options);
  const calendar = calendarOf(events.map(dayOf), Math.floor(narrowest.columns), options.language, options.isEven);
  // The calendar uses whole columns, so scale them to fill the width.
  const scale = narrowest.columns / calendar.width;
  const frame = { ...narrowest, at: (column: number) => narrowest.at(column * scale) };
  const counted = kinds.map(({ name, members }) => {
    const own = members.map(({ event }) => event);
    return { name, buckets: grouped(own, (event) => calendar.column(dayOf(event))) };
  });
  const most = Math.max(...counted.flatMap(({ buckets }) => [...buckets.values()].map((bucket) => bucket.length)));
  let y = axisHeight;
  const lanes = counted.map(({ name, buckets }): Lane => {
    const top = y;
    const foot = top + frame.nameHeight + columnHeight + 6;
    y = foot + 2;
    const columns = [...buckets].map(([column, found]): Column => {
      const height = Math.max(3, (found.length / most) * columnHeight);
      return {
        x: frame.at(column),
        y: foot - height,
        width: calendar.columns * columnUnit * scale - 1,
        height,
        events: found,
      };
    });
    return { ...frame.name(name, top, foot - 9), top, marks: [], columns };
  });
  const layout = layoutOf({
    detail: 'density',
    frame,
    axis: calendar,
    lanes,
    bottom: y,
    repeatsAxis: lanes.length > fewLanes,
  });
  return { ...layout, unit: calendar.unit, most };
}
