import { printDate } from '../dates/print.js';
import type { Chart, ChartEvent } from '../views/view.js';

/** The date of an event, or the time of a measure, as a person reads it. */
export function dateWords({ date, bar }: ChartEvent): string {
  return bar?.words ?? printDate(date);
}

/** The words for one event of a chart, for several, and for the title of a column. */
export function nouns({ words: [one, many] = ['event', 'events'] }: Chart) {
  return { one, many, title: one.charAt(0).toUpperCase() + one.slice(1) };
}
