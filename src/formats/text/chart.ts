import type { Chart } from '../../views/view.js';
import { axisOfChart } from '../axis/scale.js';
import { arrow, barLegend, eventLegend, markOf } from './bar.js';
import { axisLines, glyphsFor } from './chart-line.js';
import { eventLines, labelOf } from './event-lines.js';
import { textLines } from './lines.js';
import type { ChartOptions } from './measure.js';

/** With more events than this, count them: one line each would be a list, not a chart. */
const mostEvents = 40;
/** With more lines than this, repeat the axis below the chart. */
const longChart = 20;

/** Draw events along a time axis, each with its date and title. Many events are counted instead, but not measures. */
export async function chartLines(chart: Chart, options: ChartOptions): Promise<string[]> {
  const { events, isEven, drawsAll } = chart;
  const { language } = options;
  const hasBars = events.some(({ bar }) => bar !== undefined);
  const isLong = events.length > mostEvents && !hasBars;
  if (isLong && !drawsAll) {
    const { densityLines } = await import('./density.js');
    return densityLines(chart, options);
  }
  const axis = axisOfChart(events, options.width, { language, isEven, arrow });
  const glyphs = glyphsFor(options);
  const drawn = events.map((event) => ({ event, mark: markOf(event, axis, glyphs) }));
  const marks = drawn.map(({ mark }) => mark);
  const words = hasBars ? barLegend(marks, glyphs, language) : eventLegend(marks, glyphs, language);
  const legend = textLines([words], options.width, options, 'muted');
  if (isLong) {
    const { laneLines } = await import('./lanes.js');
    return [...laneLines(drawn, axis, options), ...legend];
  }
  const lines = drawn.flatMap(({ event, mark }) => eventLines(labelOf(event, mark, options), options));
  return [
    ...axisLines(axis, 'above', options),
    ...lines,
    ...(lines.length > longChart ? axisLines(axis, 'below', options) : []),
    ...legend,
  ];
}
