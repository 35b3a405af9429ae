import type { Kind } from '../axis/kinds.js';
import type { Tick } from '../axis/ticks.js';
import { widthOf } from './font-width.js';
import type { Detail, Lane, Layout, LayoutOptions } from './layout-types.js';
import { fontSize } from './marks.js';

export const rowHeight = 25;
/** The width of a column of the axis. */
export const columnUnit = 7.4;
export const axisHeight = 30;
const gap = 8;
const nameHeight = 20;
/** The distance from the middle of a row down to the baseline of its text. */
export const textDrop = 4.5;

type Frame = ReturnType<typeof frameOf>;

/** The space for the lanes, beside or below their names. */
export function frameOf(kinds: readonly Kind[], { width, isNarrow }: LayoutOptions) {
  const names = kinds.map(({ name }) => widthOf(name, fontSize));
  const longestName = Math.max(0, ...names);
  const left = longestName > 0 && !isNarrow ? longestName + 2 * gap : gap;
  return {
    width,
    left,
    columns: (width - left - gap) / columnUnit,
    at: (column: number) => left + column * columnUnit,
    nameHeight: longestName > 0 && isNarrow ? nameHeight : 0,
    name: (name: string, top: number, middle: number) => ({
      name,
      nameX: isNarrow ? left : 0,
      nameY: isNarrow ? top + 17 : middle + textDrop,
    }),
  };
}

interface AxisMarks {
  readonly ticks: readonly Tick[];
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
}

interface LayoutParts {
  readonly detail: Detail;
  readonly frame: Frame;
  readonly axis: AxisMarks;
  readonly lanes: readonly Lane[];
  /** Where the last lane ends. */
  readonly bottom: number;
  readonly repeatsAxis: boolean;
}

/** Combine frame, axis and lanes into a layout. */
export function layoutOf({ frame, axis, bottom, repeatsAxis, ...lanes }: LayoutParts): Layout {
  const { width, left, at } = frame;
  return {
    ...lanes,
    width,
    height: bottom + (repeatsAxis ? axisHeight : 6),
    repeatsAxis,
    top: axisHeight,
    bottom,
    left,
    ticks: axis.ticks.map(({ column, label }) => ({ x: at(column), label })),
    cuts: axis.cuts.map(({ from, to }) => ({ from: at(from), to: at(to) })),
  };
}
