import { type Day, isQualified } from '../../dates/edtf.js';
import type { ChartEvent } from '../../views/view.js';
import { cutToWidth, widthOf } from './font-width.js';

/** The horizontal space of something in a row, in units of the drawing. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The position and form of an event's mark. */
export interface Place extends Extent {
  /** Whether the event is on one known day, and so drawn as a dot. */
  readonly isDay: boolean;
  /** Whether the date is marked as uncertain or approximate. */
  readonly isUnsure: boolean;
  /** Whether the start or end is not known to the day. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Whether the event continues, with an open end. */
  readonly goesOn: boolean;
  /** Only for a measure: the part of the bar that is sure; null if none is. */
  readonly core?: Extent | null;
}

/** A possible position for the text beside a mark. */
export interface Label extends Extent {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly date: string;
  readonly text: string;
  /** 1 if the label is in the row below the mark. */
  readonly below: 0 | 1;
}

export const fontSize = 13;
const dotRadius = 5;
const gap = 8;
/** A bar begins at its first day, and is no shorter than this. */
const shortestBar = 8;
export const arrowLength = 44;
/** The bar of a measure, and its sure part, are never shorter. */
const shortestMeasure = 3;
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** Place the mark of an event: a dot for a known day, otherwise a bar. `width` is the width of the drawing. */
export function placeOf(event: ChartEvent, xOf: (day: Day) => number, width: number): Place {
  const place = outerPlace(event, xOf, width);
  const { bar, earliest, latest } = event;
  if (bar === undefined) return place;
  const { from, to } = place;
  const certain = { ...place, isUnsure: bar.sure === null, softStart: false, softEnd: false, goesOn: bar.goesOn };
  if (bar.sure === null) return { ...certain, core: null };
  const { first, last } = bar.sure;
  const start = first === earliest ? from : Math.min(Math.max(xOf(first), from), to - shortestMeasure);
  const end = last === latest ? to : Math.min(xOf(last), to);
  return { ...certain, core: { from: start, to: Math.max(end, start + shortestMeasure) } };
}

function outerPlace(event: ChartEvent, xOf: (day: Day) => number, width: number): Place {
  const { date, earliest, latest, bar } = event;
  const [first = '', last = first] = date.split('/');
  const start = xOf(earliest ?? latest ?? '');
  const end = xOf(latest ?? earliest ?? '');
  const state = {
    isUnsure: isQualified(date),
    isDay: false,
    goesOn: false,
    softStart: !wholeDay.test(first),
    softEnd: !wholeDay.test(last),
  };
  if (bar === undefined && earliest !== null && earliest === latest) {
    return { ...state, isDay: true, from: start - dotRadius, to: start + dotRadius };
  }
  // The axis leaves room for arrows.
  if (latest === null)
    return { ...state, goesOn: last === '..', from: start, to: Math.min(start + arrowLength, width) };
  if (earliest === null) return { ...state, from: Math.max(0, end - arrowLength), to: end };
  const shortest = bar === undefined ? shortestBar : shortestMeasure;
  return { ...state, from: start, to: Math.min(width, Math.max(end, start + shortest)) };
}

/**
 * The possible labels with date and title: after the mark, before it, or, if neither fits, below it
 * and cut if necessary.
 */
export function titleLabels(date: string, event: ChartEvent, place: Place, room: Extent): Label[] {
  const title = event.title.replaceAll(/\s+/g, ' ').trim();
  const lead = extent(date) + gap;
  const [before, after] = [place.from - gap - room.from, room.to - place.to - gap];
  const wanted = lead + extent(title);
  const label = (anchor: Label['anchor']): Label => {
    const x = anchor === 'start' ? place.to + gap : place.from - gap;
    const from = anchor === 'start' ? x : x - wanted;
    return { x, anchor, date, text: title, from, to: from + wanted, below: 0 };
  };
  const fitting = [...(wanted <= after ? [label('start')] : []), ...(wanted <= before ? [label('end')] : [])];
  if (fitting.length > 0) return fitting;
  const shown = cutToWidth(title, room.to - room.from - lead, fontSize);
  const length = lead + extent(shown);
  const x = Math.max(room.from, Math.min(place.from, room.to - length));
  return [{ x, anchor: 'start', date, text: shown, from: x, to: x + length, below: 1 }];
}

/** The possible labels with the event's number: after the mark, before it, or, if neither fits, below it. */
export function numberLabels(number: number, place: Place, room: Extent): Label[] {
  const text = String(number);
  const length = extent(text);
  const after = place.to + 3;
  const before = place.from - 3;
  const label = { date: '', text, anchor: 'start', below: 0 } as const;
  const fitting: Label[] = [
    ...(after + length <= room.to ? [{ ...label, x: after, from: after, to: after + length }] : []),
    ...(before - length >= room.from
      ? [{ ...label, anchor: 'end' as const, x: before, from: before - length, to: before }]
      : []),
  ];
  const under = Math.max(room.from, place.from);
  return fitting.length > 0 ? fitting : [{ ...label, x: under, from: under, to: under + length, below: 1 }];
}

/** So many of the last rows are searched for room: in a drawing of thousands, all would take quadratic time. */
const searched = 200;

/**
 * Find the first row, and in it the first label, that overlaps nothing. Adds both the mark and its label to `taken`.
 */
export function firstFree(
  candidates: readonly Label[],
  place: Place,
  taken: Extent[][],
): { label: Label; row: number } {
  for (let row = Math.max(0, taken.length - searched); ; row++) {
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
