import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/view.js';
import { axisOf } from '../axis/scale.js';
import { axisLines, cutText, glyphsFor, lineOf, type Piece } from './chart-line.js';
import type { TextOptions } from './measure.js';

/** With more events than this, count them: one line each would be a list, not a chart. */
const mostEvents = 40;
/** With more lines than this, repeat the axis below the chart. */
const longChart = 20;
/** A title that has fewer columns than this beside its mark goes on the line below. */
const shortestTitle = 24;
/** Columns between a date and its title. */
const gap = 2;

/** Draw events along a time axis, each with its date and title. Many events are counted instead. */
export async function chartLines(events: readonly ChartEvent[], options: TextOptions): Promise<string[]> {
  if (events.length > mostEvents) {
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

/** The lines of an event: date and title after its mark or before it, or, if neither fits, the title on the next line. */
function eventLines(event: ChartEvent, axis: Columns, options: TextOptions): string[] {
  const { measure, width, ascii = false } = options;
  const mark: Piece = { ...markOf(event, axis, options), style: 'strong' };
  const printed = printDate(event.date);
  const date = ascii ? printed.replaceAll('–', '-') : printed;
  const dated = (at: number): Piece => ({ at, text: date, style: 'date' });
  const before = mark.at - 1;
  const after = mark.at + mark.text.length + 1;
  const lead = measure.columns(date) + gap;
  const most = Math.max(before, width - after) - lead;
  const title = cutText(event.title, Math.max(most, shortestTitle), options);
  const columns = measure.columns(title);
  if (columns <= most) {
    const fitsAfter = after + lead + columns <= width;
    const at = fitsAfter ? after : before - lead - columns;
    const label = [dated(at), { at: at + lead, text: title }];
    return [lineOf(fitsAfter ? [mark, ...label] : [...label, mark], options)];
  }
  const whole = cutText(event.title, width, options);
  const under = { at: Math.max(0, Math.min(mark.at, width - measure.columns(whole))), text: whole };
  const above =
    after + lead - gap <= width
      ? [mark, dated(after)]
      : before >= lead - gap
        ? [dated(before - lead + gap), mark]
        : [mark];
  if (above.length === 2) return [lineOf(above, options), lineOf([under], options)];
  const beside = cutText(event.title, width - lead, options);
  const at = Math.max(0, Math.min(mark.at, width - lead - measure.columns(beside)));
  return [lineOf(above, options), lineOf([dated(at), { at: at + lead, text: beside }], options)];
}

/** The mark of an event: a dot for a day, a bar for a longer time, an arrow for a time without an end. */
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
