import { defined } from '../../defined.js';
import type { ChartEvent, Run } from '../../views/view.js';
import { dateWords } from '../chart-words.js';
import type { BarMark } from './bar.js';
import { cutText, lineOf, type Piece, wrapText } from './chart-line.js';
import type { ChartOptions } from './measure.js';

/** A title that has fewer columns than this beside its mark goes on the line below. */
export const shortestTitle = 24;
/** Columns between a date and its title. */
export const gap = 2;

/** A mark on the axis with what is written beside it. */
export interface Labelled {
  readonly mark: BarMark;
  readonly date: string;
  readonly title: string;
  readonly to?: string;
  /** Whether it is a measure. */
  readonly isMeasure: boolean;
}

export function labelOf(event: ChartEvent, mark: BarMark, options: ChartOptions): Labelled {
  const { title, to, bar } = event;
  const date = dateCell(dateWords(event, options.language, mark.isBroken), options);
  return { mark, date, title, ...defined({ to }), isMeasure: bar !== undefined };
}

/** A date in the characters of the terminal. It can be wider than the chart. */
export function dateCell(words: string, options: ChartOptions): string {
  return cutText(options.ascii ? words.replaceAll('–', '-') : words, Number.POSITIVE_INFINITY, options);
}

/**
 * The lines of an event: date and title after its mark or before it, or, if neither fits, the title on the next line.
 */
export function eventLines(event: Labelled, options: ChartOptions): string[] {
  const { measure, width } = options;
  const { date, isMeasure } = event;
  const mark: Piece = { at: event.mark.at, text: event.mark.text, style: 'strong' };
  const dated = (at: number): Piece => ({ at, text: date, style: 'date' });
  const before = mark.at - 1;
  const after = mark.at + measure.columns(mark.text) + 1;
  const lead = measure.columns(date) + gap;
  const most = Math.max(before, width - after) - lead;
  const titled = (text: string): Run => ({ text, ...defined({ to: event.to }) });
  // What a measure is goes below its bar rather than be cut.
  const title = cutText(event.title, Math.max(most, isMeasure ? width : shortestTitle), options);
  const columns = measure.columns(title);
  if (columns <= most) {
    const fitsAfter = after + lead + columns <= width;
    const at = fitsAfter ? after : before - lead - columns;
    const label = [dated(at), { at: at + lead, ...titled(title) }];
    return [lineOf(fitsAfter ? [mark, ...label] : [...label, mark], options)];
  }
  const under = (run: Run, texts: readonly string[]): string[] =>
    texts.map((text) => {
      const at = Math.max(0, Math.min(mark.at, width - measure.columns(text)));
      return lineOf([{ ...run, at, text }], options);
    });
  const wrapped = (run: Run) => under(run, wrapText(run.text, width, options));
  const below = isMeasure
    ? wrapped(titled(event.title))
    : under(titled(event.title), [cutText(event.title, width, options)]);
  if (after + lead - gap <= width) return [lineOf([mark, dated(after)], options), ...below];
  if (before >= lead - gap) return [lineOf([dated(before - lead + gap), mark], options), ...below];
  const room = width - lead;
  if (measure.columns(event.title) > room && (isMeasure || room < shortestTitle)) {
    return [lineOf([mark], options), ...wrapped({ text: date, style: 'date' }), ...below];
  }
  const beside = cutText(event.title, room, options);
  const at = Math.max(0, Math.min(mark.at, room - measure.columns(beside)));
  return [lineOf([mark], options), lineOf([dated(at), { at: at + lead, ...titled(beside) }], options)];
}
