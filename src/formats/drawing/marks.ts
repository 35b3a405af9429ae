import type { Day } from '../../dates/edtf.js';
import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/blocks/view.js';
import { cut, widthOf } from './font-width.js';

/** What something takes of a row. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Place extends Extent {
  /** A day that is known is a dot. */
  readonly isDay: boolean;
  /** The author is not sure. */
  readonly isUnsure: boolean;
  /** Ends that are not known to the day. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Goes on beyond what is drawn. */
  readonly goesOn: boolean;
}

export interface Label extends Extent {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly date: string;
  readonly text: string;
  /** 1 where it stands in the row under the mark. */
  readonly below: 0 | 1;
}

export const fontSize = 13;
const dotRadius = 5;
const gap = 8;
const shortestBar = 14;
const arrowLength = 44;
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** Where a day, or a longer time, stands. */
export function placeOf({ date, earliest, latest }: ChartEvent, xOf: (day: Day) => number, width: number): Place {
  const [first = '', last = first] = date.split('/');
  const start = xOf(earliest ?? latest ?? '');
  const end = xOf(latest ?? earliest ?? '');
  const isUnsure = /[?~%]/.test(date);
  const state = {
    isUnsure,
    isDay: false,
    goesOn: false,
    softStart: !wholeDay.test(first),
    softEnd: !wholeDay.test(last),
  };
  if (earliest !== null && earliest === latest) {
    return { ...state, isDay: true, from: start - dotRadius, to: start + dotRadius };
  }
  if (latest === null) {
    return {
      ...state,
      goesOn: last === '..',
      from: Math.min(start, width - arrowLength),
      to: Math.min(start + arrowLength, width),
    };
  }
  if (earliest === null) return { ...state, from: Math.max(0, end - arrowLength), to: Math.max(end, arrowLength) };
  const short = Math.max(0, shortestBar - (end - start)) / 2;
  const from = Math.max(0, start - short);
  return { ...state, from, to: Math.min(width, Math.max(end + short, from + shortestBar)) };
}

/** Date and title behind the mark, or before it; where neither side has room, beneath it, cut if need be. */
export function titled(event: ChartEvent, place: Place, room: Extent): Label[] {
  const date = printDate(event.date);
  const title = event.title.replaceAll(/\s+/g, ' ').trim();
  const lead = extent(date) + gap;
  const [before, behind] = [place.from - gap - room.from, room.to - place.to - gap];
  const wanted = lead + extent(title);
  const label = (anchor: Label['anchor']): Label => {
    const x = anchor === 'start' ? place.to + gap : place.from - gap;
    const from = anchor === 'start' ? x : x - wanted;
    return { x, anchor, date, text: title, from, to: from + wanted, below: 0 };
  };
  const fitting = [...(wanted <= behind ? [label('start')] : []), ...(wanted <= before ? [label('end')] : [])];
  if (fitting.length > 0) return fitting;
  const shown = cut(title, room.to - room.from - lead, fontSize);
  const length = lead + extent(shown);
  const x = Math.max(room.from, Math.min(place.from, room.to - length));
  return [{ x, anchor: 'start', date, text: shown, from: x, to: x + length, below: 1 }];
}

export function numbered(number: number, place: Place, room: Extent): Label[] {
  const text = String(number);
  const length = extent(text);
  const behind = place.to + 3;
  const before = place.from - 3;
  const label = { date: '', text, anchor: 'start', below: 0 } as const;
  const fitting: Label[] = [
    ...(behind + length <= room.to ? [{ ...label, x: behind, from: behind, to: behind + length }] : []),
    ...(before - length >= room.from
      ? [{ ...label, anchor: 'end' as const, x: before, from: before - length, to: before }]
      : []),
  ];
  const under = Math.max(room.from, place.from);
  return fitting.length > 0 ? fitting : [{ ...label, x: under, from: under, to: under + length, below: 1 }];
}

/** The first row, and the first place for the label in it, that nothing else takes; `taken` keeps what is. */
export function firstFree(
  candidates: readonly Label[],
  place: Place,
  taken: Extent[][],
): { label: Label; row: number } {
  for (let row = 0; ; row++) {
    for (const label of candidates) {
      const wanted = [
        [row, place],
        [row + label.below, label],
      ] as const;
      const isFree = wanted.every(([at, { from, to }]) =>
        (taken[at] ?? []).every((other) => to + gap <= other.from || other.to + gap <= from),
      );
      if (!isFree) continue;
      for (const [at, { from, to }] of wanted) taken[at] = [...(taken[at] ?? []), { from, to }];
      return { label, row };
    }
  }
}

function extent(text: string): number {
  return widthOf(text, fontSize);
}
