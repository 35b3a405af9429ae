import type { ChartEvent } from '../../views/view.js';
import type { axisOf } from '../axis/scale.js';
import { type Glyphs, markCut } from './chart-line.js';

export type Columns = ReturnType<typeof axisOf>;

/** A mark on the axis, and the column of its first character. */
export interface BarMark {
  readonly at: number;
  readonly text: string;
}

/** Columns of a mark that has no start or no end. */
const arrow = 3;

/** The mark of an event: a dot for a day, a bar for a longer time, an arrow for a time without an end. */
export function markOf({ earliest, latest, bar }: ChartEvent, axis: Columns, glyphs: Glyphs): BarMark {
  const from = axis.column(earliest ?? latest ?? '');
  const to = axis.column(latest ?? earliest ?? '');
  if (earliest === null) return { at: Math.max(0, to - arrow + 1), text: glyphs.until + glyphs.span + glyphs.end };
  if (latest === null) {
    return { at: Math.min(from, axis.width - arrow), text: glyphs.start + glyphs.span + glyphs.from };
  }
  if (from === to) {
    const isDot = bar === undefined ? earliest === latest : bar.sure !== null;
    return { at: from, text: isDot ? glyphs.day : glyphs.within };
  }
  const line = Array.from({ length: to - from + 1 }, (_, index) => {
    if (index === 0) return glyphs.start;
    if (index === to - from) return bar?.goesOn ? glyphs.from : glyphs.end;
    return isSure(from + index, bar, axis) ? glyphs.span : glyphs.possible;
  });
  for (const cut of axis.cuts) if (from <= cut.from && cut.to <= to) markCut(line, cut, glyphs, from);
  return { at: from, text: line.join('') };
}

/** Whether a measure surely was in force on the days of a column. All of an event is drawn as sure. */
function isSure(column: number, bar: ChartEvent['bar'], axis: Columns): boolean {
  if (bar === undefined) return true;
  return bar.sure !== null && axis.column(bar.sure.first) <= column && column <= axis.column(bar.sure.last);
}

/** What the signs of bars mean, without those that no bar has. */
export function barLegend(marks: readonly BarMark[], { day, span, within, possible, from, cut }: Glyphs): string {
  const meanings: readonly (readonly [signs: readonly string[], meaning: string])[] = [
    [[day, span], 'surely'],
    [[within, possible], 'possibly'],
    [[from], 'may last longer'],
    [[cut], 'omitted time'],
  ];
  return meanings
    .map(
      ([signs, meaning]) => [signs.filter((sign) => marks.some(({ text }) => text.includes(sign))), meaning] as const,
    )
    .flatMap(([signs, meaning]) => (signs.length === 0 ? [] : [`${signs.join(' or ')} ${meaning}`]))
    .join(', ');
}
