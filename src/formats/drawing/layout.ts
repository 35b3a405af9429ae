import type { ChartEvent } from '../../views/blocks/view.js';
import { axisOf, calendarOf, type Tick } from '../axis/scale.js';
import { widthOf } from './font-width.js';
import { type Extent, firstFree, fontSize, type Label, numbered, type Place, placeOf, titled } from './marks.js';

/** How much a drawing says of each event: as much as there is room for. */
type Detail = 'titles' | 'numbers' | 'density';

/** Where everything of a drawing stands, in units of its `viewBox`. */
export interface Layout {
  readonly detail: Detail;
  readonly width: number;
  readonly height: number;
  /** Where the lanes begin and end: the axis stands above. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Where time is left out. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly lanes: readonly Lane[];
  /** Whether the axis stands at the foot too. */
  readonly repeatsAxis: boolean;
  /** Of a layout of densities: what a column counts the events of, `month`, and how many the highest has. */
  readonly unit?: string;
  readonly most?: number;
}

/** Events of one kind. */
export interface Lane {
  readonly name: string;
  readonly nameX: number;
  readonly nameY: number;
  readonly top: number;
  readonly marks: readonly Mark[];
  readonly columns: readonly Column[];
}

export interface Mark extends Place {
  readonly event: ChartEvent;
  readonly y: number;
  readonly label: Label;
}

/** Several events, where they are too many to be told apart. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly events: readonly ChartEvent[];
}

export interface LayoutOptions {
  readonly width: number;
  /** Names of lanes take a column of their own, or a line above the lane where the drawing is narrow. */
  readonly isNarrow: boolean;
}

export const rowHeight = 25;
/** What a character of an axis takes. */
const unit = 7.4;
const axisHeight = 30;
const gap = 8;
const nameHeight = 20;
/** How far under the middle of a row its words stand. */
export const textDrop = 4.5;
const columnHeight = 30;
/** A drawing of more rows would not be seen as one; it has the axis at its foot too if it has more than these. */
const mostRows = 40;
const fewRows = 16;

/** The most detailed of the layouts that stays a picture. */
export function layOut(events: readonly ChartEvent[], options: LayoutOptions): Layout {
  const details: readonly Detail[] = options.isNarrow ? ['numbers'] : ['titles', 'numbers'];
  for (const detail of details) {
    const layout = withMarks(events, detail, options);
    if (layout !== null) return layout;
  }
  return withColumns(events, options);
}

/** Every event with its mark and words; null where that takes more rows than a picture has. */
function withMarks(events: readonly ChartEvent[], detail: Detail, options: LayoutOptions): Layout | null {
  const { width } = options;
  const kinds = kindsOf(events);
  const frame = frameOf(kinds, options);
  const axis = axisOf(events, frame.columns, (column) => column);
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
      const labels = detail === 'titles' ? titled(event, place, room) : numbered(number, place, room);
      const { label, row } = firstFree(labels, place, taken);
      if (rows + taken.length > mostRows) return null;
      marks.push({ ...place, event, label, y: first + (row + 0.5) * rowHeight });
    }
    rows += taken.length;
    y = first + taken.length * rowHeight;
    lanes.push({ ...frame.name(name, top, first + rowHeight / 2), top, marks, columns: [] });
  }
  return framed(detail, frame, axis, lanes, y, rows > fewRows);
}

/** How many events of each kind there were when, where they are too many to be told apart. */
function withColumns(events: readonly ChartEvent[], options: LayoutOptions): Layout {
  const dayOf = ({ earliest, latest }: ChartEvent) => earliest ?? latest ?? '';
  const kinds = kindsOf(events).map(({ name, members }) => ({ name: `${name} (${members.length})`.trim(), members }));
  const narrowest = frameOf(kinds, options);
  const calendar = calendarOf(events.map(dayOf), Math.floor(narrowest.columns));
  // Buckets take whole columns; what is left over makes all of them wider.
  const scale = narrowest.columns / calendar.width;
  const frame = { ...narrowest, at: (column: number) => narrowest.at(column * scale) };
  const counted = kinds.map(({ name, members }) => {
    const buckets = new Map<number, ChartEvent[]>();
    for (const { event } of members) {
      const column = calendar.column(dayOf(event));
      const bucket = buckets.get(column);
      if (bucket) bucket.push(event);
      else buckets.set(column, [event]);
    }
    return { name, buckets };
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
        width: calendar.columns * unit * scale - 1,
        height,
        events: found,
      };
    });
    return { ...frame.name(name, top, foot - 9), top, marks: [], columns };
  });
  return { ...framed('density', frame, calendar, lanes, y, lanes.length > fewRows / 2), unit: calendar.unit, most };
}

type Frame = ReturnType<typeof frameOf>;

/** The room for lanes beside or under their names. */
function frameOf(kinds: readonly Kind[], { width, isNarrow }: LayoutOptions) {
  const names = kinds.map(({ name }) => widthOf(name, fontSize));
  const widest = Math.max(0, ...names);
  const left = widest > 0 && !isNarrow ? widest + 2 * gap : gap;
  return {
    width,
    left,
    columns: (width - left - gap) / unit,
    at: (column: number) => left + column * unit,
    nameHeight: widest > 0 && isNarrow ? nameHeight : 0,
    name: (name: string, top: number, middle: number) => ({
      name,
      nameX: isNarrow ? left : 0,
      nameY: isNarrow ? top + 17 : middle + textDrop,
    }),
  };
}

interface Ticked {
  readonly ticks: readonly Tick[];
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
}

function framed(
  detail: Detail,
  { width, left, at }: Frame,
  { ticks, cuts }: Ticked,
  lanes: readonly Lane[],
  bottom: number,
  repeatsAxis: boolean,
): Layout {
  return {
    detail,
    width,
    height: bottom + (repeatsAxis ? axisHeight : 6),
    repeatsAxis,
    top: axisHeight,
    bottom,
    left,
    ticks: ticks.map(({ column, label }) => ({ x: at(column), label })),
    cuts: cuts.map(({ from, to }) => ({ from: at(from), to: at(to) })),
    lanes,
  };
}

interface Kind {
  readonly name: string;
  readonly members: readonly { readonly event: ChartEvent; readonly number: number }[];
}

/** The kinds in the order in which each first happens; without any, one lane that has no name. */
function kindsOf(events: readonly ChartEvent[]): Kind[] {
  const unnamed = events.some(({ kind }) => kind !== undefined) ? 'other' : '';
  const kinds = new Map<string, Kind['members'][number][]>();
  for (const [index, event] of events.entries()) {
    const name = event.kind ?? unnamed;
    const members = kinds.get(name) ?? [];
    members.push({ event, number: index + 1 });
    kinds.set(name, members);
  }
  return [...kinds].map(([name, members]) => ({ name, members }));
}
