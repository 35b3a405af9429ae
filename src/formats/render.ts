import type { View } from '../views/view.js';
import type { Format, RenderOptions } from './format.js';
import { visibleView } from './visible-view.js';

/** The one way from a view to text: nothing unseen in a dossier reaches a terminal past it. */
export async function render(view: View, format: Format, options: RenderOptions): Promise<string> {
  return format.render(format.escapes ? view : visibleView(view), options);
}
