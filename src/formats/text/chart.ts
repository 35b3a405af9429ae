import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/blocks/view.js';
import { axisOf } from '../axis/scale.js';
import type { TextOptions } from './measure.js';
import { axisLines, cutText, glyphsFor, laidOut, type Piece } from './pieces.js';

/** More than these are counted instead: each on a line of its own, they would be no chart but a list. */
const mostLines = 40;
/** So many lines go by that the axis stands underneath as well. */
const longChart = 20;
/** A title that would be cut to less than this beside its mark stands beneath it. */
const shortestTitle = 24;
/** Columns between a date and its title. */
const gap = 2;

/** Events along an axis of time: each with its date and title, or where they are many, how many there were when. */
export async function chartLines(events: readonly ChartEvent[], options: TextOptions): Promise<string[]> {
  if (events.length > mostLines) {
    const { densityLines } = await import('./density.js');
    return densityLines(events, options);
  }
  const axis = axisOf(events, options.width);
  const lines = events.flatMap((event) => eventLines(event, axis, options));
  return [
    ...axisLines(axis, 'above', options),
    ...lines,
    ...(lines.length > longChart ? axisLines(axis, 'below', options) : []),
  ];
}

type Columns = ReturnType<typeof axisOf>;

/** Date and title beside the mark: behind it where they fit there, else before it, else the title beneath. */
function eventLines(event: ChartEvent, axis: Columns, options: TextOptions): string[] {
  const { measure, width, ascii = false } = options;
  const mark: Piece = { ...markOf(event, axis, options), style: 'strong' };
  const printed = printDate(event.date);
  const date = ascii ? printed.replaceAll('–', '-') : printed;
  const dated = (at: number): Piece => ({ at, text: date, style: 'date' });
  const before = mark.at - 1;
  const behind = mark.at + mark.text.length + 1;
  const lead = measure.columns(date) + gap;
  const most = Math.max(before, width - behind) - lead;
  const title = cutText(event.title, Math.max(most, shortestTitle), options);
  const columns = measure.columns(title);
  if (columns <= most) {
    const isBehind = behind + lead + columns <= width;
    const at = isBehind ? behind : before - lead - columns;
    const label = [dated(at), { at: at + lead, text: title }];
    return [laidOut(isBehind ? [mark, ...label] : [...label, mark], options)];
  }
  const whole = cutText(event.title, width, options);
  const under = { at: Math.max(0, Math.min(mark.at, width - measure.columns(whole))), text: whole };
  const above =
    behind + lead - gap <= width
      ? [mark, dated(behind)]
      : before >= lead - gap
        ? [dated(before - lead + gap), mark]
        : [mark];
  if (above.length === 2) return [laidOut(above, options), laidOut([under], options)];
  const beside = cutText(event.title, width - lead, options);
  const at = Math.max(0, Math.min(mark.at, width - lead - measure.columns(beside)));
  return [laidOut(above, options), laidOut([dated(at), { at: at + lead, text: beside }], options)];
}

/** A day is a dot, a longer time a bar from end to end, and a time without an end an arrow. */
function markOf({ earliest, latest }: ChartEvent, axis: Columns, options: TextOptions): { at: number; text: string } {
  const glyphs = glyphsFor(options);
  const from = axis.column(earliest ?? latest ?? '');
  const to = axis.column(latest ?? earliest ?? '');
  const arrow = 3;
  if (earliest === null) return { at: Math.max(0, to - arrow + 1), text: glyphs.until + glyphs.span + glyphs.end };
  if (latest === null) {
    return { at: Math.min(from, axis.width - arrow), text: glyphs.start + glyphs.span + glyphs.from };
  }
  if (earliest === latest) return { at: from, text: glyphs.day };
  if (from === to) return { at: from, text: glyphs.within };
  return { at: from, text: glyphs.start + glyphs.span.repeat(to - from - 1) + glyphs.end };
}
