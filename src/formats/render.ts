import type { View, ViewRecord } from '../views/view.js';
import { withoutCommands } from './control-characters.js';
import { escapedView, visibleData } from './escaped-view.js';
import type { Format, RecordStream, RenderOptions } from './format.js';

/**
 * Turn a view into text. All views are printed through here, so that no control character of a case file reaches a
 * terminal.
 */
export async function render<R extends ViewRecord>(
  view: View<R>,
  format: Format<R>,
  options: RenderOptions,
): Promise<string> {
  const keepsReturns = options.piped === true && format.keepsReturns === true;
  const text = await format.render(format.escapes ? view : escapedView(view, keepsReturns), options);
  return format.isProse ? withoutCommands(text) : text;
}

/** Render records one by one; undefined if the format needs all of them at once. */
export function recordStream({ stream: begin, escapes }: Format): RecordStream | undefined {
  const stream = begin?.();
  if (stream === undefined || escapes) return stream;
  return { ...stream, record: (record, isFirst) => stream.record(visibleData(record), isFirst) };
}
