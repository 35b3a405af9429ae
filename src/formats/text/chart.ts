import { defined } from '../../defined.js';
import type { Chart, ChartEvent, Run } from '../../views/view.js';
import { axisOfChart } from '../axis/scale.js';
import { dateWords } from '../chart-words.js';
import { type BarMark, barLegend, markOf } from './bar.js';
import { axisLines, cutText, glyphsFor, lineOf, type Piece } from './chart-line.js';
import { textLines } from './lines.js';
import type { TextOptions } from './measure.js';

/** With more events than this, count them: one line each would be a list, not a chart. */
const mostEvents = 40;
/** With more lines than this, repeat the axis below the chart. */
const longChart = 20;
/** A title that has fewer columns than this beside its mark goes on the line below. */
const shortestTitle = 24;
/** Columns between a date and its title. */
const gap = 2;

/** Draw events along a time axis, each with its date and title. Many events are counted instead, but not measures. */
export async function chartLines({ events }: Chart, options: TextOptions): Promise<string[]> {
  const hasBars = events.some(({ bar }) => bar !== undefined);
  if (events.length > mostEvents && !hasBars) {
    const { densityLines } = await import('./density.js');
    return densityLines(events, options);
  }
  const axis = axisOfChart(events, options.width);
  const glyphs = glyphsFor(options);
  const marks = events.map((event) => markOf(event, axis, glyphs));
  const lines = events.flatMap((event, index) => eventLines(event, marks[index] ?? { at: 0, text: '' }, options));
  const legend = hasBars ? textLines([barLegend(marks, glyphs)], options.width, options, 'muted') : [];
  return [
    ...axisLines(axis, 'above', options),
    ...lines,
    ...(lines.length > longChart ? axisLines(axis, 'below', options) : []),
    ...legend,
  ];
}

/** The lines of an event: date and title after its mark or before it, or, if neither fits, the title on the next line. */
function eventLines(event: ChartEvent, barMark: BarMark, options: TextOptions): string[] {
  const { measure, width, ascii = false } = options;
  const mark: Piece = { ...barMark, style: 'strong' };
  const words = dateWords(event);
  const date = cutText(ascii ? words.replaceAll('–', '-') : words, width, options);
  const dated = (at: number): Piece => ({ at, text: date, style: 'date' });
  const before = mark.at - 1;
  const after = mark.at + measure.columns(mark.text) + 1;
  const lead = measure.columns(date) + gap;
  const most = Math.max(before, width - after) - lead;
  const titled = (text: string): Run => ({ text, ...defined({ to: event.to }) });
  // What a measure is goes below its bar rather than be cut.
  const title = cutText(event.title, Math.max(most, event.bar ? width : shortestTitle), options);
  const columns = measure.columns(title);
  if (columns <= most) {
    const fitsAfter = after + lead + columns <= width;
    const at = fitsAfter ? after : before - lead - columns;
    const label = [dated(at), { at: at + lead, ...titled(title) }];
    return [lineOf(fitsAfter ? [mark, ...label] : [...label, mark], options)];
  }
  const under = (run: Run): string => {
    const whole = cutText(run.text, width, options);
    const at = Math.max(0, Math.min(mark.at, width - measure.columns(whole)));
    return lineOf([{ ...run, at, text: whole }], options);
  };
  const below = under(titled(event.title));
  if (after + lead - gap <= width) return [lineOf([mark, dated(after)], options), below];
  if (before >= lead - gap) return [lineOf([dated(before - lead + gap), mark], options), below];
  const room = width - lead;
  if (measure.columns(event.title) > room && (event.bar || room < shortestTitle)) {
    return [lineOf([mark], options), under({ text: date, style: 'date' }), below];
  }
  const beside = cutText(event.title, room, options);
  const at = Math.max(0, Math.min(mark.at, room - measure.columns(beside)));
  return [lineOf([mark], options), lineOf([dated(at), { at: at + lead, ...titled(beside) }], options)];
}
