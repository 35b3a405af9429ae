import type { View, ViewRecord } from '../views/view.js';
import { withoutCommands } from './control-characters.js';
import { escapedView, visibleData } from './escaped-view.js';
import type { Format, RecordStream, Rendered, RenderOptions } from './format.js';

/**
 * Turn a view into text or bytes. All views are printed through here, so that no control character of a case file
 * reaches a terminal.
 */
export async function render<R extends ViewRecord, O extends Rendered>(
  view: View<R>,
  format: Format<R, O>,
  options: RenderOptions,
): Promise<O> {
  const keepsReturns = options.piped === true && format.keepsReturns === true;
  const rendered = await format.render(format.escapes ? view : escapedView(view, keepsReturns), options);
  // A text stays a text.
  return format.isProse && typeof rendered === 'string' ? (withoutCommands(rendered) as O) : rendered;
}

/** Render records one by one; undefined if the format needs all of them at once. */
export function recordStream({ stream: begin, escapes }: Format<ViewRecord, Rendered>): RecordStream | undefined {
  const stream = begin?.();
  if (stream === undefined || escapes) return stream;
  return { ...stream, record: (record, isFirst) => stream.record(visibleData(record), isFirst) };
}
